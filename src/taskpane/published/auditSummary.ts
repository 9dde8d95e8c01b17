/** What an audit came to, in one sentence. */
import type { RangeAudit } from "../../files/auditRanges";
import type { Texts } from "../../texts/texts";

export function summaryOf(texts: Texts, { findings, units }: RangeAudit): string {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const details = { units: units.ranking, errors: count("error"), warnings: count("warning") };
  return texts.say(findings.length === 0 ? "auditPane.did-audit-clean" : "auditPane.did-audit", details);
}
