/** What a step costs on the wire: round trips, objects and bytes, counted by the embedded host. */
import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { createScoringSheet } from "../../src/features/createScoringSheet";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { openWorkbook } from "../../src/features/openWorkbook";
import { quietWork } from "../../src/features/work";
import { excelWorkbook } from "../../src/excel/workbook";
import { office, run, step, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

const megabyte = 1024 * 1024;

function shipped(id: string): CriteriaSet {
  const found = findShippedSet(id);
  if (found === null) throw new Error(`no set ${id}`);
  return found.set;
}

interface Cost {
  readonly roundTrips: number;
  readonly objects: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Bytes of the largest single request. */
  readonly largest: number;
}

async function costOf(bench: Workbench, work: () => Promise<unknown>): Promise<Cost> {
  const { counters } = bench.host;
  counters.reset();
  let sent = 0;
  let largest = 0;
  bench.host.setFault(() => {
    largest = Math.max(largest, counters.requestBytes - sent);
    sent = counters.requestBytes;
    return undefined;
  });
  await work();
  bench.host.setFault(undefined);
  const { roundTrips, objects, requestBytes, responseBytes } = counters;
  return { roundTrips, objects, requestBytes, responseBytes, largest };
}

const thaiNguyen = shipped("thai-nguyen-4203-2021-commune");
const communes = (count: number): string[] => Array.from({ length: count }, (_, index) => `Xã số ${index + 1}`);

describe("a scoring sheet of 155 rows", () => {
  it("is two round trips in an empty workbook", async () => {
    const bench = await startWorkbench();
    const cost = await costOf(bench, async () =>
      done(await createScoringSheet(bench.port, { set: thaiNguyen, office, year: 2025, unit: "Xã A" })),
    );
    expect(cost.roundTrips).toBe(2);
    expect(cost.objects).toBeLessThan(1000);
    expect(cost.requestBytes).toBeLessThan(0.3 * megabyte);
  });

  it("is two round trips beside the others, once the pane has read the workbook", async () => {
    const bench = await startWorkbench();
    const year: Year = { set: thaiNguyen, units: communes(2), source: "scoringSheets" };
    await run(bench, ["set", "units"], year);
    await openWorkbook(bench.port);
    const create = (unit: string) => async () =>
      done(await createScoringSheets(bench.port, { units: [unit] }, quietWork));
    expect((await costOf(bench, create("Xã số 1"))).roundTrips).toBe(2);
    expect((await costOf(bench, create("Xã số 2"))).roundTrips).toBe(2);
  });

  it("for 168 communes: batches of less than 5 MB, a round trip for two sheets", async () => {
    const bench = await startWorkbench();
    const year: Year = { set: thaiNguyen, units: communes(168), source: "scoringSheets" };
    await run(bench, ["set", "units"], year);
    // The first twelve batches; all are alike.
    let reached = 0;
    const work = {
      report: ({ done: count }: { readonly done: number }) => void (reached = count),
      isCancelled: () => reached >= 24,
    };
    const cost = await costOf(bench, () => createScoringSheets(bench.port, { units: "all" }, work));
    expect(reached).toBe(24);
    expect(cost.roundTrips).toBe(1 + 12);
    expect(cost.largest).toBeLessThan(0.6 * megabyte);
    expect(cost.objects / 24).toBeLessThan(1000);
    const table = await costOf(bench, async () => done(await step(bench, "table", year)));
    // A look, a reading of 24 sheets, the writing.
    expect(table.roundTrips).toBe(3);
    expect(table.largest).toBeLessThan(2 * megabyte);
    expect(table.responseBytes).toBeLessThan(5 * megabyte);
    const ranking = await costOf(bench, async () => done(await step(bench, "ranking", year)));
    expect(ranking.roundTrips).toBe(2);
    expect(ranking.largest).toBeLessThan(1 * megabyte);
  });
});

describe("the ranking of 27 units with its charts", () => {
  const year: Year = { set: shipped("thanh-hoa-4606-2019-district"), units: communes(27), source: "entry" };

  it("is two round trips, three when the pane has read nothing yet, three when it is written again", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "table"], year);
    await openWorkbook(bench.port);
    const ranking = async (): Promise<unknown> => done(await step(bench, "ranking", year));
    const warm = await costOf(bench, ranking);
    expect(warm.roundTrips).toBe(2);
    expect(warm.objects).toBeLessThan(500);
    expect(warm.requestBytes).toBeLessThan(0.15 * megabyte);
    expect((await costOf(bench, ranking)).roundTrips).toBe(3);
    bench.remove("Xếp hạng");
    // Somebody else's sheet, so that the look takes a second round trip.
    bench.host.model.addSheet("Ghi chép");
    const cold = { ...bench, port: excelWorkbook() };
    expect((await costOf(bench, async () => done(await step(cold, "ranking", year)))).roundTrips).toBe(3);
  });
});
