/** Two seeded years compared, their sheets placed, and the figures the comparison has to show. */
import { compareYears, type Comparison } from "../../../src/domain/analysis/compareYears";
import { nodeScoresOfFields, sameFields, sameNames, type YearScores } from "../../../src/domain/analysis/yearScores";
import type { Change } from "../../../src/domain/analysis/yearChange";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { place } from "../../../src/sheets/place";
import type { PlacedSheet } from "../../../src/sheets/placed";
import { comparisonSheet } from "../../../src/sheets/report/comparisonSheet";
import { unitRowsOf } from "../../../src/sheets/report/tableUnits";
import { office } from "../offices";
import type { Figure } from "./figures";
import { reportYear, seededUnits, type ReportYear } from "./reportYear";

export interface ComparedYear {
  readonly year: ReportYear;
  readonly comparison: Comparison;
  readonly sheet: PlacedSheet;
}

/** 18 units; the first is merged of three of last year's, the second not compared, the last one new. */
export function comparedYear(before: CriteriaSet, after: CriteriaSet, seed: number): ComparedYear {
  const units = seededUnits(after, 18, seed);
  const last = seededUnits(before, 17, seed + 100);
  const year = reportYear(after, units);
  const [old, now]: readonly YearScores[] = [
    { year: "2020", set: before, units: nodeScoresOfFields(last), tieRule: "dense" },
    { year: "2021", set: after, units: nodeScoresOfFields(units), tieRule: "dense" },
  ];
  if (old === undefined || now === undefined) throw new Error("two years");
  const matches = sameNames(old.units, now.units).map((match, index) => {
    const weights = [5200, 3100, 777];
    const merged = last.slice(0, 3).map(({ unit }, position) => ({ unit, weight: weights[position] ?? 1 }));
    return { ...match, ...(index === 0 ? { predecessors: merged } : {}), compare: index !== 1 };
  });
  const compared = compareYears(old, now, sameFields(before, after), matches, "dense");
  if (!compared.ok) throw new Error(JSON.stringify(compared.failure));
  const { table, ranking } = year.sheets;
  const sheet = place(
    comparisonSheet({
      sheet: "So với năm trước",
      set: after,
      office,
      year: 2021,
      table: table.book,
      ranking: ranking.book,
      tableRows: unitRowsOf(table.book, units.length),
      comparison: compared.value,
      source: "nam-truoc.xlsx",
    }),
  );
  return { year, comparison: compared.value, sheet };
}

const hundredths = (value: number | null | undefined): string | number =>
  value === null || value === undefined ? "" : value / 100;
const side = (which: Change["before"]): string | number =>
  which === null ? "" : which.points.part / which.points.whole / 100;

export function comparisonFigures({ units, means, crosswalk }: Comparison): readonly Figure[] {
  return [
    ...units.flatMap(({ unit, total, likeForLike, groups }, index): Figure[] => {
      const key = `unit:${index}`;
      const { before, after } = total.rank;
      return [
        [key, "unit", unit],
        [key, "f0", side(total.before)],
        [key, "f1", side(total.after)],
        [key, "f2", hundredths(total.points)],
        [key, "f5", hundredths(total.percent)],
        [key, "f6", before ?? ""],
        [key, "f7", after ?? ""],
        [key, "f8", before === null || after === null ? "" : before - after],
        [key, "f9", total.comparableRank.before ?? ""],
        [key, "f10", total.comparableRank.after ?? ""],
        [key, "f11", hundredths(likeForLike.percent)],
        ...groups.map((group, position): Figure => [`change:${index}`, `f${position}`, hundredths(group.percent)]),
      ];
    }),
    ["mean:total", "f2", hundredths(means.total.percent)],
    ["mean:all", "f2", hundredths(means.likeForLike.percent)],
    ...crosswalk.map((_, index): Figure => [`mean:${index}`, "f2", hundredths(means.groups[index]?.percent)]),
  ];
}
