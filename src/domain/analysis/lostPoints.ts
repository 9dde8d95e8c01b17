/** Points lost (nội dung mất điểm): what lies between scores and maxima. */
import type { CriteriaSet } from "../criteria";
import { points, sum, type Points } from "../points";
import type { Ranking } from "../rankUnits";
import { ratio, type Ratio } from "../ratio";
import { unscored, type Score } from "../scores";
import { fieldsOf, knownMaximum } from "../setTree";

/** What all units together lost in one field. */
export interface FieldLoss {
  readonly code: string;
  readonly name: string;
  readonly lost: Points;
  /** What they could have had: the maximum for every unit scored in the field. */
  readonly possible: Points;
  /** Of all points lost; null when nothing was lost anywhere. */
  readonly share: Ratio | null;
}

export interface Losses {
  readonly total: Points;
  /** In the order of the set. */
  readonly fields: readonly FieldLoss[];
}

/** Appraisal points lost by field over all units of a ranking, units without a total included (R72). */
export function lossesByField(set: CriteriaSet, ranking: Ranking): Losses {
  const fields = fieldsOf(set).map((field) => {
    const maximum = knownMaximum(field);
    const losses = ranking.rows.flatMap((row) => lossOf(maximum, row.fields[field.code]?.appraisal ?? unscored) ?? []);
    return {
      code: field.code,
      name: field.name,
      lost: sum(losses),
      possible: points(maximum * losses.length),
    };
  });
  const total = sum(fields.map(({ lost }) => lost));
  return { total, fields: fields.map((field) => ({ ...field, share: total === 0 ? null : ratio(field.lost, total) })) };
}

/** One item a unit lost points in. */
export interface LostPoints {
  readonly code: string;
  readonly name: string;
  readonly maximum: Points;
  readonly points: Points;
  /** More than 0. */
  readonly lost: Points;
}

/**
 * What one unit lost, the largest loss first, equal ones in the order of the set. `scores` goes by code of whatever
 * is scored (leaves, or fields where only those are known; self scores for the preliminary scoring, else appraisal);
 * other nodes are passed over.
 */
export function lossesOfUnit(set: CriteriaSet, scores: Readonly<Record<string, Score>>): readonly LostPoints[] {
  return set.nodes
    .flatMap((node): LostPoints[] => {
      const score = scores[node.code];
      if (score?.kind !== "scored") return [];
      const maximum = knownMaximum(node);
      const lost = lossOf(maximum, score);
      return lost === null || lost <= 0
        ? []
        : [{ code: node.code, name: node.name, maximum, points: score.points, lost }];
    })
    .sort((left, right) => right.lost - left.lost);
}

/** R72: lost is the maximum minus the score; what is missing or not applicable has lost nothing (null). */
function lossOf(maximum: Points, score: Score): Points | null {
  return score.kind === "scored" ? points(maximum - score.points) : null;
}
