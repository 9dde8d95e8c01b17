/** A placed sheet as a workbook would give it back; formulas bring the results they are told, else empty text. */
import type { EntryValue } from "../../src/sheets/cells";
import type { PlacedSheet } from "../../src/sheets/placed";
import type { SheetReading } from "../../src/sheets/reading";

export interface Typed {
  readonly row: string;
  readonly column: string;
  readonly value: EntryValue;
}

/** @param typed what was typed, or what a formula brings, by row key and column role */
export function readingOf(sheet: PlacedSheet, typed: readonly Typed[] = []): SheetReading {
  const values = sheet.cells.map((row) =>
    row.map((content): EntryValue => {
      if (content === null) return null;
      if (content.kind === "text") return content.text;
      return content.kind === "number" ? content.value : "";
    }),
  );
  for (const { row, column, value } of typed) {
    const line = values[sheet.book.row(row)];
    if (line !== undefined) line[sheet.book.column(column)] = value;
  }
  return {
    name: sheet.name,
    row: 0,
    column: 0,
    values,
    formulas: sheet.cells.map((row) => row.map((content) => (content?.kind === "formula" ? content.formula : null))),
  };
}

/** The same sheet after someone moved rows and columns: `rows` and `columns` list the old positions in their new order. */
export function moved(reading: SheetReading, rows: readonly number[], columns: readonly number[]): SheetReading {
  const pick = <Value>(grid: readonly (readonly Value[])[]): Value[][] =>
    rows.map((row) => columns.map((column) => grid[row]?.[column] as Value));
  return { ...reading, values: pick(reading.values), formulas: pick(reading.formulas) };
}
