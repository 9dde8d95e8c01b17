/** The figures of a results report: of the year, of its classes, of each field. */
import { averageOf, type Average } from "../averages";
import type { ClassCount } from "../classStatistics";
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { percent, points, type Percent, type Points } from "../points";
import type { Ranking, RankingRow } from "../rankUnits";
import { ratio, type Ratio } from "../ratio";
import { unscored, type Score } from "../scores";
import { fieldsOf, knownMaximum, maximumOf } from "../setTree";

/** The highest or lowest score, with every unit that has it, in the ranking's order. */
export interface Extreme {
  readonly points: Points;
  readonly units: readonly string[];
}

export interface FieldStatistics {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  /** Over the units scored in the field (R50). */
  readonly average: Average;
  /** The average in part of the maximum, exact; null when nothing is scored or nothing can be reached. */
  readonly achieved: Ratio | null;
  /** Units that have the whole maximum; none where the maximum is 0. In the ranking's order. */
  readonly atMaximum: readonly string[];
  /** Units above the mark, those at the maximum among them. */
  readonly aboveMark: readonly string[];
  /** Null when no unit is scored in the field. */
  readonly best: Extreme | null;
  readonly worst: Extreme | null;
}

export interface YearStatistics {
  readonly units: number;
  /** Those that have a total: averages of totals and class shares are theirs. */
  readonly ranked: number;
  readonly maximum: Points;
  /** Of the appraisal totals. */
  readonly average: Average;
  readonly achieved: Ratio | null;
  /** Best class first (R51). */
  readonly classes: readonly ClassCount[];
  readonly best: Extreme | null;
  readonly worst: Extreme | null;
  /** Part of the maximum that `aboveMark` is about. */
  readonly mark: Percent;
  /** In the order of the set. */
  readonly fields: readonly FieldStatistics[];
}

/** The mark of the results report: "trên 90%". */
export const reportMark = percent(9000);

interface Holder {
  readonly unit: string;
  readonly score: Score;
}

/**
 * Statistics of a ranking made with the same set. Throws a RangeError when maxima of the set were never entered
 * (a bug: rankUnits refuses such a set).
 */
export function yearStatistics(set: CriteriaSet, ranking: Ranking, mark: Percent = reportMark): YearStatistics {
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  const average = ranking.averages.total.appraisal;
  const totals = ranking.rows.flatMap(({ unit, appraisal }): Reached[] =>
    appraisal === null ? [] : [{ unit, points: appraisal }],
  );
  return {
    units: ranking.rows.length,
    ranked: totals.length,
    maximum,
    average,
    achieved: achievedOf(average, maximum),
    classes: ranking.classes,
    ...extremes(totals),
    mark,
    fields: fieldsOf(set).map((field) => fieldStatistics(field, ranking.rows, mark)),
  };
}

/**
 * R70: a field's average is given in part of its maximum; a unit is at the maximum when it has all of it, above the
 * mark when its part of the maximum is larger than the mark, compared exactly: 90 % is not above 90 %.
 */
function fieldStatistics(field: CriteriaNode, rows: readonly RankingRow[], mark: Percent): FieldStatistics {
  const maximum = knownMaximum(field);
  const holders = rows.map(({ unit, fields }): Holder => ({ unit, score: fields[field.code]?.appraisal ?? unscored }));
  const scored = holders.flatMap(({ unit, score }): Reached[] =>
    score.kind === "scored" ? [{ unit, points: score.points }] : [],
  );
  const average = averageOf(holders.map(({ score }) => score));
  return {
    code: field.code,
    name: field.name,
    maximum,
    average,
    achieved: achievedOf(average, maximum),
    atMaximum: scored.filter((each) => maximum > 0 && each.points === maximum).map(({ unit }) => unit),
    aboveMark: scored.filter((each) => each.points * 10_000 > mark * maximum).map(({ unit }) => unit),
    ...extremes(scored),
  };
}

/** The average in part of the maximum, unrounded; null when there is none. */
export function achievedOf({ sum, count }: Average, maximum: Points): Ratio | null {
  return count === 0 || maximum <= 0 ? null : ratio(sum, count * maximum);
}

interface Reached {
  readonly unit: string;
  readonly points: Points;
}

/** R71: best and worst are all units that share the highest or lowest exact score; nobody is picked out of a tie. */
function extremes(scored: readonly Reached[]): { best: Extreme | null; worst: Extreme | null } {
  if (scored.length === 0) return { best: null, worst: null };
  const having = (points: Points): Extreme => ({
    points,
    units: scored.filter((each) => each.points === points).map(({ unit }) => unit),
  });
  const all = scored.map((each) => each.points);
  return { best: having(points(Math.max(...all))), worst: having(points(Math.min(...all))) };
}
