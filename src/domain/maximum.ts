/** The maximum of one criterion, as written. */
import { readDecimal } from "./decimal";
import { errorAt, type Finding, type Place } from "./finding";
import { points, type Points } from "./points";

/** A thousand times the largest known total; keeps every later product exact. */
export const largestMaximum = points(100_000_00);

/**
 * R3: reads a maximum: a multiple of 0,01, not negative, at most 100 000 points. Null when it can't be used; the
 * reason is added to `findings`, except where a blank one may be entered later.
 */
export function parseMaximum(
  written: string | number | null,
  maxima: "given" | "entered",
  at: Place,
  findings: Finding[],
): Points | null {
  if (written === null || (typeof written === "string" && written.trim() === "")) {
    if (maxima === "given") findings.push(errorAt("maximum-missing", at));
    return null;
  }
  const found = String(written).trim().slice(0, 40);
  const value = readDecimal(written);
  switch (value.kind) {
    case "notANumber":
      findings.push(errorAt("maximum-not-a-number", at, { found }));
      return null;
    case "ambiguous":
      findings.push(errorAt("maximum-ambiguous", at, { found }));
      return null;
    case "tooFine":
      findings.push(errorAt("maximum-not-in-step", at, { found }));
      return null;
    case "points":
      if (value.points < 0) findings.push(errorAt("maximum-negative", at, { found }));
      else if (value.points > largestMaximum)
        findings.push(errorAt("maximum-too-large", at, { found, most: { points: largestMaximum } }));
      else return value.points;
      return null;
  }
}
