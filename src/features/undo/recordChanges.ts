/**
 * One way back for every action: the workbook port writes down what a step changes while it runs, so that no feature has
 * to know how it is undone. What was replaced is kept in memory until the pane closes; nothing of it is stored.
 */
import { readIdentity } from "../../sheets/identity";
import type { PlacedSheet } from "../../sheets/placed";
import type { Done, Outcome } from "../outcome";
import { WorkCancelled, type Work } from "../work";
import type { SheetTrace } from "./sheetTrace";
import type { Undo } from "./undoChange";
import { WorkbookError, type Amendment, type WorkbookChange, type WorkbookPort } from "../workbookPort";

export interface StepBack {
  /** Refused, with reasons, when something has been typed or built over what the action did. */
  undo(work: Work): Promise<Outcome<Done>>;
}

export interface Recorded<Value> {
  readonly value: Value;
  /** Null: nothing was changed, or not all of it could be put back. */
  readonly back: StepBack | null;
}

export interface Recorder {
  /** Everything that changes the workbook has to go through this port. */
  readonly port: WorkbookPort;
  /**
   * Runs the action. One more round trip before sheets are written over, and one after it; none for new sheets.
   * @param work when it is cancelled, the action's next round trip throws WorkCancelled, as long as nothing was changed;
   * from then on it is the action's own to stop where it can.
   */
  record<Value>(action: () => Promise<Value>, work?: Pick<Work, "isCancelled">): Promise<Recorded<Value>>;
}

interface Recording {
  readonly traces: Map<string, SheetTrace>;
  /** Changes that contents alone do not put back: locks, hidden rows, passwords, a change broken off midway. */
  isSpoiled: boolean;
  readonly isCancelled: () => boolean;
}

export function recordChanges(port: WorkbookPort): Recorder {
  const running = new Set<Recording>();
  const looks = new Map<string, PlacedSheet>();
  /** What was done, in order: only the newest can be undone, what is built on it goes first. */
  const history: object[] = [];

  const spoil = (): void => running.forEach((each) => (each.isSpoiled = true));
  const trying = async <Value>(change: () => Promise<Value>): Promise<Value> => {
    try {
      return await change();
    } catch (error) {
      if (!(error instanceof WorkbookError) || !error.failure.workbookUnchanged) spoil();
      throw error;
    }
  };

  /** Whatever reads or writes next stops here, before the first change only. */
  const heed = (): void => {
    for (const { traces, isSpoiled, isCancelled } of running)
      if (traces.size === 0 && !isSpoiled && isCancelled()) throw new WorkCancelled();
  };

  const recorder: WorkbookPort = {
    survey: async (contentsOf) => {
      heed();
      return port.survey(contentsOf);
    },
    readForChecks: async (sheets) => {
      heed();
      return port.readForChecks(sheets);
    },
    readSelection: () => port.readSelection(),
    show: (sheet, address) => port.show(sheet, address),
    change: async (change) => {
      heed();
      const [recording] = running;
      if (recording !== undefined) await keepBefore(port, recording, namesIn(change), looks);
      await trying(() => port.change(change));
      if (recording !== undefined) noteChange(recording, change);
      for (const placed of [...(change.create ?? []), ...(change.rewrite ?? [])]) looks.set(placed.name, bare(placed));
      for (const name of change.remove ?? []) looks.delete(name);
    },
    amend: async (amendments) => {
      heed();
      const [recording] = running;
      const names =
        recording === undefined
          ? []
          : await keepBefore(
              port,
              recording,
              amendments.map(({ sheet }) => sheet),
              looks,
            );
      await trying(() => port.amend(amendments));
      if (recording !== undefined) noteAmendments(recording, amendments, names);
    },
  };

  return {
    port: recorder,
    record: async (action, work) => {
      const isCancelled = work?.isCancelled ?? ((): boolean => false);
      const recording: Recording = { traces: new Map(), isSpoiled: false, isCancelled };
      running.add(recording);
      // Two actions at once: nobody could tell afterwards which of them changed what.
      if (running.size > 1) spoil();
      try {
        const value = await action();
        const traces = [...recording.traces.values()];
        if (traces.length === 0 && !recording.isSpoiled) return { value, back: null };
        const undo = recording.isSpoiled ? null : await planned(port, traces);
        if (undo === "nothing") return { value, back: null };
        const mine = {};
        history.push(mine);
        if (undo === null) return { value, back: null };
        return {
          value,
          back: {
            undo: async (work) => {
              const done = await undo(work, history.at(-1) === mine);
              if (done.ok && done.value.stopped !== true) history.splice(history.indexOf(mine), 1);
              return done;
            },
          },
        };
      } finally {
        running.delete(recording);
      }
    },
  };
}

