/**
 * The page is closed in the middle of a step, and opened again later: nothing of the page's own can put anything back.
 * The workbook is as it was or as far as the step came, and the step run again makes of it what it would have been.
 */
import { actions, paneOf, preparedFile, type Action } from "../features/twoPeople";
import { startWorkbench, type Workbench } from "../features/workbench";

jest.setTimeout(240_000);

let file: Uint8Array;
beforeAll(async () => {
  file = await preparedFile();
});
afterEach(() => {
  jest.useRealTimers();
});

type Contents = ReturnType<Workbench["contents"]>;

/** The step from its beginning to its end, as the pane runs it. */
async function whole(action: Action, bytes: Uint8Array): Promise<Contents> {
  const bench = await startWorkbench(bytes);
  const pane = paneOf(bench);
  const act = await action.prepare(bench, pane.port);
  const value = await pane.run(act);
  expect(value.ok).toBe(true);
  return bench.contents();
}

/**
 * The workbook as it stands when the page goes at round trip `at`, its request done or not, or "asItWas": then the step
 * run again is the step itself. Null: the step was over.
 */
async function closedAt(action: Action, at: number, isDone: boolean): Promise<Uint8Array | "asItWas" | null> {
  const bench = await startWorkbench(file);
  const pane = paneOf(bench);
  const act = await action.prepare(bench, pane.port);
  const before = bench.snapshot();
  // Nothing of the page happens any more, its time-outs neither.
  jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
  const gone = { isSo: false };
  bench.host.counters.reset();
  bench.host.setFault((trip) => {
    if (trip < at) return undefined;
    gone.isSo = true;
    return trip === at && isDone ? { kind: "loseAnswer" } : { kind: "hang" };
  });
  const end = { isOver: false };
  void pane.run(act).finally(() => (end.isOver = true));
  while (!gone.isSo && !end.isOver) await jest.advanceTimersByTimeAsync(10).then(() => new Promise(setImmediate));
  // The request that was on its way arrives.
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  jest.useRealTimers();
  if (!gone.isSo) return null;
  return JSON.stringify(bench.snapshot()) === JSON.stringify(before) ? "asItWas" : bench.save();
}

/** Sheets but the log: changes that were not written yet when the page closed are not in it (README, the log). */
const withoutLog = (contents: Contents): Contents =>
  Object.fromEntries(Object.entries(contents).filter(([name]) => name !== "Nhật ký"));

describe.each(actions.map((action) => [action.name, action] as const))(
  "the page is closed while one %s",
  (_, action) => {
    it.each([
      ["before its request arrives", false],
      ["after its request arrived", true],
    ])("%s", async (__, isDone) => {
      const wanted = await whole(action, file);
      for (let at = 1; ; at += 1) {
        const left = await closedAt(action, at, isDone);
        if (left === null) {
          expect(at).toBeGreaterThan(1);
          return;
        }
        if (left === "asItWas") continue;
        expect({ at, contents: withoutLog(await whole(action, left)) }).toEqual({ at, contents: withoutLog(wanted) });
      }
    });
  },
);
