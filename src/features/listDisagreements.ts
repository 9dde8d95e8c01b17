/** The queue of disagreements: what waits for the chair, the widest first, then what is decided. Nothing is written. */
import { disagreementQueue, type Disagreement, type UnitMemberScores } from "../domain/appraisal/disagreement";
import { errorAt, noteAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { chairColumn } from "../sheets/appraisalColumns";
import { readAppraisal, sharedLeaves, type ReadAppraisal } from "../sheets/readAppraisal";
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
  if (appraisal === null) return fail([errorAt("no-assignment", {})]);
  const sheets = new Map<string, ReadAppraisal>();
  const units: UnitMemberScores[] = [];
  for await (const reading of scoringReadings(port, open)) {
    const read = readAppraisal(reading, set);
    if (read === null || sheets.has(unitKey(read.unit))) continue;
    sheets.set(unitKey(read.unit), read);
    units.push({ unit: read.unit, ...sharedLeaves(read, set, appraisal) });
  }
  const names = new Map(appraisal.assignment.map(({ id, name }) => [id, name]));
  const queue = disagreementQueue(units, appraisal.agreement);
  const waiting = queue.filter((each) => each.decision === null).length;
  return succeed({
    did: [{ key: "step.disagreements", details: { waiting, decided: queue.length - waiting } }],
    sheets: [],
    findings: queue.map((each) => findingFor(each, sheets.get(unitKey(each.unit)), names)),
  });
}

function findingFor(
  { unit, code, spread, scores, decision }: Disagreement,
  read: ReadAppraisal | undefined,
  names: ReadonlyMap<string, string>,
): Finding {
  const address = read?.addressOf(code, chairColumn) ?? null;
  const at = {
    unit,
    code,
    ...(read === undefined ? {} : { sheet: read.sheet }),
    ...(address === null ? {} : { address }),
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
