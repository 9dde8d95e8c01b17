/**
 * Sample data: the 20 departments of Thanh Hóa in 2020 as printed in the results report: the field table, and the
 * ranking table beside it. The two tables spell two names differently; that is kept.
 */
import { fromDecimal, type Points } from "../domain/points";
import { scored, type UnitScores } from "../domain/scores";
import data from "./sample-thanh-hoa-2020.json";

export interface PublishedRow {
  readonly unit: string;
  readonly self: Points;
  readonly appraisal: Points;
  readonly rank: number;
  readonly class: string;
}

export interface Sample {
  readonly setId: string;
  readonly year: number;
  readonly title: string;
  /** Rows of the field table. */
  readonly units: readonly UnitScores[];
  /** Total and class printed at the end of each row of the field table, in the same order. */
  readonly printed: readonly { readonly total: Points; readonly class: string }[];
  /** Rows of the ranking table. */
  readonly ranking: readonly PublishedRow[];
}

type Cells = readonly (string | number)[];

export function sampleYear(): Sample {
  const columns = data.columns;
  const codes = columns.flatMap((column) => (column.endsWith("_self") ? [column.slice(0, -"_self".length)] : []));
  const at = (row: Cells, column: string): string | number => row[columns.indexOf(column)] ?? "";
  return {
    setId: data.set,
    year: data.year,
    title: data.title,
    units: data.fields.map((row) => ({
      unit: String(at(row, "unit")),
      fields: Object.fromEntries(
        codes.map((code) => [
          code,
          { self: scored(exact(at(row, `${code}_self`))), appraisal: scored(exact(at(row, `${code}_appraisal`))) },
        ]),
      ),
    })),
    printed: data.fields.map((row) => ({ total: exact(at(row, "total")), class: String(at(row, "published_class")) })),
    ranking: data.ranking.map(publishedRow),
  };
}

function publishedRow([unit, self, appraisal, rank, name]: Cells): PublishedRow {
  return {
    unit: String(unit),
    self: exact(self),
    appraisal: exact(appraisal),
    rank: Number(rank),
    class: String(name),
  };
}

function exact(decimal: string | number | undefined): Points {
  const hundredths = typeof decimal === "number" ? fromDecimal(decimal) : null;
  if (hundredths === null) throw new Error(`the sample is damaged: ${String(decimal)}`);
  return hundredths;
}
