/** One explicit command at a time outside the steps: with what came of it, until the next one. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Outcome, Done } from "../features/outcome";
import type { Work } from "../features/work";
import { usePane } from "./paneContext";
import { outcomeOf, recordedOutcome, type Phase } from "./useWork";

export interface Command {
  readonly phase: Phase;
  readonly isRunning: boolean;
  /** Does nothing while another one runs. */
  run(action: (work: Work) => Promise<Outcome<Done>>): void;
  retry(): void;
  cancel(): void;
}

/**
 * `afterwards` follows every command, whatever came of it.
 * @param hasOwnWayBack the commands are undone in a way of their own: none is offered beside it
 */
export function useCommand(afterwards: () => void, hasOwnWayBack = false): Command {
  const { record } = usePane();
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const running = useRef<{ isCancelled: boolean } | null>(null);
  const last = useRef<((work: Work) => Promise<Outcome<Done>>) | null>(null);
  const runs = useRef<Command["run"]>(() => undefined);

  const run = useCallback(
    (action: (work: Work) => Promise<Outcome<Done>>): void => {
      if (running.current !== null) return;
      const mine = { isCancelled: false };
      running.current = mine;
      last.current = action;
      setPhase({ kind: "running", progress: null, cancelling: false });
      const work: Work = {
        report: (progress) => setPhase({ kind: "running", progress, cancelling: mine.isCancelled }),
        isCancelled: () => mine.isCancelled,
      };
      const ended = hasOwnWayBack
        ? outcomeOf(action, work).then((next) => ({ phase: next, back: null }))
        : recordedOutcome(record, action, work);
      void ended.then(({ phase: next, back }) => {
        running.current = null;
        setPhase(back === null || next.kind !== "done" ? next : { ...next, undo: () => runs.current(back.undo) });
        afterwards();
      });
    },
    [afterwards, record, hasOwnWayBack],
  );
  useEffect(() => {
    runs.current = run;
  }, [run]);

  return {
    phase,
    isRunning: phase.kind === "running",
    run,
    retry: () => {
      if (last.current !== null) run(last.current);
    },
    cancel: () => {
      if (running.current !== null) running.current.isCancelled = true;
    },
  };
}
