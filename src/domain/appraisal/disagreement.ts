/** Where several members differ: the queue for the chair. */
import { findingFor, type CheckFinding } from "../checking/checkFinding";
import { points, type Points } from "../points";
import type { Score } from "../scores";

/** One member's score of one leaf. */
export interface MemberScore {
  readonly member: string;
  readonly score: Score;
}

/** How several members' scores become one. */
export interface Agreement {
  readonly rule: "mean" | "equal";
  /** Largest difference that needs no decision; the rule "equal" allows none, whatever stands here. */
  readonly tolerance: Points;
}

/** One member's score that the chair decided on. */
export interface DecidedOver {
  readonly member: string;
  readonly points: Points;
}

/** The chair's word on one leaf of one unit. */
export interface ChairDecision {
  readonly code: string;
  readonly points: Points;
  readonly reason: string;
  /** The scores decided on. When they change, the decision no longer stands. Null: they were not recorded. */
  readonly over: readonly DecidedOver[] | null;
}

/** Largest minus smallest of the scores that are there; null for fewer than two. */
export function spreadOf(scores: readonly MemberScore[]): Points | null {
  let least = Infinity;
  let most = -Infinity;
  let count = 0;
  for (const { score } of scores) {
    if (score.kind !== "scored") continue;
    count += 1;
    least = Math.min(least, score.points);
    most = Math.max(most, score.points);
  }
  return count < 2 ? null : points(most - least);
}

/** R143: members disagree when their scores lie further apart than the tolerance; under "equal", when they differ. */
export function isDisagreement(scores: readonly MemberScore[], { rule, tolerance }: Agreement): boolean {
  const spread = spreadOf(scores);
  return spread !== null && spread > (rule === "equal" ? 0 : tolerance);
}

/** What a score of the leaf keeps to; a maximum that is null is not known yet. */
export interface LeafLimits {
  readonly maximum: Points | null;
  readonly step: Points;
}

/** R144: a decision stands with a reason, a score the leaf can have, and while the members' scores are those decided on. */
export function stands(decision: ChairDecision, scores: readonly MemberScore[], limits: LeafLimits): boolean {
  return decision.reason.trim() !== "" && isPossible(decision.points, limits) && isUpToDate(decision, scores);
}

function isUpToDate({ over }: ChairDecision, scores: readonly MemberScore[]): boolean {
  const scored = scores.filter(({ score }) => score.kind === "scored");
  return (
    over !== null &&
    scored.length === over.length &&
    scored.every(({ member, score }) =>
      over.some((each) => each.member === member && score.kind === "scored" && each.points === score.points),
    )
  );
}

/** A leaf that waits for the chair, or was decided. */
export interface Disagreement {
  readonly unit: string;
  readonly code: string;
  readonly scores: readonly MemberScore[];
  readonly spread: Points;
  /** The decision that stands; null: waiting, and the leaf counts as pending. */
  readonly decision: ChairDecision | null;
}

/** The leaves of one unit, by code, with the scores of the members assigned. */
export interface UnitMemberScores {
  readonly unit: string;
  readonly leaves: ReadonlyMap<string, { readonly scores: readonly MemberScore[]; readonly limits: LeafLimits }>;
  readonly decisions: readonly ChairDecision[];
}

/** All disagreements, waiting ones first, the widest first among them; otherwise in the order given. */
export function disagreementQueue(units: readonly UnitMemberScores[], agreement: Agreement): readonly Disagreement[] {
  const queue = units.flatMap(({ unit, leaves, decisions }) =>
    [...leaves].flatMap(([code, { scores, limits }]): Disagreement[] => {
      const spread = spreadOf(scores);
      if (spread === null || !isDisagreement(scores, agreement)) return [];
      const decision = decisions.find((each) => each.code === code && stands(each, scores, limits)) ?? null;
      return [{ unit, code, scores, spread, decision }];
    }),
  );
  const waiting = queue.filter((each) => each.decision === null);
  return [
    ...waiting.sort((left, right) => right.spread - left.spread),
    ...queue.filter((each) => each.decision !== null),
  ];
}

/** What is wrong with a decision: without a reason, not recorded, outdated by later scores, or no score this leaf can have. */
export function checkDecision(
  decision: ChairDecision,
  unit: string,
  scores: readonly MemberScore[],
  limits: LeafLimits,
): readonly CheckFinding[] {
  const { code } = decision;
  const at = { unit, code };
  const findings: CheckFinding[] = [];
  if (decision.reason.trim() === "") findings.push(findingFor("decision-without-reason", at, { code }));
  if (decision.over === null) findings.push(findingFor("decision-not-recorded", at, { code }));
  else if (!isUpToDate(decision, scores)) findings.push(findingFor("decision-out-of-date", at, { code }));
  if (!isPossible(decision.points, limits))
    findings.push(findingFor("decision-not-possible", at, { code, found: { points: decision.points } }));
  return findings;
}

function isPossible(value: Points, { maximum, step }: LeafLimits): boolean {
  return value >= 0 && value % step === 0 && (maximum === null || value <= maximum);
}
