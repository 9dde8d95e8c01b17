/** The check of everything gives others their turn, can be cancelled, and makes again only what changed. */
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { cellsPerSlice, createSlices } from "../../src/features/slices";
import { quietWork } from "../../src/features/work";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet } from "../sheets/smallSets";
import { allSteps, run, type Year } from "./year";
import { startWorkbench, type Workbench } from "./workbench";

const units = Array.from({ length: 30 }, (_, index) => `Xã ${index + 1}`);
const year: Year = { set: deepSet, units, source: "scoringSheets" };

interface Desk {
  readonly bench: Workbench;
  readonly checks: EntryChecks;
  /** Called at every pause, with the number of pauses so far. */
  atPause: (pauses: number) => void;
  pauses: number;
}

async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  const counted: Pick<Desk, "atPause" | "pauses"> = { atPause: () => undefined, pauses: 0 };
  const pause = (): Promise<void> => {
    counted.pauses += 1;
    counted.atPause(counted.pauses);
    return Promise.resolve();
  };
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date(), pause });
  return Object.assign(counted, { bench, checks });
}

function overwrite({ bench }: Desk, sheet: string, value: number): void {
  const { book } = bench.own(sheet);
  const at = rect(book.row("node:1.1.1"), book.column("self"), 1, 1);
  userEdit(bench.host.model, bench.sheet(sheet).id, at, [[value]], { source: "pasted" });
}

const faults = (desk: Desk): readonly string[] =>
  desk.checks
    .report()
    .sheets.flatMap(({ sheet, findings }) =>
      findings.some(({ code }) => code === "entry-above-maximum") ? [sheet] : [],
    );

describe("slices", () => {
  it("end when enough cells were looked at, whatever the time", async () => {
    let pauses = 0;
    const slices = createSlices(() => {
      pauses += 1;
      return Promise.resolve();
    });
    for (let sheet = 0; sheet < 40; sheet += 1) await slices.looked(cellsPerSlice / 8);
    // 40 sheets of an eighth of a slice
    expect(pauses).toBe(5);
    await slices.pause();
    expect(pauses).toBe(6);
  });
});

describe("a check of everything", () => {
  it("pauses for others again and again: reading, scoring sheets, score table and ranking", async () => {
    const desk = await startDesk();
    await desk.checks.checkAll(quietWork);
    // 3 around the table and 2 around the ranking; 30 sheets of some 31 × 16 cells, looked at when read and when checked,
    // are 29,760 cells: more than a slice of 25,000, so at least one more.
    expect(desk.pauses).toBeGreaterThanOrEqual(6);
  });

  it("does not look at score table and ranking again while nothing they look at changed", async () => {
    const desk = await startDesk();
    const first = await desk.checks.checkAll(quietWork);
    const before = desk.pauses;
    expect((await desk.checks.checkAll(quietWork)).sheets).toEqual(first.sheets);
    expect(desk.pauses - before).toBeLessThanOrEqual(before - 5);
    desk.pauses = 0;
    overwrite(desk, "Xã 3", 9);
    await desk.checks.checkTouched([desk.bench.sheet("Xã 3").id]);
    expect([desk.pauses, faults(desk)]).toEqual([0, ["Xã 3"]]);
  });

  it("is cancelled at a pause, and then has learned nothing", async () => {
    const desk = await startDesk();
    let isCancelled = false;
    desk.atPause = () => (isCancelled = true);
    const work = { report: () => undefined, isCancelled: () => isCancelled };
    const report = await desk.checks.checkAll(work);
    expect([isCancelled, report.set, report.sheets]).toEqual([true, null, []]);
  });

  it("is cancelled between two readings, and leaves what was known before", async () => {
    const desk = await startDesk();
    await desk.checks.checkAll(quietWork);
    overwrite(desk, "Xã 2", 9);
    let isCancelled = false;
    const work = {
      report: ({ done }: { readonly done: number }) => (isCancelled = done > 0),
      isCancelled: () => isCancelled,
    };
    const report = await desk.checks.checkAll(work);
    expect([isCancelled, report.sheets.length, faults(desk)]).toEqual([true, 32, []]);
    // Nothing of the cancelled check went to the log: the next one finds the change.
    expect(desk.checks.countChanges()).toBe(0);
    await desk.checks.checkAll(quietWork);
    expect([faults(desk), desk.checks.countChanges()]).toEqual([["Xã 2"], 1]);
  });

  it("lets an edit that is made during it be checked after it", async () => {
    const desk = await startDesk();
    const touched: Promise<unknown>[] = [];
    desk.atPause = () => {
      if (touched.length > 0) return;
      overwrite(desk, "Xã 1", 9);
      touched.push(desk.checks.checkTouched([desk.bench.sheet("Xã 1").id]));
    };
    await desk.checks.checkAll(quietWork);
    await Promise.all(touched);
    expect(faults(desk)).toEqual(["Xã 1"]);
  });
});
