/** Which published ranks contradict the scores, and which of these only follow from another one. */
import type { Points } from "../points";
import { rankBy, type TieRule } from "../rank";

export interface RankedEntry {
  readonly total: Points | null;
  /** Null: none is printed. */
  readonly published: number | null;
  /** The unit takes part in ranking but stands in no row of the table (it is missing there): nothing to judge. */
  readonly isUnprinted?: boolean;
}

export interface RankBreak {
  /** Position among the entries. */
  readonly entry: number;
  readonly expected: number | null;
  /** Position of the entry whose break explains this one; null: it is a first place where the ranks break. */
  readonly cause: number | null;
}

export interface RankExplanation {
  readonly rule: TieRule;
  readonly breaks: readonly RankBreak[];
}

/**
 * R60: published ranks are judged by the tie rule that explains them with the fewest independent breaks, then with the
 * fewest breaks at all; dense where both do.
 */
export function explainRanks(entries: readonly RankedEntry[]): RankExplanation {
  const dense = explainBy(entries, "dense");
  const standard = explainBy(entries, "standard");
  return isBetter(standard, dense) ? standard : dense;
}

/** With fewer independent breaks; where these are as many, with fewer at all. */
export function isBetter(left: RankExplanation, right: RankExplanation): boolean {
  const [first, second] = [cost(left), cost(right)];
  return first.independent < second.independent || (first.independent === second.independent && first.all < second.all);
}

export function cost({ breaks }: RankExplanation): { readonly independent: number; readonly all: number } {
  return { independent: breaks.filter((each) => each.cause === null).length, all: breaks.length };
}

interface Mismatch {
  readonly entry: number;
  readonly expected: number | null;
  readonly published: number | null;
}

function explainBy(entries: readonly RankedEntry[], rule: TieRule): RankExplanation {
  const inOrder = compareWith(
    entries,
    entries.map((entry) => entry.total),
    rule,
  );
  const wrong = inOrder.filter(isWrong);
  const culprit = singleCulprit(entries, wrong, rule);
  const causes =
    culprit === null
      ? new Map([...exchanges(inOrder), ...shifts(inOrder)].map(({ entry, cause }) => [entry, cause]))
      : new Map(wrong.filter((each) => each !== culprit).map(({ entry }) => [entry, culprit.entry]));
  return { rule, breaks: wrong.map(({ entry, expected }) => ({ entry, expected, cause: causes.get(entry) ?? null })) };
}

/** Expected and published ranks of the printed entries, the best expected rank first. */
function compareWith(
  entries: readonly RankedEntry[],
  totals: readonly (number | null)[],
  rule: TieRule,
): readonly Mismatch[] {
  const { ranks } = rankBy(totals, (left, right) => left - right, rule);
  return entries
    .map(({ published }, entry) => ({ entry, expected: ranks[entry] ?? null, published }))
    .filter((_, entry) => entries[entry]?.isUnprinted !== true)
    .sort((left, right) => order(left.expected, right.expected) || order(left.published, right.published));
}

function isWrong({ expected, published }: Mismatch): boolean {
  return expected !== published;
}

function order(left: number | null, right: number | null): number {
  return (left ?? Number.MAX_SAFE_INTEGER) - (right ?? Number.MAX_SAFE_INTEGER);
}

function distance({ expected, published }: Mismatch): number {
  return Math.abs((published ?? 0) - (expected ?? 0));
}

/** One at most; of several equally far the first. */
function furthestOf(list: readonly Mismatch[]): readonly Mismatch[] {
  return [...list].sort((left, right) => distance(right) - distance(left)).slice(0, 1);
}

/**
 * The one unit whose own rank and score contradict each other while all other ranks follow from where it was put: with
 * a score that fits its published rank every rank would be right. The first break is tried, then the furthest one.
 */
function singleCulprit(entries: readonly RankedEntry[], wrong: readonly Mismatch[], rule: TieRule): Mismatch | null {
  const totals = entries.map((entry) => entry.total);
  for (const suspect of [...wrong.slice(0, 1), ...furthestOf(wrong)]) {
    if (suspect.published === null) continue;
    for (const fitting of fittingTotals(entries, suspect.entry, suspect.published)) {
      const instead = totals.map((total, entry) => (entry === suspect.entry ? fitting : total));
      if (!compareWith(entries, instead, rule).some(isWrong)) return suspect;
    }
  }
  return null;
}

/** Totals that would fit a published rank: that of the units that share it, or one of its own above all lower ranks. */
function fittingTotals(entries: readonly RankedEntry[], entry: number, rank: number): readonly number[] {
  const others = entries.filter((_, index) => index !== entry);
  const totalsOf = (fits: (other: number) => boolean): readonly number[] =>
    others.flatMap(({ total, published }) => (total !== null && published !== null && fits(published) ? [total] : []));
  // Totals are whole hundredths: half of one lies between any two of them. Where no rank is lower, −∞ is below all.
  const own = Math.max(...totalsOf((other) => other > rank)) + 0.5;
  return [...totalsOf((other) => other === rank).slice(0, 1), own];
}

interface Explained {
  readonly entry: number;
  readonly cause: number;
}

/**
 * R61: a published rank follows from an earlier break when one unit's place explains it (singleCulprit), when the ranks
 * of several units are exchanged among them (then the one furthest from its place is the break), or when it is off by as
 * much as the rank right before it (a tie split or made, a number left out: everything after it shifts).
 */
function shifts(inOrder: readonly Mismatch[]): readonly Explained[] {
  const exchanged = new Set(findCycles(inOrder).flat());
  const explained: Explained[] = [];
  let before = { offset: 0, origin: -1 };
  for (const each of inOrder) {
    const { entry, expected, published } = each;
    if (exchanged.has(each) || expected === null || published === null) continue;
    const offset = published - expected;
    if (offset !== 0 && offset === before.offset) explained.push({ entry, cause: before.origin });
    else before = { offset, origin: entry };
  }
  return explained;
}

function exchanges(inOrder: readonly Mismatch[]): readonly Explained[] {
  return findCycles(inOrder).flatMap((cycle) =>
    furthestOf(cycle).flatMap((furthest) =>
      cycle.filter((each) => each !== furthest).map(({ entry }) => ({ entry, cause: furthest.entry })),
    ),
  );
}

/**
 * Groups of entries that hold exactly each other's ranks: a → b's rank, b → c's, c → a's; in order of rank. A chain that
 * ends without coming back is left once and for all, so that the work grows with the number of entries only.
 */
function findCycles(inOrder: readonly Mismatch[]): readonly (readonly Mismatch[])[] {
  const places = new Map<number | null, Mismatch[]>();
  const free = new Set(inOrder.filter((each) => isWrong(each) && each.expected !== null && each.published !== null));
  for (const each of free) places.set(each.expected, [...(places.get(each.expected) ?? []), each]);
  const cycles: Mismatch[][] = [];
  for (const start of [...free]) {
    if (!free.has(start)) continue;
    const path = new Set([start]);
    let wanted = start.published;
    while (wanted !== start.expected) {
      const next = places.get(wanted)?.find((each) => free.has(each) && !path.has(each));
      if (next === undefined) break;
      path.add(next);
      wanted = next.published;
    }
    for (const each of path) free.delete(each);
    if (wanted === start.expected) cycles.push(inOrder.filter((each) => path.has(each)));
  }
  return cycles;
}
