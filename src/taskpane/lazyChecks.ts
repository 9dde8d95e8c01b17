/** The live checks, loaded when they are first asked for: the pane is usable before they are there. */
import type { CheckSurroundings } from "../features/checkEntries";
import type { LiveChecks } from "../features/liveChecks";
import type { WorkbookPort } from "../features/workbookPort";

/** Until the first check nothing is known: no report, no progress. */
export function lazyChecks(port: WorkbookPort, surroundings: CheckSurroundings): LiveChecks {
  let loaded: LiveChecks | null = null;
  let loading: Promise<LiveChecks> | null = null;
  const load = (): Promise<LiveChecks> => {
    loading ??= import("../features/liveChecks").then(({ createLiveChecks }) => {
      loaded = createLiveChecks(port, surroundings);
      return loaded;
    });
    return loading;
  };
  return {
    latest: () => loaded?.latest() ?? null,
    knowsAll: (sheets) => loaded?.knowsAll(sheets) ?? false,
    progress: (sheet) => loaded?.progress(sheet) ?? null,
    checkAll: async (work) => (await load()).checkAll(work),
    checkTouched: async (sheets) => (await load()).checkTouched(sheets),
    fix: async (input) => (await load()).fix(input),
    undoFix: async (back) => (await load()).undoFix(back),
    chooseRole: async (input, work) => (await load()).chooseRole(input, work),
    keepLog: async () => (await load()).keepLog(),
    logText: async () => (await load()).logText(),
    afterwards: async (step, work) => (await load()).afterwards(step, work),
  };
}
