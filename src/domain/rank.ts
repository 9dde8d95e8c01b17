/** Ranks from totals. */
import type { Points } from "./points";

/** How ranks go on after equal totals: 1-2-2-3 (dense) or 1-2-2-4 (standard). */
export type TieRule = "dense" | "standard";

export interface Ranked {
  /** One per total given, in the same order; null for a missing total. */
  readonly ranks: readonly (number | null)[];
  /** Positions of the totals given, the highest first, the missing ones last. */
  readonly order: readonly number[];
  /** Positions that share a rank, best rank first; every group has at least two. */
  readonly ties: readonly (readonly number[])[];
}

interface Group<Total> {
  readonly total: Total;
  readonly members: number[];
}

/** Ranks of totals in hundredths of a point; null is a missing total. See `rankBy`. */
export function rank(totals: readonly (Points | null)[], rule: TieRule): Ranked {
  return rankBy(totals, (left, right) => left - right, rule);
}

/**
 * R40: ranks what `compare` orders (exact values, never rounded ones), the highest first; nothing but the total
 * decides. `compare` is negative where the left total is the smaller one.
 */
export function rankBy<Total>(
  totals: readonly (Total | null)[],
  compare: (left: Total, right: Total) => number,
  rule: TieRule,
): Ranked {
  const { present, missing } = split(totals);
  const groups = groupEqual(present, compare);
  const numbers = rule === "dense" ? denseNumbers(groups) : standardNumbers(groups);
  const ranks = totals.map((): number | null => null);
  for (const [index, group] of groups.entries())
    for (const member of group.members) ranks[member] = numbers[index] ?? null;
  return {
    ranks,
    order: [...groups.flatMap((group) => group.members), ...missing],
    ties: groups.map((group) => group.members).filter((members) => members.length > 1),
  };
}

interface Present<Total> {
  readonly position: number;
  readonly total: Total;
}

/** R44: a missing total takes no part in ranking; its unit comes after the ranked ones, in the order given. */
function split<Total>(totals: readonly (Total | null)[]): {
  present: readonly Present<Total>[];
  missing: readonly number[];
} {
  const present: Present<Total>[] = [];
  const missing: number[] = [];
  for (const [position, total] of totals.entries()) {
    if (total === null) missing.push(position);
    else present.push({ position, total });
  }
  return { present, missing };
}

/** R43: equal totals form one group, and inside it the order given is kept (sorting is stable). */
function groupEqual<Total>(
  present: readonly Present<Total>[],
  compare: (left: Total, right: Total) => number,
): readonly Group<Total>[] {
  const groups: Group<Total>[] = [];
  for (const { position, total } of [...present].sort((left, right) => compare(right.total, left.total))) {
    const last = groups.at(-1);
    if (last !== undefined && compare(last.total, total) === 0) last.members.push(position);
    else groups.push({ total, members: [position] });
  }
  return groups;
}

/** R41: dense: each group takes the number after the group before it: 1, 2, 2, 3. */
function denseNumbers(groups: readonly unknown[]): readonly number[] {
  return groups.map((_, index) => index + 1);
}

/** R42: standard: each group takes the number of units before it plus one: 1, 2, 2, 4. */
function standardNumbers(groups: readonly Group<unknown>[]): readonly number[] {
  let before = 0;
  return groups.map((group) => {
    const number = before + 1;
    before += group.members.length;
    return number;
  });
}
