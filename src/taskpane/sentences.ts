/** Failures of the workbook as sentences. */
import type { WorkbookFailure } from "../features/workbookPort";
import type { Texts } from "../texts/texts";

/** What Excel refused, and what can be done about it. */
export function failureSentence(texts: Texts, failure: WorkbookFailure): string {
  return texts.say(`pane.failure-${failure.code}`, { sheet: failure.sheet ?? texts.say("pane.some-sheet") });
}
