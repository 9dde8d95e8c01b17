/** Change between two years of one thing: the total, or some criteria taken together, over all units. */
import { averageOf } from "../averages";
import { percent, points, sum, type Percent, type Points } from "../points";
import { rank, rankBy, type TieRule } from "../rank";
import { compareRatios, ratio, type Ratio } from "../ratio";
import { unscored, type Score } from "../scores";
import { knownMaximum } from "../setTree";
import { totalOf } from "../unitTotal";
import { divide, fraction, fractionOf, multiply, round, subtract, type Fraction } from "./exact";
import { achievedOf } from "./statistics";
import type { NodeScores, UnitMatch, YearScores } from "./yearScores";

/** What a unit had in one year. */
export interface Side {
  /** Hundredths of a point, exact: the mean of predecessors may be no whole number. */
  readonly points: Ratio;
  readonly maximum: Points;
  /** A mean of several predecessors. */
  readonly derived: boolean;
}

export interface RankChange {
  readonly before: number | null;
  readonly after: number | null;
}

export interface Change {
  readonly before: Side | null;
  readonly after: Side | null;
  /** After minus before; null unless both are there and the maxima are equal. */
  readonly points: Points | null;
  /** After minus before in percentage points of each year's maximum; null unless both are there. */
  readonly percent: Percent | null;
  /** Among all units of each year; none before for a mean of predecessors, which was no unit. */
  readonly rank: RankChange;
  /** In both years among the units that have both; null for the others. */
  readonly comparableRank: RankChange;
}

/** Means over all units of each year that have the score, in percent of the maximum. */
export interface MeanChange {
  readonly before: Ratio | null;
  readonly after: Ratio | null;
  readonly percent: Percent | null;
}

const noRanks: RankChange = { before: null, after: null };
export const nothingCompared: Change = {
  before: null,
  after: null,
  points: null,
  percent: null,
  rank: noRanks,
  comparableRank: noRanks,
};

/** Some nodes of one year, taken together, over all its units. */
export interface YearColumn {
  readonly maximum: Points;
  readonly points: readonly (Points | null)[];
  readonly ranks: readonly (number | null)[];
  readonly index: ReadonlyMap<string, number>;
}

/** The nodes of these codes, as one, over all units of a year. */
export function takeColumn({ set, units, tieRule }: YearScores, codes: readonly string[]): YearColumn {
  const wanted = new Set(codes);
  const all = units.map((unit) => together(unit, codes));
  return {
    maximum: sum(set.nodes.filter(({ code }) => wanted.has(code)).map(knownMaximum)),
    points: all,
    ranks: rank(all, tieRule).ranks,
    index: new Map(units.map(({ unit }, index) => [unit, index])),
  };
}

/**
 * R101: criteria of a crosswalk group are compared as one: the sum of the old ones with the sum of the new ones, each
 * against its own maximum; with one of them missing there is nothing to compare.
 */
function together({ scores }: NodeScores, codes: readonly string[]): Points | null {
  return totalOf(codes.map((code) => scores[code] ?? unscored));
}

export interface ColumnChange {
  readonly changes: readonly Change[];
  readonly mean: MeanChange;
}

/** One change per match, in their order, and the change of the means; see `compareYears`. */
export function compareColumn(
  before: YearColumn,
  after: YearColumn,
  matches: readonly UnitMatch[],
  tieRule: TieRule,
): ColumnChange {
  const sides = matches.map((match) => {
    const now = after.points[after.index.get(match.unit) ?? -1] ?? null;
    return {
      match,
      before: sideBefore(before, match),
      after: now === null ? null : { points: ratio(now, 1), maximum: after.maximum, derived: false },
    };
  });
  const comparable = comparableRanks(sides, tieRule);
  const changes = sides.map((each, index): Change => {
    const difference = differenceOf(each.before, each.after);
    const only = each.match.predecessors.length === 1 && each.match.compare ? each.match.predecessors[0] : undefined;
    return {
      before: each.before,
      after: each.after,
      ...difference,
      rank: {
        before: only === undefined ? null : (before.ranks[before.index.get(only.unit) ?? -1] ?? null),
        after: after.ranks[after.index.get(each.match.unit) ?? -1] ?? null,
      },
      comparableRank: comparable[index] ?? noRanks,
    };
  });
  return { changes, mean: meanChange(before, after) };
}

/**
 * R102: a merged unit's figure of the other year is the mean of its predecessors' by the weights given, marked as
 * derived; with a predecessor's score missing, or where the user wants no comparison, there is none.
 */
function sideBefore({ points: all, index, maximum }: YearColumn, { predecessors, compare }: UnitMatch): Side | null {
  if (!compare || predecessors.length === 0) return null;
  let part = 0;
  let whole = 0;
  for (const { unit, weight } of predecessors) {
    const value = all[index.get(unit) ?? -1] ?? null;
    if (value === null) return null;
    part += value * weight;
    whole += weight;
  }
  return { points: ratio(part, whole), maximum, derived: predecessors.length > 1 };
}

/**
 * R100: a change is after minus before, each in percent of its own year's maximum, and in points only where the maxima
 * are equal; the exact difference is rounded once, to two decimals.
 */
function differenceOf(before: Side | null, after: Side | null): Pick<Change, "points" | "percent"> {
  if (before === null || after === null) return { points: null, percent: null };
  const [old, now] = [fractionOf(before.points), fractionOf(after.points)];
  const hasPercent = before.maximum > 0 && after.maximum > 0;
  return {
    points: before.maximum === after.maximum ? points(round(subtract(now, old), "nearest")) : null,
    percent: hasPercent ? percentOfDifference(divide(now, after.maximum), divide(old, before.maximum)) : null,
  };
}

function percentOfDifference(now: Fraction, old: Fraction): Percent {
  return percent(round(multiply(subtract(now, old), fraction(10_000)), "nearest"));
}

/**
 * R103: ranks of two years are compared among the same units: those that have a figure in both years are ranked anew in
 * each; the ranks of each year's own ranking are given beside.
 */
function comparableRanks(
  sides: readonly { readonly before: Side | null; readonly after: Side | null }[],
  tieRule: TieRule,
): readonly RankChange[] {
  const both = sides.map(({ before, after }) => (before === null || after === null ? null : { before, after }));
  const ranksOf = (which: "before" | "after"): readonly (number | null)[] =>
    rankBy(
      both.map((each) => each?.[which].points ?? null),
      compareRatios,
      tieRule,
    ).ranks;
  const [old, now] = [ranksOf("before"), ranksOf("after")];
  return both.map((_, index) => ({ before: old[index] ?? null, after: now[index] ?? null }));
}

function meanChange(before: YearColumn, after: YearColumn): MeanChange {
  const mean = ({ points: all, maximum }: YearColumn): Ratio | null =>
    achievedOf(
      averageOf(all.map((each): Score => (each === null ? unscored : { kind: "scored", points: each }))),
      maximum,
    );
  const [old, now] = [mean(before), mean(after)];
  return {
    before: old,
    after: now,
    percent: old === null || now === null ? null : percentOfDifference(fractionOf(now), fractionOf(old)),
  };
}
