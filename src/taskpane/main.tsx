/** Entry of the task pane inside Excel. */
import { officeAmbient } from "../excel/ambient";
import { languageOf, loadLanguage } from "../texts/texts";
import { liveProduct } from "./liveProduct";
import { openPane, sayOutsideExcel } from "./openPane";

async function start(): Promise<void> {
  const ambient = await officeAmbient().catch(() => null);
  // Outside Excel nothing is known of the reader: both languages are spoken.
  await loadLanguage(ambient === null ? "en" : languageOf(ambient.displayLanguage));
  if (ambient === null) sayOutsideExcel();
  else openPane(liveProduct(), ambient);
}

void start();
