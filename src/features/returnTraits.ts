/** A returned sheet's traits for the tamper report: issued places looked up where they stand now. */
import { normalFormula } from "../domain/checking/checkStructure";
import type { EntrySheet } from "../domain/checking/entrySheet";
import type { CellPlace, ReturnTraits } from "../domain/collection/returnTraits";
import { unitKey } from "../domain/unitName";
import type { IssuedTraits } from "../sheets/issuedTraits";
import type { Rectangle } from "../sheets/placed";
import type { OwnSheet } from "../sheets/reading";
import { relocateFormula } from "../sheets/relativeFormula";
import type { ReturnedBook, ReturnedSheet } from "./returnedBook";

export interface TraitSources {
  readonly book: ReturnedBook;
  readonly reading: ReturnedSheet;
  readonly own: OwnSheet<"scoring">;
  readonly sheet: EntrySheet;
  readonly issued: IssuedTraits;
}

export function traitsOf({ book, reading, own, sheet, issued }: TraitSources): ReturnTraits {
  const columns = issued.columns.filter((role) => own.hasColumn(role)).map((role) => own.book.column(role));
  const placeOf = (row: string, column: string): CellPlace | null =>
    own.book.hasRow(row) && own.hasColumn(column) ? { row: own.book.row(row), column: own.book.column(column) } : null;
  const inView = issued.columns.filter((role) => own.hasColumn(role) && !issued.hiddenColumns.has(role));
  return {
    sheet,
    isProtected: reading.isProtected,
    dropsProtection: book.producer === "googleSheets",
    isHidden: reading.isHidden,
    otherSheets: [...book.own.filter((each) => each !== reading), ...book.others],
    hasMacros: book.hasMacros,
    externalLinks: book.externalLinks,
    hiddenColumns: inView.map((role) => own.book.column(role)).filter((column) => reading.hiddenColumns.has(column)),
    issuedKeys: issued.keys,
    presentKeys: keysOf(reading, own),
    strangeColumns: strangers(columns),
    withoutRule: issued.rules.flatMap(({ row, column, type }): CellPlace[] => {
      const place = placeOf(row, column);
      return place === null || hasRule(reading, place, type) ? [] : [place];
    }),
    foreignEntries: issued.closed.flatMap(({ row, column }): CellPlace[] => {
      const place = own.text(row, column) === "" ? null : placeOf(row, column);
      return place === null ? [] : [place];
    }),
    changedFormulas: changedFormulas(own, issued),
    heading: headingOf(own),
  };
}

/**
 * While everything is in its place formulas are compared by the live checks. Where rows were put in or deleted, or columns
 * moved, programs rewrite references; what they should read like is worked out. Rows exchanged with each other are not
 * judged: a sort leaves references behind, a move takes them along.
 */
function changedFormulas(
  own: OwnSheet<"scoring">,
  { keys, columns, formulas }: IssuedTraits,
): ReturnTraits["changedFormulas"] {
  const rows = keys.map((key) => (own.book.hasRow(key) ? own.book.row(key) : null));
  const places = columns.map((role) => (own.hasColumn(role) ? own.book.column(role) : null));
  const isInPlace = rows.every((row, index) => row === index + 1) && places.every((column, index) => column === index);
  const present = rows.filter((row) => row !== null);
  if (isInPlace || present.some((row, index) => row < (present[index - 1] ?? -1))) return [];
  return formulas.flatMap(({ row, column, formula }) => {
    const found = own.formula(row, column);
    if (found === null) return [];
    // Row 1 of the sheet is the hidden one above the document's rows.
    const expected = relocateFormula(
      formula,
      (at) => rows[at - 1] ?? null,
      (at) => places[at] ?? null,
    );
    if (expected === null || normalFormula(expected) === normalFormula(found)) return [];
    return [{ row: own.book.row(row), column: own.book.column(column), expected, found }];
  });
}

function keysOf(reading: ReturnedSheet, own: OwnSheet<"scoring">): readonly (string | null)[] {
  if (!own.hasColumn("key")) return [];
  const column = own.book.column("key") - reading.column;
  return reading.values.map((cells) => {
    const key = cells[column];
    return typeof key === "string" && key !== "" ? key : null;
  });
}

/** Columns between ours that are none of ours. */
function strangers(columns: readonly number[]): readonly number[] {
  const first = Math.min(...columns);
  const count = Math.max(...columns) - first + 1;
  return Array.from({ length: count }, (_, index) => first + index).filter((column) => !columns.includes(column));
}

/** The rule must be of the issued kind; its wording is the programs' own (LibreOffice writes 0 for FALSE). */
function hasRule({ validations }: ReturnedSheet, place: CellPlace, type: string): boolean {
  return validations.some((rule) => rule.type === type && rule.areas.some((area) => holds(area, place)));
}

function holds({ row, column, rows, columns }: Rectangle, place: CellPlace): boolean {
  return place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;
}

/** The unit stands in the heading's first or second line, in capitals (sheets/heading). */
function headingOf(own: OwnSheet<"scoring">): ReturnTraits["heading"] {
  const issued = own.identity.unit.toUpperCase();
  const lines = ["heading.2", "heading.1"].filter((row) => own.book.hasRow(row)).map((row) => own.text(row, "code"));
  // Where the lines themselves are gone, their rows are reported.
  const isThere = lines.length === 0 || lines.some((line) => unitKey(line) === unitKey(issued));
  return { issued, found: isThere ? issued : (lines.find((line) => line !== "" && !line.startsWith("—")) ?? "") };
}
