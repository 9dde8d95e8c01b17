/** The best and worst rank each unit can still get while totals are open. */
import type { Points } from "../points";
import { LargestFirst } from "./heap";

/** A unit's possible totals: `least`, `least + step`, … `most`; `most − least` is a multiple of the step. */
export interface TotalRange {
  readonly least: Points;
  readonly most: Points;
}

/** Ranks, 1 is the best. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

export interface RankRanges {
  readonly dense: RankRange;
  readonly standard: RankRange;
}

/**
 * R81: the bounds of a unit's rank are the least and the largest rank it has in any outcome: every unit taking any of
 * its possible totals, independently of the others. Both are reached by some outcome. One pair of ranges per total
 * given, in the same order; n log n steps for n totals. `step` is positive.
 *
 * The unit itself does best at its most and worst at its least. Standard ranks count the units above; dense ranks
 * count the different totals above, so the others are then lumped together (best) or spread out (worst) as far as
 * their ranges allow.
 */
export function rankRanges(totals: readonly TotalRange[], step: Points): readonly RankRanges[] {
  const leasts = totals.map(({ least }) => least).sort(ascending);
  const mosts = totals.map(({ most }) => most).sort(ascending);
  const grids = byGrid(totals, step);
  const lumped = grids.flatMap(lump).sort(ascending);
  const spreads = grids.map((grid) => spread(grid, step));
  const taken = spreads.flatMap((each) => each.taken).sort(ascending);
  // One list is enough: where a unit is alone, nothing of another grid bears on it.
  const alone = new Map(spreads.map((each, index) => [gridOf(grids[index]?.[0], step), each.alone]));
  return totals.map((total) => {
    const { least, most } = total;
    // Above its own least the unit must not count itself: it does when its most is higher.
    const itself = most > least ? 1 : 0;
    const needed = itself === 1 && hasWithin(alone.get(gridOf(total, step)) ?? [], least, most) ? 1 : 0;
    return {
      standard: { best: 1 + countAbove(leasts, most), worst: 1 + countAbove(mosts, least) - itself },
      dense: { best: 1 + countAbove(lumped, most), worst: 1 + countAbove(taken, least) - needed },
    };
  });
}

/** Totals that can never be equal stand on different grids: their remainders by the step differ. */
function byGrid(totals: readonly TotalRange[], step: Points): readonly (readonly TotalRange[])[] {
  const grids = new Map<number, TotalRange[]>();
  for (const total of totals) {
    const key = gridOf(total, step);
    const grid = grids.get(key);
    if (grid === undefined) grids.set(key, [total]);
    else grid.push(total);
  }
  return [...grids.values()];
}

function gridOf(total: TotalRange | undefined, step: Points): number {
  return total === undefined ? 0 : total.least % step;
}

/**
 * The fewest different totals that units of one grid can share, as points chosen from the highest down: a unit that
 * holds none of the points yet adds its least. Those above any value v are the fewest for the units wholly above v,
 * because these are the ones looked at first (piercing intervals with the fewest points, greedy by their ends).
 */
function lump(grid: readonly TotalRange[]): readonly Points[] {
  const chosen: Points[] = [];
  let last: Points | null = null;
  for (const { least, most } of [...grid].sort((left, right) => right.least - left.least)) {
    if (last !== null && most >= last) continue;
    chosen.push(least);
    last = least;
  }
  return chosen;
}

interface Spread {
  /** The totals that can be taken by different units at once, as many as possible above every value. */
  readonly taken: readonly number[];
  /** Those of them at which just one unit was left to take it, ascending. */
  readonly alone: readonly number[];
}

/**
 * The most different totals that units of one grid can have. Totals are gone through from the highest down; each is
 * taken by the unit that can wait least (largest least) among those whose range holds it, and passed over when there
 * is none (matching points to intervals, Glover 1967: the number taken above any v is the most there can be).
 *
 * Without one unit U the number above U's least drops by one exactly if somewhere in U's range a total had a single
 * taker left. Leaving U out hands its total to a unit that can wait as long as U, that one's to the next, and so on;
 * the chain fails only where nobody else is waiting.
 */
function spread(grid: readonly TotalRange[], step: Points): Spread {
  const arriving = [...grid].sort((left, right) => right.most - left.most);
  const waiting = new LargestFirst<TotalRange>((left, right) => left.least - right.least);
  const taken: number[] = [];
  const alone: number[] = [];
  let next = 0;
  let value = arriving[0]?.most ?? 0;
  while (next < arriving.length || waiting.size > 0) {
    const coming = arriving[next];
    if (waiting.size === 0 && coming !== undefined) value = Math.min(value, coming.most);
    for (let each = coming; each !== undefined && each.most >= value; each = arriving[next]) {
      waiting.add(each);
      next += 1;
    }
    // Whoever's range ended above shares a total that is taken already.
    while (waiting.first !== undefined && waiting.first.least > value) waiting.take();
    if (waiting.size > 0) {
      if (waiting.size === 1) alone.push(value);
      waiting.take();
      taken.push(value);
      value -= step;
    }
  }
  return { taken, alone: alone.reverse() };
}

function ascending(left: number, right: number): number {
  return left - right;
}

/** Whether an ascending list has a value v with after < v ≤ upTo. */
function hasWithin(list: readonly number[], after: number, upTo: number): boolean {
  return countAbove(list, after) > countAbove(list, upTo);
}

/** How many values of an ascending list are larger, by halving. */
function countAbove(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return list.length - low;
}
