/**
 * The live checks of a workbook: everything once, then only what was touched. Readings are kept, so that after an edit
 * one sheet is read (one round trip) and one is checked; what differs from the reading before goes to the log.
 */
import { diffReadings, type LogAuthor, type LogEntry } from "../domain/appraisal/log";
import { createEntryChecker } from "../domain/checking/checkEntries";
import { entryScores } from "../domain/checking/entryScores";
import { progressOf } from "../domain/checking/progress";
import type { CriteriaSet } from "../domain/criteria";
import { organizer } from "../sheets/entryRoles";
import type { CheckReport, SheetProgress } from "./checkReport";
import { groundFor, setToCheck, type CheckGround } from "./checkedWorkbook";
import { knowSheet, type KnownSheet } from "./knownSheet";
import { judge, reportOf, type KnownWorkbook } from "./knownWorkbook";
import { rowsOfEntries, type LogRow } from "./logRow";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import { outsideAfter, type OutsideChanges } from "./outsideRole";
import { cellsOf, createSlices, turnOfOthers } from "./slices";
import { tableChanges } from "./tableChanges";
import type { Work } from "./work";
import type { CheckReading, WorkbookPort } from "./workbookPort";

/** A sheet of 155 rows reads as some 120 KB with its formats; an answer on the web may have 5 MB (excel-facts, limits). */
const sheetsPerReading = 20;

export interface CheckSurroundings {
  /** A set that comes with the program, for workbooks that hold only handed-out sheets. */
  readonly findSet: (id: string) => CriteriaSet | null;
  readonly now: () => Date;
  /** Gives others their turn between two slices of a check; absent: a task of its own. */
  readonly pause?: () => Promise<void>;
}

/** Checks run one after the other, in the order asked for. */
export interface EntryChecks {
  /**
   * Reads and checks everything of ours: one round trip, one more for every 20 sheets and one for the list of evidence. Cancelled, it leaves everything as
   * the check before left it. Throws WorkbookError.
   */
  checkAll(work: Work): Promise<CheckReport>;
  /**
   * Reads and checks only those of these sheets (ids) that are checked at all, the rest is known: one round trip, one
   * more when one was renamed. Null when there is none: then the last report still holds. Sheets that came since the last
   * check of everything are not known. Throws WorkbookError.
   */
  checkTouched(sheets: readonly string[], cause?: "fixed" | "undone"): Promise<CheckReport | null>;
  /** Whether all of these (ids) are scoring sheets, or the list of evidence, that are known: then nothing else of the workbook can have changed. */
  knowsAll(sheets: readonly string[]): boolean;
  /** Null for sheets that are no scoring sheets, or not known. */
  progress(sheet: string): SheetProgress | null;
  /** The reading behind the last report. */
  readingOf(sheet: string): CheckReading | null;
  /** The last check's result with what is known now. */
  report(): CheckReport;
  /** Changes seen and not taken yet. */
  countChanges(): number;
  /** Takes the changes seen since the last time; who takes them writes them to the log. */
  takeChanges(): readonly LogRow[];
  /** Gives changes back that could not be written, and adds others. */
  addChanges(rows: readonly LogRow[]): void;
}

