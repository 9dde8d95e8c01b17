/** A year with its score table, ranking and report, placed as the features place them. */
import { yearStatistics } from "../../../src/domain/analysis/statistics";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { points } from "../../../src/domain/points";
import type { TieRule } from "../../../src/domain/rank";
import { rankUnits, type Ranking } from "../../../src/domain/rankUnits";
import { scored, unscored, type Score, type UnitScores } from "../../../src/domain/scores";
import { fieldsOf, knownMaximum } from "../../../src/domain/setTree";
import { seededRandom } from "../../../src/domain/analysis/random";
import { entriesOf } from "../../../src/features/scoreEntries";
import { place } from "../../../src/sheets/place";
import type { PlacedSheet } from "../../../src/sheets/placed";
import { rankingSheet } from "../../../src/sheets/rankingSheet";
import { reportCharts } from "../../../src/sheets/report/reportCharts";
import { canListNames } from "../../../src/sheets/report/reportLayout";
import { reportTables } from "../../../src/sheets/report/reportTables";
import { scoreTable } from "../../../src/sheets/scoreTable";
import { office } from "../offices";

export interface ReportYear {
  readonly ranking: Ranking;
  readonly sheets: Readonly<Record<"table" | "ranking" | "tables" | "charts", PlacedSheet>>;
}

export function reportYear(
  set: CriteriaSet,
  scores: readonly UnitScores[],
  ties: TieRule = "dense",
  listsNames?: boolean,
): ReportYear {
  const units = scores.map(({ unit }) => unit);
  const year = 2021;
  const entries = new Map(scores.map((each) => [each.unit, entriesOf(each)]));
  const table = place(scoreTable({ sheet: "Bảng điểm", set, office, year, units, origin: { kind: "entry", entries } }));
  const ranked = place(
    rankingSheet({ sheet: "Xếp hạng", set, office, year, ties, table: table.book, units: units.length }),
  );
  const ranking = rankUnits(set, scores, ties);
  const tables = place(
    reportTables({
      sheet: "Phân tích",
      set,
      office,
      year,
      table: table.book,
      ranking: ranked.book,
      units: units.length,
      statistics: yearStatistics(set, ranking),
      listsNames: listsNames ?? canListNames(units),
    }),
  );
  const charts = place(reportCharts({ sheet: "Biểu đồ", set, year, units: units.length, tables: tables.book }));
  return { ranking, sheets: { table, ranking: ranked, tables, charts } };
}

/** Units with scores drawn from a seed: ties, blanks, zeros and maxima among them. */
export function seededUnits(set: CriteriaSet, count: number, seed: number, name = "Xã"): readonly UnitScores[] {
  const random = seededRandom(seed);
  const draw = (maximum: number): Score => {
    const kind = random.below(20);
    if (kind === 0) return unscored;
    if (kind === 1) return scored(points(0));
    if (kind < 6) return scored(points(maximum));
    const steps = Math.floor(maximum / set.step);
    return scored(points(set.step * Math.floor(steps * (0.5 + random.below(6) / 10))));
  };
  return Array.from({ length: count }, (_, index) => ({
    unit: `${name} ${String(index + 1).padStart(3, "0")}`,
    fields: Object.fromEntries(
      fieldsOf(set).map((field) => {
        const maximum = knownMaximum(field);
        return [field.code, { self: draw(maximum), appraisal: draw(maximum) }];
      }),
    ),
  }));
}
