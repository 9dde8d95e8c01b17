/** News of touched sheets, over the genuine client library: bursts, own writes, co-authors, and an end. */
import { longestBurst, pauseAfterBurst, watchSheets } from "../../src/excel/watchSheets";
import type { SheetNews } from "../../src/features/ambient";
import { setLinesHidden } from "../../src/standalone/host/model/hiddenLines";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { startWorkbench, type Workbench } from "../features/workbench";

const settle = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Watch {
  readonly bench: Workbench;
  readonly news: SheetNews[];
  readonly stop: () => void;
  readonly first: string;
  type(row: number, input: string | number, isRemote?: boolean): void;
}

async function startWatch(): Promise<Watch> {
  const bench = await startWorkbench();
  const news: SheetNews[] = [];
  const stop = watchSheets((each) => news.push(each));
  await settle(50);
  const first = bench.sheet("Sheet1").id;
  return {
    bench,
    news,
    stop,
    first,
    type: (row, input, isRemote = false) => {
      userEdit(bench.host.model, first, rect(row, 0), input, { source: "typed", isRemote });
    },
  };
}

describe("watching the sheets", () => {
  it("makes one piece of news of a burst, and writes nothing", async () => {
    const { bench, news, stop, first, type } = await startWatch();
    const { roundTrips } = bench.host.counters;
    for (let row = 0; row < 40; row += 1) type(row, row);
    await settle(pauseAfterBurst + 100);
    expect(news).toEqual([{ sheets: [first], isStructural: false }]);
    // Handlers ask the workbook for nothing: reading is up to who listens.
    expect(bench.host.counters.roundTrips).toBe(roundTrips);
    stop();
  });

  it("does not wait for ever while somebody goes on typing", async () => {
    const { news, stop, type } = await startWatch();
    for (let row = 0; row < 12; row += 1) {
      type(row, row);
      await settle(pauseAfterBurst / 2);
    }
    // 12 × 100 ms of typing without a pause of 200 ms
    expect(12 * (pauseAfterBurst / 2)).toBeGreaterThan(longestBurst);
    expect(news.length).toBeGreaterThanOrEqual(1);
    stop();
  });

  it("leaves out what the add-in writes itself, and takes in what a co-author does", async () => {
    const { bench, news, stop, first, type } = await startWatch();
    const content = { kind: "value", value: "của chương trình" } as const;
    await bench.port.amend([{ sheet: first, protection: "keep", cells: [{ row: 0, column: 0, content }] }]);
    await settle(pauseAfterBurst + 100);
    expect(news).toEqual([]);
    type(3, 5, true);
    await settle(pauseAfterBurst + 100);
    expect(news).toEqual([{ sheets: [first], isStructural: false }]);
    stop();
  });

  it("tells of sheets that are activated, come and go", async () => {
    const { bench, news, stop, first } = await startWatch();
    const { model } = bench.host;
    const added = model.addSheet("Mới");
    model.settle();
    await settle(pauseAfterBurst + 100);
    expect(news.at(-1)).toEqual({ sheets: [added.id], isStructural: true });
    model.activate(added);
    model.settle();
    await settle(pauseAfterBurst + 100);
    expect(new Set(news.at(-1)?.sheets)).toEqual(new Set([added.id, first]));
    expect(news.at(-1)?.isStructural).toBe(false);
    bench.remove("Mới");
    await settle(pauseAfterBurst + 100);
    expect(news.at(-1)).toMatchObject({ isStructural: true });
    stop();
  });

  it("tells of rows that are hidden or shown", async () => {
    const { bench, news, stop, first } = await startWatch();
    const { model } = bench.host;
    for (const hidden of [true, false]) {
      setLinesHidden(model, bench.sheet("Sheet1"), rect(2, 0, 2, 1), "rows", hidden);
      await settle(pauseAfterBurst + 100);
    }
    expect(news).toEqual([
      { sheets: [first], isStructural: false },
      { sheets: [first], isStructural: false },
    ]);
    stop();
  });

  it("is silent after its end, also about a burst that had begun", async () => {
    const { news, stop, type } = await startWatch();
    type(0, 1);
    await settle(10);
    stop();
    type(1, 2);
    await settle(pauseAfterBurst + 100);
    expect(news).toEqual([]);
  });
});
