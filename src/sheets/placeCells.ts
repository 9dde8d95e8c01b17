/**
 * What stands in a document's cells and where, without looks, rules and print setup: all that reading and checking need of a
 * sheet, at a fraction of the cost of placing it whole.
 */
import { addressOf, createAddressBook } from "./addressBook";
import type { AddressBook, Column, SheetDocument } from "./document";
import { checkFormula, checkSheetName, checkSize, checkText } from "./limits";
import { cellsOf, locate, mergedRange, type LocatedCell } from "./locate";
import type { PlacedContent, PlacedSheet } from "./placed";
import { styleOf } from "./styles";

/** Rows are recognised by their keys in a hidden last column, as columns are by their roles in the hidden first row. */
export const keyColumn: Column = { role: "key", width: 60, hidden: true };

export interface PlacedCells extends Pick<PlacedSheet, "cells" | "book"> {
  /** The document's with the column of keys. */
  readonly columns: readonly Column[];
  readonly located: readonly LocatedCell[];
  /** Whether people fill in the cell (0-based); every cell of a merged entry is one. */
  isEntry(row: number, column: number): boolean;
}

/** Throws a RangeError where the document breaks a limit of Excel or names a row or column twice (bugs). */
export function placeCells(document: SheetDocument): PlacedCells {
  const { name, rows } = document;
  const columns = [...document.columns, keyColumn];
  checkSheetName(name);
  checkSize(name, rows.length + 1, columns.length);
  const book = createAddressBook(
    name,
    indexed(
      rows.map((row) => row.key),
      1,
    ),
    indexed(
      columns.map((column) => column.role),
      0,
    ),
  );
  const located = locate(document, book);
  const entries = entryCells(located, book, columns.length);
  return {
    columns,
    located,
    book,
    cells: placeContents(document, columns, located, book),
    isEntry: (row, column) => entries.has(row * columns.length + column),
  };
}

function indexed(keys: readonly string[], offset: number): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  keys.forEach((key, index) => {
    if (map.has(key)) throw new RangeError(`"${key}" stands twice in a sheet`);
    map.set(key, index + offset);
  });
  return map;
}

function placeContents(
  document: SheetDocument,
  columns: readonly Column[],
  located: readonly LocatedCell[],
  book: AddressBook,
): readonly (readonly PlacedContent[])[] {
  const cells: PlacedContent[][] = [
    columns.map((column, index) => ({ kind: "text", text: index === 0 ? document.identity : column.role })),
    ...document.rows.map((row) =>
      columns.map(({ role }): PlacedContent => (role === keyColumn.role ? { kind: "text", text: row.key } : null)),
    ),
  ];
  for (const { row, column, cell } of located) {
    const target = cells[row];
    if (target === undefined || cell.content === undefined) continue;
    const address = addressOf(row, column);
    if (cell.content.kind === "formula") {
      const formula = cell.content.formula(book);
      checkFormula(document.name, address, formula);
      // Excel would keep a formula written into a text cell as text.
      if (styleOf(cell.style).numberFormat === "@") throw new RangeError(`${address}: a formula in a text format`);
      target[column] = { kind: "formula", formula };
    } else {
      if (cell.content.kind === "text") checkText(document.name, address, cell.content.text);
      target[column] = cell.content;
    }
  }
  return cells;
}

/** As row × width + column. */
function entryCells(located: readonly LocatedCell[], book: AddressBook, width: number): ReadonlySet<number> {
  const entries = new Set<number>();
  for (const each of located) {
    if (each.cell.entry !== true) continue;
    for (const [row, column] of cellsOf(mergedRange(each, book))) entries.add(row * width + column);
  }
  return entries;
}
