/**
 * The embedded workbook in a page without Office. Only the Excel part of the client library is loaded, from the page's
 * own origin: office.js itself would ask Microsoft's servers, and refuses to share the page with this script.
 */
import { createHost, type EmbeddedExcel } from "./embedded";
import { createTurn, nextTask } from "./turn";
import type { WorkbookOptions } from "./model/workbookModel";

export type { EmbeddedExcel } from "./embedded";

interface WithBridge {
  _richApiNativeBridge?: object;
  Excel?: typeof Excel;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${address} could not be loaded.`));
    document.head.append(script);
  });
}

/**
 * Starts an empty workbook of one sheet; once per page, because the library looks for its bridge only when it is loaded.
 * Afterwards the global `Excel` works on it.
 * @param library address of `excel-web-16.00.js` on the page's own origin
 */
export async function startEmbeddedExcel(library: string, options: WorkbookOptions = {}): Promise<EmbeddedExcel> {
  const page = globalThis as WithBridge;
  const { bridge, finish } = createHost(options, createTurn(nextTask));
  page._richApiNativeBridge = bridge;
  await loadScript(library);
  if (page.Excel === undefined) throw new Error("The client library did not bring the Excel namespace.");
  return finish(page.Excel);
}
