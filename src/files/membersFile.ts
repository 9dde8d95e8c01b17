/** Who appraises what, from a table: one member per row, with the codes of the fields and criteria assigned. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { checkAssignment, type Assignment } from "../domain/appraisal/assignment";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, type Finding } from "../domain/finding";
import { points } from "../domain/points";
import { fail, succeed, type Result } from "../domain/result";
import { tidyName } from "../domain/unitName";
import { memberIds } from "../sheets/assignmentSheet";
import { textOf, type Grid } from "./grid";
import { findColumns } from "./headings";

const columns = [
  { key: "name", names: ["name", "member", "tên", "họ và tên", "thành viên"] },
  { key: "codes", names: ["codes", "mã", "phân công", "lĩnh vực"] },
];

/**
 * Columns name and codes (parted by semicolons or blanks); members get their ids in the order of the rows. Several
 * members' scores of one leaf become their mean. Findings: missing-column, duplicate-column, too-many-members, and those
 * of checkAssignment.
 */
export function readMembers(grid: Grid, set: CriteriaSet): Result<Appraisal, readonly Finding[]> {
  const [head, ...below] = grid.rows;
  if (head === undefined) return fail([errorAt("empty-file", grid.at)]);
  const found = findColumns(head.cells, columns, { ...grid.at, row: head.row });
  if (found.findings.length > 0) return fail(found.findings);
  if (below.length > memberIds.length)
    return fail([errorAt("too-many-members", grid.at, { most: memberIds.length, found: below.length })]);
  const assignment: Assignment = below.map(({ cells }, index) => ({
    id: memberIds[index] ?? "",
    name: tidyName(textOf(cells[found.columns.get("name") ?? 0]) ?? ""),
    codes: (textOf(cells[found.columns.get("codes") ?? 0]) ?? "").split(/[;,\s]+/).filter((code) => code !== ""),
  }));
  const findings = checkAssignment(set, assignment).map((each) => ({ ...each, at: { ...grid.at, ...each.at } }));
  if (hasErrors(findings)) return fail(findings);
  return succeed({ assignment, agreement: { rule: "mean", tolerance: points(0) } });
}
