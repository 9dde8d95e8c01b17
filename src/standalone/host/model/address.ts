/** A1 addresses in and out (en-US, as the API speaks whatever the locale). */
import { invalidArgument } from "../errors";
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "./rect";

/** 0-based column to letters: 0 → "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters to 0-based column: "A" → 0. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + (letter.charCodeAt(0) - 64);
  return n - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B2", "B2:D5", "2:5", "B:D"; the way Range.address writes it after the sheet name. */
export function formatRect(r: Rect): string {
  const last = { row: r.row + r.rows - 1, column: r.column + r.columns - 1 };
  if (isWholeColumns(r) && isWholeRows(r)) return `1:${MAX_ROWS}`;
  if (isWholeColumns(r)) return `${columnLetters(r.column)}:${columnLetters(last.column)}`;
  if (isWholeRows(r)) return `${r.row + 1}:${last.row + 1}`;
  const first = cellAddress(r.row, r.column);
  return r.rows === 1 && r.columns === 1 ? first : `${first}:${cellAddress(last.row, last.column)}`;
}

/** "$B$2:$D$5", as names and chart series refer to cells. */
export function formatAbsolute(r: Rect): string {
  return formatRect(r).replace(/[A-Z]+|\d+/g, "$$$&");
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** The name as formulas write it: quoted when it has to be. */
export function quoteSheetName(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function unquoteSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** "'My sheet'!A1" → sheet and address; sheet undefined without prefix. */
export function splitSheetPrefix(reference: string): { readonly sheet?: string; readonly address: string } {
  const bang = reference.lastIndexOf("!");
  if (bang < 0) return { address: reference };
  return { sheet: unquoteSheetName(reference.slice(0, bang).trim()), address: reference.slice(bang + 1) };
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

function corner(text: string): { row?: number; column?: number } | null {
  const cell = CELL.exec(text);
  if (cell) return { column: columnIndex(cell[1] ?? ""), row: Number(cell[2]) - 1 };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : null;
}

/** Parses "A1", "A1:B2", "A:B", "1:3" (dollar signs allowed); null when it is no address. */
export function parseRectOrNull(address: string): Rect | null {
  const [from, to, ...rest] = address.trim().toUpperCase().split(":");
  if (from === undefined || rest.length > 0) return null;
  const a = corner(from);
  const b = to === undefined ? a : corner(to);
  if (a === null || b === null) return null;
  if (to === undefined && (a.row === undefined || a.column === undefined)) return null;
  if ((a.row === undefined) !== (b.row === undefined) || (a.column === undefined) !== (b.column === undefined)) {
    return null;
  }
  const top = Math.min(a.row ?? 0, b.row ?? 0);
  const bottom = Math.max(a.row ?? MAX_ROWS - 1, b.row ?? MAX_ROWS - 1);
  const left = Math.min(a.column ?? 0, b.column ?? 0);
  const right = Math.max(a.column ?? MAX_COLUMNS - 1, b.column ?? MAX_COLUMNS - 1);
  if (top < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** As `parseRectOrNull`, but an address that is none is InvalidArgument, as Worksheet.getRange answers. */
export function parseRect(address: string): Rect {
  const parsed = parseRectOrNull(address);
  // Worksheet.getRange, docs: an address or a name.
  if (parsed === null) throw invalidArgument(`"${address}" is not an address.`);
  return rect(parsed.row, parsed.column, parsed.rows, parsed.columns);
}

/** Excel's limit for address strings given to getRanges (RangeAreas): 8,192 characters (Worksheet.getRanges, docs). */
export const MAX_ADDRESS_LENGTH = 8192;

/** "A1:B2, D4" → blocks. */
export function parseRects(addresses: string): Rect[] {
  if (addresses.length > MAX_ADDRESS_LENGTH) {
    throw invalidArgument(`An address string holds at most ${MAX_ADDRESS_LENGTH} characters.`);
  }
  return addresses.split(",").map((address) => parseRect(splitSheetPrefix(address.trim()).address));
}
