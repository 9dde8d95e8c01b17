/** Findings about published ranks. */
import type { Place } from "../finding";
import { auditError, type AuditFinding } from "./auditFinding";
import { believedTotal, totalsOf } from "./auditTotals";
import { cost, explainRanks, isBetter, type RankedEntry } from "./explainRanks";
import type { AuditedUnit } from "./publishedTables";

/** How the table ranks; "neither" where more than a third of the ranks break independently under the better rule. */
export type FittingRule = "dense" | "standard" | "neither";

export interface RankAudit {
  readonly rule: FittingRule;
  readonly findings: readonly AuditFinding[];
}

/** How ranks go on after a tie, readable in any language. */
const pattern = { dense: "1-2-2-3", standard: "1-2-2-4" } as const;

/**
 * Judges the printed ranks by the printed scores, or by the believed ones (R62) where these explain them better: a
 * figure wrong in the ranking table alone is then no fault of the ranks. Units without a row in the ranking table take
 * part with their total, so that their absence is not taken for a gap.
 */
export function auditRanks(units: readonly AuditedUnit[], at: Place): RankAudit {
  const printed = units.filter(({ ranking }) => ranking !== null && ranking.rank !== null).length;
  // A table without a column of ranks has none wrong.
  if (printed === 0) return { rule: "neither", findings: [] };
  const byPrinted = explainRanks(entriesOf(units, "printed"));
  const byBelieved = explainRanks(entriesOf(units, "believed"));
  const explanation = isBetter(byBelieved, byPrinted) ? byBelieved : byPrinted;
  const { independent } = cost(explanation);
  const rule = independent > 2 && independent * 3 > printed ? "neither" : explanation.rule;
  const nameOf = (entry: number): string => units[entry]?.unit ?? "";
  const findings = explanation.breaks.map(({ entry, expected, cause }) => {
    const row = units[entry]?.ranking;
    const more = {
      cause: cause === null ? undefined : { code: "rank-mismatch" as const, unit: nameOf(cause) },
      details: { rule, pattern: pattern[explanation.rule] },
    };
    const place = { ...at, row: row?.row ?? 0, column: "published_rank" };
    return auditError("rank-mismatch", nameOf(entry), place, { expected, found: row?.rank ?? null }, more);
  });
  return { rule, findings };
}

function entriesOf(units: readonly AuditedUnit[], which: "printed" | "believed"): readonly RankedEntry[] {
  return units.map((audited): RankedEntry => {
    const totals = totalsOf(audited);
    const total = which === "believed" || audited.ranking === null ? believedTotal(totals) : totals.ranking;
    return { total, published: audited.ranking?.rank ?? null, isUnprinted: audited.ranking === null };
  });
}
