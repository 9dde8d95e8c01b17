/** What the pane can have done for the appraisal; each feature is loaded when it is first asked for. */
import type { Done, Outcome } from "../features/outcome";
import type { WorkbookPort } from "../features/workbookPort";

export interface AppraisalActions {
  /** Makes the assignment's sheet, or writes it again around what was entered; says what it leaves uncovered. */
  assign(): Promise<Outcome<Done>>;
  /** Findings: what waits for the chair, then what is decided. Writes nothing. */
  disagreements(): Promise<Outcome<Done>>;
  deductions(): Promise<Outcome<Done>>;
  /** Causes and remedies that were filled in are kept. */
  lostPoints(basis: "self" | "appraisal"): Promise<Outcome<Done>>;
  /** Makes the sheet for the evidence, or writes it again around what was entered. */
  evidence(): Promise<Outcome<Done>>;
  evidenceIndex(): Promise<Outcome<Done>>;
}

export function appraisalActions(port: WorkbookPort): AppraisalActions {
  return {
    assign: async () => (await import("../features/assignAppraisers")).assignAppraisers(port),
    disagreements: async () => (await import("../features/listDisagreements")).listDisagreements(port),
    deductions: async () => (await import("../features/buildDeductions")).buildDeductions(port),
    evidence: async () => (await import("../features/listEvidence")).prepareEvidence(port),
    evidenceIndex: async () => (await import("../features/listEvidence")).buildEvidenceIndex(port),
    lostPoints: async (basis) => (await import("../features/buildDeductions")).buildLostPoints(port, { basis }),
  };
}
