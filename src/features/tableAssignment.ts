/** The assignment on a score table that is filled in: what stands in the way of writing the table for it. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { coverageOf } from "../domain/appraisal/assignment";
import { fieldLevelAppraisal, fieldLevelSet, uncoveredFields } from "../domain/appraisal/fieldLevel";
import { lostEntries, type AppraisalEntry } from "../domain/appraisal/reassignment";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, type Finding } from "../domain/finding";
import type { UnitScores } from "../domain/scores";
import { fieldsOf } from "../domain/setTree";
import type { EntryValue } from "../sheets/cells";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import { fieldColumn } from "../sheets/rowKeys";
import { tableColumns, type TableColumn } from "../sheets/tableColumns";
import { appraisalOf, replacedMember } from "./appraisalInForce";
import type { OpenWorkbook } from "./openWorkbook";

/** Everything that would be lost or could never be finished; none: the table can be written for the assignment. */
export function tableObstacles(
  open: OpenWorkbook,
  set: CriteriaSet,
  sheet: string,
  given: readonly UnitScores[],
): readonly Finding[] {
  const { assignment, table } = open;
  if (hasErrors(assignment?.findings ?? [])) return assignment?.findings ?? [];
  const appraisal = appraisalOf(open);
  const number = given.reduce(
    (sum, { fields }) => sum + Object.values(fields).filter((pair) => pair.appraisal.kind === "scored").length,
    0,
  );
  return [
    ...(appraisal === null ? [] : uncoveredFields(set, appraisal, assignment?.sheet ?? sheet)),
    ...(appraisal !== null && number > 0 ? [errorAt("table-appraisal-given", { sheet }, { number })] : []),
    ...(table === null || table.source !== "entry" ? [] : lostFromTable(table, set, appraisal)),
  ];
}

/** Entries of the table that would have no place, or no longer count: they are never dropped. */
function lostFromTable(table: ReadScoreTable, set: CriteriaSet, appraisal: Appraisal | null): readonly Finding[] {
  const typed = typedIn(table, set);
  const findings: Finding[] = [];
  const finals = new Set(fieldsOf(set).map(({ code }) => fieldColumn("appraisal", code)));
  const appraised = typed.filter(({ role }) => finals.has(role));
  if (appraisal !== null && appraised[0] !== undefined)
    findings.push(errorAt("table-appraisal-typed", placeOf(table, appraised[0]), { number: appraised.length }));
  const coverage = coverageOf(
    fieldLevelSet(set),
    appraisal === null ? [] : fieldLevelAppraisal(set, appraisal).assignment,
  );
  const entries = typed.flatMap((each): AppraisalEntry[] =>
    each.column === null ? [] : [{ code: each.code, member: each.column.member ?? null }],
  );
  const lost = lostEntries(entries, coverage);
  for (const { id, name } of table.appraisal?.assignment ?? []) {
    const own = typed.filter(({ column }) => column?.member === id);
    const gone = lost.scores.get(id) ?? [];
    const first = own.find(({ code }) => gone.includes(code));
    if (first !== undefined)
      findings.push(errorAt("table-member-scores-lost", placeOf(table, first), { number: gone.length, member: name }));
    const renamed = replacedMember(table.appraisal, appraisal, id);
    if (renamed !== null && own[0] !== undefined)
      findings.push(errorAt("member-replaced", placeOf(table, own[0]), { ...renamed, number: own.length }));
  }
  const decision = typed.find(({ code, column }) => column?.member === undefined && lost.decisions.includes(code));
  if (decision !== undefined)
    findings.push(errorAt("table-decision-lost", placeOf(table, decision), { number: lost.decisions.length }));
  return findings;
}

interface TypedCell {
  readonly unit: string;
  readonly row: string;
  readonly role: string;
  readonly code: string;
  readonly value: EntryValue;
  /** A member's or the chair's column; null: a self score, or an appraisal score typed in. */
  readonly column: TableColumn | null;
}

function typedIn(table: ReadScoreTable, set: CriteriaSet): readonly TypedCell[] {
  const columns = tableColumns(set, table.appraisal);
  const members = new Map(
    columns.filter(({ kind }) => kind !== "self" && kind !== "appraisal").map((column) => [column.role, column]),
  );
  const codes = new Map([
    ...fieldsOf(set).map(({ code }) => [fieldColumn("appraisal", code), code] as const),
    ...columns.map(({ role, code }) => [role, code] as const),
  ]);
  return table.units.flatMap((unit, index) =>
    [...(table.entries.get(unit) ?? [])].map(([role, value]): TypedCell => ({
      unit,
      row: table.rows[index] ?? "",
      role,
      code: codes.get(role) ?? "",
      value,
      column: members.get(role) ?? null,
    })),
  );
}

function placeOf({ sheet, book }: ReadScoreTable, { unit, row, role, code }: TypedCell): Finding["at"] {
  return { sheet, unit, code, ...(book.hasRow(row) ? { address: book.cell(row, role) } : {}) };
}
