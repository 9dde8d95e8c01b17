/** The findings of a report as the pane shows them: by sheet, the worst first, then by field. Pure. */
import type { CheckFinding } from "../domain/checking/checkFinding";
import type { CriteriaSet } from "../domain/criteria";
import { countOf, type SheetReport } from "../features/checkReport";

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

export interface FieldGroup {
  /** Code of the field; "" for what concerns the sheet as a whole. */
  readonly field: string;
  readonly name: string;
  /** Errors first, then warnings, then notes; in the order of the sheet among them. */
  readonly findings: readonly CheckFinding[];
  /** Scores still to be given: one line for all of them. */
  readonly missing: readonly CheckFinding[];
}

export function countsOf(findings: readonly CheckFinding[]): Counts {
  return {
    errors: countOf(findings, "error"),
    warnings: countOf(findings, "warning"),
    notes: countOf(findings, "note"),
  };
}

export function totalOf(sheets: readonly SheetReport[]): Counts {
  return sheets.reduce<Counts>(
    (sum, { findings }) => {
      const { errors, warnings, notes } = countsOf(findings);
      return { errors: sum.errors + errors, warnings: sum.warnings + warnings, notes: sum.notes + notes };
    },
    { errors: 0, warnings: 0, notes: 0 },
  );
}

/** Sheets with something to look at: those with most errors first, then most warnings; otherwise as in the workbook. */
export function worstFirst(sheets: readonly SheetReport[]): readonly SheetReport[] {
  const counted = sheets.map((sheet) => ({ sheet, counts: countsOf(sheet.findings) }));
  return counted
    .filter(({ sheet }) => sheet.findings.length > 0)
    .sort(({ counts: left }, { counts: right }) => right.errors - left.errors || right.warnings - left.warnings)
    .map(({ sheet }) => sheet);
}

const order = { error: 0, warning: 1, note: 2 } as const;

export function groupByField(findings: readonly CheckFinding[], set: CriteriaSet): readonly FieldGroup[] {
  const fieldOf = fieldsByCode(set);
  const groups = new Map<string, CheckFinding[]>([
    ["", []],
    ...set.nodes.flatMap((node) => (node.parent === null ? [[node.code, []] as [string, CheckFinding[]]] : [])),
  ]);
  for (const finding of findings) {
    const field = finding.at.code === undefined ? "" : (fieldOf.get(finding.at.code) ?? "");
    groups.get(field)?.push(finding);
  }
  return [...groups].flatMap(([field, found]): FieldGroup[] => {
    if (found.length === 0) return [];
    const name = set.nodes.find((node) => node.code === field)?.name ?? "";
    const rest = found.filter(({ code }) => code !== "entry-missing");
    return [
      {
        field,
        name,
        findings: rest.sort((left, right) => order[left.severity] - order[right.severity]),
        missing: found.filter(({ code }) => code === "entry-missing"),
      },
    ];
  });
}

/** Code of every node → code of the field it stands in. */
function fieldsByCode({ nodes }: CriteriaSet): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  // A parent stands before its children.
  for (const node of nodes) {
    const parent = node.parent === null ? undefined : nodes[node.parent];
    fields.set(node.code, parent === undefined ? node.code : (fields.get(parent.code) ?? parent.code));
  }
  return fields;
}
