/** One sheet of an .xlsx file as a grid. */
import type { Worksheet } from "@cj-tech-master/excelts";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { isBlank, longestCell, mostCells, mostColumns, mostRows, type Grid, type GridCell, type GridRow } from "./grid";
import { openBook } from "./openBook";

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
  const opened = await openBook(bytes, at, { maxRows: mostRows + 1, maxCols: mostColumns + 1 });
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const sheet = sheetName === undefined ? workbook.worksheets[0] : workbook.getWorksheet(sheetName);
  if (sheet === undefined) return fail([errorAt("sheet-missing", at, { sheet: sheetName ?? "1" })]);
  return readSheet(sheet, { ...at, sheet: sheet.name });
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
