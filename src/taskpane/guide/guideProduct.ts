/** What first minutes and help ask of the product. Types only. */
import type { ConformanceReport } from "../../excel/conformance/runFacts";
import type { Done, Outcome } from "../../features/outcome";
import type { SampleKind } from "../../features/sample/sampleKinds";
import type { Work } from "../../features/work";

export interface GuideProduct {
  /** Fails with sample-not-empty, and nothing is written, unless the workbook is empty. */
  openSample(kind: SampleKind, work: Work): Promise<Outcome<Done>>;
  /** Fails with what would be lost, and nothing is removed, until it is confirmed. */
  removeSample(input: { readonly isConfirmed: boolean }): Promise<Outcome<Done>>;
  /** Opens an empty workbook beside this one; false where that cannot be done. */
  openNewWorkbook(): Promise<boolean>;
  /** Tries on temporary sheets what the program relies on in Excel; throws WorkbookError. */
  tryExcel(work: Work): Promise<ConformanceReport>;
}