/** Null also where the way back can't be prepared: the action itself is done and its report must not be lost. */
async function planned(port: WorkbookPort, traces: readonly SheetTrace[]): Promise<Undo | "nothing" | null> {
  try {
    return await (await import("./undoChange")).planUndo(port, traces);
  } catch {
    return null;
  }
}

/** Looks without contents; the first row and the last column tell whether they fit. */
function bare(placed: PlacedSheet): PlacedSheet {
  return { ...placed, cells: placed.cells.map((row, index) => (index === 0 ? row : row.slice(-1))) };
}

function namesIn(change: WorkbookChange): readonly string[] {
  return [
    ...(change.rewrite ?? []).map(({ name }) => name),
    ...(change.write ?? []).map(({ sheet }) => sheet),
    ...(change.remove ?? []),
  ];
}

/** Keeps what stands in these sheets before their first change; gives their names, "" for the log, which is never undone. */
async function keepBefore(
  port: WorkbookPort,
  recording: Recording,
  sheets: readonly string[],
  looks: ReadonlyMap<string, PlacedSheet>,
): Promise<readonly string[]> {
  const open = sheets.filter((sheet) => !recording.traces.has(sheet));
  if (open.length === 0) return sheets;
  const { readings } = await port.survey(open);
  // A sheet without contents has no reading: it could not be told from one that is gone.
  if (readings.length !== open.length) recording.isSpoiled = true;
  const names = new Map<string, string>();
  readings.forEach((before, index) => {
    const { name } = before;
    const isLog = readIdentity(before.values[0]?.[0])?.identity.kind === "log";
    names.set(open[index] ?? name, isLog ? "" : name);
    if (!isLog && !recording.traces.has(name)) {
      const none = { placed: null, isAmended: false, isRemoved: false };
      recording.traces.set(name, { name, before, looks: looks.get(name) ?? null, ...none });
    }
  });
  return sheets.map((sheet) => names.get(sheet) ?? sheet);
}

function noteChange({ traces }: Recording, change: WorkbookChange): void {
  for (const placed of change.create ?? []) {
    const first = placed.cells[0]?.[0];
    const isLog = first?.kind === "text" && readIdentity(first.text)?.identity.kind === "log";
    if (!isLog)
      traces.set(placed.name, {
        name: placed.name,
        before: null,
        looks: null,
        placed,
        isAmended: false,
        isRemoved: false,
      });
  }
  const note = (name: string, more: Partial<SheetTrace>): void => {
    const trace = traces.get(name);
    if (trace !== undefined) traces.set(name, { ...trace, ...more });
  };
  // What is written over may hold entries that were kept: it is compared with a reading afterwards.
  for (const placed of change.rewrite ?? []) note(placed.name, { placed, isAmended: true });
  for (const { sheet } of change.write ?? []) note(sheet, { isAmended: true });
  for (const name of change.remove ?? []) {
    if (traces.get(name)?.before === null) traces.delete(name);
    else note(name, { isRemoved: true });
  }
}

function noteAmendments(recording: Recording, amendments: readonly Amendment[], names: readonly string[]): void {
  amendments.forEach(({ locks = [], rows = [], newPassword }, index) => {
    const name = names[index] ?? "";
    const trace = recording.traces.get(name);
    if (trace === undefined) return;
    recording.traces.set(name, { ...trace, isAmended: true });
    if (locks.length + rows.length > 0 || newPassword !== undefined) recording.isSpoiled = true;
  });
}
