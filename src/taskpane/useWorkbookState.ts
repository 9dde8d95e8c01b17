/** Where the workbook stands: read at the start, after every step, and when people change sheets. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookState } from "../features/workbookState";
import type { Ambient } from "../features/ambient";
import type { Product } from "./product";
import { troubleOf, type Trouble } from "./trouble";

export interface Reading {
  /** The last state that could be read; null before the first. */
  readonly state: WorkbookState | null;
  /** Why the newest reading failed; null when it did not. */
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
}

/** People type in bursts: read once they pause this long (ms). */
export const pauseBeforeReading = 400;

export function useWorkbookState(
  product: Product,
  ambient: Ambient,
): Reading & { readonly refresh: () => Promise<void> } {
  const [reading, setReading] = useState<Reading>({ state: null, trouble: null, isReading: true });
  const newest = useRef(0);

  const read = useCallback(async (): Promise<void> => {
    const mine = ++newest.current;
    const settle = (next: (before: Reading) => Reading): void => {
      // A later reading has been started meanwhile: this one is out of date.
      if (mine === newest.current) setReading(next);
    };
    try {
      const outcome = await product.readState();
      settle((before) =>
        outcome.ok
          ? { state: outcome.value, trouble: null, isReading: false }
          : { state: before.state, trouble: { kind: "findings", findings: outcome.failure }, isReading: false },
      );
    } catch (thrown) {
      settle((before) => ({ state: before.state, trouble: troubleOf(thrown), isReading: false }));
    }
  }, [product]);

  const refresh = useCallback((): Promise<void> => {
    setReading((before) => ({ ...before, isReading: true }));
    return read();
  }, [read]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = ambient.onSheetsTouched(({ sheets, isStructural }) => {
      // An edit on a scoring sheet changes scores, not where the workbook stands: only that sheet is read, by the checks.
      if (!isStructural && product.checks.knowsAll(sheets)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), pauseBeforeReading);
    });
    void read();
    return () => {
      clearTimeout(timer);
      unsubscribe();
      // eslint-disable-next-line react-hooks/exhaustive-deps -- a counter, not a node: its newest value is meant
      newest.current++;
    };
  }, [ambient, product, read]);

  return { ...reading, refresh };
}
