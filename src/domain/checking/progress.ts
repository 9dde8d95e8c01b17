/** How far a sheet is filled in, and what can still come of it. */
import { classify, type AchievedField, type ClassDecision } from "../classify";
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import { rollUp, scoreOf, type NodeTotal } from "../rollUp";
import type { Score } from "../scores";
import { knownMaximum, maximumOf } from "../setTree";

export interface PartProgress {
  /** Leaves scored, set aside, and to be scored in all (those set aside not among them). */
  readonly scored: number;
  readonly notApplicable: number;
  readonly leaves: number;
  /** Points so far, which is also the least that can still come of it. */
  readonly points: Points;
  readonly worst: Points;
  /** With every missing leaf at its maximum. */
  readonly best: Points;
  /** Maxima of what applies. */
  readonly applicable: Points;
  readonly isComplete: boolean;
}

export interface Progress {
  readonly fields: readonly (PartProgress & { readonly code: string; readonly name: string })[];
  readonly total: PartProgress;
  /** Class if everything missing were 0, and if it were full; equal when nothing is missing any more. */
  readonly worstClass: ClassDecision;
  readonly bestClass: ClassDecision;
}

/**
 * R132: points so far are the worst total still possible, plus the maxima of the missing leaves the best; the two bound
 * the class. What is set aside is neither missing nor possible. Throws a RangeError for codes that are no leaves and
 * for maxima never entered (bugs).
 */
export function progressOf(set: CriteriaSet, scores: Readonly<Record<string, Score>>): Progress {
  const { nodes, total } = rollUp(set, scores);
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  const fields = set.nodes.flatMap((node, index) => {
    const known = nodes[index];
    return node.parent === null && known !== undefined ? [{ node, known }] : [];
  });
  const classIf = (pointsOf: (known: NodeTotal) => Points): ClassDecision =>
    classify(
      set.classification,
      { points: pointsOf(total), maximum },
      fields.flatMap(({ node, known }) => achieved(node, known, pointsOf(known))),
    );
  return {
    fields: fields.map(({ node, known }) => ({ code: node.code, name: node.name, ...partOf(known) })),
    total: partOf(total),
    worstClass: classIf((known) => known.points),
    bestClass: classIf(bestOf),
  };
}

/** As in the ranking: a field of which nothing applies holds nobody back. */
function achieved(field: CriteriaNode, known: NodeTotal, reached: Points): readonly AchievedField[] {
  if (scoreOf(known).kind === "notApplicable") return [];
  return [{ code: field.code, points: reached, maximum: knownMaximum(field) }];
}

function bestOf(known: NodeTotal): Points {
  return points(known.points + known.open);
}

function partOf(known: NodeTotal): PartProgress {
  return {
    scored: known.scored,
    notApplicable: known.notApplicable,
    leaves: known.leaves - known.notApplicable,
    points: known.points,
    worst: known.points,
    best: bestOf(known),
    applicable: known.applicable,
    isComplete: known.isComplete,
  };
}
