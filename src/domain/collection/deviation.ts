/** Where a returned sheet differs from what was issued: the codes beside those of the live checks. */
import type { CheckCode, CheckFinding } from "../checking/checkFinding";
import type { Finding, Severity } from "../finding";

/**
 * error: scores can't be relied on, the return is faulty. warning: everything that is taken over was compared and is
 * right, but somebody should ask.
 */
export const returnSeverities = {
  "return-macros": "error",
  "return-external-link": "error",
  "return-protection-removed": "warning",
  "return-rule-removed": "warning",
  "return-sheet-hidden": "warning",
  "return-sheet-added": "warning",
  "return-hidden-sheet-added": "warning",
  "return-column-hidden": "warning",
  "return-column-added": "warning",
  "return-row-removed": "warning",
  "return-row-inserted": "warning",
  "return-foreign-entry": "warning",
  "return-heading-changed": "warning",
} as const satisfies Readonly<Record<string, Severity>>;

export type ReturnCode = keyof typeof returnSeverities;

export interface Deviation extends Finding<CheckCode | ReturnCode> {
  /** The cell, 0-based in the sheet; null where there is none (any more). */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** What was issued, and what stands there now, as a cell holds it; null where there is nothing to name. */
  readonly expected: string | number | null;
  readonly found: string | number | null;
}

/** Codes of the live checks that say something is not as issued; missing scores and evidence are another matter. */
export function isDeviation({ code }: CheckFinding): boolean {
  return (code.startsWith("sheet-") || code.startsWith("entry-")) && code !== "entry-missing";
}
