/** Step 4: the score table of all units, from the scoring sheets or filled in by people; the ranking follows it. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, noteAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import type { UnitScores } from "../domain/scores";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import type { AddressBook } from "../sheets/document";
import { fingerprintOf } from "../sheets/identity";
import { forRole } from "../sheets/entryRoles";
import { forAppraisal } from "../sheets/appraisalColumns";
import { place } from "../sheets/place";
import { scoreTable } from "../sheets/scoreTable";
import { setAsideMark } from "../sheets/setAsideIdentity";
import type { ScoreOrigin, UnitEntries } from "../sheets/scoreTableFields";
import { appraisalOf } from "./appraisalInForce";
import { placeRanking } from "./buildRanking";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome, Sentence } from "./outcome";
import { readyWorkbook, sheetNameOf, type ReadyWorkbook } from "./readyWorkbook";
import { entriesOf } from "./scoreEntries";
import { scoringSheetsOf } from "./scoringSheetsOf";
import { fieldsSetAside, isOfField, presentFieldScores, unkept } from "./keptScores";
import { setAsideCodes, unfitToSetAside } from "./setAsideInForce";
import { tableObstacles } from "./tableAssignment";
import type { WorkbookChange, WorkbookPort } from "./workbookPort";
import type { ScoreSource } from "../sheets/identity";

export interface BuildScoreTableInput {
  readonly source: ScoreSource;
  /** Scores to fill in (from a file or the sample); cells that have an entry already are left alone. Only with "entry". */
  readonly scores?: readonly UnitScores[];
}

export async function buildScoreTable(port: WorkbookPort, input: BuildScoreTableInput): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const planned = await planScoreTable(port, ready.value, input);
  if (!planned.ok) return planned;
  await port.change(planned.value.change);
  return succeed(planned.value.done);
}

export interface PlannedTable {
  readonly change: WorkbookChange;
  readonly done: Done;
}

/**
 * The table, and the ranking that looks at it, ready to be written with the rest of a step.
 * @param rewritten scoring sheets that the same step writes, by unit: the table looks at them as they will be
 */
export async function planScoreTable(
  port: WorkbookPort,
  { open, set, year }: ReadyWorkbook,
  input: BuildScoreTableInput,
  rewritten: ReadonlyMap<string, AddressBook> = new Map(),
): Promise<Outcome<PlannedTable>> {
  const sheet = sheetNameOf(open, "scoreTable", open.table);
  if (!sheet.ok) return sheet;
  const leaving = unitsLeavingTable(open);
  if (leaving.length > 0) return fail(leaving);
  const isEntry = input.source === "entry";
  const obstacles = isEntry ? tableObstacles(open, set, sheet.value, input.scores ?? []) : [];
  if (obstacles.length > 0) return fail(obstacles);
  const origin =
    input.source === "entry"
      ? entryOrigin(open, set, input.scores ?? [])
      : await scoringSheetOrigin(port, open, set, rewritten);
  if (!origin.ok) return origin;
  const { units, office, role } = open.state;
  const setAside = setAsideCodes(open);
  const table = place(
    scoreTable({
      sheet: sheet.value,
      set,
      office,
      year,
      units,
      setAside,
      origin: origin.value.origin,
      ...forRole(role),
      ...forAppraisal(isEntry ? appraisalOf(open) : null),
    }),
  );
  const hasSetAside = setAsideMark(units, setAside) !== "";
  // The ranking looks at the table's rows: it is written again with it, or it would look at other units' cells.
  const ranking =
    open.ranking === null ? [] : [placeRanking(open.ranking, { open, set, year }, table.book, units, hasSetAside)];
  const details = { number: units.length, sheet: sheet.value };
  const did: Sentence[] = [{ key: open.table === null ? "step.table-created" : "step.table-rewritten", details }];
  if (origin.value.filled > 0) did.push({ key: "step.table-scores-filled", details: { number: origin.value.filled } });
  if (ranking.length > 0) did.push({ key: "step.ranking-followed" });
  return succeed({
    change:
      open.table === null
        ? { create: [table], rewrite: ranking, activate: sheet.value }
        : { rewrite: [table, ...ranking], activate: sheet.value },
    done: { did, sheets: [sheet.value], findings: origin.value.findings },
  });
}

