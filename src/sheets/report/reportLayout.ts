/** What the tables of the analysis share: their columns, and the sheets they look at. */
import type { YearStatistics } from "../../domain/analysis/statistics";
import type { CriteriaSet } from "../../domain/criteria";
import { textHeight, widthOf } from "../cells";
import type { AddressBook, Cell, Column, ColumnRole, Row } from "../document";
import type { HeadingColumns, Office } from "../heading";
import { unitRow } from "../rowKeys";
import { wideCell } from "../cells";

export interface ReportInput {
  readonly sheet: string;
  /** All maxima are known. */
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** The score table and the ranking that the formulas look at. */
  readonly table: AddressBook;
  readonly ranking: AddressBook;
  /** At least one. */
  readonly units: number;
  /** The figures as they stand: rows get room for the names they bring. The cells themselves are formulas. */
  readonly statistics: YearStatistics;
  /** Names are listed one by one; else the first and how many others. */
  readonly listsNames: boolean;
}

/** Tables of different width share these: figures a–g, texts first and last. */
export const reportColumns: readonly Column[] = [
  { role: "number", width: 28 },
  { role: "unit", width: 150 },
  ...["a", "b", "c", "d", "e", "f"].map((role) => ({ role, width: 46 })),
  { role: "first", width: 112 },
  { role: "g", width: 46 },
  { role: "last", width: 112 },
];

export const reportAt: HeadingColumns = { first: "number", leftEnd: "c", rightStart: "e", last: "last" };

/** Names in one cell have to fit into Excel's longest text; more units than this are counted instead. */
export const mostListed = 300;
const longestList = 30_000;

/** Whether all units' names could stand in one cell. */
export function canListNames(units: readonly string[]): boolean {
  return units.length <= mostListed && units.reduce((sum, unit) => sum + unit.length + 2, 0) < longestList;
}

export function sectionRow(key: string, title: string, first: ColumnRole, last: ColumnRole): Row {
  return { key, height: 22, cells: { [first]: wideCell(title, "sectionTitle", last) } };
}

/** Height for names in columns `from`…`to`, at most what Excel allows a row. */
export function namesHeight(
  columns: readonly Column[],
  texts: readonly { readonly text: string; readonly from: ColumnRole; readonly to: ColumnRole }[],
): number {
  const heights = texts.map(({ text, from, to }) => textHeight(text, widthOf(columns, from, to), 11));
  return Math.min(409, Math.max(18, ...heights));
}

/** The report's own rows of units, as a fixed range: "$C$40:$C$59". */
export function unitSpan(book: AddressBook, units: number, role: ColumnRole): string {
  return book.fixedSpan(unitRow(0), unitRow(units - 1), role);
}

export function mergedTo(cell: Cell, mergeTo: ColumnRole): Cell {
  return { ...cell, mergeTo };
}

/** Role of the helper column with the names of a list, and of a field's score. */
export const listColumn = (list: string): string => `list:${list}`;
export const scoreColumn = (code: string): string => `score:${code}`;
