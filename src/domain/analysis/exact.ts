/** Exact fractions of any size, for sums of fractions; rounded once at the end. */
import type { Ratio } from "../ratio";

/** `whole` is positive. */
export interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/** nearest: halves away from zero (R21); down, up: towards the next smaller or larger whole number. */
export type Rounding = "nearest" | "down" | "up";

/** `part` of `whole`, whole numbers; throws a RangeError when `whole` is not positive (a bug). */
export function fraction(part: number, whole = 1): Fraction {
  if (!(whole > 0)) throw new RangeError(`not a fraction: ${part}/${whole}`);
  return { part: BigInt(part), whole: BigInt(whole) };
}

export function fractionOf({ part, whole }: Ratio): Fraction {
  return fraction(part, whole);
}

export function add(left: Fraction, right: Fraction): Fraction {
  return { part: left.part * right.whole + right.part * left.whole, whole: left.whole * right.whole };
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { part: -right.part, whole: right.whole });
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return { part: left.part * right.part, whole: left.whole * right.whole };
}

export function divide(left: Fraction, by: number): Fraction {
  return multiply(left, { part: 1n, whole: fraction(1, by).whole });
}

/** The fraction as a whole number. */
export function round({ part, whole }: Fraction, rounding: Rounding): number {
  const below = floor(part, whole);
  if (rounding === "down" || below * whole === part) return Number(below);
  if (rounding === "up") return Number(below + 1n);
  const twiceOver = 2n * (part - below * whole);
  const isUp = part < 0n ? twiceOver > whole : twiceOver >= whole;
  return Number(isUp ? below + 1n : below);
}

/** BigInt division cuts towards zero; this one goes down. */
function floor(part: bigint, whole: bigint): bigint {
  const cut = part / whole;
  return part < 0n && cut * whole !== part ? cut - 1n : cut;
}
