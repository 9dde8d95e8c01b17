/** An .xlsx from outside, opened as a workbook only after a look at what it would make the workbook engine build. */
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, unzipSync } from "fflate";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { mostBytes } from "./grid";
import { parseXml } from "./returned/xml";
import { DamagedPart } from "./returned/xmlHandlers";
import { zipSize } from "./zipBounds";

/** Bytes after unpacking; a workbook of 168 scoring sheets has about 40 MB. */
export const mostUnpacked = 200_000_000;
const mostEntries = 2000;
/** Excel's own limits (Excel specifications and limits). */
const mostSheetRows = 1_048_576;
const mostSheetColumns = 16_384;
/** The engine builds an object for each cell of a merge and of a validation; a rule over two whole columns is possible. */
const mostSpanned = 2_100_000;

/** The engine stops reading a sheet behind these. */
export interface OpenBounds {
  readonly maxRows: number;
  readonly maxCols: number;
}

/**
 * Findings: file-too-large; not-xlsx when the file can't be opened as a workbook, whatever the reason: it is cut off,
 * damaged, something else, or has rows, columns or ranges beyond Excel's limits, which would make the engine build
 * objects until the memory is full.
 */
export async function openBook(
  bytes: Uint8Array,
  at: Place,
  bounds: Partial<OpenBounds> = {},
): Promise<Result<Workbook, readonly Finding[]>> {
  const faults = checkBook(bytes, at);
  if (faults.length > 0) return fail(faults);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes, { ...bounds });
  } catch {
    return fail([errorAt("not-xlsx", at)]);
  }
  return workbook.worksheets.length === 0 ? fail([errorAt("not-xlsx", at)]) : succeed(workbook);
}

/** The same questions without opening: empty when the file may be handed to the engine. */
export function checkBook(bytes: Uint8Array, at: Place): readonly Finding[] {
  const tooLarge = [errorAt("file-too-large", at, { most: mostBytes / 1_000_000 })];
  if (bytes.length > mostBytes) return tooLarge;
  const size = zipSize(bytes);
  if (size === null) return [errorAt("not-xlsx", at)];
  if (size.unpacked > mostUnpacked || size.entries > mostEntries) return tooLarge;
  try {
    // A part never unpacks to more than the directory declares: fflate fills a buffer of that size (unzipSync).
    const sheets = unzipSync(bytes, { filter: ({ name }) => /worksheets\/[^/]*\.xml$/i.test(name) });
    for (const part of Object.values(sheets)) checkSheet(strFromU8(part));
    return [];
  } catch {
    // Unpacking and parsing fail on damaged files only, each in its own words.
    return [errorAt("not-xlsx", at)];
  }
}

/** @throws DamagedPart for places that no sheet has */
function checkSheet(xml: string): void {
  let spanned = 0;
  const span = (references: string | undefined): void => {
    for (const reference of (references ?? "").split(" ")) spanned += reference === "" ? 0 : areaOf(reference);
    if (spanned > mostSpanned) throw new DamagedPart("ranges");
  };
  parseXml(xml, {
    open(name, { r, min, max, ref, sqref }) {
      if (name === "row" && r !== undefined) numberWithin(r, mostSheetRows);
      else if (name === "c" && r !== undefined) areaOf(r);
      else if (name === "col" && numberWithin(min, mostSheetColumns) > numberWithin(max, mostSheetColumns))
        throw new DamagedPart("col");
      else if (name === "mergeCell") span(ref);
      else if (name === "dataValidation") span(sqref);
    },
  });
}

function numberWithin(text: string | undefined, most: number): number {
  const value = /^\d{1,7}$/.test(text ?? "") ? Number(text) : 0;
  if (value < 1 || value > most) throw new DamagedPart(`${text ?? ""} of ${most}`);
  return value;
}

/** Cells of "B2", "B2:D9", "B:D" or "2:9". */
function areaOf(reference: string): number {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [cornerOf(first), cornerOf(last)];
  const rows = from.row === null || to.row === null ? mostSheetRows : Math.abs(to.row - from.row) + 1;
  const columns = from.column === null || to.column === null ? mostSheetColumns : Math.abs(to.column - from.column) + 1;
  return rows * columns;
}

function cornerOf(address: string): { readonly row: number | null; readonly column: number | null } {
  const found = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/.exec(address);
  const [, letters = "", digits = ""] = found ?? [];
  if (letters === "" && digits === "") throw new DamagedPart(address);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column > mostSheetColumns) throw new DamagedPart(address);
  return {
    row: digits === "" ? null : numberWithin(digits, mostSheetRows),
    column: letters === "" ? null : column,
  };
}
