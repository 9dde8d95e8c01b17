/** One change for everything that says what is set aside: list, scoring sheet, score table, ranking. */
import type { KeptScores } from "../domain/appraisal/setAside";
import { warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import type { AppraisalEntries } from "../sheets/appraisalColumns";
import type { EntryValue } from "../sheets/cells";
import { entryCellsFor } from "../sheets/entryCells";
import { organizer } from "../sheets/entryRoles";
import { notApplicableSheet } from "../sheets/notApplicableSheet";
import { place } from "../sheets/place";
import type { PlacedSheet } from "../sheets/placed";
import { readAppraisal, type ReadAppraisal } from "../sheets/readAppraisal";
import type { SetAsideLine } from "../sheets/readNotApplicable";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { LeafEntry } from "../sheets/scoringSheet";
import { appraisalOf, lostByAssignment } from "./appraisalInForce";
import { planScoreTable } from "./buildScoreTable";
import { placeSheet } from "./createScoringSheets";
import { listSheet } from "./listSheet";
import type { LogRow } from "./logRow";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome, Sentence } from "./outcome";
import type { ReadyWorkbook } from "./readyWorkbook";
import { isTableColumn, linkedColumn } from "./keptScores";
import type { WorkbookPort } from "./workbookPort";

/** A unit's scoring sheet, read just before it is written again. */
export interface UnitSheet {
  readonly read: ReadScoringSheet;
  readonly appraised: ReadAppraisal;
  /** What an assignment that is not applied yet would take away. */
  readonly obstacles: readonly Finding[];
  /** Whether people fill in this column of the leaf when the sheet is written now. */
  readonly takes: (code: string, column: string) => boolean;
}

/** Whether people fill in the score table itself. */
export function isTableEntered({ table, scoringSheets }: Pick<OpenWorkbook, "table" | "scoringSheets">): boolean {
  return table === null ? scoringSheets.length === 0 : table.source === "entry";
}

/** One round trip; null, and none, where the unit has no scoring sheet. */
export async function readUnitSheet(
  port: WorkbookPort,
  { open, set }: ReadyWorkbook,
  unit: string,
): Promise<UnitSheet | null> {
  const found = open.scoringSheets.find((each) => unitKey(each.unit) === unitKey(unit));
  if (found === undefined) return null;
  const [reading] = (await port.survey([found.sheet])).readings;
  if (reading === undefined) return null;
  const read = readScoringSheet(reading, set);
  const appraised = readAppraisal(reading, set);
  if (read === null || appraised === null) return null;
  const appraisal = appraisalOf(open);
  const cells = entryCellsFor(set, appraisal, organizer);
  return {
    read,
    appraised,
    obstacles: lostByAssignment(reading, set, appraisal),
    takes: (code, column) => cells.some((each) => each.column === column && each.codes.includes(code)),
  };
}

export interface SetAsideChange {
  readonly unit: string;
  /** The whole list as it shall be. */
  readonly lines: readonly SetAsideLine[];
  readonly sheet: UnitSheet | null;
  /** Scores that go back into their cells, by leaf. */
  readonly restored: ReadonlyMap<string, KeptScores>;
  /** `list`: name of the list's sheet. */
  readonly did: (list: string) => readonly Sentence[];
  readonly findings: readonly Finding[];
  readonly log: readonly LogRow[];
}

