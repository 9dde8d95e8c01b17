/** A workbook without Excel, for the command line: the add-in's own features, the genuine client library, the embedded host. */
import { excelWorkbook } from "../excel/workbook";
import type { RoundTrips } from "../excel/run";
import { removeBlankSheets } from "../features/removeBlankSheets";
import type { WorkbookPort } from "../features/workbookPort";
import { startEmbeddedExcel, type EmbeddedExcel } from "../standalone/host/nodeRuntime";

export interface EmbeddedWorkbook {
  readonly port: WorkbookPort;
  /** Counted by the adapter; the host counts objects and bytes. */
  readonly trips: RoundTrips;
  readonly host: EmbeddedExcel;
  /** The workbook as a file, without the blank sheets a new workbook begins with. */
  save(): Promise<Uint8Array>;
}

/** @param bytes an .xlsx file to open; none: an empty workbook. */
export async function openEmbeddedWorkbook(bytes?: Uint8Array): Promise<EmbeddedWorkbook> {
  const host = await startEmbeddedExcel();
  // src/excel talks to the global that Excel's page has; here it is this workbook's.
  Object.assign(globalThis, { Excel: host.excel });
  if (bytes !== undefined) await host.open(bytes);
  const trips: RoundTrips = { count: 0 };
  const port = excelWorkbook(trips);
  return {
    port,
    trips,
    host,
    save: async () => {
      if (bytes === undefined) await removeBlankSheets(port);
      // Writing needs memory of its own.
      host.model.engine.forget();
      return host.save();
    },
  };
}
