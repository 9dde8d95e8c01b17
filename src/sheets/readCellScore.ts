/** A score as it stands in a cell. */
import { readScore, type ScoreLimits } from "../domain/checkScore";
import type { SetAside } from "../domain/appraisal/notApplicable";
import { isMark } from "../domain/appraisal/setAside";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { unscored, type Score } from "../domain/scores";
import type { EntryValue } from "./cells";

/**
 * The score in a cell, by the domain's rule for scores; a fault makes it unscored and is added to `findings`. A text is
 * no score even where it looks like a number: the sheet's own sums leave it out, and both must say the same.
 * `aside`: the item is set aside for the unit; then the mark is its only score, and without it the mark is none.
 */
export function readCellScore(
  value: EntryValue,
  limits: ScoreLimits,
  at: Place,
  findings: Finding[],
  aside: Pick<SetAside, "reason"> | null = null,
): Score {
  if (isMark(value)) {
    if (aside !== null) return { kind: "notApplicable", reason: aside.reason };
    findings.push(errorAt("mark-without-approval", at));
    return unscored;
  }
  if (aside !== null) {
    if (value !== null && value !== "")
      findings.push(errorAt("score-of-set-aside", at, { found: String(value).trim() }));
    return unscored;
  }
  const score = readScore(written(value), limits, at, findings);
  if (typeof value === "number" || score.kind !== "scored") return score;
  findings.push(errorAt("score-as-text", at, { found: String(value).trim() }));
  return unscored;
}

/** A cell's value as the domain's readers take it; TRUE and FALSE are texts there. */
export function written(value: EntryValue): string | number | null {
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}
