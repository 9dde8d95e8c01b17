/** Findings about published averages. */
import type { Place } from "../finding";
import type { Points } from "../points";
import { ratio, roundRatio } from "../ratio";
import { auditError, auditWarning, type AuditFinding, type Cause } from "./auditFinding";
import { digitsAt, mostDecimals, printedValue, type PrintedNumber } from "./printedNumber";
import type { AverageRow } from "./publishedTables";

/** One printed figure of a column, and what else it may have been when another finding doubts it. */
export interface ColumnFigure {
  readonly value: Points;
  readonly doubt?: { readonly instead: Points; readonly cause: Cause };
}

/** What stands for the unit in findings about averages: the name of the row in published tables. */
export const averageRowName = "Trung bình";

/**
 * R64: a printed average is right when the exact average, rounded to the decimals the row prints, gives it (either way
 * at an exact half). Off by one in the last place is a warning (cut instead of rounded), more is an error. `columns`
 * holds the figures by column; `missing` names a unit that is missing from the table: its figures would be in the
 * averages.
 */
export function auditAverages(
  { row, averages }: AverageRow,
  columns: ReadonlyMap<string, readonly ColumnFigure[]>,
  at: Place,
  missing: Cause | undefined,
): readonly AuditFinding[] {
  const decimals = commonDecimals(Object.values(averages));
  return Object.entries(averages).flatMap(([column, printed]) => {
    const figures = columns.get(column) ?? [];
    if (figures.length === 0) return [];
    const places = Math.min(mostDecimals, Math.max(decimals, printed.decimals));
    const sum = figures.reduce((total, { value }) => total + value, 0);
    const off = distance(sum, figures.length, printed, places);
    if (off === 0) return [];
    const expected = roundRatio(ratio(sum, figures.length * 100), 10 ** places) / 10 ** places;
    const report = off === 1 && missing === undefined ? auditWarning : auditError;
    const cause = explained(figures, sum, printed, places) ?? missing;
    const comparison = { expected, found: printedValue(printed) };
    return [report("average-mismatch", averageRowName, { ...at, row, column }, comparison, { cause })];
  });
}

/** Decimals that at least a quarter of the row's numbers show: zeros at the end are often not printed. */
function commonDecimals(list: readonly PrintedNumber[]): number {
  const sorted = list.map(({ decimals }) => decimals).sort((left, right) => right - left);
  return sorted[Math.max(0, Math.ceil(sorted.length / 4) - 1)] ?? 0;
}

/** How many units of the last place the printed number is off; 0 when it is right. */
function distance(sum: number, count: number, printed: PrintedNumber, places: number): number {
  const found = digitsAt(printed, places);
  const away = Math.abs(roundRatio(ratio(sum, count * 100), 10 ** places) - found);
  const isHalf = Math.abs(2 * (sum * 10 ** places - found * count * 100)) === count * 100;
  return isHalf ? 0 : away;
}

/** The doubt whose other figure gives the printed average. */
function explained(
  figures: readonly ColumnFigure[],
  sum: number,
  printed: PrintedNumber,
  places: number,
): Cause | undefined {
  return figures.find(
    ({ value, doubt }) =>
      doubt !== undefined && distance(sum - value + doubt.instead, figures.length, printed, places) === 0,
  )?.doubt?.cause;
}
