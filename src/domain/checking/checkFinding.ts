/** Findings of the live checks: every code with its severity, and what can be put right with one click. */
import type { Detail, Finding, Place, Severity } from "../finding";
import type { Points } from "../points";
import type { CellValue } from "./cellValue";

/**
 * error: the score can't be used, or the sheet is not the one that was issued: nothing is ranked or sent with it.
 * warning: the score counts, but a document or reason that the rules ask for is missing. note: good to know.
 */
export const severities = {
  "entry-above-maximum": "error",
  "entry-negative": "error",
  "entry-not-a-number": "error",
  "entry-ambiguous-number": "error",
  // Sums leave text out without a word, so a score that only looks like a number is lost.
  "entry-decimal-mark": "error",
  "entry-number-as-text": "error",
  "entry-date": "error",
  "entry-date-ambiguous": "error",
  "entry-date-unreadable": "error",
  "entry-shown-as-date": "note",
  "entry-finer-than-step": "error",
  // The score counts, but may change by itself later on.
  "entry-formula": "warning",
  // Empty, and would stay so.
  "survey-link-broken": "error",
  // Nobody has everything at the start; see `severityAtClosing`.
  "entry-missing": "note",
  "entry-not-assigned": "error",
  "entry-set-aside": "error",
  "entry-mark-unapproved": "error",
  "entry-mark-missing": "error",
  "entry-outside-role": "warning",

  "evidence-missing": "warning",
  "evidence-only-explained": "note",
  "explanation-missing": "warning",
  "reason-missing": "warning",
  "reason-unknown": "warning",
  "reason-text-missing": "warning",

  "sheet-code-changed": "error",
  "sheet-name-changed": "error",
  "sheet-maximum-changed": "error",
  "sheet-formula-changed": "error",
  "sheet-formula-replaced": "error",
  "sheet-cell-changed": "error",
  // Columns go by their role; a name put over somebody else's scores would say they are another's.
  "member-heading-changed": "error",
  "sheet-row-missing": "error",
  "sheet-row-added": "error",
  "sheet-row-moved": "error",
  "sheet-row-duplicated": "error",
  // Also what a collapsed group looks like; the scores in it still count.
  "sheet-row-hidden": "warning",
  "sheet-column-missing": "error",
  // Columns are recognised by their role wherever they stand.
  "sheet-column-moved": "warning",
  "sheet-sum-differs": "error",
  "sheet-total-differs": "error",
  "sheet-final-differs": "error",
  "sheet-final-early": "error",

  "appraisal-disagreement": "warning",
  "decision-without-reason": "error",
  "decision-not-recorded": "warning",
  "decision-out-of-date": "warning",
  "decision-not-possible": "error",

  "assignment-without-name": "error",
  "assignment-same-name": "error",
  "assignment-same-id": "error",
  "assignment-empty": "warning",
  "assignment-unknown-code": "error",
  "assignment-not-covered": "error",

  "evidence-unknown-code": "error",
  "evidence-unnamed": "warning",
  "evidence-without-date": "note",
  "evidence-outside-year": "warning",
  "evidence-form": "warning",
  "evidence-insufficient": "warning",

  "set-aside-unknown-code": "error",
  "set-aside-twice": "error",
  "set-aside-without-approver": "error",
  "set-aside-without-reason": "error",
} as const satisfies Readonly<Record<string, Severity>>;

export type CheckCode = keyof typeof severities;

/** Before anything is sent or ranked, what is still open stands in the way. */
export const severityAtClosing: Readonly<Partial<Record<CheckCode, Severity>>> = {
  "entry-missing": "error",
  "appraisal-disagreement": "error",
};

/** A repair that is certain; rows and columns are 0-based sheet positions. */
export type Fix =
  /** Write the value; its number format becomes the column's own again (after a date, 1,5 would show as 1/1/1900). */
  | { readonly kind: "value"; readonly row: number; readonly column: number; readonly value: CellValue }
  | { readonly kind: "formula"; readonly row: number; readonly column: number; readonly formula: string }
  | { readonly kind: "showRow"; readonly row: number }
  /** Write the value because a person says so, one by one: what is known is not enough to be certain. */
  | { readonly kind: "confirm"; readonly row: number; readonly column: number; readonly value: string };

export interface CheckFinding extends Finding<CheckCode> {
  /** Role of the column; null: the finding is about no column or about a whole row. `at.column` is its heading. */
  readonly role: string | null;
  /** The cell, 0-based in the sheet; null where there is none (any more). */
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly fix?: Fix;
  /** Scores that may have been meant, where more than one fits: the person chooses. */
  readonly choices?: readonly Points[];
}

/** A finding of the code's own severity that points to no cell. */
export function findingFor(code: CheckCode, at: Place, details: Readonly<Record<string, Detail>> = {}): CheckFinding {
  return { code, severity: severities[code], at, details, role: null, cell: null };
}
