/** The ranking while something is pending: what each unit's total, rank and class can still become. */
import { classify, type ClassDecision } from "../classify";
import type { CriteriaSet } from "../criteria";
import type { Points } from "../points";
import { maximumOf } from "../setTree";
import {
  itemsOf,
  progressRange,
  type ItemLevel,
  type Pending,
  type ProgressRange,
  type UnitProgress,
} from "./progress";
import { rankRanges, type RankRanges } from "./rankRanges";

export interface ProvisionalRow {
  readonly unit: string;
  /** Position among the units given. */
  readonly position: number;
  /** Least and most total; equal when nothing is open. */
  readonly least: Points;
  readonly most: Points;
  readonly rank: RankRanges;
  readonly class: { readonly best: ClassDecision; readonly worst: ClassDecision };
  readonly pending: Pending;
  /** Nothing is pending: the total is final. Rank and class may still be open, the rank for others' sake. */
  readonly isComplete: boolean;
}

export interface ProvisionalRanking {
  /** Units with at least one appraisal score: by best rank, then worst rank (standard), then the order given. */
  readonly rows: readonly ProvisionalRow[];
  /** Units without any appraisal score, in the order given. */
  readonly apart: readonly ProvisionalRow[];
  /** Units that will have no total, because nothing applies to them. */
  readonly withoutTotal: readonly string[];
}

/**
 * R84: units without any appraisal score are listed apart, yet can still take any place, so the others' bounds reckon
 * with them; should they never be scored, the others' bounds still hold. A unit to which nothing applies takes no part.
 *
 * Bounds take it that what is pending will be scored; they are exact: some outcome reaches each of them (R80, R81,
 * R82). n log n steps for n units. Throws a RangeError when maxima of the set were never entered (a bug).
 */
export function provisionalRanking(
  set: CriteriaSet,
  units: readonly UnitProgress[],
  level: ItemLevel,
): ProvisionalRanking {
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  const fields = itemsOf(set, level);
  const ranges = units.map((unit, position) => ({ position, ...progressRange(fields, set.step, unit) }));
  const taking = ranges.filter((range) => range.fields.some((field) => field.applies));
  const ranks = rankRanges(taking, set.step);
  const rows = taking.flatMap((range, index) => {
    const rank = ranks[index];
    return rank === undefined ? [] : [{ scored: range.scored, row: rowOf(set, maximum, range, rank) }];
  });
  return {
    rows: rows
      .filter(({ scored }) => scored > 0)
      .map(({ row }) => row)
      .sort(byRank),
    apart: rows.filter(({ scored }) => scored === 0).map(({ row }) => row),
    withoutTotal: ranges.filter((range) => !range.fields.some((field) => field.applies)).map(({ unit }) => unit),
  };
}

function rowOf(
  set: CriteriaSet,
  maximum: Points,
  range: ProgressRange & { readonly position: number },
  rank: RankRanges,
): ProvisionalRow {
  const { unit, position, least, most, pending } = range;
  return {
    unit,
    position,
    least,
    most,
    rank,
    class: { best: classAt(set, maximum, range, "most"), worst: classAt(set, maximum, range, "least") },
    pending,
    isComplete: pending.blank.length + pending.notReturned.length + pending.notAppraised.length === 0,
  };
}

/**
 * R82: the best class is the one with every pending item at its most, the worst with every one at 0: more points
 * never lead to a lower class, in total or over a floor.
 */
function classAt(set: CriteriaSet, maximum: Points, range: ProgressRange, which: "least" | "most"): ClassDecision {
  const fields = range.fields
    .filter(({ applies }) => applies)
    .map((field) => ({ code: field.code, points: field[which], maximum: field.maximum }));
  return classify(set.classification, { points: range[which], maximum }, fields);
}

function byRank({ rank: left, position: first }: ProvisionalRow, { rank: right, position: second }: ProvisionalRow) {
  return left.standard.best - right.standard.best || left.standard.worst - right.standard.worst || first - second;
}
