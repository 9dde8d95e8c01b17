/**
 * Lists made of scores at one time tell by themselves when the scores have changed since, also where the add-in is not
 * installed: a formula compares what stood in the scores' columns with what stands there now.
 */
import type { CriteriaSet } from "../domain/criteria";
import { auditWord } from "./auditSheet";
import { formulaCell } from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, Row } from "./document";
import type { SheetReading } from "./reading";
import { nodeRow, type ScoreColumn } from "./rowKeys";
import { quoted } from "./words";

/** A figure of the scores by formula (without "="), and what it was when the list was made. */
export interface ThenAndNow {
  readonly now: string;
  readonly then: number;
}

/** What the state's cell begins with; the pane finds it beside the sheet's identity, in the sheet's first rows. */
const oldMark = "cchc:old";
const currentMark = "cchc:current";

/**
 * The scores of one column of a scoring sheet, sums of parents included: how many there are (a 0 is told from an empty
 * cell), their sum weighted by the maxima, their squares, and the products of neighbours (points moved or exchanged between
 * leaves change at least one of them, whatever the totals are). Texts count for nothing, as in COUNT and SUMPRODUCT.
 */
export function scoresThenAndNow(
  reading: SheetReading,
  book: AddressBook,
  set: CriteriaSet,
  column: ScoreColumn,
): readonly ThenAndNow[] {
  const keys = set.nodes.map(({ code }) => nodeRow(code)).filter((key) => book.hasRow(key));
  const sorted = keys.sort((left, right) => book.row(left) - book.row(right));
  const [first, second] = sorted;
  const [beforeLast, last] = sorted.slice(-2);
  if (first === undefined || second === undefined || beforeLast === undefined || last === undefined) return [];
  const valuesOf = (role: ColumnRole): readonly unknown[] =>
    reading.values
      .slice(book.row(first) - reading.row, book.row(last) - reading.row + 1)
      .map((row) => row[book.column(role) - reading.column]);
  const scores = valuesOf(column).map((value) => (typeof value === "number" ? value : 0));
  const maxima = valuesOf("maximum").map((value) => (typeof value === "number" ? value : 0));
  const products = (others: readonly number[]): number =>
    Math.round(scores.reduce((sum, score, index) => sum + score * (others[index] ?? 0), 0) * 10_000) / 10_000;
  const span = book.foreignSpan(first, last, column);
  const sumOf = (left: string, right: string): string => `ROUND(SUMPRODUCT(${left},${right}),4)`;
  return [
    { now: `COUNT(${span})`, then: valuesOf(column).filter((value) => typeof value === "number").length },
    { now: sumOf(book.foreignSpan(first, last, "maximum"), span), then: products(maxima) },
    { now: sumOf(span, span), then: products(scores) },
    // Rows put between the first or the last two by hand: two spans of the same length cannot be named by their keys.
    ...(book.row(second) - book.row(first) !== 1 || book.row(last) - book.row(beforeLast) !== 1
      ? []
      : [
          {
            now: sumOf(book.foreignSpan(first, beforeLast, column), book.foreignSpan(second, last, column)),
            then: products(scores.slice(1)),
          },
        ]),
  ];
}

/** Hidden, right of everything printed. */
export const freshnessColumn: Column = { role: "isOld", width: 40, hidden: true };

/** 1 where the scores are no longer what they were, or their sheet is gone. */
export function freshnessCell(figures: readonly ThenAndNow[]): Cell {
  const same = figures.map(({ now, then }) => `${now}=${then}`).join(",");
  return formulaCell(() => `=IFERROR(IF(AND(${same}),0,1),1)`, "helper");
}

export interface FreshnessLine {
  /** Key of the row it stands under, and the columns it is merged over. */
  readonly below: string;
  readonly from: ColumnRole;
  readonly to: ColumnRole;
  readonly choice?: string;
}

/**
 * The document's rows with the state's cell in the first one.
 * @param count formula (without "=") that counts what is old.
 * @param choice what the list was made of, for making it again.
 */
export function withState(rows: readonly Row[], count: (book: AddressBook) => string, choice = ""): readonly Row[] {
  const old = quoted(choice === "" ? oldMark : `${oldMark}:${choice}`);
  const state = formulaCell((book) => `=IF(${count(book)}=0,${quoted(currentMark)},${old})`, "helper");
  return rows.map((row, index) =>
    index === 0 ? { ...row, cells: { ...row.cells, [freshnessColumn.role]: state } } : row,
  );
}

/** The same, and under the row `below` a line that says it. */
export function withFreshness(
  rows: readonly Row[],
  { below, from, to, choice }: FreshnessLine,
  count: (book: AddressBook) => string,
): readonly Row[] {
  const [first] = rows;
  if (first === undefined) return rows;
  const { role } = freshnessColumn;
  const said = formulaCell(
    (book) =>
      `=IF(${book.cell(first.key, role)}=${quoted(currentMark)},${quoted(auditWord("fresh-current"))},${quoted(auditWord("fresh-old"))})`,
    "signer",
  );
  const line: Row = { key: "freshness", height: 20, cells: { [from]: { ...said, mergeTo: to } } };
  return withState(rows, count, choice).flatMap((row) => (row.key === below ? [row, line] : [row]));
}

/** For lists whose rows are not the units': a hidden row per unit at the end, keys fresh:0 …. */
export function freshnessRows(units: readonly (readonly ThenAndNow[])[]): readonly Row[] {
  return units.map((figures, index) => ({
    key: `fresh:${index}`,
    height: 15,
    hidden: true,
    cells: { [freshnessColumn.role]: freshnessCell(figures) },
  }));
}

/** How many of them are old, by formula without "=". */
export function countOfFreshnessRows(units: number): (book: AddressBook) => string {
  return (book) => `SUM(${book.span("fresh:0", `fresh:${units - 1}`, freshnessColumn.role)})`;
}
