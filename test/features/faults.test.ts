/** Excel fails at any round trip of any step: the workbook is as it was, or the failure says that it is not; then the step works again. */
import { WorkbookError } from "../../src/features/workbookPort";
import { deepSet } from "../sheets/smallSets";
import { allSteps, names, run, step, type StepName, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

const year: Year = { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" };
const codes = ["GeneralException", "AccessDenied"];

async function failureOf(bench: Workbench, name: StepName): Promise<WorkbookError["failure"] | null> {
  try {
    done(await step(bench, name, year));
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.failure;
    throw error;
  }
}

/** Fails round trip 1, 2, 3 … of the step until there are no more; the workbook must stay as it was each time. */
async function failEverywhere(bench: Workbench, name: StepName, code: string): Promise<number> {
  const before = bench.snapshot();
  for (let failing = 1; ; failing += 1) {
    bench.host.counters.reset();
    bench.host.setFault((trip) => (trip === failing ? { kind: "fail", code } : undefined));
    const failure = await failureOf(bench, name);
    bench.host.setFault(undefined);
    if (failure === null) return failing - 1;
    expect({ failing, workbookUnchanged: failure.workbookUnchanged }).toEqual({ failing, workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
  }
}

describe("one failing round trip", () => {
  it.each(codes)("%s leaves the workbook as it was, and the step works when repeated", async (code) => {
    const bench = await startWorkbench();
    // Every step for the first time: at least a look and a writing.
    for (const name of allSteps) expect(await failEverywhere(bench, name, code)).toBeGreaterThanOrEqual(2);
    bench.type("Xã A", "node:1.2", "self", 0.5);
    bench.type("Xã A", "node:1.2", "note", "giữ lại");
    const typed = bench.contents();
    // And again over what is there: a look, a reading before rewriting, a writing.
    for (const name of allSteps) expect(await failEverywhere(bench, name, code)).toBeGreaterThanOrEqual(3);
    expect(bench.contents()).toEqual(typed);
  });
});

describe("Excel that goes on failing", () => {
  it.each([1, 2, 3, 4])("from round trip %i on: what is said of the workbook is true", async (from) => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "sheets"], year);
    const before = bench.snapshot();
    bench.host.counters.reset();
    bench.host.setFault((trip) => (trip >= from ? { kind: "fail", code: "GeneralException" } : undefined));
    const failure = await failureOf(bench, "sheets");
    bench.host.setFault(undefined);
    const isUnchanged = JSON.stringify(bench.snapshot()) === JSON.stringify(before);
    if (failure === null) expect(from).toBe(4);
    else expect(failure.workbookUnchanged && !isUnchanged).toBe(false);
    await run(bench, allSteps, year);
  });
});

describe("a person typing in a cell", () => {
  it("is waited for at every round trip", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    const before = bench.snapshot();
    for (const typing of [1, 2, 3]) {
      bench.host.counters.reset();
      bench.host.setFault((trip) =>
        trip === typing ? { kind: "fail", code: "InvalidOperationInCellEditMode" } : undefined,
      );
      expect(await failureOf(bench, "ranking")).toBeNull();
      bench.host.setFault(undefined);
      expect(bench.snapshot()).toEqual(before);
    }
  });

  it("for too long is said, and the workbook is unchanged", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set"], year);
    const before = bench.snapshot();
    bench.host.counters.reset();
    bench.host.setFault((trip) => (trip > 1 ? { kind: "fail", code: "InvalidOperationInCellEditMode" } : undefined));
    expect(await failureOf(bench, "units")).toMatchObject({ code: "cellEditMode", workbookUnchanged: true });
    bench.host.setFault(undefined);
    expect(bench.snapshot()).toEqual(before);
  }, 15_000);
});

describe("an answer that never comes", () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  /** The minute of patience passes at once. */
  async function failing(bench: Workbench, name: StepName, trip: number, kind: "hang" | "loseAnswer") {
    jest.useFakeTimers({ doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "performance"] });
    bench.host.counters.reset();
    bench.host.setFault((each) => (each === trip ? { kind } : undefined));
    const failure = failureOf(bench, name);
    const waiting = { isOver: false };
    void failure.finally(() => (waiting.isOver = true));
    while (!waiting.isOver) {
      await jest.advanceTimersByTimeAsync(10_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    bench.host.setFault(undefined);
    jest.useRealTimers();
    return failure;
  }

  it("for a new sheet: the sheet goes again", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set"], year);
    const before = bench.snapshot();
    const failure = await failing(bench, "units", 2, "loseAnswer");
    expect(failure).toMatchObject({ code: "notAnswering", workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
    await run(bench, allSteps, year);
  });

  it("for rewritten sheets that did change: that is said, and nothing is put back over them", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    bench.type(names.units, "unit:2", "unit", "Xã C");
    const failure = await failing(bench, "table", 4, "loseAnswer");
    expect(failure).toMatchObject({ code: "notAnswering", workbookUnchanged: false });
    expect(bench.own(names.table).text("unit:2", "unit")).toBe("Xã C");
    await run(bench, ["table", "ranking"], year);
  });

  it("because nothing was done", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    const before = bench.snapshot();
    for (const trip of [1, 2, 3]) {
      const failure = await failing(bench, "table", trip, "hang");
      expect(failure).toMatchObject({ code: "notAnswering", workbookUnchanged: true });
      expect(bench.snapshot()).toEqual(before);
    }
  });
});
