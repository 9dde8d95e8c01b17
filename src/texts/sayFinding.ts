/** The sentence of a finding: its place and details fill the blanks of the catalogue's text. */
import type { Detail, Finding } from "../domain/finding";
import type { Texts } from "./texts";

export function sayFinding(texts: Texts, finding: Finding): string {
  const key = `finding.${finding.code}`;
  const details: Record<string, Detail> = {};
  // The place first: a detail of the same name says it more exactly.
  for (const [name, value] of Object.entries(finding.at)) {
    if (typeof value === "string" || typeof value === "number") details[name] = value;
  }
  if (!texts.has(key)) return texts.say("finding.unknown", { code: finding.code });
  return texts.say(key, { ...details, ...finding.details });
}
