/** Short ways to write down cells and rows of a document. */
import type { Cell, Column, ColumnRole, FormulaText, Row, RowKey } from "./document";
import type { KnownStyle } from "./styles";

/** What stands in a cell that people fill in, exactly as it was read: kept when a sheet is written again. */
export type EntryValue = string | number | boolean | null;

export function textCell(text: string, style: KnownStyle): Cell {
  return { content: { kind: "text", text }, style };
}

export function numberCell(value: number, style: KnownStyle): Cell {
  return { content: { kind: "number", value }, style };
}

export function formulaCell(formula: FormulaText, style: KnownStyle): Cell {
  return { content: { kind: "formula", formula }, style };
}

export function emptyCell(style: KnownStyle): Cell {
  return { style };
}

/** A cell to be filled in, with what already stands there. */
export function entryCell(value: EntryValue | undefined, style: KnownStyle): Cell {
  return { ...contentCell(value, style), entry: true };
}

/** An entry that stands empty: what stood in it before goes when the sheet is written again. */
export function emptyEntry(style: KnownStyle): Cell {
  return { ...textCell("", style), entry: true };
}

/** A line for people to complete (date, name), over several columns; what they typed stays (see Cell.keepsTyped). */
export function openLine(text: string, style: KnownStyle, mergeTo: ColumnRole): Cell {
  const cell: Cell = text === "" ? { style } : textCell(text, style);
  return { ...cell, mergeTo, entry: true, keepsTyped: true };
}

/** A cell that shows what was entered before, locked. */
export function contentCell(value: EntryValue | undefined, style: KnownStyle): Cell {
  if (value === null || value === undefined || value === "") return { style };
  if (typeof value === "number") return numberCell(value, style);
  return textCell(typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : value, style);
}

/** One text over several columns. */
export function wideCell(text: string, style: KnownStyle, mergeTo: ColumnRole): Cell {
  return { ...textCell(text, style), mergeTo };
}

/** Width in points from the first to the last of these columns. */
export function widthOf(columns: readonly Column[], from: ColumnRole, to: ColumnRole): number {
  const first = columns.findIndex((column) => column.role === from);
  const last = columns.findIndex((column) => column.role === to);
  return columns.slice(first, last + 1).reduce((sum, column) => sum + column.width, 0);
}

/**
 * Height in points that a wrapped text of this font size (points) needs in this width (points). Excel fits rows to
 * single cells by itself but not to merged ones. Estimated from Times New Roman: a letter is about half as wide as the
 * font is high, a capital two thirds.
 */
export function textHeight(text: string, width: number, size: number): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter !== letter.toLowerCase() ? 0.68 : 0.46), 0) * size;
  const lines = Math.max(1, Math.ceil(letters / Math.max(1, width - 6)));
  return Math.ceil(lines * size * 1.25 + 4);
}

/** An empty row of this height (points). */
export function gapRow(key: RowKey, height: number): Row {
  return { key, cells: {}, height };
}
