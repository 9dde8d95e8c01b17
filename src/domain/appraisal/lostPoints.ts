/** Lost points (nội dung mất điểm): what keeps a unit from the maximum, leaf by leaf, with cause and remedy. */
import type { DeductionReason, StatedReason } from "./deductions";
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import type { Score } from "../scores";
import { knownMaximum, leavesOf } from "../setTree";

/** What the unit writes beside a lost point. */
export interface Remark {
  /** Nguyên nhân */
  readonly cause: string;
  /** Giải pháp khắc phục */
  readonly remedy: string;
}

export interface LostPoint {
  readonly code: string;
  readonly name: string;
  /** Code of the field the leaf belongs to. */
  readonly field: string;
  readonly maximum: Points;
  readonly score: Points;
  readonly lost: Points;
  /** The appraiser's reason where points were taken off. */
  readonly reason: DeductionReason | null;
  readonly cause: string;
  readonly remedy: string;
}

export interface LostPoints {
  /** Largest loss first, otherwise in the order of the set. */
  readonly rows: readonly LostPoint[];
  readonly total: Points;
}

/**
 * R163: lost is maximum − score of every leaf that is scored (Thanh Hóa city QĐ 4308, preliminary scoring); a missing
 * score has lost nothing yet, and what is set aside can't lose. `scores` are the self scores for the preliminary list,
 * the appraisal scores afterwards. Remarks and reasons go by leaf code. Throws a RangeError when the maximum of a scored
 * leaf was never entered (a bug).
 */
export function lostPoints(
  set: CriteriaSet,
  scores: Readonly<Record<string, Score>>,
  reasons: ReadonlyMap<string, StatedReason> = new Map(),
  remarks: ReadonlyMap<string, Remark> = new Map(),
): LostPoints {
  const rows = leavesOf(set)
    .flatMap((leaf): LostPoint[] => {
      const score = scores[leaf.code];
      if (score?.kind !== "scored") return [];
      const maximum = knownMaximum(leaf);
      if (score.points >= maximum) return [];
      const stated = reasons.get(leaf.code);
      const remark = remarks.get(leaf.code);
      return [
        {
          code: leaf.code,
          name: leaf.name,
          field: fieldOf(set, leaf).code,
          maximum,
          score: score.points,
          lost: points(maximum - score.points),
          reason: stated?.reason ?? null,
          // Until the unit writes its own, the appraiser's words are the cause known.
          cause: remark?.cause ?? stated?.text.trim() ?? "",
          remedy: remark?.remedy ?? "",
        },
      ];
    })
    .sort((left, right) => right.lost - left.lost);
  return { rows, total: points(rows.reduce((total, row) => total + row.lost, 0)) };
}

function fieldOf(set: CriteriaSet, node: CriteriaNode): CriteriaNode {
  const parent = node.parent === null ? undefined : set.nodes[node.parent];
  return parent === undefined ? node : fieldOf(set, parent);
}
