/** The queue of disagreements: what waits for the chair, the widest first, then what is decided. Nothing is written. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Assignment } from "../domain/appraisal/assignment";
import { disagreementQueue, type Disagreement, type UnitMemberScores } from "../domain/appraisal/disagreement";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, noteAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { fieldsOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { chairColumn } from "../sheets/appraisalColumns";
import { readAppraisal, sharedLeaf, sharedLeaves, type ReadAppraisal, type SharedLeaf } from "../sheets/readAppraisal";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import { tableAppraisal, tableColumn } from "../sheets/tableColumns";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import { scoringReadings } from "./scoringSheetsOf";
import type { WorkbookPort } from "./workbookPort";

/** One round trip, one more for every 24 scoring sheets. Sheets are read by the members they were written for. */
export async function listDisagreements(port: WorkbookPort): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  // All sheets are written for one assignment; where one was not, the workbook's findings say so.
  const appraisal = open.scoringSheets.find((each) => each.appraisal !== null)?.appraisal ?? null;
  const inTable = open.table === null ? null : tableDisagreements(open.table, set);
  if (appraisal === null && inTable === null) return fail([errorAt("no-assignment", {})]);
  const inSheets = appraisal === null ? [] : await sheetDisagreements(port, open, set, appraisal);
  const findings = [...inSheets, ...(inTable ?? [])];
  const waiting = findings.filter(({ code }) => code === "disagreement-waiting");
  const decided = findings.filter(({ code }) => code !== "disagreement-waiting");
  return succeed({
    did: [{ key: "step.disagreements", details: { waiting: waiting.length, decided: decided.length } }],
    sheets: [],
    findings: [...waiting, ...decided],
  });
}

async function sheetDisagreements(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
  appraisal: Appraisal,
): Promise<readonly Finding[]> {
  const sheets = new Map<string, ReadAppraisal>();
  const units: UnitMemberScores[] = [];
  for await (const reading of scoringReadings(port, open)) {
    const read = readAppraisal(reading, set);
    if (read === null || sheets.has(unitKey(read.unit))) continue;
    sheets.set(unitKey(read.unit), read);
    units.push({ unit: read.unit, ...sharedLeaves(read, set, appraisal) });
  }
  return disagreementQueue(units, appraisal.agreement).map((each) => {
    const read = sheets.get(unitKey(each.unit));
    const at = read === undefined ? {} : { sheet: read.sheet, address: read.addressOf(each.code, chairColumn) };
    return findingFor(each, at, appraisal.assignment);
  });
}

/** Null where the table has no members' columns. */
function tableDisagreements(table: ReadScoreTable, set: CriteriaSet): readonly Finding[] | null {
  if (table.appraisal === null) return null;
  const { appraisal, membersOf } = tableAppraisal(set, table.appraisal);
  const units = table.units.map((unit): UnitMemberScores => {
    const entries = table.entries.get(unit);
    const shared = fieldsOf(set).flatMap(({ code, maximum }): [string, SharedLeaf][] => {
      const own = membersOf(code).map(({ id }) => id);
      if (own.length < 2) return [];
      const entry = (role: string) => entries?.get(tableColumn(role, code)) ?? null;
      return [[code, sharedLeaf(code, own, { maximum, step: set.step }, entry)]];
    });
    return { unit, leaves: new Map(shared), decisions: shared.flatMap(([, { decision }]) => decision ?? []) };
  });
  return disagreementQueue(units, appraisal.agreement).map((each) => {
    const row = table.rows[table.units.indexOf(each.unit)] ?? "";
    const address = table.book.cell(row, tableColumn(chairColumn, each.code));
    return findingFor(each, { sheet: table.sheet, address }, appraisal.assignment);
  });
}

function findingFor(
  { unit, code, spread, scores, decision }: Disagreement,
  { sheet, address }: { readonly sheet?: string; readonly address?: string | null },
  members: Assignment,
): Finding {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const at = {
    unit,
    code,
    ...(sheet === undefined ? {} : { sheet }),
    ...(address === null || address === undefined ? {} : { address }),
  };
  const given = scores.flatMap(({ score }) => (score.kind === "scored" ? [score.points] : []));
  const said = {
    lowest: { points: Math.min(...given) },
    highest: { points: Math.max(...given) },
    members: { names: scores.map(({ member }) => names.get(member) ?? member) },
  };
  return decision === null
    ? warningAt("disagreement-waiting", at, { ...said, difference: { points: spread } })
    : noteAt("disagreement-decided", at, { ...said, decided: { points: decision.points } });
}
