/** What becomes of a score when the survey's points are to flow into it. */
import type { CellValue } from "../checking/cellValue";

export interface FlowCell {
  /** What stands in the cell now. */
  readonly value: CellValue;
  readonly formula: string | null;
  /** The link it shall hold. */
  readonly link: string;
}

/** as-is: the link stands there already. link: nothing is lost. replace: a typed value gives way. refuse: it stays. */
export type FlowStep = "as-is" | "link" | "replace" | "refuse";

/**
 * R209: an empty cell takes the link, and so does one that held an older link; a value (or formula) that a person typed
 * gives way only when the person asked for that after having been shown it.
 */
export function flowStep({ value, formula, link }: FlowCell, isLink: boolean, mayReplace: boolean): FlowStep {
  if (formula === link) return "as-is";
  if (isLink) return "link";
  if (formula === null && (value === null || value === "")) return "link";
  return mayReplace ? "replace" : "refuse";
}
