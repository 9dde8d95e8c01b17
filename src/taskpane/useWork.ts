/** Runs one step at a time, with progress, cancel and retry; every step keeps what it last did. */
import { useCallback, useEffect, useReducer, useRef } from "react";
import { WorkCancelled, type Work } from "../features/work";
import type { Done, Outcome } from "../features/outcome";
import type { Recorder, StepBack } from "../features/undo/recordChanges";
import type { StepId } from "./steps";
import { usePane } from "./paneContext";
import { troubleOf, type Trouble } from "./trouble";

/** What is run: a step, or an action of the report or of published tables. */
export type WorkId =
  StepId | "tables" | "explanation" | "comparison" | "pictures" | "publication" | "auditSheet" | "erratum" | "old";

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type Phase =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | null; readonly cancelling: boolean }
  /** `undo` takes the action back; absent: nothing was changed, or it can't be. */
  | { readonly kind: "done"; readonly done: Done; readonly undo?: () => void }
  | { readonly kind: "failed"; readonly trouble: Trouble };

export type Action = (work: Work) => Promise<Outcome<Done>>;

type Phases = Readonly<Partial<Record<WorkId, Phase>>>;

type Event =
  | { readonly kind: "became"; readonly step: WorkId; readonly phase: Phase }
  | { readonly kind: "progressed"; readonly step: WorkId; readonly progress: Progress }
  | { readonly kind: "cancelled"; readonly step: WorkId };

const idle: Phase = { kind: "idle" };

function reduce(phases: Phases, event: Event): Phases {
  if (event.kind === "became") return { ...phases, [event.step]: event.phase };
  const phase = phases[event.step];
  if (phase?.kind !== "running") return phases;
  const next: Phase =
    event.kind === "cancelled" ? { ...phase, cancelling: true } : { ...phase, progress: event.progress };
  return { ...phases, [event.step]: next };
}

const cancelled: Done = { did: [{ key: "undo.cancelled" }], sheets: [], findings: [], stopped: true };

/** Runs an action to its end, whatever comes of it. */
export async function outcomeOf(action: Action, work: Work): Promise<Phase> {
  try {
    const outcome = await action(work);
    return outcome.ok
      ? { kind: "done", done: outcome.value }
      : { kind: "failed", trouble: { kind: "findings", findings: outcome.failure } };
  } catch (thrown) {
    if (thrown instanceof WorkCancelled) return { kind: "done", done: cancelled };
    return { kind: "failed", trouble: troubleOf(thrown) };
  }
}

export interface Works {
  phase(step: WorkId): Phase;
  readonly isRunning: boolean;
  /** Starts the action, unless another one runs; `onDone` is called after a success. */
  run(step: WorkId, action: Action, onDone?: () => void): void;
  /** The step's last action once more. */
  retry(step: WorkId): void;
  /** Asks the running action to stop between two of its steps. */
  cancel(): void;
}

/** The action run while the workbook's changes are written down; with its way back. */
export async function recordedOutcome(
  record: Recorder["record"],
  action: Action,
  work: Work,
): Promise<{ readonly phase: Phase; readonly back: StepBack | null }> {
  const { value: phase, back } = await record(() => outcomeOf(action, work), work);
  return { phase, back: phase.kind === "done" ? back : null };
}

/** `afterwards` follows every action, whatever came of it, and never rejects: the workbook may have changed. */
export function useWork(afterwards: () => Promise<void>): Works {
  const { record } = usePane();
  const [phases, dispatch] = useReducer(reduce, {});
  const current = useRef<{ readonly step: WorkId; isCancelled: boolean } | null>(null);
  const last = useRef<Partial<Record<WorkId, { readonly action: Action; readonly onDone: () => void }>>>({});
  const runs = useRef<Works["run"]>(() => undefined);

  const run = useCallback(
    (step: WorkId, action: Action, onDone: () => void = () => undefined): void => {
      if (current.current !== null) return;
      const running = { step, isCancelled: false };
      current.current = running;
      last.current[step] = { action, onDone };
      dispatch({ kind: "became", step, phase: { kind: "running", progress: null, cancelling: false } });
      const work: Work = {
        report: (progress) => dispatch({ kind: "progressed", step, progress }),
        isCancelled: () => running.isCancelled,
      };
      void recordedOutcome(record, action, work).then(async ({ phase: ended, back }) => {
        // What is said next (the step to go on with, the saved list) is said of the workbook as it is now.
        await afterwards();
        current.current = null;
        const phase =
          back === null || ended.kind !== "done" ? ended : { ...ended, undo: () => runs.current(step, back.undo) };
        dispatch({ kind: "became", step, phase });
        if (phase.kind === "done") onDone();
      });
    },
    [afterwards, record],
  );
  useEffect(() => {
    runs.current = run;
  }, [run]);

  const retry = useCallback(
    (step: WorkId): void => {
      const again = last.current[step];
      if (again !== undefined) run(step, again.action, again.onDone);
    },
    [run],
  );

  const cancel = useCallback((): void => {
    if (current.current === null) return;
    current.current.isCancelled = true;
    dispatch({ kind: "cancelled", step: current.current.step });
  }, []);

  return {
    phase: (step) => phases[step] ?? idle,
    isRunning: Object.values(phases).some((phase) => phase.kind === "running"),
    run,
    retry,
    cancel,
  };
}
