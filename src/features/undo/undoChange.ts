/**
 * Takes one action back: sheets it made go, sheets it wrote over hold again what stood in them. Cells that somebody has
 * typed into since are never touched: then nothing is undone, and it says where.
 */
import { warningAt, type Finding } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { addressOf } from "../../sheets/addressBook";
import type { PlacedContent, PlacedSheet } from "../../sheets/placed";
import type { Done, Outcome, Sentence } from "../outcome";
import type { Work } from "../work";
import {
  WorkbookError,
  type AmendedCell,
  type Amendment,
  type CellValue,
  type SheetReading,
  type WorkbookPort,
} from "../workbookPort";
import { referencesTo } from "./references";
import {
  differences,
  holdsWritten,
  isLaidOutAs,
  isTypedInto,
  reachOf,
  standsAt,
  touchedAddress,
  type ChangedCell,
} from "./sameContents";
import type { SheetTrace } from "./sheetTrace";

/** `isNewest`: nothing was done since that builds on it. */
export type Undo = (work: Work, isNewest: boolean) => Promise<Outcome<Done>>;

type Way =
  | { readonly kind: "remove"; readonly name: string; readonly isTouched: (present: SheetReading) => string | null }
  /** Single cells; others on the sheet may have been typed into since. */
  | ({ readonly kind: "cells"; readonly name: string } & CellsWay)
  /** The whole sheet as it was laid out before. */
  | { readonly kind: "rewrite"; readonly name: string; readonly placed: PlacedSheet; readonly after: SheetReading }
  | { readonly kind: "create"; readonly name: string; readonly placed: PlacedSheet };

interface CellsWay {
  readonly before: SheetReading;
  readonly after: SheetReading;
  /** What the action changed. */
  readonly changed: readonly ChangedCell[];
}

/** A sheet of some hundred rows is some 20 KB to write; a request may have 5 MB (excel-facts, limits). */
const sheetsPerBatch = 20;

/** Null when not everything could be put back, "nothing" when all sheets hold what they held. One round trip for sheets that were not new. */
export async function planUndo(port: WorkbookPort, traces: readonly SheetTrace[]): Promise<Undo | "nothing" | null> {
  const toRead = traces.filter(({ isAmended, isRemoved }) => isAmended && !isRemoved).map(({ name }) => name);
  const { readings } = toRead.length === 0 ? { readings: [] } : await port.survey(toRead);
  const after = new Map(readings.map((each) => [each.name, each]));
  const ways = traces.map((trace) => wayOf(trace, after.get(trace.name) ?? null));
  const known = ways.filter((way) => way !== null);
  if (known.length < ways.length) return null;
  const wanted = known.filter((way) => way.kind !== "cells" || way.changed.length > 0);
  if (wanted.length === 0) return "nothing";
  return (work, isNewest) =>
    isNewest ? undo(port, wanted, work) : Promise.resolve(fail([warningAt("undo-later", {})]));
}

function wayOf(
  { name, before, looks, placed, isAmended, isRemoved }: SheetTrace,
  after: SheetReading | null,
): Way | null {
  if (before === null) {
    if (!isAmended && placed !== null)
      return { kind: "remove", name, isTouched: (present) => touchedAddress(present, placed) };
    return after === null ? null : { kind: "remove", name, isTouched: (present) => firstDifference(present, after) };
  }
  const fits = looks !== null && isLaidOutAs(before, looks) ? looks : null;
  if (isRemoved) return fits === null ? null : { kind: "create", name, placed: filled(fits, before) };
  if (after === null) return null;
  if (placed === null || isLaidOutAs(before, placed))
    return { kind: "cells", name, before, after, changed: changedBy(placed, before, after) };
  // What was typed into the new layout while the action ran has no place in the old one.
  if (fits === null || isTypedInto(after, placed)) return null;
  return { kind: "rewrite", name, placed: filled(fits, before), after };
}

/** Where something else stands than was written, somebody has typed while the action ran. */
function changedBy(placed: PlacedSheet | null, before: SheetReading, after: SheetReading): readonly ChangedCell[] {
  return differences(before, after).filter(
    ({ row, column }) => placed === null || holdsWritten(after, placed, row, column),
  );
}

/** The looks around what stood there. */
function filled(looks: PlacedSheet, before: SheetReading): PlacedSheet {
  const { rows, columns } = reachOf(before);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      contentOf(standsAt(before, row, column), isFormulaAt(before, row, column)),
    ),
  );
  // Everything is written as it was; nothing of what stands there now is kept.
  return { ...looks, cells, kept: [] };
}