export function createEntryChecks(port: WorkbookPort, surroundings: CheckSurroundings): EntryChecks {
  const { findSet, now, pause = turnOfOthers } = surroundings;
  const checker = createEntryChecker();
  const slices = createSlices(pause);
  const inTurn = createTurns();
  let open: OpenWorkbook | null = null;
  /** Null: nothing checked yet, or nothing to check. */
  let known: KnownWorkbook | null = null;
  let changes: readonly LogRow[] = [];
  /** By sheet id: what was changed outside one's role since the checks began. */
  let outside: ReadonlyMap<string, OutsideChanges> = new Map();

  const report = (): CheckReport =>
    known === null
      ? { role: organizer, set: null, sheets: [], findings: open?.state.findings ?? [], unlogged: changes.length }
      : reportOf(known, changes.length, outside);

  /** Puts what was read in its place, and what was changed outside one's role; gives what differs from the reading before. */
  const learn = async (
    readings: readonly CheckReading[],
    ground: CheckGround,
    into: Map<string, KnownSheet>,
    strayed: Map<string, OutsideChanges>,
    cause?: "fixed" | "undone",
  ): Promise<readonly LogRow[]> => {
    const author = { when: now().toISOString(), role: ground.role, who: null };
    const rows: LogRow[] = [];
    for (const reading of readings) {
      const before = known?.sheets.get(reading.id) ?? null;
      const sheet = knowSheet(reading, ground, known?.ground === ground ? before : null);
      if (sheet === null) into.delete(reading.id);
      else into.set(reading.id, sheet);
      if (sheet !== null && before !== null && sheet !== before) {
        const entries = entriesBetween(before, sheet, ground, author);
        rows.push(...rowsOf(entries, before, sheet, ground, author, cause));
        // What a click of ours did is no stray typing.
        if (cause === undefined) strayed.set(reading.id, outsideAfter(strayed.get(reading.id), entries, ground));
      }
      await slices.looked(cellsOf(reading));
    }
    return rows;
  };

  const checkAll = async (work: Work): Promise<CheckReport> => {
    const opened = await openWorkbook(port);
    const set = setToCheck(opened, findSet);
    // Chosen for all sheets at once, as roles are.
    const appraisal = opened.scoringSheets[0]?.appraisal ?? null;
    const portions = portionsOf(opened);
    const total = portions.reduce((sum, names) => sum + names.length, 0);
    let ground: CheckGround | null = null;
    const sheets = new Map<string, KnownSheet>();
    const strayed = new Map(outside);
    const seen: LogRow[] = [];
    let done = 0;
    for (const names of portions) {
      if (set === null) break;
      if (work.isCancelled()) return report();
      work.report({ done, total });
      const { readings, habits } = await port.readForChecks(names);
      done += names.length;
      ground ??= groundFor(set, opened.state.role ?? organizer, habits, now().getFullYear(), appraisal, known?.ground);
      if (ground !== known?.ground) strayed.clear();
      seen.push(...(await learn(readings, ground, sheets, strayed)));
    }
    const next =
      ground === null || work.isCancelled()
        ? null
        : await judge({ ground, open: opened, sheets }, known, checker, slices, work.isCancelled);
    if (work.isCancelled()) return report();
    open = opened;
    known = next;
    outside = strayed;
    changes = [...changes, ...seen];
    return report();
  };

  const checkTouched = async (touched: readonly string[], cause?: "fixed" | "undone"): Promise<CheckReport | null> => {
    if (known === null) return null;
    const { ground, open: opened } = known;
    const sheets = new Map(known.sheets);
    const asked = touched.filter((id) => sheets.has(id));
    if (asked.length === 0) return null;
    const { readings } = await port.readForChecks(asked);
    // Formulas onto a renamed sheet say its new name: their sheets are read again, or they would look changed.
    const isRenamed = readings.some(({ id, name }) => sheets.get(id)?.reading.name !== name);
    const more = isRenamed ? overviewIds(sheets, asked) : [];
    const followed = more.length === 0 ? [] : (await port.readForChecks(more)).readings;
    const present = new Set(readings.map(({ id }) => id));
    for (const id of asked) if (!present.has(id)) sheets.delete(id);
    const strayed = new Map(outside);
    const seen = await learn([...readings, ...followed], ground, sheets, strayed, cause);
    known = await judge({ ground, open: opened, sheets }, known, checker, slices);
    outside = strayed;
    changes = [...changes, ...seen];
    return report();
  };

  return {
    checkAll: (work) => inTurn(() => checkAll(work)),
    checkTouched: (sheets, cause) => inTurn(() => checkTouched(sheets, cause)),
    knowsAll: (sheets) =>
      sheets.every((id) => {
        const kind = known?.sheets.get(id)?.kind;
        return kind === "scoring" || kind === "evidence";
      }),
    progress: (id) => {
      const sheet = known?.checked.get(id);
      if (known === null || sheet === undefined) return null;
      const { set } = known.ground;
      const setAside = known.sheets.get(id)?.entry?.setAside ?? [];
      return {
        self: progressOf(set, entryScores(sheet, "self", setAside)),
        appraisal: progressOf(set, entryScores(sheet, "appraisal", setAside)),
      };
    },
    readingOf: (id) => known?.sheets.get(id)?.reading ?? null,
    report,
    countChanges: () => changes.length,
    takeChanges() {
      const taken = changes;
      changes = [];
      return taken;
    },
    addChanges(rows) {
      changes = [...rows, ...changes];
    },
  };
}

/** Names of the sheets to read, by reading: the list of evidence may be longer than all scoring sheets of a reading together. */
function portionsOf({ scoringSheets, table, ranking, lists }: OpenWorkbook): readonly (readonly string[])[] {
  const names = [...scoringSheets, table, ranking].flatMap((each) => (each === null ? [] : [each.sheet]));
  const portions = Array.from({ length: Math.ceil(names.length / sheetsPerReading) }, (_, index) =>
    names.slice(index * sheetsPerReading, (index + 1) * sheetsPerReading),
  );
  const evidence = lists.get("evidence");
  return names.length === 0 || evidence === undefined ? portions : [...portions, [evidence]];
}

/** One check after the other: each begins with what the one before learned. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** Of scoring sheets. */
function entriesBetween(
  before: KnownSheet,
  after: KnownSheet,
  { context }: CheckGround,
  author: LogAuthor,
): readonly LogEntry[] {
  if (before.entry === null || after.entry === null) return [];
  return diffReadings(context.issued, before.entry, after.entry, author);
}

function rowsOf(
  entries: readonly LogEntry[],
  before: KnownSheet,
  after: KnownSheet,
  { context, set }: CheckGround,
  author: LogAuthor,
  cause?: "fixed" | "undone",
): readonly LogRow[] {
  if (after.entry !== null) return rowsOfEntries(context.issued, entries, cause);
  return after.kind === "scoreTable" ? tableChanges(before.reading, after.reading, set, author, cause) : [];
}

function overviewIds(known: ReadonlyMap<string, KnownSheet>, asked: readonly string[]): readonly string[] {
  return [...known].flatMap(([id, { kind }]) =>
    (kind === "scoreTable" || kind === "ranking") && !asked.includes(id) ? [id] : [],
  );
}
