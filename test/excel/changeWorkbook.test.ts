/** A batch that Excel refuses midway: actions before the refused one have taken effect, and are put back. */
import { WorkbookError, type WorkbookChange } from "../../src/features/workbookPort";
import { place } from "../../src/sheets/place";
import type { PlacedSheet } from "../../src/sheets/placed";
import { unitsSheet } from "../../src/sheets/unitsSheet";
import { startWorkbench, type Workbench } from "../features/workbench";

const sheetOf = (sheet: string, units: readonly string[]): PlacedSheet => place(unitsSheet({ sheet, units }));
/** Excel takes no such width: the sheet's contents are written by then or not, the batch stops here. */
const broken = (placed: PlacedSheet): PlacedSheet => ({
  ...placed,
  merges: [...placed.merges, { row: -1, column: 0, rows: 1, columns: 1 }],
});

async function failureOf(bench: Workbench, change: WorkbookChange): Promise<WorkbookError["failure"]> {
  try {
    await bench.port.change(change);
  } catch (error) {
    if (error instanceof WorkbookError) return error.failure;
    throw error;
  }
  throw new Error("the change went through");
}

describe("a change that stops midway", () => {
  it("takes its new sheets away again", async () => {
    const bench = await startWorkbench();
    await bench.port.survey([]);
    const before = bench.snapshot();
    const create = [sheetOf("Một", ["Xã A"]), broken(sheetOf("Hai", ["Xã B"])), sheetOf("Ba", [])];
    expect(await failureOf(bench, { create })).toMatchObject({ code: "refused", workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
  });

  it("never takes away a sheet that was there: a name in use", async () => {
    const bench = await startWorkbench();
    bench.host.model.addSheet("Hai");
    bench.typeAt("Hai", 4, 2, "của người khác");
    await bench.port.survey([]);
    const before = bench.snapshot();
    const create = [sheetOf("Một", ["Xã A"]), sheetOf("hai", ["Xã B"])];
    expect(await failureOf(bench, { create })).toMatchObject({ code: "sheetNameTaken", workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
  });

  it("gives rewritten sheets their contents again, says that looks may differ, and works when repeated", async () => {
    const bench = await startWorkbench();
    await bench.port.change({ create: [sheetOf("Một", ["Xã A"]), sheetOf("Hai", ["Xã B"])] });
    bench.type("Một", "unit:4", "unit", "'=1+1");
    bench.type("Một", "unit:5", "unit", "1.1");
    const before = bench.contents();
    const looks = bench.snapshot();
    const rewrite = [sheetOf("Một", ["Xã Khác"]), broken(sheetOf("Hai", ["Xã Khác"]))];
    expect(await failureOf(bench, { rewrite })).toMatchObject({ workbookUnchanged: false });
    expect(bench.contents()).toEqual(before);
    const units = ["Xã A", "", "", "", "=1+1", "1.1"];
    await bench.port.change({ rewrite: [sheetOf("Một", units), sheetOf("Hai", ["Xã B"])] });
    expect(bench.snapshot()).toEqual(looks);
  });

  it("a missing sheet stops it before anything is done", async () => {
    const bench = await startWorkbench();
    const before = bench.snapshot();
    const change = { rewrite: [sheetOf("Không có", [])] };
    expect(await failureOf(bench, change)).toMatchObject({ code: "sheetMissing", workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
  });

  it("a request beyond 5 MB is refused whole", async () => {
    const bench = await startWorkbench();
    await bench.port.change({ create: [sheetOf("Một", ["Xã A"])] });
    const before = bench.snapshot();
    // 180 cells of 30 000 characters
    const values = [Array.from({ length: 180 }, () => "x".repeat(30_000))];
    const write = [{ sheet: "Một", at: { row: 3, column: 1, rows: 1, columns: 180 }, values }];
    expect(await failureOf(bench, { write })).toMatchObject({ code: "tooLarge", workbookUnchanged: true });
    expect(bench.snapshot()).toEqual(before);
  });
});

describe("a sheet longer than a request", () => {
  /** 400 cells of 30 000 characters: 12 MB of text. */
  const long = sheetOf(
    "Dài",
    Array.from({ length: 400 }, (_, index) => `${index} ${"x".repeat(30_000)}`),
  );

  it("arrives whole in several requests, and is read in several answers", async () => {
    const bench = await startWorkbench();
    await bench.port.survey([]);
    const { counters } = bench.host;
    counters.reset();
    await bench.port.change({ create: [long] });
    // 12 MB in blocks of 1.25 MB, three of them in a request: the first block alone with the looks, then 9 in 3.
    expect(counters.roundTrips).toBe(4);
    const [reading] = (await bench.port.survey(["Dài"])).readings;
    expect(reading?.values.length).toBe(long.cells.length);
    expect(reading?.values.flat().filter((value) => typeof value === "string" && value.length > 29_999).length).toBe(
      400,
    );
    expect(bench.snapshot()).toMatchObject({ Dài: { isProtected: true } });
  });

  it.each([1, 2, 3, 4])("goes away when request %i fails", async (failing) => {
    const bench = await startWorkbench();
    await bench.port.survey([]);
    const before = bench.snapshot();
    bench.host.counters.reset();
    bench.host.setFault((trip) => (trip === failing ? { kind: "fail", code: "GeneralException" } : undefined));
    expect(await failureOf(bench, { create: [long] })).toMatchObject({ workbookUnchanged: true });
    bench.host.setFault(undefined);
    expect(bench.snapshot()).toEqual(before);
  });

  it("gives a rewritten sheet its contents again when a later request fails", async () => {
    const bench = await startWorkbench();
    await bench.port.change({ create: [sheetOf("Dài", ["Xã A"])] });
    await bench.port.survey([]);
    const before = bench.contents();
    bench.host.counters.reset();
    bench.host.setFault((trip) => (trip === 3 ? { kind: "fail", code: "GeneralException" } : undefined));
    expect(await failureOf(bench, { rewrite: [long] })).toMatchObject({ workbookUnchanged: false });
    bench.host.setFault(undefined);
    expect(bench.contents()).toEqual(before);
  });
});

describe("what people typed while a sheet is rewritten as it was", () => {
  it("stays untouched: their formulas, texts of any form and empty cells", async () => {
    const bench = await startWorkbench();
    await bench.port.change({ create: [sheetOf("Một", ["Xã A", "Xã B"])] });
    await bench.host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Một");
      sheet.protection.unprotect();
      const cell = sheet.getRange("B8");
      cell.numberFormat = [["General"]];
      cell.formulas = [['="Xã "&"D"']];
      await context.sync();
    });
    const before = bench.contents();
    await bench.port.change({ rewrite: [sheetOf("Một", ["Xã A", "Xã B"])] });
    expect(bench.contents()).toEqual(before);
  });
});
