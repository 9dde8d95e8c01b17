/**
 * Takes returned scoring sheets over into the organizer's workbook: judged first, decided one by one against what the
 * workbook holds, written together. Nothing accepted, newer or typed here is written over without being asked for.
 */
import { countStandings, standingOf, type Standing } from "../domain/collection/board";
import {
  textOfEntries,
  unitColumns,
  type Delivery,
  type EntryDifference,
  type UnitEntries,
} from "../domain/collection/delivery";
import { decideReturn, type TakeDecision, type TakenReturn, type Verdict } from "../domain/collection/takeReturn";
import type { Finding } from "../domain/finding";
import { succeed } from "../domain/result";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import type { EntryValue } from "../sheets/cells";
import { fingerprintOf, fingerprintOfText } from "../sheets/identity";
import { readReturnsSheet, type ReturnLine, type ReturnRecord } from "../sheets/returnsSheet";
import { createReturnJudge, type JudgedReturn, type ReturnVerdict } from "./checkReturn";
import { explainReturn } from "./explainReturn";
import { listSheet, readingOfList } from "./listSheet";
import type { Outcome } from "./outcome";
import { readyWorkbook } from "./readyWorkbook";
import type { ReturnedBook } from "./returnedBook";
import { presentEntries } from "./returnedEntries";
import type { Work } from "./work";
import type { WorkbookPort } from "./workbookPort";
import { writeReturns } from "./writeReturns";

/** A file read, or why it could not be: what src/files/returned gives. */
export type ReadFile =
  | { readonly kind: "book"; readonly book: ReturnedBook }
  | { readonly kind: "refused"; readonly file: string; readonly findings: readonly Finding[] };

export interface CollectInput {
  /** Files one after the other; only one of them needs to be in memory at a time. */
  readonly files: AsyncIterable<ReadFile>;
  /** How many there are, for the progress; absent: not known. */
  readonly count?: number;
  /** ISO date on which the returns were received. */
  readonly received: string;
  /** ISO date; null: none is set. Absent: the calendar's, else the board's own. */
  readonly deadline?: string | null;
  /** Units whose returns may replace what is there. */
  readonly agreed: readonly string[];
  /** By unitKey, the differences that were shown when it was agreed; a unit that is not there: whatever differs. */
  readonly seen?: ReadonlyMap<string, readonly EntryDifference[]>;
  /** Why late returns are admitted, by unit; what the chair typed into the board counts, too. */
  readonly admitted: ReadonlyMap<string, string>;
  /** Ends when others had their turn: asked for between files, which are a few milliseconds of computing each. Absent: nobody waits. */
  readonly pause?: () => Promise<void>;
  /** Only judged and decided: nothing is written, the board says what it would. */
  readonly isTrial?: boolean;
}

/** What became of one file. */
export interface CollectedFile {
  readonly file: string;
  readonly unit: string | null;
  readonly standing: Standing;
  readonly verdict: Verdict | "refused";
  /** Against what the workbook held. */
  readonly differences: readonly EntryDifference[];
  /** Deviations from what was issued, and why it was not taken over. */
  readonly findings: readonly Finding[];
}

export interface Collected {
  readonly files: readonly CollectedFile[];
  /** Every unit of the list, in its order. */
  readonly board: readonly { readonly unit: string; readonly standing: Standing; readonly line: ReturnLine }[];
  readonly counts: Readonly<Record<Standing, number>>;
  readonly stopped: boolean;
}

/** Nothing is written where the input is a trial, or the person cancels before anything is. */
export async function collectReturns(port: WorkbookPort, input: CollectInput, work: Work): Promise<Outcome<Collected>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const target = listSheet(open, "returns");
  if (!target.ok) return target;
  const boardReading = await readingOfList(port, open, "returns");
  const board = boardReading === null ? null : readReturnsSheet(boardReading);
  const own = open.state.calendar?.dates.selfScore ?? board?.deadline ?? null;
  const deadline = input.deadline === undefined ? own : input.deadline;
  const { units } = open.state;
  const { pause = nobodyWaits } = input;

  const fingerprint = fingerprintOf(set);
  const judge = createReturnJudge({
    findSet: (_id, asked) => (asked === fingerprint ? set : null),
    units,
    year,
    typedIn: Number(input.received.slice(0, 4)),
  });
  const judged: { readonly delivery: Delivery; readonly findings: readonly Finding[] }[] = [];
  const refused: CollectedFile[] = [];
  let read = 0;
  for await (const file of input.files) {
    if (work.isCancelled()) return succeed(nothing(units, board?.lines));
    const verdict: ReturnVerdict =
      file.kind === "book" ? judge(file.book) : { kind: "refused", refused: { ...file, unit: null } };
    if (verdict.kind === "judged") judged.push(deliveryOf(verdict.judged));
    else refused.push(refusedFile(verdict));
    read += 1;
    work.report({ done: read, total: Math.max(read, input.count ?? read) });
  }
  // In the order in which they were saved: what came later may replace what came before.
  judged.sort((left, right) => compareTimes(left.delivery.savedAt, right.delivery.savedAt));

  const wanted = new Set(judged.map(({ delivery }) => unitKey(delivery.unit)));
  const present = await presentEntries(
    port,
    open.scoringSheets.filter(({ unit }) => wanted.has(unitKey(unit))).map(({ sheet }) => sheet),
    set,
    pause,
  );
  const state = new Map(units.map((unit) => [unitKey(unit), board?.lines.get(unitKey(unit)) ?? blankLine(unit)]));
  const taken = new Map<string, UnitEntries>();
  const files: CollectedFile[] = [];
  for (const { delivery, findings } of judged) {
    await pause();
    if (work.isCancelled()) return succeed(nothing(units, board?.lines));
    const key = unitKey(delivery.unit);
    const line = state.get(key) ?? blankLine(delivery.unit);
    const reason = input.admitted.get(key) ?? String(line.admitted ?? "");
    const seen = input.seen?.get(key);
    const decision = decideReturn(
      delivery,
      taken.get(key) ?? present.get(key)?.entries ?? new Map(),
      takenOf(line.record),
      {
        received: input.received,
        deadline,
        admitted: reason,
        isAgreed: input.agreed.some((unit) => unitKey(unit) === key),
        ...(seen === undefined ? {} : { seen }),
        digestOf,
      },
    );
    if (decision.verdict === "take") taken.set(key, delivery.entries);
    const next = lineAfter(line, delivery, decision, reason, { received: input.received, errors: errorsIn(findings) });
    state.set(key, next);
    files.push({
      file: delivery.file,
      unit: delivery.unit,
      standing: standingFor(delivery, decision, reason),
      verdict: decision.verdict,
      differences: decision.differences,
      findings: [
        ...findings,
        ...explainReturn(delivery, decision, reason, line, { received: input.received, deadline: deadline ?? "" }),
      ],
    });
  }

  const lines = units.map((unit) => state.get(unitKey(unit)) ?? blankLine(unit));
  if (input.isTrial === true) return succeed(result([...files, ...refused], lines, false));
  const before = units.map((unit) => board?.lines.get(unitKey(unit)) ?? blankLine(unit));
  const written = await writeReturns(
    port,
    { taken, present, set, board: target.value, boardInput: { year, deadline }, before, after: lines, pause },
    work,
  );
  if (!written.ok) return written;
  return succeed(result([...files, ...refused], written.value.lines, written.value.stopped));
}

