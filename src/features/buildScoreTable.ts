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
import { place } from "../sheets/place";
import { scoreTable } from "../sheets/scoreTable";
import type { ScoreOrigin, UnitEntries } from "../sheets/scoreTableFields";
import { placeRanking } from "./buildRanking";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome, Sentence } from "./outcome";
import { readyWorkbook, sheetNameOf } from "./readyWorkbook";
import { entriesOf } from "./scoreEntries";
import { scoringSheetsOf } from "./scoringSheetsOf";
import type { WorkbookPort } from "./workbookPort";
import type { ScoreSource } from "../sheets/identity";

export interface BuildScoreTableInput {
  readonly source: ScoreSource;
  /** Scores to fill in (from a file or the sample); cells that have an entry already are left alone. Only with "entry". */
  readonly scores?: readonly UnitScores[];
}

export async function buildScoreTable(port: WorkbookPort, input: BuildScoreTableInput): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const sheet = sheetNameOf(open, "scoreTable", open.table);
  if (!sheet.ok) return sheet;
  const leaving = unitsLeavingTable(open);
  if (leaving.length > 0) return fail(leaving);
  const origin =
    input.source === "entry"
      ? succeed(entryOrigin(open, input.scores ?? []))
      : await scoringSheetOrigin(port, open, set);
  if (!origin.ok) return origin;
  const { units, office, role } = open.state;
  const table = place(
    scoreTable({ sheet: sheet.value, set, office, year, units, origin: origin.value.origin, ...forRole(role) }),
  );
  // The ranking looks at the table's rows: it is written again with it, or it would look at other units' cells.
  const ranking = open.ranking === null ? [] : [placeRanking(open.ranking, { open, set, year }, table.book, units)];
  await port.change(
    open.table === null
      ? { create: [table], rewrite: ranking, activate: sheet.value }
      : { rewrite: [table, ...ranking], activate: sheet.value },
  );
  const details = { number: units.length, sheet: sheet.value };
  const did: Sentence[] = [{ key: open.table === null ? "step.table-created" : "step.table-rewritten", details }];
  if (origin.value.filled > 0) did.push({ key: "step.table-scores-filled", details: { number: origin.value.filled } });
  if (ranking.length > 0) did.push({ key: "step.ranking-followed" });
  return succeed({ did, sheets: [sheet.value], findings: origin.value.findings });
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

/** What stands in the table, and below it what comes from outside. */
function entryOrigin(open: OpenWorkbook, scores: readonly UnitScores[]): FoundOrigin {
  const present = new Map([...(open.table?.entries ?? [])].map(([unit, entries]) => [unitKey(unit), entries]));
  const given = new Map(scores.map((each) => [unitKey(each.unit), entriesOf(each)]));
  let filled = 0;
  const entries = new Map<string, UnitEntries>();
  for (const unit of open.state.units) {
    const kept = present.get(unitKey(unit)) ?? new Map<string, never>();
    const fresh = [...(given.get(unitKey(unit)) ?? [])].filter(([column]) => !kept.has(column));
    filled += fresh.length;
    entries.set(unit, new Map([...kept, ...fresh]));
  }
  return { origin: { kind: "entry", entries }, filled, findings: [] };
}

async function scoringSheetOrigin(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
): Promise<Outcome<FoundOrigin>> {
  if (open.scoringSheets.length === 0) return fail([errorAt("no-scoring-sheets", {})]);
  const findings: Finding[] = [...unfitSheets(open, set)];
  const typed = open.table?.source === "entry" ? [...open.table.entries.values()] : [];
  const number = typed.reduce((sum, entries) => sum + entries.size, 0);
  if (number > 0) findings.push(errorAt("entries-would-hide", { sheet: open.table?.sheet ?? "" }, { number }));
  const books = new Map<string, AddressBook>();
  for await (const read of scoringSheetsOf(port, open, set)) {
    for (const code of read.missing)
      findings.push(errorAt("row-gone", { sheet: read.sheet, unit: read.unit }, { code }));
    books.set(unitKey(read.unit), read.book);
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
