/** Other people's edits and renamings, from the event to the findings, over the genuine client library. */
import { pauseAfterBurst, watchSheets } from "../../src/excel/watchSheets";
import type { SheetNews } from "../../src/features/ambient";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { quietWork } from "../../src/features/work";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet } from "../sheets/smallSets";
import { allSteps, names, run, type Year } from "./year";
import { startWorkbench, type Workbench } from "./workbench";

const unit = "Xã A";
const other = "Xã B";
const year: Year = { set: deepSet, units: [unit, other], source: "scoringSheets" };
const renamed = "Xã A (đã gửi)";

interface Desk {
  readonly bench: Workbench;
  readonly checks: EntryChecks;
  /** Lets the burst end and its checks be done; gives the sheets of the news. */
  news(): Promise<readonly string[]>;
  paste(sheet: string, value: number, isRemote: boolean): void;
  found(): readonly string[];
}

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** The checks behind the news of touched sheets, as the pane ties them together. */
async function startDesk(): Promise<Desk> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date() });
  await checks.checkAll(quietWork);
  const heard: SheetNews[] = [];
  const done: Promise<unknown>[] = [];
  stops.push(
    watchSheets((news) => {
      heard.push(news);
      done.push(news.isStructural ? checks.checkAll(quietWork) : checks.checkTouched(news.sheets));
    }),
  );
  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  await wait(50);
  return {
    bench,
    checks,
    news: async () => {
      await wait(pauseAfterBurst + 150);
      await Promise.all(done);
      return heard.splice(0).flatMap(({ sheets }) => sheets);
    },
    paste: (sheet, value, isRemote) => {
      const { book } = bench.own(sheet);
      const at = rect(book.row("node:1.1.1"), book.column("self"), 1, 1);
      const edit = userEdit(bench.host.model, bench.sheet(sheet).id, at, [[value]], { source: "pasted", isRemote });
      expect(edit).toEqual({ done: true });
    },
    found: () =>
      checks
        .report()
        .sheets.flatMap(({ sheet, findings }) =>
          findings
            .filter(({ severity }) => severity === "error")
            .map(({ code, at }) => [sheet, code, at.sheet, at.code].join(" | ")),
        ),
  };
}

describe("a co-author's edit", () => {
  it("arrives as a remote event; the findings follow, nothing is written, and only its sheet is read", async () => {
    const { bench, news, paste, found } = await startDesk();
    paste(unit, 9, true);
    const after = bench.contents();
    bench.host.counters.reset();
    expect(await news()).toEqual([bench.sheet(unit).id]);
    expect(found()).toEqual([`${unit} | entry-above-maximum | ${unit} | 1.1.1`]);
    expect(bench.host.counters.roundTrips).toBe(1);
    // Neither the handlers nor the check behind them wrote anything, and nobody's undo is lost by a protection changed.
    expect(bench.contents()).toEqual(after);
    paste(unit, 1, true);
    await news();
    expect(found()).toEqual([]);
  });

  it("is taken together with one's own of the same moment, each sheet read once", async () => {
    const { bench, news, paste, found } = await startDesk();
    paste(unit, 9, true);
    paste(other, 8, false);
    paste(unit, 7, true);
    bench.host.counters.reset();
    expect([...(await news())].sort()).toEqual([unit, other].map((sheet) => bench.sheet(sheet).id).sort());
    expect(bench.host.counters.roundTrips).toBe(1);
    expect(found()).toEqual([
      `${unit} | entry-above-maximum | ${unit} | 1.1.1`,
      `${other} | entry-above-maximum | ${other} | 1.1.1`,
    ]);
  });
});

describe("a sheet that somebody renames, without an event for it (before ExcelApi 1.17)", () => {
  it("is shown under its new name when it is activated, and score table and ranking are not called changed", async () => {
    const { bench, news, paste, found } = await startDesk();
    paste(unit, 9, false);
    await news();
    bench.rename(unit, renamed);
    bench.host.model.activate(bench.sheet(names.table));
    bench.host.model.activate(bench.sheet(renamed));
    bench.host.model.settle();
    expect(await news()).toContain(bench.sheet(renamed).id);
    expect(found()).toEqual([`${renamed} | entry-above-maximum | ${renamed} | 1.1.1`]);
  });

  it("is found by its id in the next check of everything, and by the edit after it", async () => {
    const { bench, checks, news, paste, found } = await startDesk();
    bench.rename(unit, renamed);
    await checks.checkAll(quietWork);
    expect(checks.report().sheets.map(({ sheet }) => sheet)).toEqual([renamed, other, names.table, names.ranking]);
    expect(found()).toEqual([]);
    paste(renamed, 9, true);
    await news();
    expect(found()).toEqual([`${renamed} | entry-above-maximum | ${renamed} | 1.1.1`]);
  });
});
