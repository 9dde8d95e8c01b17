/** Items set aside for a unit (không áp dụng), and what that does to ranks. */
import { findingFor, type CheckFinding } from "../checking/checkFinding";
import type { CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import { rank, rankBy, type TieRule } from "../rank";
import { compareRatios, ratio, roundRatio, type Ratio } from "../ratio";
import type { NodeTotal } from "../rollUp";
import { leavesOf, maximumOf } from "../setTree";

/** One leaf that does not apply to a unit. */
export interface SetAside {
  readonly code: string;
  readonly approver: string;
  readonly reason: string;
}

/** R170: an item is set aside by somebody, for a reason, once; only leaves can be. */
export function checkSetAside(set: CriteriaSet, unit: string, list: readonly SetAside[]): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const leaves = new Set(leavesOf(set).map((leaf) => leaf.code));
  const seen = new Set<string>();
  for (const { code, approver, reason } of list) {
    const at = { unit, code };
    if (!leaves.has(code)) findings.push(findingFor("set-aside-unknown-code", at, { unit, code }));
    if (seen.has(code)) findings.push(findingFor("set-aside-twice", at, { unit, code }));
    seen.add(code);
    if (approver.trim() === "") findings.push(findingFor("set-aside-without-approver", at, { unit, code }));
    if (reason.trim() === "") findings.push(findingFor("set-aside-without-reason", at, { unit, code }));
  }
  return findings;
}

/** Codes that count as set aside: approved, with a reason. The others are still to be scored. */
export function approvedCodes(list: readonly SetAside[]): ReadonlySet<string> {
  return new Set(
    list.filter((each) => each.approver.trim() !== "" && each.reason.trim() !== "").map((each) => each.code),
  );
}

export interface RankedBothWays {
  readonly unit: string;
  /** Position among the units given. */
  readonly position: number;
  readonly points: Points | null;
  /** Maxima of the leaves that apply to the unit. */
  readonly applicable: Points;
  readonly rawRank: number | null;
  /** Points of what applies; null while something is missing, or when nothing applies. */
  readonly share: Ratio | null;
  /** The share of the set's maximum, for print: two decimals, halves away from zero. */
  readonly rescaled: Points | null;
  readonly rescaledRank: number | null;
  /** Setting items aside moved the unit. */
  readonly moves: boolean;
}

/**
 * R171: with items set aside the rank is given both on the points as they are and on the points rescaled to the maximum
 * that applies. Rescaled totals are compared as exact fractions, never as rounded percentages: 2/3 beats 66,66 %.
 * Units whose total is incomplete have neither rank. Rows keep the order given. Throws a RangeError when maxima of the
 * set were never entered (a bug).
 */
export function rankBothWays(
  set: CriteriaSet,
  units: readonly { readonly unit: string; readonly total: NodeTotal }[],
  rule: TieRule,
): readonly RankedBothWays[] {
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  const shares = units.map(({ total }) =>
    total.isComplete && total.applicable > 0 ? ratio(total.points, total.applicable) : null,
  );
  const totals = units.map(({ total }, position) => (shares[position] === null ? null : total.points));
  const raw = rank(totals, rule).ranks;
  const rescaled = rankBy(shares, compareRatios, rule).ranks;
  return units.map(({ unit, total }, position) => {
    const share = shares[position] ?? null;
    const rawRank = raw[position] ?? null;
    const rescaledRank = rescaled[position] ?? null;
    return {
      unit,
      position,
      points: totals[position] ?? null,
      applicable: total.applicable,
      rawRank,
      share,
      rescaled: share === null ? null : points(roundRatio(share, maximum)),
      rescaledRank,
      moves: rawRank !== rescaledRank,
    };
  });
}
