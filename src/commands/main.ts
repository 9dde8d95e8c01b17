/** Entry of commands.html, which Excel loads unseen for each click on a command without a pane (element FunctionFile). */
import { findShippedSet } from "../criteria/catalogue";
import { excelWorkbook } from "../excel/workbook";
import { createLiveChecks } from "../features/liveChecks";
import { rememberReadings } from "../features/rememberReadings";
import { createTexts, languageOf, loadLanguage } from "../texts/texts";
import { commandNames, runCommand, type CommandName } from "./commands";
import { showNotice } from "./showNotice";

/** Excel waits for `completed`; without it the button stays busy for five minutes (runtimes, "Function commands"). */
async function run(name: CommandName, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const { port } = rememberReadings(excelWorkbook());
    const now = (): Date => new Date();
    const checks = createLiveChecks(port, { findSet: (id) => findShippedSet(id)?.set ?? null, now });
    const language = languageOf(Office.context.displayLanguage);
    await loadLanguage(language);
    const texts = createTexts(language);
    await showNotice(await runCommand(name, { port, checks, texts }));
  } finally {
    event.completed();
  }
}

void Office.onReady(() => {
  for (const name of commandNames)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(name, event));
});