function nobodyWaits(): Promise<void> {
  return Promise.resolve();
}

function digestOf(entries: UnitEntries): string {
  return fingerprintOfText(textOfEntries(entries));
}

function compareTimes(left: string | null, right: string | null): number {
  return (left ?? "") < (right ?? "") ? -1 : (left ?? "") > (right ?? "") ? 1 : 0;
}

function blankLine(unit: string): ReturnLine {
  return { unit, record: null, admitted: null };
}

function deliveryOf({ unit, file, savedAt, set, deviations, checked, valueAt }: JudgedReturn): {
  readonly delivery: Delivery;
  readonly findings: readonly Finding[];
} {
  const entries = new Map(
    leavesOf(set).map(({ code }) => [
      code,
      Object.fromEntries(unitColumns.map((column): [string, EntryValue] => [column, valueAt(code, column)])) as Record<
        (typeof unitColumns)[number],
        EntryValue
      >,
    ]),
  );
  return {
    delivery: {
      unit,
      file,
      savedAt,
      entries,
      isFaulty: errorsIn(deviations) > 0,
      missing: [...checked.leaves.values()].filter(({ self }) => self === -1).length,
    },
    findings: deviations,
  };
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === "error").length;
}

function refusedFile({ refused }: Extract<ReturnVerdict, { kind: "refused" }>): CollectedFile {
  return { ...refused, standing: "notRecognised", verdict: "refused", differences: [] };
}

function takenOf(record: ReturnRecord | null): TakenReturn | null {
  return record === null || record.digest === null
    ? null
    : { digest: record.digest, savedAt: record.savedAt, isAccepted: record.isAccepted };
}

function standingFor(delivery: Delivery, { isLate }: TakeDecision, reason: string): Exclude<Standing, "notRecognised"> {
  const standing = standingOf({ ...delivery, isLate, isAdmitted: reason.trim() !== "" });
  return standing === "notRecognised" ? "missing" : standing;
}

/** What the board says of the unit: about the return it holds, else about the last one that came. */
function lineAfter(
  line: ReturnLine,
  delivery: Delivery,
  decision: TakeDecision,
  reason: string,
  { received, errors }: { readonly received: string; readonly errors: number },
): ReturnLine {
  const { verdict, isLate } = decision;
  const admitted = reason === "" ? line.admitted : reason;
  const holdsOne = line.record !== null && line.record.digest !== null;
  if (verdict !== "take" && holdsOne) return { ...line, admitted };
  if (verdict.startsWith("ask")) return { ...line, admitted };
  return {
    unit: line.unit,
    admitted,
    record: {
      standing: standingFor(delivery, decision, reason),
      file: fileName(delivery.file),
      received,
      savedAt: delivery.savedAt,
      digest: verdict === "take" ? digestOf(delivery.entries) : null,
      isAccepted: verdict === "take" && delivery.missing === 0,
      missing: delivery.missing,
      errors,
      isLate,
    },
  };
}

/** Without folders: boards are sent around. */
function fileName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

function nothing(units: readonly string[], lines: ReadonlyMap<string, ReturnLine> | undefined): Collected {
  return result(
    [],
    units.map((unit) => lines?.get(unitKey(unit)) ?? blankLine(unit)),
    true,
  );
}

function result(files: readonly CollectedFile[], lines: readonly ReturnLine[], stopped: boolean): Collected {
  const board = lines.map((line) => ({ unit: line.unit, standing: line.record?.standing ?? standingOf(null), line }));
  const refused = files.filter(({ standing }) => standing === "notRecognised").map(({ standing }) => standing);
  return { files, board, counts: countStandings([...board.map(({ standing }) => standing), ...refused]), stopped };
}
