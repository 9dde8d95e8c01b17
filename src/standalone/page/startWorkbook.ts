/** The embedded workbook in a browser: the client library comes from our own origin and talks to it alone. */
import type { Language } from "../../texts/texts";
import type { EmbeddedExcel } from "../host/embedded";

/** Only the Excel script: office.js would look for an Office around the page and send telemetry (office-js-host). */
const library = "office/excel-web-16.00.js";

interface LibraryWindow {
  _richApiNativeBridge?: object;
  Excel?: EmbeddedExcel["excel"];
}

/** Workbook engine and client library are loaded on demand. @throws Error when the script cannot be loaded */
export async function startWorkbook(language: Language): Promise<EmbeddedExcel> {
  const [{ createHost }, { EN_US, VI_VN }] = await Promise.all([
    import("../host/embedded"),
    import("../host/model/culture"),
  ]);
  const { bridge, finish } = createHost({ culture: language === "vi" ? VI_VN : EN_US });
  const surroundings = window as LibraryWindow;
  surroundings._richApiNativeBridge = bridge;
  await loadScript(new URL(library, document.baseURI).href);
  if (surroundings.Excel === undefined) throw new Error(`${library} brought no client library`);
  return finish(surroundings.Excel);
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} cannot be loaded`));
    document.head.append(script);
  });
}
