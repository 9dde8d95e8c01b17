/**
 * The live checks of a workbook: everything once, then only what was touched. Readings are kept, so that after an edit
 * one sheet is read (one round trip) and one is checked; what differs from the reading before goes to the log.
 */
import { diffReadings } from "../domain/appraisal/log";
import type { Role } from "../domain/appraisal/assignment";
import { createEntryChecker, type CheckedSheet } from "../domain/checking/checkEntries";
import type { CheckFinding } from "../domain/checking/checkFinding";
import { entryScores } from "../domain/checking/entryScores";
import { progressOf } from "../domain/checking/progress";
import type { CriteriaSet } from "../domain/criteria";
import { entrySheetOf } from "../sheets/issuedSheet";
import { organizer } from "../sheets/entryRoles";
import { checkOverviews } from "./checkOverviews";
import type { CheckReport, SheetProgress, SheetReport } from "./checkReport";
import { groundFor, isSameGround, kindToCheck, setToCheck, type CheckGround, type KnownSheet } from "./checkedWorkbook";
import { rowsOfEntries, type LogRow } from "./logRow";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import { tableChanges } from "./tableChanges";
import type { Work } from "./work";
import type { CheckReading, WorkbookPort } from "./workbookPort";

/** A sheet of 155 rows reads as some 120 KB with its formats; an answer on the web may have 5 MB (excel-facts, limits). */
const sheetsPerReading = 20;

export interface CheckSurroundings {
  /** A set that comes with the program, for workbooks that hold only handed-out sheets. */
  readonly findSet: (id: string) => CriteriaSet | null;
  readonly now: () => Date;
}

