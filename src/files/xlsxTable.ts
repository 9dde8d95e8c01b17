/** One sheet of an .xlsx file as a grid. */
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import {
  isBlank,
  longestCell,
  mostBytes,
  mostCells,
  mostColumns,
  mostRows,
  type Grid,
  type GridCell,
  type GridRow,
} from "./grid";
import { zipSize } from "./zipBounds";

/** Bytes after unpacking; a workbook of 168 scoring sheets has about 40 MB. */
export const mostUnpacked = 200_000_000;
const mostEntries = 2000;

/** Whether the bytes are a zip archive, as every .xlsx is ("PK" and the mark of a first entry). */
export function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The named sheet, or the first one. Numbers stay numbers, formulas give their last value, dates are told apart: a
 * code or score such as "1.1" may have become one. Findings: file-too-large, not-xlsx, sheet-missing, empty-file,
 * too-many-rows, too-many-columns, cell-too-long.
 */
export async function readXlsxTable(
  bytes: Uint8Array,
  at: Place,
  sheetName?: string,
): Promise<Result<Grid, readonly Finding[]>> {
  if (bytes.length > mostBytes) return fail([errorAt("file-too-large", at, { most: mostBytes / 1_000_000 })]);
  const size = zipSize(bytes);
  if (size === null) return fail([errorAt("not-xlsx", at)]);
  if (size.unpacked > mostUnpacked || size.entries > mostEntries)
    return fail([errorAt("file-too-large", at, { most: mostBytes / 1_000_000 })]);
  const workbook = await open(bytes);
  if (workbook === null || workbook.worksheets.length === 0) return fail([errorAt("not-xlsx", at)]);
  const sheet = sheetName === undefined ? workbook.worksheets[0] : workbook.getWorksheet(sheetName);
  if (sheet === undefined) return fail([errorAt("sheet-missing", at, { sheet: sheetName ?? "1" })]);
  return readSheet(sheet, { ...at, sheet: sheet.name });
}

/** Null when the file can't be opened as a workbook, whatever the reason: it is damaged or something else. */
async function open(bytes: Uint8Array): Promise<Workbook | null> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes, { maxRows: mostRows + 1, maxCols: mostColumns + 1 });
    return workbook;
  } catch {
    return null;
  }
}

function readSheet(sheet: Worksheet, at: Place): Result<Grid, readonly Finding[]> {
  if (sheet.rowCount > mostRows || sheet.rowCount * sheet.columnCount > mostCells)
    return fail([errorAt("too-many-rows", at, { most: mostRows })]);
  if (sheet.columnCount > mostColumns) return fail([errorAt("too-many-columns", at, { most: mostColumns })]);
  const rows: GridRow[] = [];
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const cells: GridCell[] = [];
    for (let column = 1; column <= sheet.columnCount; column++) cells.push(cellOf(row.findCell(column)?.value));
    if (cells.some((cell) => typeof cell === "string" && cell.length > longestCell))
      return fail([errorAt("cell-too-long", { ...at, row: number }, { most: longestCell })]);
    if (!isBlank(cells)) rows.push({ row: number, cells });
  }
  return rows.length === 0 ? fail([errorAt("empty-file", at)]) : succeed({ at, rows });
}

/** A cell's value as ExcelTS models it: plain values, dates, rich text, links, formulas with result, error values. */
function cellOf(value: unknown): GridCell {
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value !== "object" || value === null) return null;
  if ("richText" in value && Array.isArray(value.richText)) return value.richText.map(runText).join("");
  if ("result" in value) return cellOf(value.result);
  if ("error" in value) return String(value.error);
  return cellOf(textMember(value));
}

/** One run of a rich text; a run without text adds nothing. */
function runText(run: unknown): string {
  const text = textMember(run);
  return typeof text === "string" ? text : "";
}

function textMember(value: unknown): unknown {
  return typeof value === "object" && value !== null && "text" in value ? value.text : null;
}
