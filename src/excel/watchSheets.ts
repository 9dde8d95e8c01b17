/**
 * News of sheets that people touched. Handlers only take note: they never write, never ask, and do not believe what the
 * event says happened; whoever listens reads the sheet again (excel-facts, events and data validation).
 */
import type { SheetNews, Unsubscribe } from "../features/ambient";

/** A burst (pasting, filling, recalculation, several co-authors) is one piece of news once it pauses this long (ms). */
export const pauseAfterBurst = 200;
/** … and at the latest after this long, however busily people type (ms). */
export const longestBurst = 1000;

/**
 * Our own writes are left out by their trigger source (ExcelApi 1.14); enableEvents stays on, it would swallow people's
 * edits (office-js #1760). Edits of co-authors arrive as well, with another source. Drop-down choices and filtered fills
 * may raise no event (office-js #3888, #4066, #1110): a sheet counts as touched when it is activated, too, and when it is
 * left. Handlers die with the page: every page registers them when it opens.
 */
export function watchSheets(listener: (news: SheetNews) => void): Unsubscribe {
  let isOver = false;
  const burst = createBurst(listener);
  const touched = (event: { readonly worksheetId: string }): Promise<void> => {
    if (!isOver) burst.add(event.worksheetId, false);
    return Promise.resolve();
  };
  const came = (event: { readonly worksheetId: string }): Promise<void> => {
    if (!isOver) burst.add(event.worksheetId, true);
    return Promise.resolve();
  };
  const listening = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const handlers: { readonly remove: () => void }[] = [
      worksheets.onChanged.add((event) =>
        (event.triggerSource as string | undefined) === "ThisLocalAddin" ? Promise.resolve() : touched(event),
      ),
      worksheets.onActivated.add(touched),
      worksheets.onDeactivated.add(touched),
      worksheets.onAdded.add(came),
      worksheets.onDeleted.add(came),
      // ExcelApi 1.11. It does not say whose hand it was: our own showing of a row is read once more, and no harm done.
      worksheets.onRowHiddenChanged.add(touched),
    ];
    await context.sync();
    return { context, handlers };
  });
  return () => {
    isOver = true;
    burst.stop();
    // A handler is removed in the context that added it (event handling, office-js docs).
    void listening.then(({ context, handlers }) => {
      for (const each of handlers) each.remove();
      return context.sync();
    });
  };
}

interface Burst {
  add(sheet: string, isStructural: boolean): void;
  stop(): void;
}

/** Collects until it pauses; never longer than `longestBurst`. */
function createBurst(listener: (news: SheetNews) => void): Burst {
  let sheets = new Set<string>();
  let isStructural = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(pause);
    clearTimeout(end);
    pause = undefined;
    end = undefined;
  };
  const tell = (): void => {
    clear();
    const news: SheetNews = { sheets: [...sheets], isStructural };
    sheets = new Set();
    isStructural = false;
    listener(news);
  };
  return {
    add(sheet, structural) {
      sheets.add(sheet);
      isStructural ||= structural;
      clearTimeout(pause);
      pause = setTimeout(tell, pauseAfterBurst);
      end ??= setTimeout(tell, longestBurst);
    },
    stop: clear,
  };
}
