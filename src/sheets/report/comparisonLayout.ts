/** What the tables of the comparison of years share. */
import type { ComparedCriterion } from "../../domain/analysis/compareCriteria";
import type { Comparison } from "../../domain/analysis/compareYears";
import type { CrosswalkGroup } from "../../domain/analysis/yearScores";
import type { CriteriaSet } from "../../domain/criteria";
import { textHeight, widthOf } from "../cells";
import type { AddressBook, Column, ColumnRole, RowKey } from "../document";
import type { HeadingColumns, Office } from "../heading";
import { fieldColumn, validColumn } from "../rowKeys";

export interface ComparisonInput {
  readonly sheet: string;
  /** This year's. */
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** This year's score table and ranking, which the formulas look at, and the table's rows of units. */
  readonly table: AddressBook;
  readonly ranking: AddressBook;
  readonly tableRows: readonly RowKey[];
  readonly comparison: Comparison;
  /** Where both years have scoring sheets. */
  readonly criteria?: readonly ComparedCriterion[];
  /** Where last year's figures come from: the file's name. */
  readonly source: string;
}

/** Figures of all tables stand in columns f0, f1, …: at least as many as the first table has. */
const leastFigures = 12;

export const figureRole = (index: number): ColumnRole => `f${index}`;

export function comparisonColumns(groups: number): readonly Column[] {
  const figures = Math.max(leastFigures, groups);
  return [
    { role: "number", width: 28 },
    { role: "unit", width: 130 },
    { role: "kind", width: 70 },
    { role: "predecessors", width: 110 },
    ...Array.from({ length: figures }, (_, index) => ({ role: figureRole(index), width: 44 })),
  ];
}

export function lastFigure(groups: number): ColumnRole {
  return figureRole(Math.max(leastFigures, groups) - 1);
}

export function comparisonAt(groups: number): HeadingColumns {
  return { first: "number", leftEnd: "predecessors", rightStart: figureRole(3), last: lastFigure(groups) };
}

export function comparisonHeight(
  columns: readonly Column[],
  texts: readonly (readonly [text: string, from: ColumnRole, to?: ColumnRole])[],
): number {
  const heights = texts.map(([text, from, to = from]) => textHeight(text, widthOf(columns, from, to), 11));
  return Math.min(409, Math.max(18, ...heights));
}

/** This year's side of a group in percent, by formula without "=": empty unless every field has a valid score. */
export function groupPercent(
  table: AddressBook,
  row: RowKey,
  { to }: CrosswalkGroup,
): {
  readonly isThere: string;
  readonly percent: string;
} {
  const list = (take: (code: string) => string): string => to.map(take).join(",");
  const valid = list((code) => table.foreign(row, validColumn("appraisal", code)));
  const scores = list((code) => table.foreign(row, fieldColumn("appraisal", code)));
  const maxima = list((code) => table.foreign("maximum", fieldColumn("appraisal", code)));
  return { isThere: `SUM(${valid})=${to.length}`, percent: `SUM(${scores})/SUM(${maxima})*100` };
}

/** Rounded as the domain rounds an exact difference: first away what doubles get wrong, then to two decimals. */
export function roundedDifference(after: string, before: string): string {
  return `ROUND(ROUND(${after}-${before},9),2)`;
}

/** "I. Chỉ đạo", "I+II". */
export function groupName(set: CriteriaSet, { to }: CrosswalkGroup): string {
  const [only] = to;
  const node = to.length === 1 ? set.nodes.find(({ code }) => code === only) : undefined;
  return node === undefined ? to.join("+") : `${node.code}. ${node.name}`;
}
