/**
 * Points and percentages as exact integers.
 *
 * A score is an integer number of hundredths of a point (0,25 point = 25), a percentage an integer number of
 * hundredths of a percent (90 % = 9000). Only the edges (files, sheets, screen) know decimals and commas.
 */

declare const unit: unique symbol;

/** Integer hundredths of a point: 0,25 point = 25. */
export type Points = number & { readonly [unit]: "hundredths of a point" };

/** Integer hundredths of a percent: 90 % = 9000. */
export type Percent = number & { readonly [unit]: "hundredths of a percent" };

/** Takes an integer number of hundredths of a point; throws a RangeError when it is not a safe integer (a bug). */
export function points(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not a whole number of hundredths: ${hundredths}`);
  return hundredths as Points;
}

/** Takes an integer number of hundredths of a percent; throws a RangeError when it is not a safe integer (a bug). */
export function percent(hundredths: number): Percent {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not a whole number of hundredths: ${hundredths}`);
  return hundredths as Percent;
}

export const noPoints = 0 as Points;

/** Sum of points; the sum of nothing is 0. */
export function sum(list: readonly Points[]): Points {
  let total = 0;
  for (const each of list) total += each;
  return points(total);
}

/** Points as the decimal number a sheet cell holds: 25 → 0.25. Nearest double of the exact decimal. */
export function toDecimal(value: Points | Percent): number {
  return value / 100;
}

/**
 * A decimal number (as from a sheet cell) as exact hundredths, or null when it is finer than 0,01 or not finite.
 * Doubles that Excel shows alike (15 significant digits) count alike: 0.1 + 0.2 is 30 hundredths.
 */
export function fromDecimal(value: number): Points | null {
  if (!Number.isFinite(value)) return null;
  const hundredths = Math.round(value * 100);
  if (!Number.isSafeInteger(hundredths)) return null;
  return Math.abs(hundredths / 100 - value) < 1e-9 ? (hundredths as Points) : null;
}
