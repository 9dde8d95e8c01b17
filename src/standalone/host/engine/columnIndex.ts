/** One long column of settled values, so arranged that questions over any stretch of it need no walk over its cells. */
import type { Scalar } from "../model/scalar";

/** Positions count from the column's first value, 0-based; stretches include both ends. */
export class ColumnIndex {
  /** Numbers and their positions, ascending. */
  private readonly places = new Map<number, number[]>();
  private readonly numbers: Counts;
  private readonly empty: Counts;
  private readonly booleans: Counts;
  private readonly sorted = new Map<string, Float64Array>();

  constructor(private readonly values: readonly Scalar[]) {
    for (const [position, value] of values.entries()) {
      if (typeof value !== "number") continue;
      const known = this.places.get(value);
      if (known === undefined) this.places.set(value, [position]);
      else known.push(position);
    }
    this.numbers = countsOf(values, (value) => typeof value === "number");
    this.empty = countsOf(values, (value) => value === null || value === "");
    this.booleans = countsOf(values, (value) => typeof value === "boolean");
  }

  get length(): number {
    return this.values.length;
  }

  value(position: number): Scalar {
    return this.values[position] ?? null;
  }

  countNumbers(from: number, to: number): number {
    return between(this.numbers, from, to);
  }

  /** Blank cells and empty texts. */
  countEmpty(from: number, to: number): number {
    return between(this.empty, from, to);
  }

  /** How often the number stands there. */
  countEqual(from: number, to: number, wanted: number): number {
    const places = this.places.get(wanted) ?? [];
    return firstAbove(places, to) - firstAbove(places, from - 1);
  }

  /** Position of the number's first occurrence there, null where it does not occur. */
  find(from: number, to: number, wanted: number): number | null {
    const places = this.places.get(wanted) ?? [];
    const found = places[firstAbove(places, from - 1)];
    return found === undefined || found > to ? null : found;
  }

  /** How many numbers are above; null where ExcelTS would count blanks (for 0) or booleans too, which Excel does not. */
  countAbove(from: number, to: number, limit: number): number | null {
    if (limit < 0 || between(this.booleans, from, to) > 0) return null;
    const sorted = this.sortedIn(from, to);
    return sorted.length - firstAbove(sorted, limit);
  }

  private sortedIn(from: number, to: number): Float64Array {
    const key = `${from}:${to}`;
    const known = this.sorted.get(key);
    if (known !== undefined) return known;
    const numbers = this.values.slice(from, to + 1).filter((value) => typeof value === "number");
    const sorted = Float64Array.from(numbers).sort();
    this.sorted.set(key, sorted);
    return sorted;
  }
}

/** How many values before each position are of a kind. */
type Counts = Uint32Array;

function countsOf(values: readonly Scalar[], isOne: (value: Scalar) => boolean): Counts {
  const counts = new Uint32Array(values.length + 1);
  for (const [position, value] of values.entries())
    counts[position + 1] = (counts[position] ?? 0) + (isOne(value) ? 1 : 0);
  return counts;
}

function between(counts: Counts, from: number, to: number): number {
  return (counts[to + 1] ?? 0) - (counts[from] ?? 0);
}

/** Index of the first number above the limit in an ascending list; its length where there is none. */
function firstAbove(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
