/** Items set aside for a unit in numbers: the mark in its cells, the maximum that applies, class and averages by it. */
import type { CellValue } from "../checking/cellValue";
import { textOf } from "../checking/cellValue";
import { classify } from "../classify";
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { points, type Percent, type Points } from "../points";
import { ratio, toPercent, type Ratio } from "../ratio";
import type { NodeTotal } from "../rollUp";
import { fieldsOf, knownMaximum, leavesUnder, maximumOf } from "../setTree";

/** "Không áp dụng", as it stands in score cells. */
export const mark = "KAD";

/** R182: every score cell of an item set aside holds the mark KAD: neither empty nor 0, and left out of every sum. */
export function isMark(value: CellValue | undefined): boolean {
  return textOf(value).toUpperCase() === mark;
}

/** What stood in the score cells of a leaf before it was set aside, by column role. */
export type KeptScores = Readonly<Record<string, CellValue>>;

/**
 * R183: a score that stood in a cell is kept with the approval and given back with it; setting aside once more adds what
 * has been entered since and drops nothing.
 */
export function keepScores(kept: KeptScores, present: KeptScores): KeptScores {
  const entered = Object.entries(present).filter(([, value]) => value !== null && value !== "" && !isMark(value));
  return { ...kept, ...Object.fromEntries(entered) };
}

/** R184: the maximum that applies is the maxima of what was not set aside, of a node or (null) of the whole set. */
export function applicableMaximum(set: CriteriaSet, node: CriteriaNode | null, codes: ReadonlySet<string>): Points {
  const under = node === null ? fieldsOf(set).flatMap((field) => leavesUnder(set, field)) : leavesUnder(set, node);
  return points(under.reduce((sum, leaf) => (codes.has(leaf.code) ? sum : sum + knownMaximum(leaf)), 0));
}

/** R187: a node is not applicable when all its leaves are; a unit of which nothing applies has no rank. */
export function isWhollySetAside(set: CriteriaSet, node: CriteriaNode, codes: ReadonlySet<string>): boolean {
  return leavesUnder(set, node).every((leaf) => codes.has(leaf.code));
}

/** Which score ranks and classes follow. */
export const rankBases = ["points", "rescaled"] as const;
export type RankBasis = (typeof rankBases)[number];

/** R186: the official rank and class follow the points as they are, unless the specialist chose the rescaled ones. */
export const usualBasis: RankBasis = "points";

/** The points of a complete total in part of what applies; null where something is missing or nothing applies. */
export function shareOf({ isComplete, points: reached, applicable }: NodeTotal): Ratio | null {
  return isComplete && applicable > 0 ? ratio(reached, applicable) : null;
}

/**
 * R185: rescaled, a total stands in the scale of the set: points ÷ maximum that applies × maximum of the set. It is compared
 * exactly, with thresholds and floors as well (floors in part of what applies of a field), and rounded only for print.
 * Gives the class's name; null without a rescaled total. Throws a RangeError when maxima were never entered (a bug).
 */
export function classRescaled(
  set: CriteriaSet,
  total: NodeTotal,
  fields: readonly { readonly code: string; readonly total: NodeTotal }[],
): string | null {
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  if (shareOf(total) === null) return null;
  const { basis, classes } = set.classification;
  // total ÷ applicable × maximum ≥ threshold, multiplied out: whole numbers on both sides.
  const scaled =
    basis === "percent"
      ? { classification: set.classification, reached: { points: total.points, maximum: total.applicable } }
      : {
          classification: {
            ...set.classification,
            classes: classes.map((each) => ({ ...each, atLeast: each.atLeast * total.applicable })),
          },
          reached: { points: points(total.points * maximum), maximum: points(maximum * total.applicable) },
        };
  const achieved = fields.flatMap(({ code, total: field }) =>
    field.applicable > 0 ? [{ code, points: field.points, maximum: field.applicable }] : [],
  );
  return classify(scaled.classification, scaled.reached, achieved).name;
}

/**
 * R188: a field's average in percent is the points of the units scored in it in part of what applies to them, rounded
 * once; null when nothing that applies is scored.
 */
export function percentOfApplicable(totals: readonly NodeTotal[]): Percent | null {
  let reached = 0;
  let applicable = 0;
  for (const total of totals) {
    if (!total.isComplete || total.applicable === 0) continue;
    reached += total.points;
    applicable += total.applicable;
  }
  return applicable === 0 ? null : toPercent(ratio(reached, applicable));
}