function isFormulaAt({ row, column, formulas }: SheetReading, r: number, c: number): boolean {
  return (formulas[r - row]?.[c - column] ?? null) !== null;
}

function contentOf(value: CellValue, isFormula: boolean): PlacedContent {
  if (value === null) return null;
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "text", text: String(value).toUpperCase() };
  return isFormula ? { kind: "formula", formula: value } : { kind: "text", text: value };
}

function firstDifference(present: SheetReading, after: SheetReading): string | null {
  const [first] = differences(present, after);
  return first === undefined ? null : addressOf(first.row, first.column);
}

async function undo(port: WorkbookPort, ways: readonly Way[], work: Work): Promise<Outcome<Done>> {
  const survey = await port.survey(ways.map(({ name }) => name));
  const present = new Map(survey.readings.map((each) => [each.name, each]));
  const findings = ways.flatMap((way) => obstaclesOf(way, present.get(way.name) ?? null));
  const gone = ways.flatMap(({ kind, name }) => (kind === "remove" ? [name] : []));
  if (gone.length > 0) {
    // Formulas of people's own sheets; ours are undone in their turn.
    const strangers = survey.sheets.filter(({ identity }) => identity === null).map(({ name }) => name);
    const others = strangers.length === 0 ? [] : (await port.survey(strangers)).readings;
    findings.push(...others.flatMap((reading) => referencesTo(reading, gone)));
  }
  if (findings.length > 0) return fail(findings);

  const amendments = ways.flatMap((way) => {
    const now = present.get(way.name);
    return way.kind === "cells" && now !== undefined ? amendmentOf(way, now) : [];
  });
  for (let start = 0; start < amendments.length; start += sheetsPerBatch) {
    work.report({ done: start, total: ways.length });
    if (work.isCancelled())
      return succeed({ did: start === 0 ? [] : [restored(start)], sheets: [], findings: [], stopped: true });
    await port.amend(amendments.slice(start, start + sheetsPerBatch));
  }
  const create = ways.flatMap((way) => (way.kind === "create" ? [way.placed] : []));
  const rewrite = ways.flatMap((way) => (way.kind === "rewrite" ? [way.placed] : []));
  if (create.length + rewrite.length + gone.length > 0) {
    try {
      await port.change({ create, rewrite, remove: gone, basis: survey.readings });
    } catch (error) {
      if (amendments.length === 0 || !(error instanceof WorkbookError)) throw error;
      throw new WorkbookError({ ...error.failure, workbookUnchanged: false });
    }
  }
  const back = ways.length - gone.length;
  const did: Sentence[] = [
    ...(gone.length === 0 ? [] : [{ key: "undo.removed", details: { number: gone.length } } as const]),
    ...(back === 0 ? [] : [restored(back)]),
  ];
  return succeed({ did, sheets: ways.flatMap(({ kind, name }) => (kind === "remove" ? [] : [name])), findings: [] });
}

const restored = (number: number): Sentence => ({ key: "undo.restored", details: { number } });

function obstaclesOf(way: Way, present: SheetReading | null): readonly Finding[] {
  const { name } = way;
  const touched = (address: string | null): readonly Finding[] =>
    address === null ? [] : [warningAt("undo-touched", { sheet: name, address })];
  if (way.kind === "create") return present === null ? [] : [warningAt("undo-name-taken", { sheet: name })];
  if (present === null) return [warningAt("undo-sheet-gone", {}, { name })];
  if (way.kind === "remove") return touched(way.isTouched(present));
  if (way.kind === "rewrite") return touched(firstDifference(present, way.after));
  const cell = way.changed.find(({ row, column }) => {
    const now = standsAt(present, row, column);
    return now !== standsAt(way.after, row, column) && now !== standsAt(way.before, row, column);
  });
  return touched(cell === undefined ? null : addressOf(cell.row, cell.column));
}

/** The cells that the action changed and that do not hold again what stood in them; none: no amendment. */
function amendmentOf({ before, changed }: CellsWay, present: SheetReading): readonly Amendment[] {
  const cells = changed
    .filter(({ row, column }) => standsAt(present, row, column) !== standsAt(before, row, column))
    .map(({ row, column }): AmendedCell => {
      const value = standsAt(before, row, column);
      const isFormula = typeof value === "string" && isFormulaAt(before, row, column);
      return { row, column, content: isFormula ? { kind: "formula", formula: value } : { kind: "value", value } };
    });
  return cells.length === 0 ? [] : [{ sheet: before.name, protection: "keep", cells, basis: present }];
}
