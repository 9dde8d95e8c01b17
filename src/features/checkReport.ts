/** What the live checks say of the workbook. */
import type { Role } from "../domain/appraisal/assignment";
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { Progress } from "../domain/checking/progress";
import type { CriteriaSet } from "../domain/criteria";
import type { Finding, Severity } from "../domain/finding";

export type CheckedKind = "scoring" | "scoreTable" | "ranking" | "evidence";

export interface SheetReport {
  /** The sheet's own id: stays when it is renamed. */
  readonly id: string;
  /** Present name. */
  readonly sheet: string;
  readonly kind: CheckedKind;
  /** "" for sheets of all units. */
  readonly unit: string;
  readonly findings: readonly CheckFinding[];
}

export interface CheckReport {
  /** Whose cells the sheets unlock. */
  readonly role: Role;
  /** Null: no criteria set is known for the sheets, so nothing was checked. */
  readonly set: CriteriaSet | null;
  /** Scoring sheets in the order of the workbook, then score table, ranking and evidence. */
  readonly sheets: readonly SheetReport[];
  /** What is wrong with the workbook as a whole. */
  readonly findings: readonly Finding[];
  /** Changes seen that the log does not have yet. */
  readonly unlogged: number;
}

/** How far a scoring sheet is filled in, for both scores. */
export interface SheetProgress {
  readonly self: Progress;
  readonly appraisal: Progress;
}

export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.reduce((count, finding) => (finding.severity === severity ? count + 1 : count), 0);
}
