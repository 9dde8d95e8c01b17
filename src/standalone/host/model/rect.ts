import { invalidArgument } from "../errors";

/** A block of cells; row and column are 0-based. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's sheet size (support.microsoft.com, "Excel specifications and limits"). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export function rect(row: number, column: number, rows = 1, columns = 1): Rect {
  if (
    ![row, column, rows, columns].every(Number.isInteger) ||
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > MAX_ROWS ||
    column + columns > MAX_COLUMNS
  ) {
    throw invalidArgument(`No such block of cells: row ${row}, column ${column}, ${rows} × ${columns}.`);
  }
  return { row, column, rows, columns };
}

export function wholeSheet(): Rect {
  return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
}

export function isWholeRows(r: Rect): boolean {
  return r.columns === MAX_COLUMNS;
}

export function isWholeColumns(r: Rect): boolean {
  return r.rows === MAX_ROWS;
}

export function contains(outer: Rect, row: number, column: number): boolean {
  return (
    row >= outer.row && row < outer.row + outer.rows && column >= outer.column && column < outer.column + outer.columns
  );
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of `from` when `cut` is taken out: at most four blocks. */
export function subtract(from: Rect, cut: Rect): Rect[] {
  const common = intersect(from, cut);
  if (common === null) return [from];
  const parts: Rect[] = [];
  const push = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) parts.push({ row, column, rows, columns });
  };
  const commonEnd = common.row + common.rows;
  const commonRight = common.column + common.columns;
  push(from.row, from.column, common.row - from.row, from.columns);
  push(common.row, from.column, common.rows, common.column - from.column);
  push(common.row, commonRight, common.rows, from.column + from.columns - commonRight);
  push(commonEnd, from.column, from.row + from.rows - commonEnd, from.columns);
  return parts;
}

/** Whether they have a cell in common; cheaper than asking for the common part. */
export function meets(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function* cellsOf(r: Rect): Generator<readonly [row: number, column: number]> {
  for (let row = r.row; row < r.row + r.rows; row++) {
    for (let column = r.column; column < r.column + r.columns; column++) yield [row, column];
  }
}
