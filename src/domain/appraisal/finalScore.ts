/** The appraisal score of a leaf from its members' scores. */
import { points, type Points } from "../points";
import { roundRatio, ratio } from "../ratio";
import { unscored, type Score } from "../scores";
import {
  isDisagreement,
  stands,
  type Agreement,
  type ChairDecision,
  type LeafLimits,
  type MemberScore,
} from "./disagreement";

export type FinalScore =
  | { readonly kind: "final"; readonly points: Points; readonly by: "member" | "agreement" | "mean" | "chair" }
  | { readonly kind: "notApplicable"; readonly reason: string }
  /** Not yet: nobody is assigned, members have not scored, or they disagree and the chair has not decided. */
  | {
      readonly kind: "pending";
      readonly why: "nobody" | "missing" | "disagreement";
      readonly missing: readonly string[];
    };

/**
 * R145: the one member's score as it is; of several who agree within the tolerance, under "equal" the common score,
 * under "mean" the mean rounded to the set's step (see `meanToStep`). A disagreement stays pending until a decision
 * stands, and then the decision's points count. As long as one assigned member has not scored, the leaf is pending.
 * `scores` are those of the members assigned to the leaf and keep to its limits.
 */
export function finalScore(
  scores: readonly MemberScore[],
  agreement: Agreement,
  limits: LeafLimits,
  decisions: readonly ChairDecision[] = [],
): FinalScore {
  const present: Points[] = [];
  const missing: string[] = [];
  for (const { member, score } of scores) {
    if (score.kind === "notApplicable") return score;
    if (score.kind === "scored") present.push(score.points);
    else missing.push(member);
  }
  const [first] = present;
  if (first === undefined && missing.length === 0) return { kind: "pending", why: "nobody", missing };
  if (first === undefined || missing.length > 0) return { kind: "pending", why: "missing", missing };
  if (present.length === 1) return { kind: "final", points: first, by: "member" };
  if (isDisagreement(scores, agreement)) {
    const decision = decisions.find((each) => stands(each, scores, limits));
    if (decision === undefined) return { kind: "pending", why: "disagreement", missing };
    return { kind: "final", points: decision.points, by: "chair" };
  }
  if (present.every((each) => each === first)) return { kind: "final", points: first, by: "agreement" };
  return { kind: "final", points: meanToStep(present, limits.step), by: "mean" };
}

/**
 * R146: the mean in whole steps, halves up: 0,25 and 0,50 at a step of 0,25 give 0,50. Exact on integers. Scores in
 * whole steps below the maximum keep their mean below it too. The same in a sheet, without errors of doubles:
 * ROUND(ROUND(SUM(…)*100,0)/(n*step),0)*step/100 with the step in hundredths. Throws a RangeError for no scores (a bug).
 */
export function meanToStep(scores: readonly Points[], step: Points): Points {
  const total = scores.reduce((sum, each) => sum + each, 0);
  return points(roundRatio(ratio(total, scores.length * step)) * step);
}

/** As a score: pending is missing. */
export function scoreOfFinal(final: FinalScore): Score {
  switch (final.kind) {
    case "final":
      return { kind: "scored", points: final.points };
    case "notApplicable":
      return final;
    case "pending":
      return unscored;
  }
}
