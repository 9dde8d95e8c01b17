/** Where the issued rows of a sheet stand now. */
import { textOf } from "./cellValue";
import type { CheckContext } from "./checkContext";
import type { EntrySheet, IssuedRow } from "./entrySheet";
import { outOfOrder } from "./outOfOrder";

export interface LocatedRows {
  /** By issued row: position in the grids, −1 when the row is gone. */
  readonly rows: readonly number[];
  /** Every row stands at its issued position. */
  readonly isInPlace: boolean;
  /** Issued rows whose code was overwritten; found by their name or their place. */
  readonly recoded: readonly number[];
  /** Grid rows that repeat the code of an issued row. */
  readonly duplicates: readonly { readonly row: number; readonly of: number }[];
  /** Grid rows with content between the issued ones that were never issued. */
  readonly added: readonly number[];
  /** Issued rows that left their order: the fewest whose moving explains it. */
  readonly moved: readonly number[];
}

/**
 * R125: a row is recognised by what it was issued with (a node by its code, others by their first text), wherever it
 * stands; rows shifted by inserting or deleting others have not moved. `columns` are the present grid columns of the
 * issued ones; without a code column nothing can be told and rows are taken by position.
 */
export function locateRows(context: CheckContext, sheet: EntrySheet, columns: readonly number[]): LocatedRows {
  const { issued } = context;
  const inPlace = issued.rows.map((row) => row.row - sheet.firstRow);
  const codeColumn = columns[context.code] ?? -1;
  const fits = (at: number, row: IssuedRow): boolean =>
    at >= 0 &&
    at < sheet.values.length &&
    (row.kind === "node" ? codeAt(sheet, at, codeColumn) === row.code : hasMark(context, sheet, columns, row, at));
  const none = { recoded: [], duplicates: [], added: [], moved: [] };
  if (codeColumn < 0) return { rows: inPlace, isInPlace: false, ...none };
  const isUntouched = issued.rows.every((row, index) => row.kind === "other" || fits(inPlace[index] ?? -1, row));
  if (isUntouched) {
    if (context.hasNoGaps) return { rows: inPlace, isInPlace: true, ...none };
    const strangers = findStrangers(context, sheet, inPlace, columns, codeColumn);
    return { rows: inPlace, isInPlace: true, ...none, ...strangers };
  }
  const rows = issued.rows.map((row, index) => {
    const own = inPlace[index] ?? -1;
    if (row.kind === "other" && !isUniquelyMarked(context, row)) return -1;
    return fits(own, row) ? own : sheet.values.findIndex((_, at) => fits(at, row));
  });
  findRemarked(context, sheet, columns, rows, inPlace);
  const recoded = findRecoded(context, sheet, columns, rows, inPlace);
  const isShifted = issued.rows.some((row, index) => row.kind !== "other" && rows[index] !== inPlace[index]);
  // Headings and signatures tell what moved past them, but are compared only while nothing has shifted: the same words
  // may stand elsewhere.
  const compared = rows.map((row, index) =>
    issued.rows[index]?.kind !== "other" ? row : isShifted ? -1 : (inPlace[index] ?? -1),
  );
  return {
    rows: compared,
    isInPlace: !isShifted,
    recoded,
    moved: outOfOrder(rows),
    ...findStrangers(context, sheet, rows, columns, codeColumn),
  };
}

function codeAt(sheet: EntrySheet, row: number | undefined, column: number): string {
  const value = sheet.values[row ?? -1]?.[column];
  return typeof value === "string" ? value.trim() : textOf(value);
}

/** The first text a row was issued with, and its column. */
function markOf({ issued }: CheckContext, row: IssuedRow): { readonly column: number; readonly text: string } | null {
  for (const [column, { role }] of issued.columns.entries()) {
    const cell = row.cells[role];
    if (cell?.kind === "text") return { column, text: cell.text.trim() };
  }
  return null;
}

