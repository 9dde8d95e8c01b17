/** Whether one written score can stand. */
import { readDecimal } from "./decimal";
import { errorAt, type Finding, type Place } from "./finding";
import type { Points } from "./points";
import { scored, unscored, type Score } from "./scores";

/** What one score has to keep to. */
export interface ScoreLimits {
  /** Null: not known yet, so not checked. */
  readonly maximum: Points | null;
  readonly step: Points;
}

/**
 * R14: a score lies between 0 and its maximum, in whole steps. Takes what stands in the cell (null or blank text:
 * unscored, which is no fault here) and gives the score; a faulty one is unscored and its fault is added to `findings`.
 */
export function readScore(written: string | number | null, limits: ScoreLimits, at: Place, findings: Finding[]): Score {
  if (written === null || (typeof written === "string" && written.trim() === "")) return unscored;
  const found = String(written).trim().slice(0, 40);
  const value = readDecimal(written);
  switch (value.kind) {
    case "notANumber":
      findings.push(errorAt("score-not-a-number", at, { found }));
      return unscored;
    case "ambiguous":
      findings.push(errorAt("score-ambiguous", at, { found }));
      return unscored;
    case "tooFine":
      findings.push(errorAt("score-finer-than-step", at, { found, step: { points: limits.step } }));
      return unscored;
    case "points":
      return checkRange(value.points, limits, found, at, findings) ? scored(value.points) : unscored;
  }
}

function checkRange(
  value: Points,
  { maximum, step }: ScoreLimits,
  found: string,
  at: Place,
  findings: Finding[],
): boolean {
  if (value < 0) findings.push(errorAt("score-negative", at, { found }));
  else if (value % step !== 0) findings.push(errorAt("score-finer-than-step", at, { found, step: { points: step } }));
  else if (maximum !== null && value > maximum)
    findings.push(errorAt("score-above-maximum", at, { found: { points: value }, maximum: { points: maximum } }));
  else return true;
  return false;
}