export async function writeAll(
  port: WorkbookPort,
  ready: ReadyWorkbook,
  { unit, lines, sheet, restored, did, findings, log }: SetAsideChange,
): Promise<Outcome<Done>> {
  const { set, year } = ready;
  const list = listSheet(ready.open, "notApplicable");
  if (!list.ok) return list;
  if (sheet !== null && sheet.obstacles.length > 0) return fail(sheet.obstacles);
  const open = withReturned({ ...ready.open, notApplicable: { sheet: list.value.name, lines } }, unit, restored);
  const { office } = open.state;
  const placedList = place(notApplicableSheet({ sheet: list.value.name, set, office, year, lines }));
  const placed = sheet === null ? null : placeUnit({ ...ready, open }, unit, sheet, restored);
  const planned =
    open.table === null
      ? null
      : await planScoreTable(
          port,
          { ...ready, open },
          { source: open.table.source },
          new Map(placed === null ? [] : [[unitKey(unit), placed.book]]),
        );
  const change = planned?.ok === true ? planned.value.change : {};
  await port.change({
    create: [...(list.value.how === "create" ? [placedList] : []), ...(change.create ?? [])],
    rewrite: [
      ...(list.value.how === "rewrite" ? [placedList] : []),
      ...(placed === null ? [] : [placed]),
      ...(change.rewrite ?? []),
    ],
  });
  const followed: Sentence[] = placed === null ? [] : [{ key: "notApplicable.sheet-followed", details: { unit } }];
  if (planned?.ok === true)
    followed.push(
      { key: "notApplicable.table-followed" },
      ...planned.value.done.did.filter(({ key }) => key === "step.ranking-followed"),
    );
  return succeed({
    did: [...did(list.value.name), ...followed],
    sheets: [list.value.name, ...(placed === null ? [] : [placed.name])],
    findings: [...findings, ...(planned?.ok === false ? left(open, planned.failure) : [])],
    log,
  });
}

/** The table could not follow: it says so, and why. Until it is built again no rank of it is trusted by the steps after it. */
function left({ table }: OpenWorkbook, why: readonly Finding[]): readonly Finding[] {
  return [...why, ...(table === null ? [] : [warningAt("set-aside-table-old", { sheet: table.sheet })])];
}

function placeUnit(
  { open, set, year }: ReadyWorkbook,
  unit: string,
  { read, appraised, takes }: UnitSheet,
  restored: ReadonlyMap<string, KeptScores>,
): PlacedSheet {
  const entries = new Map<string, LeafEntry>(read.entries);
  const members = new Map<string, AppraisalEntries>(appraised.entries);
  const links = new Map(read.links);
  for (const [code, kept] of restored) {
    const linked = Object.entries(kept).flatMap(([column, formula]): [string, string][] => {
      const to = linkedColumn(column);
      return to === null || typeof formula !== "string" ? [] : [[to, formula]];
    });
    if (linked.length > 0) links.set(code, new Map([...linked, ...(links.get(code) ?? [])]));
    const back = Object.entries(kept).filter(([column]) => takes(code, column));
    const own = back.filter(([column]) => column === "self" || column === "appraisal");
    const entry = entries.get(code);
    // What somebody has typed since stays.
    if (entry !== undefined)
      entries.set(code, { ...entry, ...Object.fromEntries(own.filter(([column]) => isFree(entry, column))) });
    const present = members.get(code) ?? new Map<string, EntryValue>();
    members.set(code, new Map([...back.filter((each) => !own.includes(each)), ...present]));
  }
  const known = new Map([[unitKey(unit), unit]]);
  return placeSheet({ set, year, open, known }, read.sheet, unit, entries, { entries: members }, links);
}

function isFree(entry: LeafEntry, column: string): boolean {
  return (column === "self" || column === "appraisal") && (entry[column] === null || entry[column] === "");
}

/** The score table's entries with those that go back into it. */
function withReturned(open: OpenWorkbook, unit: string, restored: ReadonlyMap<string, KeptScores>): OpenWorkbook {
  const { table } = open;
  if (table === null || table.source !== "entry" || restored.size === 0) return open;
  const back = [...restored.values()]
    .flatMap((kept) => Object.entries(kept))
    .filter(([column]) => isTableColumn(column));
  const entries = new Map(table.entries);
  const name = table.units.find((each) => unitKey(each) === unitKey(unit)) ?? unit;
  entries.set(name, new Map([...back, ...(entries.get(name) ?? [])]));
  return { ...open, table: { ...table, entries } };
}
