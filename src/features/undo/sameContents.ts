/** Whether a sheet still holds what an action left in it, cell by cell. */
import { addressOf } from "../../sheets/addressBook";
import type { PlacedContent, PlacedSheet } from "../../sheets/placed";
import type { CellValue, SheetReading } from "../workbookPort";

/** What stands in a cell: its formula, else its value; what a formula gives is no one's typing. */
export function standsAt({ row, column, values, formulas }: SheetReading, r: number, c: number): CellValue {
  const formula = formulas[r - row]?.[c - column] ?? null;
  const value = values[r - row]?.[c - column] ?? null;
  return formula ?? (value === "" ? null : value);
}

/** 0-based rows and columns from A1 that the readings reach together. */
export function reachOf(...readings: readonly SheetReading[]): { readonly rows: number; readonly columns: number } {
  const rows = readings.map(({ row, values }) => row + values.length);
  const columns = readings.map(({ column, values }) => column + (values[0]?.length ?? 0));
  return { rows: Math.max(0, ...rows), columns: Math.max(0, ...columns) };
}

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
}

/** Cells in which two readings of a sheet differ, row by row. */
export function differences(left: SheetReading, right: SheetReading): readonly ChangedCell[] {
  const { rows, columns } = reachOf(left, right);
  const found: ChangedCell[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (standsAt(left, row, column) !== standsAt(right, row, column)) found.push({ row, column });
  return found;
}

/** Address of the first cell that is not as it was written; null when all are. */
export function touchedAddress(present: SheetReading, { cells }: PlacedSheet): string | null {
  const reach = reachOf(present);
  const rows = Math.max(reach.rows, cells.length);
  for (let row = 0; row < rows; row += 1) {
    const columns = Math.max(reach.columns, cells[row]?.length ?? 0);
    for (let column = 0; column < columns; column += 1)
      if (!isAsWritten(standsAt(present, row, column), cells[row]?.[column] ?? null)) return addressOf(row, column);
  }
  return null;
}

/**
 * Whether the cell holds what was written into it; a cell that was left alone, whether it is empty. A formula counts as
 * ours whatever its wording: Excel may word it its own way, and what was written is undone as a whole.
 */
export function holdsWritten(present: SheetReading, { cells }: PlacedSheet, row: number, column: number): boolean {
  const written = cells[row]?.[column] ?? null;
  const stands = standsAt(present, row, column);
  return written?.kind === "formula" ? isFormula(stands) : isAsWritten(stands, written);
}

/** Whether somebody has typed into the cells for people since they were written; lines that are always kept aside. */
export function isTypedInto(present: SheetReading, placed: PlacedSheet): boolean {
  const kept = new Set(placed.kept.map(({ row, column }) => `${row}:${column}`));
  return placed.unlocked.some(({ row, column, rows, columns }) => {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1)
        if (!kept.has(`${r}:${c}`) && !holdsWritten(present, placed, r, c)) return true;
    return false;
  });
}

function isAsWritten(present: CellValue, written: PlacedContent): boolean {
  if (written === null) return present === null;
  switch (written.kind) {
    case "number":
      return present === written.value;
    case "text":
      return written.text === "" ? present === null : wording(present) === wording(written.text);
    case "formula":
      return isFormula(present) && plain(present) === plain(written.formula);
  }
}

/** Excel keeps one kind of line break. */
const wording = (value: CellValue): string => String(value ?? "").replace(/\r\n?/g, "\n");

const isFormula = (value: CellValue): value is string => typeof value === "string" && value.startsWith("=");

/** Excel takes away quotes and spaces that a formula can do without, and writes the names of functions its own way. */
const plain = (formula: string): string => formula.replace(/[\s']/g, "").toUpperCase();

/** Whether rows and columns mean the same: roles in the hidden first row (A1 is the identity), keys in the last column. */
export function isLaidOutAs(reading: SheetReading, { cells }: PlacedSheet): boolean {
  const head = cells[0] ?? [];
  const { rows, columns } = reachOf(reading);
  if (reading.row !== 0 || reading.column !== 0 || rows !== cells.length || columns !== head.length) return false;
  return (
    head.every((content, column) => column === 0 || isAsWritten(standsAt(reading, 0, column), content)) &&
    cells.every((row, index) => isAsWritten(standsAt(reading, index, columns - 1), row.at(-1) ?? null))
  );
}
