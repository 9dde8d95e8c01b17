/** From the scores of the leaves to fields and total. */
import type { CriteriaNode, CriteriaSet } from "./criteria";
import { points, type Points } from "./points";
import { unscored, type Score, type UnitScores } from "./scores";
import { fieldsOf, knownMaximum } from "./setTree";

/** What is known of a node, a field or the whole so far. */
export interface NodeTotal {
  /** Points of the leaves scored so far. */
  readonly points: Points;
  /** Number of leaves: all, scored, set aside as not applicable; the rest is missing. */
  readonly leaves: number;
  readonly scored: number;
  readonly notApplicable: number;
  /** Maxima of the leaves that apply. */
  readonly applicable: Points;
  /** Maxima of the leaves still missing: `points` is the least and `points + open` the most the node can still reach. */
  readonly open: Points;
  /** Nothing is missing. */
  readonly isComplete: boolean;
}

export interface RollUp {
  /** In the order of the set's nodes. */
  readonly nodes: readonly NodeTotal[];
  readonly total: NodeTotal;
}

const nothing: NodeTotal = {
  points: points(0),
  leaves: 0,
  scored: 0,
  notApplicable: 0,
  applicable: points(0),
  open: points(0),
  isComplete: true,
};

/**
 * R10: a node scores the sum of its leaves; with a leaf missing, its points are a partial sum and it is not complete.
 * `scores` goes by code of the leaf; a leaf without an entry is missing. Throws a RangeError for a code that is no
 * leaf of the set and for a set whose maxima were never entered (bugs).
 */
export function rollUp(set: CriteriaSet, scores: Readonly<Record<string, Score>>): RollUp {
  const leaves = new Set(set.nodes.filter((node) => node.children.length === 0).map((node) => node.code));
  for (const code of Object.keys(scores)) if (!leaves.has(code)) throw new RangeError(`not a leaf of the set: ${code}`);
  const totals: NodeTotal[] = set.nodes.map(() => nothing);
  // Children stand after their parent, so that from the end every node is complete before its parent needs it.
  for (let index = set.nodes.length - 1; index >= 0; index--) {
    const node = set.nodes[index];
    if (node === undefined) continue;
    totals[index] =
      node.children.length === 0 ? leafTotal(node, scores[node.code] ?? unscored) : addAll(totals, node.children);
  }
  return {
    nodes: totals,
    total: addAll(
      totals,
      [...set.nodes.keys()].filter((index) => set.nodes[index]?.parent === null),
    ),
  };
}

/**
 * R11: a missing score counts as missing and leaves its maximum open; a zero is a score; not applicable is neither.
 * R12: what is not applicable takes its maximum out of what could be reached.
 */
export function leafTotal(leaf: CriteriaNode, score: Score): NodeTotal {
  const maximum = knownMaximum(leaf);
  switch (score.kind) {
    case "scored":
      return { ...nothing, points: score.points, leaves: 1, scored: 1, applicable: maximum };
    case "unscored":
      return { ...nothing, leaves: 1, applicable: maximum, open: maximum, isComplete: false };
    case "notApplicable":
      return { ...nothing, leaves: 1, notApplicable: 1 };
  }
}

function addAll(totals: readonly NodeTotal[], indices: readonly number[]): NodeTotal {
  return indices.reduce((left, index) => add(left, totals[index] ?? nothing), nothing);
}

/** Two parts of a whole, taken together. */
export function add(left: NodeTotal, right: NodeTotal): NodeTotal {
  return {
    points: points(left.points + right.points),
    leaves: left.leaves + right.leaves,
    scored: left.scored + right.scored,
    notApplicable: left.notApplicable + right.notApplicable,
    applicable: points(left.applicable + right.applicable),
    open: points(left.open + right.open),
    isComplete: left.isComplete && right.isComplete,
  };
}

/** The node's score: its points when complete, not applicable when nothing under it applies, otherwise missing. */
export function scoreOf(total: NodeTotal, reason = ""): Score {
  if (!total.isComplete) return unscored;
  if (total.leaves > 0 && total.notApplicable === total.leaves) return { kind: "notApplicable", reason };
  return { kind: "scored", points: total.points };
}

/** One unit's row of the score table from the scores of its leaves. */
export function unitScoresOf(
  set: CriteriaSet,
  unit: string,
  self: Readonly<Record<string, Score>>,
  appraisal: Readonly<Record<string, Score>>,
): UnitScores {
  const selfNodes = rollUp(set, self).nodes;
  const appraisalNodes = rollUp(set, appraisal).nodes;
  const fields = fieldsOf(set).map((field) => {
    const index = set.nodes.indexOf(field);
    return [
      field.code,
      { self: scoreOf(selfNodes[index] ?? nothing), appraisal: scoreOf(appraisalNodes[index] ?? nothing) },
    ] as const;
  });
  return { unit, fields: Object.fromEntries(fields) };
}
