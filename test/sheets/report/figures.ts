/** The figures that the analysis has to show, from the domain: by row key and column role. */
import { averagePercent, type Average } from "../../../src/domain/averages";
import { lossesByField } from "../../../src/domain/analysis/lostPoints";
import { yearStatistics } from "../../../src/domain/analysis/statistics";
import type { CriteriaSet } from "../../../src/domain/criteria";
import type { Points } from "../../../src/domain/points";
import type { Ranking } from "../../../src/domain/rankUnits";
import type { Ratio } from "../../../src/domain/ratio";

export type Figure = readonly [row: string, column: string, value: string | number];

const decimal = (value: Points | null | undefined): string | number =>
  value === null || value === undefined ? "" : value / 100;
const mean = ({ sum, count }: Average): string | number => (count === 0 ? "" : sum / count / 100);
const percentage = (value: Ratio | null): string | number => (value === null ? "" : (value.part / value.whole) * 100);

/** Up to ten names, else the first and how many others. */
const named = (names: readonly string[] = []): string =>
  names.length <= 10 ? names.join("; ") : `${names[0] ?? ""} và ${names.length - 1} đơn vị khác`;

export function figuresOf(set: CriteriaSet, ranking: Ranking): readonly Figure[] {
  const statistics = yearStatistics(set, ranking);
  const losses = lossesByField(set, ranking);
  const total = ranking.averages.total.appraisal;
  return [
    ["general.units", "a", statistics.units],
    ["general.ranked", "a", statistics.ranked],
    ["general.average", "a", mean(total)],
    ["general.percent", "a", percentage(statistics.achieved)],
    ["general.best", "a", decimal(statistics.best?.points)],
    ["general.best", "b", named(statistics.best?.units)],
    ["general.worst", "a", decimal(statistics.worst?.points)],
    ["general.worst", "b", named(statistics.worst?.units)],
    ...statistics.classes.flatMap(({ name, count, share, units }, index): Figure[] => [
      [`class:${index}`, "unit", name],
      [`class:${index}`, "a", count],
      [`class:${index}`, "b", percentage(share)],
      [`class:${index}`, "c", units.join("; ")],
    ]),
    ...statistics.fields.flatMap((field): Figure[] => [
      [`field:${field.code}`, "a", field.maximum / 100],
      [`field:${field.code}`, "b", mean(field.average)],
      [`field:${field.code}`, "c", percentage(field.achieved)],
      [`field:${field.code}`, "d", field.atMaximum.length],
      [`field:${field.code}`, "e", field.aboveMark.length],
      [`field:${field.code}`, "f", decimal(field.best?.points)],
      [`field:${field.code}`, "first", named(field.best?.units)],
      [`field:${field.code}`, "g", decimal(field.worst?.points)],
      [`field:${field.code}`, "last", named(field.worst?.units)],
    ]),
    ...losses.fields.flatMap(({ code, lost, possible, share }): Figure[] => [
      [`loss:${code}`, "c", possible / 100],
      [`loss:${code}`, "d", lost / 100],
      [`loss:${code}`, "e", percentage(share)],
    ]),
    ["loss.total", "d", losses.total / 100],
    ...Object.entries(ranking.averages.fields).flatMap(([code, { self, appraisal }]): Figure[] => {
      const maximum = statistics.fields.find((field) => field.code === code)?.maximum;
      const shown = maximum === undefined ? null : averagePercent(self, maximum);
      return [
        [`pair:${code}`, "b", mean(self)],
        [`pair:${code}`, "c", mean(appraisal)],
        [`pair:${code}`, "e", shown === null ? "" : (self.sum / self.count / (maximum ?? 1)) * 100],
      ];
    }),
    ...ranking.rows.flatMap((row, index): Figure[] => [
      [`unit:${index}`, "unit", row.unit],
      [`unit:${index}`, "a", decimal(row.self)],
      [`unit:${index}`, "b", decimal(row.appraisal)],
      [`unit:${index}`, "c", decimal(row.difference)],
      [`unit:${index}`, "e", row.rank ?? ""],
      [`unit:${index}`, "f", row.class?.name ?? ""],
    ]),
  ];
}

/** The same up to the sixteenth digit of a quotient. */
export function isSame(found: unknown, expected: string | number): boolean {
  if (typeof expected === "number" && typeof found === "number") return Math.abs(found - expected) < 1e-9;
  return (found ?? "") === expected;
}
