/**
 * What stands in a document's cells and where, without looks, rules and print setup: all that reading and checking need of a
 * sheet, at a fraction of the cost of placing it whole.
 */
import { addressOf, createAddressBook } from "./addressBook";
import type { AddressBook, Cell, Column, Content, Row, SheetDocument } from "./document";
import { checkFormula, checkSheetName, checkSize, checkText } from "./limits";
import { cellsOf, mergedRange } from "./locate";
import type { PlacedContent, PlacedSheet } from "./placed";
import { styleOf } from "./styles";

/** Rows are recognised by their keys in a hidden last column, as columns are by their roles in the hidden first row. */
export const keyColumn: Column = { role: "key", width: 60, hidden: true };

export interface PlacedCells extends Pick<PlacedSheet, "cells" | "book"> {
  /** The document's with the column of keys. */
  readonly columns: readonly Column[];
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
  const entries = new Set<number>();
  const head = columns.map(({ role }, index): PlacedContent => ({
    kind: "text",
    text: index === 0 ? document.identity : role,
  }));
  const cells = [head, ...rows.map((row) => placeRow(row, columns.length, book, entries))];
  return { columns, book, cells, isEntry: (row, column) => entries.has(row * columns.length + column) };
}

function indexed(keys: readonly string[], offset: number): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  keys.forEach((key, index) => {
    if (map.has(key)) throw new RangeError(`"${key}" stands twice in a sheet`);
    map.set(key, index + offset);
  });
  return map;
}

/**
 * The contents of one row. The check of a score table of 168 units places 7,000 cells on every machine that opens the
 * pane, so nothing is made for a cell but its content.
 * @param entries gets the row's entry cells, as row × width + column
 */
function placeRow({ key, cells }: Row, width: number, book: AddressBook, entries: Set<number>): PlacedContent[] {
  const placed = new Array<PlacedContent>(width).fill(null);
  const row = book.row(key);
  for (const role of Object.keys(cells)) {
    const cell = cells[role];
    if (cell === undefined) continue;
    const column = book.column(role);
    if (cell.content !== undefined) placed[column] = contentOf(cell, cell.content, row, column, book);
    if (cell.entry !== true) continue;
    if (cell.mergeTo === undefined && cell.mergeRows === undefined) entries.add(row * width + column);
    else for (const [r, c] of cellsOf(mergedRange({ row, column, cell }, book))) entries.add(r * width + c);
  }
  placed[width - 1] = { kind: "text", text: key };
  return placed;
}

function contentOf(cell: Cell, content: Content, row: number, column: number, book: AddressBook): PlacedContent {
  if (content.kind === "number") return content;
  if (content.kind === "text") {
    checkText(book.sheet, row, column, content.text);
    return content;
  }
  const formula = content.formula(book);
  checkFormula(book.sheet, row, column, formula);
  // Excel would keep a formula written into a text cell as text.
  if (styleOf(cell.style).numberFormat === "@")
    throw new RangeError(`${addressOf(row, column)}: a formula in a text format`);
  return { kind: "formula", formula };
}
