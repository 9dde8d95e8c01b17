/**
 * Two people work at once: while one runs a step of the pane, the other one's hand comes between two of its round trips,
 * whichever. Nothing the other one did is lost, and the step is done or has left nothing half done.
 */
import { WorkbookError } from "../../src/features/workbookPort";
import {
  actions,
  edits,
  NotTaken,
  paneOf,
  preparedFile,
  type Act,
  type Action,
  type Edit,
  type Pane,
} from "../features/twoPeople";
import { startWorkbench, type Workbench } from "../features/workbench";

jest.setTimeout(120_000);

let file: Uint8Array;
beforeAll(async () => {
  file = await preparedFile();
});

type End = "done" | "refused" | WorkbookError["failure"];

async function attempt(pane: Pane, act: Act): Promise<End> {
  try {
    const value = await pane.run(act);
    return value.ok ? "done" : "refused";
  } catch (error) {
    if (error instanceof WorkbookError) return error.failure;
    throw error;
  }
}

interface Together {
  readonly bench: Workbench;
  readonly end: End;
  /** The step once more, undisturbed. */
  again(): Promise<End>;
  /** What stood in the workbook right after the other one's edit; null: the step was over before. */
  readonly before: unknown;
  /** Excel did not take the edit and told the other one so. */
  readonly isRefused: boolean;
}

/** What one workbook holds after both, with the other person's edit before round trip `at`. */
async function together(action: Action, edit: Edit, at: number): Promise<Together> {
  const bench = await startWorkbench(file);
  const pane = paneOf(bench);
  const act = await action.prepare(bench, pane.port);
  const other = { before: null as unknown, isRefused: false };
  bench.host.counters.reset();
  bench.host.setFault((trip) => {
    if (trip !== at) return undefined;
    try {
      edit.make(bench);
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      other.isRefused = true;
    }
    other.before = bench.contents();
    return undefined;
  });
  const run = (): Promise<End> => attempt(pane, act);
  const end = await run();
  bench.host.setFault(undefined);
  return { bench, end, again: run, ...other };
}

const named = <Thing extends { readonly name: string }>(things: readonly Thing[]): [string, Thing][] =>
  things.map((thing) => [thing.name, thing]);

describe.each(named(actions))("while one %s", (_, action) => {
  it.each(named(edits))("another one %s", async (__, edit) => {
    for (let at = 1; ; at += 1) {
      const { bench, end, again, before, isRefused } = await together(action, edit, at);
      if (before === null) {
        expect(at).toBeGreaterThan(1);
        return;
      }
      if (isRefused) continue;
      const said = typeof end === "string" ? end : `${end.code}, unchanged: ${end.workbookUnchanged}`;
      expect({ at, said, found: edit.found(bench) }).toEqual({ at, said, found: edit.wanted });
      if (end === "done") expect({ at, isRight: action.isRight?.(bench) ?? true }).toEqual({ at, isRight: true });
      const mayBePart = action.isBySheet === true && typeof end !== "string" && !end.workbookUnchanged;
      if (end !== "done" && !mayBePart)
        expect({ at, said, contents: bench.contents() }).toEqual({ at, said, contents: before });
      if (end === "done") continue;
      // Undisturbed, it goes through or says what stands in its way; and still nothing is lost.
      const then = await again();
      expect({ at, said, isSaid: then === "done" || then === "refused" }).toEqual({ at, said, isSaid: true });
      expect({ at, said, found: edit.found(bench) }).toEqual({ at, said, found: edit.wanted });
      if (then === "done")
        expect({ at, said, isRight: action.isRight?.(bench) ?? true }).toEqual({ at, said, isRight: true });
    }
  });
});