/** A row other than a node's goes by its first text; without one, by its place. */
function hasMark(
  context: CheckContext,
  sheet: EntrySheet,
  columns: readonly number[],
  row: IssuedRow,
  at: number,
): boolean {
  const mark = markOf(context, row);
  return mark === null || codeAt(sheet, at, columns[mark.column] ?? -1) === mark.text;
}

/** A heading can be recognised only by words that stand in no other issued row. */
function isUniquelyMarked(context: CheckContext, row: IssuedRow): boolean {
  const own = markOf(context, row);
  if (own === null) return false;
  return context.issued.rows.every((other) => {
    const mark = other === row ? null : markOf(context, other);
    return mark === null || mark.column !== own.column || mark.text !== own.text;
  });
}

/** Puts a total whose words were overwritten back into `rows`: in its place, unless another issued row came up there. */
function findRemarked(
  context: CheckContext,
  sheet: EntrySheet,
  columns: readonly number[],
  rows: number[],
  inPlace: readonly number[],
): void {
  const { issued } = context;
  for (const [index, row] of issued.rows.entries()) {
    const place = inPlace[index] ?? -1;
    if (row.kind !== "total" || rows[index] !== -1 || rows[index - 1] !== place - 1) continue;
    const isTaken = issued.rows.some(
      (other) => other !== row && markOf(context, other) !== null && hasMark(context, sheet, columns, other, place),
    );
    if (!isTaken && place < sheet.values.length) rows[index] = place;
  }
}

/** Puts rows whose code was overwritten back into `rows`: the unknown row with the issued name, or the one in its place. */
function findRecoded(
  { issued, name }: CheckContext,
  sheet: EntrySheet,
  columns: readonly number[],
  rows: number[],
  inPlace: readonly number[],
): readonly number[] {
  const recoded: number[] = [];
  const taken = new Set(rows);
  const nameColumn = columns[name] ?? -1;
  const nameRole = issued.columns[name]?.role ?? "";
  for (const [index, row] of issued.rows.entries()) {
    if (row.kind !== "node" || rows[index] !== -1) continue;
    const cell = row.cells[nameRole];
    const text = cell?.kind === "text" ? cell.text.trim() : null;
    const place = inPlace[index] ?? -1;
    const isItsPlace = isBetween(place, rows[index - 1], rows[index + 1]) && !taken.has(place);
    const byName = sheet.values.findIndex(
      (_, at) => !taken.has(at) && text !== null && codeAt(sheet, at, nameColumn) === text,
    );
    const found = byName !== -1 ? byName : isItsPlace ? place : -1;
    if (found === -1) continue;
    rows[index] = found;
    taken.add(found);
    recoded.push(index);
  }
  return recoded;
}

/** The neighbours stand right above and below the place. */
function isBetween(place: number, above: number | undefined, below: number | undefined): boolean {
  return above === place - 1 && below === place + 1;
}

/** Grid rows between the first node and the last summed row that are no issued rows but hold something. */
function findStrangers(
  { issued, rowOf }: CheckContext,
  sheet: EntrySheet,
  rows: readonly number[],
  columns: readonly number[],
  codeColumn: number,
): Pick<LocatedRows, "duplicates" | "added"> {
  const known = new Set(rows);
  const body = issued.rows.flatMap(({ kind }, index) => {
    const row = rows[index] ?? -1;
    return kind === "other" || row < 0 ? [] : [row];
  });
  const last = body.reduce((most, row) => Math.max(most, row), -1);
  const duplicates: { row: number; of: number }[] = [];
  const added: number[] = [];
  for (let row = body.reduce((least, each) => Math.min(least, each), Infinity); row < last; row++) {
    if (known.has(row)) continue;
    const of = rowOf.get(codeAt(sheet, row, codeColumn));
    if (of !== undefined) duplicates.push({ row, of });
    else if (columns.some((column) => codeAt(sheet, row, column) !== "")) added.push(row);
  }
  return { duplicates, added };
}
