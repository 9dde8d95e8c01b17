/** A table from a file, whichever of the known kinds it is. */
import type { Finding } from "../domain/finding";
import type { Result } from "../domain/result";
import type { Grid } from "./grid";
import { readTsv } from "./tsv";
import { isXlsx, readXlsxTable } from "./xlsxTable";

/** Reads the first (or the named) sheet of an .xlsx, or a TSV; the bytes decide, not the file's name. */
export async function readTable(
  bytes: Uint8Array,
  file: string,
  sheetName?: string,
): Promise<Result<Grid, readonly Finding[]>> {
  return isXlsx(bytes) ? readXlsxTable(bytes, { file }, sheetName) : readTsv(bytes, { file });
}