export interface EntryChecks {
  /** Reads and checks everything of ours: one round trip, one more for every 20 sheets. Throws WorkbookError. */
  checkAll(work: Work): Promise<CheckReport>;
  /**
   * Reads and checks only those of these sheets (ids) that are checked at all, the rest is known: one round trip, one
   * more when one was renamed. Null when there is none: then the last report still holds. Sheets that came since the last
   * check of everything are not known. Throws WorkbookError.
   */
  checkTouched(sheets: readonly string[], cause?: "fixed" | "undone"): Promise<CheckReport | null>;
  /** Whether all of these (ids) are scoring sheets that are known: then nothing else of the workbook can have changed. */
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

export function createEntryChecks(port: WorkbookPort, { findSet, now }: CheckSurroundings): EntryChecks {
  const checker = createEntryChecker();
  let ground: CheckGround | null = null;
  let open: OpenWorkbook | null = null;
  let known = new Map<string, KnownSheet>();
  let checked = new Map<string, CheckedSheet>();
  /** Placing score table and ranking anew costs more than all else: only when they, or what they look at, changed. */
  let overviews: ReadonlyMap<string, readonly CheckFinding[]> | null = null;
  let changes: LogRow[] = [];

  const learn = (reading: CheckReading, onGround: CheckGround, cause?: "fixed" | "undone"): KnownSheet | null => {
    const kind = kindToCheck(reading, onGround.fingerprint);
    if (kind === null) return null;
    const entry = kind === "scoring" ? entrySheetOf(reading, onGround.set, onGround.appraisal) : null;
    const sheet: KnownSheet = { reading, kind, entry };
    const before = known.get(reading.id);
    if (kind !== "scoring" || before === undefined || !hasSameLayout(before.reading, reading)) overviews = null;
    const author = { when: now().toISOString(), role: onGround.role, who: null };
    const { issued } = onGround.context;
    if (entry !== null && before !== undefined && before.entry !== null)
      changes.push(...rowsOfEntries(issued, diffReadings(issued, before.entry, entry, author), cause));
    if (kind === "scoreTable" && before !== undefined)
      changes.push(...tableChanges(before.reading, reading, onGround.set, author, cause));
    return sheet;
  };

  const report = (): CheckReport => {
    if (ground === null)
      return { role: organizer, set: null, sheets: [], findings: open?.state.findings ?? [], unlogged: changes.length };
    const { context, role, set } = ground;
    const all = [...known.values()];
    const results = checker.check(
      context,
      all.flatMap(({ entry }) => entry ?? []),
    ).sheets;
    const byName = new Map(results.map((each) => [each.sheet, each]));
    checked = new Map(
      all.flatMap(({ reading }) => {
        const result = byName.get(reading.name);
        return result === undefined ? [] : [[reading.id, result] as const];
      }),
    );
    if (open !== null) overviews ??= checkOverviews(all, { set, open, habits: context.habits });
    return {
      role,
      set,
      sheets: all.map(({ reading, kind }): SheetReport => {
        const result = checked.get(reading.id);
        const findings = result === undefined ? (overviews?.get(reading.id) ?? []) : forRole(result.findings, role);
        return { id: reading.id, sheet: reading.name, kind, unit: result?.unit ?? "", findings };
      }),
      findings: open?.state.findings ?? [],
      unlogged: changes.length,
    };
  };

  return {
    async checkAll(work) {
      overviews = null;
      open = await openWorkbook(port);
      const set = setToCheck(open, findSet);
      if (set === null) {
        ground = null;
        known = new Map();
        return report();
      }
      const role = open.state.role ?? organizer;
      // Chosen for all sheets at once, as roles are.
      const appraisal = open.scoringSheets[0]?.appraisal ?? null;
      const names = [...open.scoringSheets, open.table, open.ranking].flatMap((each) =>
        each === null ? [] : [each.sheet],
      );
      const next = new Map<string, KnownSheet>();
      for (let start = 0; start < names.length; start += sheetsPerReading) {
        if (work.isCancelled()) break;
        work.report({ done: start, total: names.length });
        const { readings, habits } = await port.readForChecks(names.slice(start, start + sheetsPerReading));
        if (ground === null || !isSameGround(ground, set, role, habits, appraisal))
          ground = groundFor(set, role, habits, now().getFullYear(), appraisal);
        for (const reading of readings) {
          const sheet = learn(reading, ground);
          if (sheet !== null) next.set(reading.id, sheet);
        }
      }
      if (!work.isCancelled()) known = next;
      return report();
    },

    async checkTouched(sheets, cause) {
      if (ground === null) return null;
      const asked = sheets.filter((id) => known.has(id));
      if (asked.length === 0) return null;
      const { readings } = await port.readForChecks(asked);
      // Formulas onto a renamed sheet say its new name: their sheets are read again, or they would look changed.
      const isRenamed = readings.some(({ id, name }) => known.get(id)?.reading.name !== name);
      const more = isRenamed ? overviewIds(known, asked) : [];
      const followed = more.length === 0 ? [] : (await port.readForChecks(more)).readings;
      const present = new Set(readings.map(({ id }) => id));
      for (const reading of [...readings, ...followed]) {
        const sheet = learn(reading, ground, cause);
        if (sheet === null) {
          known.delete(reading.id);
          overviews = null;
        } else known.set(reading.id, sheet);
      }
      for (const id of asked) if (!present.has(id) && known.delete(id)) overviews = null;
      return report();
    },

    knowsAll: (sheets) => sheets.every((id) => known.get(id)?.kind === "scoring"),

    progress(id) {
      const sheet = checked.get(id);
      if (ground === null || sheet === undefined) return null;
      const { set } = ground;
      return {
        self: progressOf(set, entryScores(sheet, "self", [])),
        appraisal: progressOf(set, entryScores(sheet, "appraisal", [])),
      };
    },

    readingOf: (id) => known.get(id)?.reading ?? null,

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

/** The same name, rows and columns: formulas onto the sheet say the same as before. */
function hasSameLayout(before: CheckReading, after: CheckReading): boolean {
  const last = (before.values[0]?.length ?? 0) - 1;
  return (
    before.name === after.name &&
    before.row === after.row &&
    before.column === after.column &&
    before.values.length === after.values.length &&
    before.values[0]?.every((role, column) => role === after.values[0]?.[column]) === true &&
    before.values.every((row, index) => row[last] === after.values[index]?.[last])
  );
}

function overviewIds(known: ReadonlyMap<string, KnownSheet>, asked: readonly string[]): readonly string[] {
  return [...known].flatMap(([id, { kind }]) => (kind === "scoring" || asked.includes(id) ? [] : [id]));
}

/** Who appraises is not told of self scores that are missing: the unit is. */
function forRole(findings: readonly CheckFinding[], role: Role): readonly CheckFinding[] {
  if (role.kind !== "member") return findings;
  return findings.filter(({ code, role: column }) => code !== "entry-missing" || column === "appraisal");
}
