/** Exact fractions of whole numbers: averages, shares, percentages. Rounded only when printed. */
import { percent, points, type Percent, type Points } from "./points";

/** `part` of `whole`; `whole` is positive. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** Throws a RangeError when a member is no safe integer or `whole` is not positive (a bug). */
export function ratio(part: number, whole: number): Ratio {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0)
    throw new RangeError(`not a ratio of whole numbers: ${part}/${whole}`);
  return { part, whole };
}

/** Compares exactly; negative, zero or positive, as for sort. */
export function compareRatios(left: Ratio, right: Ratio): number {
  const difference = BigInt(left.part) * BigInt(right.whole) - BigInt(right.part) * BigInt(left.whole);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * R21: part × factor ÷ whole as the nearest whole number, halves away from zero, as Excel's ROUND and the printed
 * tables do it.
 */
export function roundRatio(value: Ratio, factor = 1): number {
  const scaled = BigInt(value.part) * BigInt(factor);
  const whole = BigInt(value.whole);
  const size = scaled < 0n ? -scaled : scaled;
  const rounded = Number((size * 2n + whole) / (whole * 2n));
  return scaled < 0n && rounded !== 0 ? -rounded : rounded;
}

/** A ratio for print in percent with two decimals: 1/3 → 33,33 %. */
export function toPercent(value: Ratio): Percent {
  return percent(roundRatio(value, 10_000));
}

/** Points of a maximum in percent for print; null when there is nothing to reach. */
export function percentOf(part: Points, maximum: Points): Percent | null {
  return maximum > 0 ? toPercent(ratio(part, maximum)) : null;
}

/** Least whole number of hundredths that is at least `share` of `whole`: 80 % of 15,50 → 12,40. */
export function leastPoints(share: Percent, whole: Points): Points {
  return points(Math.ceil((share * whole) / 10_000));
}
