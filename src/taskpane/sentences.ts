/** Findings, places and failures as sentences. */
import type { Detail, Finding, Place } from "../domain/finding";
import type { WorkbookFailure } from "../features/workbookPort";
import type { Texts } from "../texts/texts";

/** The sentence of a finding; its place fills blanks too, its own details win. */
export function findingSentence(texts: Texts, finding: Finding): string {
  const key = `finding.${finding.code}`;
  const blanks: Record<string, Detail> = { ...finding.at, ...finding.details };
  return texts.has(key) ? texts.say(key, blanks) : texts.say("finding.unknown", { code: finding.code });
}

/** "Tệp bo.tsv, dòng 12"; empty when the finding names no place. */
export function placeSentence(texts: Texts, at: Place): string {
  const parts: string[] = [];
  if (at.file !== undefined) parts.push(texts.say("pane.place-file", { file: at.file }));
  if (at.sheet !== undefined) parts.push(texts.say("pane.place-sheet", { sheet: at.sheet }));
  if (at.address !== undefined) parts.push(texts.say("pane.place-cell", { address: at.address }));
  else if (at.row !== undefined) parts.push(texts.say("pane.place-row", { row: at.row }));
  if (at.column !== undefined) parts.push(texts.say("pane.place-column", { column: at.column }));
  if (at.unit !== undefined && at.unit !== at.sheet) parts.push(texts.say("pane.place-unit", { unit: at.unit }));
  if (at.code !== undefined) parts.push(texts.say("pane.place-code", { code: at.code }));
  return parts.join(", ");
}

/** What Excel refused, and what can be done about it. */
export function failureSentence(texts: Texts, failure: WorkbookFailure): string {
  return texts.say(`pane.failure-${failure.code}`, { sheet: failure.sheet ?? texts.say("pane.some-sheet") });
}