/** Units whose typed scores would go with their row: the list may have been changed by hand after they were scored. */
function unitsLeavingTable({ state, table }: OpenWorkbook): readonly Finding[] {
  if (table === null || table.source !== "entry") return [];
  const listed = new Set(state.units.map(unitKey));
  return [...table.entries]
    .filter(([unit, entries]) => entries.size > 0 && !listed.has(unitKey(unit)))
    .map(([unit]) => errorAt("unit-has-scores", { sheet: table.sheet, unit }, { unit }));
}

/** Scoring sheets made for other maxima count by those; sheets of units that left the list count nowhere. */
function unfitSheets({ state, scoringSheets }: OpenWorkbook, set: CriteriaSet): readonly Finding[] {
  const listed = new Set(state.units.map(unitKey));
  const fingerprint = fingerprintOf(set);
  return scoringSheets.flatMap(({ unit, sheet, fingerprint: madeFor }): readonly Finding[] => {
    if (!listed.has(unitKey(unit))) return [warningAt("unit-not-listed", { sheet, unit }, { unit })];
    return madeFor === fingerprint ? [] : [errorAt("sheet-of-other-set", { sheet, unit })];
  });
}

interface FoundOrigin {
  readonly origin: ScoreOrigin;
  /** Scores written that were not there before. */
  readonly filled: number;
  readonly findings: readonly Finding[];
}

/** What stands in the table, and below it what comes from outside; fields that do not apply to a unit have no scores. */
function entryOrigin(open: OpenWorkbook, set: CriteriaSet, scores: readonly UnitScores[]): Outcome<FoundOrigin> {
  const present = new Map([...(open.table?.entries ?? [])].map(([unit, entries]) => [unitKey(unit), entries]));
  const given = new Map(scores.map((each) => [unitKey(each.unit), entriesOf(each)]));
  const findings: Finding[] = [];
  let filled = 0;
  const entries = new Map<string, UnitEntries>();
  for (const unit of open.state.units) {
    const all = present.get(unitKey(unit)) ?? new Map<string, never>();
    const aside = fieldsSetAside(open, set, unit);
    const at = { sheet: open.table?.sheet ?? "", unit, code: aside.fields[0] ?? "" };
    findings.push(...unkept(presentFieldScores(all, aside.fields), aside.kept, at));
    const applies = ([column]: readonly [string, unknown]): boolean =>
      !aside.fields.some((code) => isOfField(column, code));
    const kept = [...all].filter(applies);
    const fresh = [...(given.get(unitKey(unit)) ?? [])].filter((each) => applies(each) && !all.has(each[0]));
    filled += fresh.length;
    entries.set(unit, new Map([...kept, ...fresh]));
  }
  if (findings.length > 0) return fail(findings);
  return succeed({ origin: { kind: "entry", entries }, filled, findings: [] });
}

async function scoringSheetOrigin(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
  rewritten: ReadonlyMap<string, AddressBook>,
): Promise<Outcome<FoundOrigin>> {
  if (open.scoringSheets.length === 0) return fail([errorAt("no-scoring-sheets", {})]);
  const stale = unfitToSetAside(open, setAsideCodes(open)).filter(({ at }) => !rewritten.has(unitKey(at.unit ?? "")));
  const findings: Finding[] = [
    ...unfitSheets(open, set),
    ...stale.map((each): Finding => ({ ...each, severity: "error" })),
  ];
  const typed = open.table?.source === "entry" ? [...open.table.entries.values()] : [];
  const number = typed.reduce((sum, entries) => sum + entries.size, 0);
  if (number > 0) findings.push(errorAt("entries-would-hide", { sheet: open.table?.sheet ?? "" }, { number }));
  const books = new Map<string, AddressBook>();
  for await (const read of scoringSheetsOf(port, open, set)) {
    for (const code of read.missing)
      findings.push(errorAt("row-gone", { sheet: read.sheet, unit: read.unit }, { code }));
    books.set(unitKey(read.unit), rewritten.get(unitKey(read.unit)) ?? read.book);
  }
  for (const unit of open.state.units)
    if (!books.has(unitKey(unit))) findings.push(noteAt("unit-without-sheet", { unit }, { unit }));
  if (hasErrors(findings)) return fail(findings);
  const sheetOf = (unit: string): AddressBook | null => books.get(unitKey(unit)) ?? null;
  return succeed({ origin: { kind: "scoringSheets", sheetOf }, filled: 0, findings });
}

/** Whether the set has anything below its fields; without it the table is filled in directly. */
export function usualSource(set: CriteriaSet): ScoreSource {
  return leavesOf(set).every((leaf) => leaf.parent === null) ? "entry" : "scoringSheets";
}
