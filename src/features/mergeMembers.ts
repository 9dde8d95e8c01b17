/**
 * Merges members' own copies into the organizer's workbook: from each only that member's scores, in one change. What is
 * filled in otherwise, or differs between copies, waits for somebody's decision.
 */
import { coverageOf } from "../domain/appraisal/assignment";
import { mergeScores, type MergeConflict, type MergedScore } from "../domain/collection/mergeScores";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { memberColumn } from "../sheets/assignmentSheet";
import { fingerprintOf } from "../sheets/identity";
import { openSheet, type OwnSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { createReturnJudge } from "./checkReturn";
import type { ReadFile } from "./collectReturns";
import { readCopy, type ReadCopy } from "./memberCopies";
import type { OpenWorkbook } from "./openWorkbook";
import type { Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import { scoringReadings } from "./scoringSheetsOf";
import type { CellValue, WorkbookChange, WorkbookPort } from "./workbookPort";
import type { Work } from "./work";

export interface MergeInput {
  /** Files one after the other; only one of them needs to be in memory at a time. */
  readonly files: AsyncIterable<ReadFile>;
  /** How many there are, for the progress; absent: not known. */
  readonly count?: number;
  /** Which file is taken over in a conflict; null: the workbook keeps what it has. */
  readonly decide: (conflict: MergeConflict) => string | null;
  /** The present year: dates that Excel made of scores carry it. */
  readonly typedIn: number;
  /** Only compared: nothing is written. */
  readonly isTrial?: boolean;
}

export interface MergedFile {
  readonly file: string;
  /** Null: refused. */
  readonly member: string | null;
  /** Scores taken from it (in a trial: that would be). */
  readonly taken: number;
  readonly findings: readonly Finding[];
}

export interface Merged {
  readonly files: readonly MergedFile[];
  readonly taken: number;
  readonly conflicts: readonly MergeConflict[];
  /** Names of the members by id. */
  readonly members: ReadonlyMap<string, string>;
  /** The person cancelled: nothing was written. */
  readonly stopped: boolean;
}

/** One round trip, one for every 24 scoring sheets, and one that writes. Fails with no-assignment and what readyWorkbook says. */
export async function mergeMembers(port: WorkbookPort, input: MergeInput, work: Work): Promise<Outcome<Merged>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const appraisal = open.scoringSheets.find((each) => each.appraisal !== null)?.appraisal ?? null;
  if (appraisal === null) return fail([errorAt("no-assignment", {})]);
  const members = new Map(appraisal.assignment.map(({ id, name }) => [id, name]));
  const sheets = await sheetsByUnit(port, open);
  const fingerprint = fingerprintOf(set);
  const judge = createReturnJudge({
    findSet: (_id, asked) => (asked === fingerprint ? set : null),
    units: open.state.units,
    year,
    typedIn: input.typedIn,
  });

  const copies: ReadCopy[] = [];
  const read: { readonly file: string; readonly copy: ReadCopy | null; readonly findings: readonly Finding[] }[] = [];
  for await (const file of input.files) {
    if (work.isCancelled()) return succeed({ files: [], taken: 0, conflicts: [], members, stopped: true });
    const copy = file.kind === "book" ? readCopy(file.book, { set, members, sheets, judge }) : file;
    if (copy.kind === "read") copies.push(copy);
    read.push({ file: copy.file, copy: copy.kind === "read" ? copy : null, findings: copy.findings });
    work.report({ done: read.length, total: Math.max(read.length, input.count ?? read.length) });
  }

  const { membersOf } = coverageOf(set, appraisal.assignment);
  const limits = new Map(leavesOf(set).map(({ code, maximum }) => [code, { maximum, step: set.step }]));
  const merged = mergeScores(copies, {
    mayScore: ({ unit, code, member }) =>
      (membersOf.get(code)?.includes(member) ?? false) && targetOf(sheets, unit, code, member) !== null,
    presentOf: ({ unit, code, member }) =>
      sheets.get(unitKey(unit))?.value(nodeRow(code), memberColumn(member)) ?? null,
    limitsOf: (code) => limits.get(code) ?? null,
    decide: input.decide,
  });
  if (input.isTrial !== true && merged.taken.length > 0) await port.change({ write: writesOf(sheets, merged.taken) });
  const files = read.map(({ file, copy, findings }): MergedFile => {
    const taken = merged.taken.filter((score) => score.file === file).length;
    const wrong = merged.invalid.filter((score) => score.file === file);
    const told = [...findings, ...invalidFindings(file, wrong), ...conflictFindings(file, merged.conflicts)];
    return { file, member: copy?.name ?? null, taken, findings: told };
  });
  return succeed({ files, taken: merged.taken.length, conflicts: merged.conflicts, members, stopped: false });
}

type Sheets = ReadonlyMap<string, OwnSheet<"scoring">>;

async function sheetsByUnit(port: WorkbookPort, open: OpenWorkbook): Promise<Sheets> {
  const sheets = new Map<string, OwnSheet<"scoring">>();
  for await (const reading of scoringReadings(port, open)) {
    const own = openSheet(reading, "scoring");
    if (own !== null && !sheets.has(unitKey(own.identity.unit))) sheets.set(unitKey(own.identity.unit), own);
  }
  return sheets;
}

/** Where the member's score of a leaf stands; null where the sheet has no such cell. */
function targetOf(
  sheets: Sheets,
  unit: string,
  code: string,
  member: string,
): { readonly sheet: OwnSheet<"scoring">; readonly row: number; readonly column: number } | null {
  const sheet = sheets.get(unitKey(unit));
  const column = memberColumn(member);
  if (sheet === undefined || !sheet.hasColumn(column) || !sheet.book.hasRow(nodeRow(code))) return null;
  return { sheet, row: sheet.book.row(nodeRow(code)), column: sheet.book.column(column) };
}

/** One block for every column that changes; what is not taken over in between is left alone (null). */
function writesOf(sheets: Sheets, taken: readonly MergedScore[]): NonNullable<WorkbookChange["write"]> {
  const columns = new Map<
    string,
    { readonly sheet: string; readonly column: number; readonly cells: Map<number, CellValue> }
  >();
  for (const { unit, code, member, value } of taken) {
    const target = targetOf(sheets, unit, code, member);
    if (target === null) continue;
    const { sheet, row, column } = target;
    const key = JSON.stringify([sheet.name, column]);
    const known = columns.get(key) ?? { sheet: sheet.name, column, cells: new Map<number, CellValue>() };
    known.cells.set(row, value);
    columns.set(key, known);
  }
  return [...columns.values()].map(({ sheet, column, cells }) => {
    const first = Math.min(...cells.keys());
    const rows = Math.max(...cells.keys()) - first + 1;
    const values = Array.from({ length: rows }, (_, index) => [cells.get(first + index) ?? null]);
    return { sheet, at: { row: first, column, rows, columns: 1 }, values };
  });
}

function invalidFindings(file: string, invalid: readonly MergedScore[]): readonly Finding[] {
  return invalid.map(({ unit, code, value }) =>
    errorAt(
      "merge-invalid",
      { file, unit, code },
      { found: typeof value === "number" ? value : String(value).slice(0, 40) },
    ),
  );
}

/** Of a file: how many of its scores wait for a decision. */
function conflictFindings(file: string, conflicts: readonly MergeConflict[]): readonly Finding[] {
  const mine = conflicts.filter(({ offers }) => offers.some((offer) => offer.file === file));
  const [first] = mine;
  if (first === undefined) return [];
  const filled = mine.filter(({ kind }) => kind === "filled").length;
  const at = { file, unit: first.unit, code: first.code };
  return [
    ...(filled > 0 ? [warningAt("merge-filled", at, { number: filled })] : []),
    ...(mine.length > filled ? [warningAt("merge-copies", at, { number: mine.length - filled })] : []),
  ];
}
