/** The columns of a score table that people fill in, with and without members, and whose cells they are. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { coverageOf, mayFill, type Assignment, type Role } from "../domain/appraisal/assignment";
import { fieldLevelAppraisal, fieldLevelSet } from "../domain/appraisal/fieldLevel";
import type { CriteriaSet } from "../domain/criteria";
import { fieldsOf } from "../domain/setTree";
import { chairColumn, chairReasonColumn, decidedOverColumn } from "./appraisalColumns";
import { memberColumn } from "./assignmentSheet";
import type { ColumnRole } from "./document";
import { organizer, tableColumnsOf } from "./entryRoles";
import { scoreColumns, type ScoreColumn } from "./rowKeys";
import { word } from "./words";

/** Column of a field in the table, by the role it has in a scoring sheet: "member:1:I", "chair:I". */
export function tableColumn(role: ColumnRole, code: string): ColumnRole {
  return `${role}:${code}`;
}

export interface TableColumn {
  readonly role: ColumnRole;
  /** Code of the field. */
  readonly code: string;
  readonly kind: ScoreColumn | "member" | "chair" | "chairReason" | "decidedOver";
  /** Id of the member whose column it is. */
  readonly member?: string;
  /** Heading as sentences say it: "I TĐG", "I Nguyễn Thị Hạnh". */
  readonly label: string;
  /** Whether the role fills it in. */
  readonly isOpen: boolean;
}

/** The appraisal of a table: who scores which field. */
export interface TableAppraisal {
  readonly appraisal: Appraisal;
  /** Members of a field, in the order of the assignment. */
  readonly membersOf: (code: string) => Assignment;
}

export function tableAppraisal(set: CriteriaSet, appraisal: Appraisal): TableAppraisal {
  const fields = fieldLevelAppraisal(set, appraisal);
  const { membersOf } = coverageOf(fieldLevelSet(set), fields.assignment);
  return {
    appraisal: fields,
    membersOf: (code) => fields.assignment.filter(({ id }) => membersOf.get(code)?.includes(id) ?? false),
  };
}

/**
 * R142 in the table: with members the appraisal score is a formula, so its column is not among them. Field by field, in
 * the order of the set. `appraisal` as it stands in the table's identity.
 */
export function tableColumns(
  set: CriteriaSet,
  appraisal: Appraisal | null | undefined,
  role: Role = organizer,
): readonly TableColumn[] {
  const table = appraisal === null || appraisal === undefined ? null : tableAppraisal(set, appraisal);
  const usual = tableColumnsOf(role);
  const coverage = table === null ? null : coverageOf(fieldLevelSet(set), table.appraisal.assignment);
  return fieldsOf(set).flatMap(({ code }): readonly TableColumn[] => {
    const plain = (score: ScoreColumn): TableColumn => ({
      role: tableColumn(score, code),
      code,
      kind: score,
      label: `${code} ${word(score === "self" ? "short-self" : "short-appraisal")}`,
      isOpen: usual.includes(score),
    });
    if (table === null || coverage === null) return scoreColumns.map(plain);
    const members = table.membersOf(code);
    const chair = (column: ColumnRole, kind: TableColumn["kind"], label: string): TableColumn => ({
      role: tableColumn(column, code),
      code,
      kind,
      label,
      isOpen: role.kind === "organizer",
    });
    return [
      plain("self"),
      ...members.map(({ id, name }): TableColumn => ({
        role: tableColumn(memberColumn(id), code),
        code,
        kind: "member",
        member: id,
        label: `${code} ${name}`,
        isOpen: mayFill(role, { kind: "member", member: id, code }, coverage),
      })),
      ...(members.length < 2
        ? []
        : [
            chair(chairColumn, "chair", `${code} ${word("short-chair")}`),
            chair(chairReasonColumn, "chairReason", word("column-chair-reason-field", { code })),
            chair(decidedOverColumn, "decidedOver", word("column-decided-over-field", { code })),
          ]),
    ];
  });
}

/** Whether the column holds scores. */
export function isScore({ kind }: TableColumn): boolean {
  return kind !== "chairReason" && kind !== "decidedOver";
}
