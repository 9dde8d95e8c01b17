/** The live checks in the pane: everything once when it opens, then what people touch, one reading after the other. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Ambient, SheetNews } from "../features/ambient";
import type { CheckReport } from "../features/checkReport";
import type { Product } from "./product";
import { troubleOf, type Trouble } from "./trouble";
import type { Progress } from "./useWork";

export interface Checks {
  /** The newest result; null before the first. */
  readonly report: CheckReport | null;
  /** Why the newest check failed; null when it did not. */
  readonly trouble: Trouble | null;
  /** Null when no check of everything is running. */
  readonly progress: Progress | null;
  /** Checks everything again. Never rejects. */
  checkAll(): Promise<void>;
  /** Shows what a command left as the newest result. */
  refresh(): void;
  /** After a step: shows what the step's own check found, or checks everything where it made none. */
  follow(): void;
}

interface Wanted {
  all: boolean;
  readonly sheets: Set<string>;
}

/** One check runs at a time; what is touched meanwhile waits and is read together. */
export function useChecks(product: Product, ambient: Ambient): Checks {
  const { checks } = product;
  const [report, setReport] = useState<CheckReport | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const wanted = useRef<Wanted>({ all: false, sheets: new Set() });
  const running = useRef<Promise<void> | null>(null);
  const shown = useRef<CheckReport | null>(null);

  const refresh = useCallback((): void => {
    shown.current = checks.latest();
    setReport(shown.current);
  }, [checks]);
  const run = useCallback(async (): Promise<void> => {
    for (;;) {
      const { all, sheets } = wanted.current;
      if (!all && sheets.size === 0) return;
      wanted.current = { all: false, sheets: new Set() };
      try {
        if (all) {
          setProgress({ done: 0, total: 0 });
          await checks.checkAll({ report: setProgress, isCancelled: () => false });
        } else await checks.checkTouched([...sheets]);
        refresh();
        setTrouble(null);
      } catch (thrown) {
        setTrouble(troubleOf(thrown));
      }
      setProgress(null);
    }
  }, [checks, refresh]);

  const start = useCallback((): Promise<void> => {
    running.current ??= run().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [run]);

  const checkAll = useCallback((): Promise<void> => {
    wanted.current.all = true;
    return start();
  }, [start]);

  useEffect(() => {
    const stop = ambient.onSheetsTouched((news: SheetNews) => {
      if (news.isStructural) wanted.current.all = true;
      for (const sheet of news.sheets) wanted.current.sheets.add(sheet);
      void start();
    });
    void checkAll();
    return stop;
  }, [ambient, start, checkAll]);

  const follow = useCallback((): void => {
    if (checks.latest() === shown.current) void checkAll();
    else refresh();
  }, [checks, checkAll, refresh]);
  return { report, trouble, progress, checkAll, refresh, follow };
}
