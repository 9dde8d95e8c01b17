/** A finding as a person reads it: where it is, what is wrong, what to do. */
import type { Detail, Finding, Place } from "../domain/finding";
import type { Texts } from "./texts";

/** The place and the sentence of a finding: "Tệp bo.tsv, dòng 12: Mã “1.1” đã có ở dòng 3 …". */
export function sayFinding(texts: Texts, finding: Finding): string {
  const place = sayPlace(texts, finding.at);
  const sentence = saySentence(texts, finding);
  return place === "" ? sentence : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${sentence}`;
}

/** The sentence of a finding alone; its place and details fill the blanks of the catalogue's text. */
export function saySentence(texts: Texts, finding: Finding): string {
  const key = `finding.${finding.code}`;
  const details: Record<string, Detail> = {};
  // The place first: a detail of the same name says it more exactly.
  for (const [name, value] of Object.entries(finding.at)) {
    if (typeof value === "string" || typeof value === "number") details[name] = value;
  }
  if (!texts.has(key)) return texts.say("finding.unknown", { code: finding.code });
  return texts.say(key, { ...details, ...finding.details });
}

/** "tệp bo.tsv, dòng 12, cột I_self"; empty when the finding names no place. */
export function sayPlace(texts: Texts, at: Place): string {
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
