/** Cells in rows, whatever they were read from. */
import type { Place } from "../domain/finding";

/** A cell that holds a date: often a code or score ("1.1") that a spreadsheet turned into one. */
export interface DateCell {
  /** "2024-01-31" */
  readonly date: string;
}

/** Null is an empty cell. Truth values and error values are their texts ("TRUE", "#N/A"). */
export type GridCell = string | number | DateCell | null;

export interface GridRow {
  /** 1-based, as the person sees it. */
  readonly row: number;
  readonly cells: readonly GridCell[];
}

export interface Grid {
  /** File and sheet, for findings. */
  readonly at: Place;
  /** Without rows that are blank all over. */
  readonly rows: readonly GridRow[];
}

/** Bounds of everything read, far above what a nationwide list needs (3,321 units × 20 columns). */
export const mostBytes = 20_000_000;
export const mostRows = 20_000;
export const mostColumns = 500;
export const mostCells = 1_000_000;
/** Characters in a cell (Excel specifications and limits). */
export const longestCell = 32_767;

/** A cell's text: null for an empty one or blanks only, a number as written with a point, a date as ISO. */
export function textOf(cell: GridCell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") return String(cell);
  const text = (typeof cell === "string" ? cell : cell.date).trim();
  return text === "" ? null : text;
}

export function isBlank(cells: readonly GridCell[]): boolean {
  return cells.every((cell) => textOf(cell) === null);
}

export function isDate(cell: GridCell | undefined): cell is DateCell {
  return typeof cell === "object" && cell !== null;
}

/** Values of a sheet's range as Excel gives them; `firstRow` is the 1-based row of the first one. */
export function gridOfValues(
  values: readonly (readonly (string | number | boolean | null)[])[],
  at: Place,
  firstRow: number,
): Grid {
  const rows = values.map((cells, index) => ({
    row: firstRow + index,
    cells: cells.map((cell) => (typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : cell)),
  }));
  return { at, rows: rows.filter(({ cells }) => !isBlank(cells)) };
}
