/** Findings of an audit in the order in which a person goes through them. */
import type { AuditCode, AuditFinding } from "./auditFinding";

export interface FindingWithConsequences {
  readonly finding: AuditFinding;
  /** What is gone when it is put right, also over several steps. */
  readonly consequences: readonly AuditFinding[];
}

export interface FindingGroup {
  readonly code: AuditCode;
  readonly findings: readonly FindingWithConsequences[];
}

/** The kinds in the order of the audit, each once; what follows from another finding stands under its first cause. */
export function groupFindings(findings: readonly AuditFinding[]): readonly FindingGroup[] {
  const keyOf = ({ code, unit }: { readonly code: AuditCode; readonly unit: string }): string => `${code}\t${unit}`;
  const byKey = new Map<string, AuditFinding>();
  for (const finding of findings) if (!byKey.has(keyOf(finding))) byKey.set(keyOf(finding), finding);
  const causes = new Map<AuditFinding, AuditFinding>();
  const rootOf = (finding: AuditFinding): AuditFinding => {
    let root = finding;
    for (let cause = causes.get(root); cause !== undefined; cause = causes.get(root)) root = cause;
    return root;
  };
  for (const finding of findings) {
    const cause = finding.consequenceOf === undefined ? undefined : byKey.get(keyOf(finding.consequenceOf));
    // Never round in a circle: then the earlier one stands for itself.
    if (cause !== undefined && rootOf(cause) !== finding) causes.set(finding, cause);
  }
  const consequences = new Map<AuditFinding, AuditFinding[]>();
  for (const finding of findings) {
    const root = rootOf(finding);
    const known = consequences.get(root) ?? [];
    if (root !== finding) known.push(finding);
    consequences.set(root, known);
  }
  const groups = new Map<AuditCode, FindingWithConsequences[]>();
  for (const [finding, list] of consequences)
    groups.set(finding.code, [...(groups.get(finding.code) ?? []), { finding, consequences: list }]);
  return [...groups].map(([code, list]) => ({ code, findings: list }));
}
