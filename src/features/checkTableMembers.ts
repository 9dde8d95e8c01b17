/** The live checks of a score table with members: the final scores, disagreements, and the chair's decisions. */
import { writeOver } from "../domain/appraisal/decisionScores";
import { checkDecision, isDisagreement, spreadOf } from "../domain/appraisal/disagreement";
import { finalScore, type FinalScore } from "../domain/appraisal/finalScore";
import { isMark } from "../domain/appraisal/setAside";
import { writeValue } from "../domain/checking/cellValue";
import { severities, type CheckCode, type CheckFinding, type Fix } from "../domain/checking/checkFinding";
import { faulty, readEntry } from "../domain/checking/readEntry";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import { fieldsOf } from "../domain/setTree";
import { decidedOverColumn } from "../sheets/appraisalColumns";
import { memberColumn, memberIds } from "../sheets/assignmentSheet";
import { sharedLeaf, type SharedLeaf } from "../sheets/readAppraisal";
import type { OwnSheet } from "../sheets/reading";
import { fieldColumn } from "../sheets/rowKeys";
import { tableAppraisal, tableColumn, type TableAppraisal } from "../sheets/tableColumns";
import { word } from "../sheets/words";
import { unitRows } from "./checkTableEntries";

/** R129, R143–R145 for every field of every unit; nothing for a table without members. */
export function checkTableMembers(
  sheet: OwnSheet<"scoreTable">,
  set: CriteriaSet,
  decimalMark: "," | ".",
): readonly CheckFinding[] {
  const { appraisal } = sheet.identity;
  if (appraisal === undefined) return [];
  const table = tableAppraisal(set, appraisal);
  const findings: CheckFinding[] = [];
  for (const row of unitRows(sheet))
    for (const field of fieldsOf(set)) checkField({ sheet, set, table, row, field, decimalMark, findings });
  return findings;
}

interface FieldCheck {
  readonly sheet: OwnSheet<"scoreTable">;
  readonly set: CriteriaSet;
  readonly table: TableAppraisal;
  readonly row: string;
  readonly field: CriteriaNode;
  readonly decimalMark: "," | ".";
  readonly findings: CheckFinding[];
}

function checkField(check: FieldCheck): void {
  const { sheet, set, table, row, field } = check;
  const own = table.membersOf(field.code).map(({ id }) => id);
  const entry = (role: string) => sheet.value(row, tableColumn(role, field.code));
  for (const id of memberIds) {
    if (!own.includes(id) && entry(memberColumn(id)) !== null) add(check, "entry-not-assigned", memberColumn(id), {});
  }
  const final = sheet.value(row, fieldColumn("appraisal", field.code));
  // What does not apply has no score; whether it may be set aside is checked elsewhere.
  if (isMark(final)) return;
  const limits = { maximum: field.maximum, step: set.step };
  const isFaulty = own.some((id) => readEntry(entry(memberColumn(id)), limits) === faulty);
  // The faulty cell's own finding says enough.
  if (isFaulty) return;
  const shared = sharedLeaf(field.code, own, limits, entry);
  const { agreement } = table.appraisal;
  const result = finalScore(shared.scores, agreement, limits, shared.decision === null ? [] : [shared.decision]);
  if (result.kind === "pending" && result.why === "disagreement")
    add(check, "appraisal-disagreement", "appraisal", {
      difference: { points: spreadOf(shared.scores) ?? 0 },
      tolerance: { points: agreement.rule === "equal" ? 0 : agreement.tolerance },
    });
  if (isDisagreement(shared.scores, agreement)) checkChair(check, shared);
  compareFinal(check, result, final);
}

function checkChair(check: FieldCheck, { decision, scores, limits }: SharedLeaf): void {
  if (decision === null) return;
  for (const { code, details } of checkDecision(decision, "", scores, limits)) {
    const isOpen = code === "decision-not-recorded" || code === "decision-out-of-date";
    const over = isOpen ? writeOver(scores) : null;
    add(check, code, isOpen ? decidedOverColumn : "appraisal", details, over);
  }
}

function compareFinal(check: FieldCheck, result: FinalScore, present: ReturnType<FieldCheck["sheet"]["value"]>): void {
  const found = writeValue(present, check.decimalMark);
  if (result.kind === "final") {
    if (typeof present === "number" && Math.abs(present - toDecimal(result.points)) < 1e-9) return;
    add(check, "sheet-final-differs", "appraisal", { found, expected: { points: result.points } });
  } else if (present !== null) add(check, "sheet-final-early", "appraisal", { found });
}

/** `column` as on a scoring sheet; `confirm`: what a person may have written there with one click. */
function add(
  { sheet, row, field: { code: field }, table, findings }: FieldCheck,
  code: CheckCode,
  column: string,
  details: CheckFinding["details"],
  confirm: string | null = null,
): void {
  const role = tableColumn(column, field);
  const cell = sheet.hasColumn(role) ? { row: sheet.book.row(row), column: sheet.book.column(role) } : null;
  const fix: { readonly fix?: Fix } =
    confirm === null || cell === null ? {} : { fix: { kind: "confirm", ...cell, value: confirm } };
  const member = table.appraisal.assignment.find(({ id }) => memberColumn(id) === column)?.name;
  const label =
    column === decidedOverColumn
      ? word("column-decided-over-field", { code: field })
      : `${field} ${member ?? word("short-appraisal")}`;
  findings.push({
    code,
    severity: severities[code],
    at: {
      sheet: sheet.name,
      unit: sheet.text(row, "unit"),
      ...(cell === null ? {} : { row: cell.row + 1 }),
      column: label,
      code: field,
    },
    details: { line: field, ...details },
    role,
    cell,
    ...fix,
  });
}
