/** The cells of a document with their places. */
import type { AddressBook, Cell, SheetDocument } from "./document";
import type { Rectangle } from "./placed";

/** One cell of the document with its 0-based place. */
export interface LocatedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export function locate(document: SheetDocument, book: AddressBook): readonly LocatedCell[] {
  return document.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([role, cell]) =>
      cell === undefined ? [] : [{ row: book.row(row.key), column: book.column(role), cell }],
    ),
  );
}

/** The cell with all cells merged into it. */
export function mergedRange({ row, column, cell }: LocatedCell, book: AddressBook): Rectangle {
  const columns = cell.mergeTo === undefined ? 1 : book.column(cell.mergeTo) - column + 1;
  return { row, column, rows: cell.mergeRows ?? 1, columns };
}

/** Row and column of every cell of a rectangle. */
export function* cellsOf(range: Rectangle): Generator<readonly [row: number, column: number]> {
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) yield [row, column];
  }
}
