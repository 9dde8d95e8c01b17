/** One explicit command at a time outside the steps: with what came of it, until the next one. */
import { useCallback, useRef, useState } from "react";
import type { Outcome, Done } from "../features/outcome";
import type { Work } from "../features/work";
import { outcomeOf, type Phase } from "./useWork";

export interface Command {
  readonly phase: Phase;
  readonly isRunning: boolean;
  /** Does nothing while another one runs. */
  run(action: (work: Work) => Promise<Outcome<Done>>): void;
  retry(): void;
  cancel(): void;
}

/** `afterwards` follows every command, whatever came of it. */
export function useCommand(afterwards: () => void): Command {
  const [phase, setPhase] = useState<Phase>({ kind: "idle" });
  const running = useRef<{ isCancelled: boolean } | null>(null);
  const last = useRef<((work: Work) => Promise<Outcome<Done>>) | null>(null);

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
      void outcomeOf(action, work).then((next) => {
        running.current = null;
        setPhase(next);
        afterwards();
      });
    },
    [afterwards],
  );

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
