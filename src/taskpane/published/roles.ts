/** The contents that columns of published tables can be given, and what they are called. */
import { fieldRoles, rankingRoles } from "../../domain/audit/recogniseColumns";
import type { CriteriaSet } from "../../domain/criteria";
import { isRequired } from "../../files/auditRanges";
import type { SelectedTable } from "../../files/auditRanges";
import type { Texts } from "../../texts/texts";
import type { WhichTable } from "./publishedProduct";

export function rolesOf(which: WhichTable, set: CriteriaSet | null): readonly string[] {
  if (which === "ranking") return rankingRoles;
  return set === null ? [] : fieldRoles(set);
}

export function roleName(texts: Texts, role: string): string {
  const key = `auditPane.role-${role}`;
  if (texts.has(key)) return texts.say(key);
  const [code = "", kind] = role.split(/_(?=[a-z]+$)/u);
  return texts.say(kind === "self" ? "auditPane.role-field-self" : "auditPane.role-field-appraisal", { code });
}

/** Roles that no column has: those without which nothing can be judged, and the others. */
export function openRoles(
  which: WhichTable,
  table: SelectedTable,
  set: CriteriaSet | null,
): { readonly required: readonly string[]; readonly others: readonly string[] } {
  const given = new Set(table.columns.map(({ role }) => role));
  const open = rolesOf(which, set).filter((role) => !given.has(role));
  return { required: open.filter(isRequired), others: open.filter((role) => !isRequired(role)) };
}
