/** From an empty workbook to the ranking, each step once and again, in any order: nothing a person typed is lost. */
import { openWorkbook } from "../../src/features/openWorkbook";
import { deepSet, flatSet } from "../sheets/smallSets";
import { allSteps, entrySteps, names, run, step, type Year } from "./year";
import { done, startWorkbench, type Workbench } from "./workbench";

const units = ["Xã An Bình", "Xã Bắc Sơn", "Phường Cẩm"];
const year: Year = { set: deepSet, units, source: "scoringSheets" };
const leaves = ["1.1.1", "1.1.2", "1.2", "1.3.1", "2.1", "2.2"];
const maxima = [1, 2, 1, 2, 1.5, 2.5];

function score(bench: Workbench, sheet: string, column: "self" | "appraisal", scores: readonly number[]): void {
  scores.forEach((each, index) => {
    expect(bench.type(sheet, `node:${leaves[index] ?? ""}`, column, each)).toBeNull();
  });
}

describe("from scoring sheets", () => {
  it("goes from an empty workbook to a ranking that follows the scores by itself", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    expect(bench.sheetNames()).toEqual(["Sheet1", names.criteria, names.units, ...units, names.table, names.ranking]);
    // A has everything: 1+2+1+2 + 1.5+2.5 = 10; B one leaf (2.2) short; C 0.5+1+1+2 + 1+2 = 7.5
    score(bench, "Xã An Bình", "appraisal", maxima);
    score(bench, "Xã Bắc Sơn", "appraisal", [1, 2, 1, 2, 1.5]);
    score(bench, "Phường Cẩm", "appraisal", [0.5, 1, 1, 2, 1, 2]);
    const row = (index: number): unknown[] =>
      ["unit", "appraisal", "rank", "class", "note"].map((column) =>
        bench.value(names.ranking, `unit:${index}`, column),
      );
    expect(row(0)).toEqual(["Xã An Bình", 10, 1, "Tốt", null]);
    expect(row(1)).toEqual(["Phường Cẩm", 7.5, 2, "Khá", null]);
    expect(row(2)).toEqual(["Xã Bắc Sơn", null, null, null, "Chưa đủ điểm"]);
    // The last leaf arrives: B = 1+2+1+2+1.5+2.5 = 10, level with A.
    score(bench, "Xã Bắc Sơn", "appraisal", maxima);
    expect(row(1)).toEqual(["Xã Bắc Sơn", 10, 1, "Tốt", "Đồng hạng"]);
    expect(row(2)).toEqual(["Phường Cẩm", 7.5, 2, "Khá", null]);
    // One leaf goes: the unit is out again.
    bench.type("Xã An Bình", "node:1.2", "appraisal", "");
    expect(row(0)).toEqual(["Xã Bắc Sơn", 10, 1, "Tốt", null]);
    expect(row(2)).toEqual(["Xã An Bình", null, null, null, "Chưa đủ điểm"]);
  });

  it("ranks 1-2-2-4 when the standard way is chosen", async () => {
    const bench = await startWorkbench();
    const four: Year = { ...year, units: [...units, "Xã Dân Chủ"], ties: "standard" };
    await run(bench, allSteps, four);
    // totals 10, 9, 9, 8: standard ranks 1, 2, 2, 4; dense ranks 1, 2, 2, 3
    score(bench, "Xã An Bình", "appraisal", maxima);
    score(bench, "Xã Bắc Sơn", "appraisal", [0, 2, 1, 2, 1.5, 2.5]);
    score(bench, "Phường Cẩm", "appraisal", [1, 2, 0, 2, 1.5, 2.5]);
    score(bench, "Xã Dân Chủ", "appraisal", [1, 0, 1, 2, 1.5, 2.5]);
    const ranks = (): unknown[] => [0, 1, 2, 3].map((index) => bench.value(names.ranking, `unit:${index}`, "rank"));
    expect(ranks()).toEqual([1, 2, 2, 4]);
    done(await step(bench, "ranking", { ...four, ties: "dense" }));
    expect(ranks()).toEqual([1, 2, 2, 3]);
  });

  it("leaves everything as it is when a step runs again, in any order", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    fillIn(bench);
    const typed = bench.contents();
    // Rows grow with the texts typed into them.
    done(await step(bench, "sheets", year));
    expect(bench.contents()).toEqual(typed);
    const before = bench.snapshot();
    for (const order of [allSteps, [...allSteps].reverse(), ["table", "sheets", "ranking", "set", "units"] as const]) {
      for (const each of order) {
        done(await step(bench, each, year));
        expect(bench.snapshot()).toEqual(before);
      }
    }
  });

  it("says what a step did when it ran again", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, year);
    const did = async (name: (typeof allSteps)[number]): Promise<readonly string[]> =>
      done(await step(bench, name, year)).did.map(({ key }) => key);
    expect(await did("set")).toEqual(["step.set-updated"]);
    expect(await did("units")).toEqual(["step.units-saved"]);
    expect(await did("sheets")).toEqual(["step.sheets-rewritten"]);
    expect(await did("table")).toEqual(["step.table-rewritten", "step.ranking-followed"]);
    expect(await did("ranking")).toEqual(["step.ranking-rewritten"]);
  });
});

/** A person fills in all sorts of things, right and wrong. */
function fillIn(bench: Workbench): void {
  score(bench, "Xã An Bình", "self", maxima);
  score(bench, "Xã An Bình", "appraisal", [1, 1.75, 0.25, 2, 1.5, 2.5]);
  bench.type("Xã An Bình", "node:1.1.1", "evidence", "Kế hoạch số 12/KH-UBND ngày 03/01/2025");
  bench.type("Xã An Bình", "node:1.1.1", "explanation", "=1+1 là hai");
  bench.type("Xã An Bình", "node:1.2", "note", "1.1");
  bench.type("Xã An Bình", "node:2.2", "evidence", '\'=HYPERLINK("http://x")');
  bench.type("Xã Bắc Sơn", "node:2.2", "evidence", "Dòng một\nDòng hai 😀");
  bench.type("Xã Bắc Sơn", "node:1.1.1", "note", "00123");
  bench.type("Phường Cẩm", "node:1.1.1", "note", "TRUE");
  bench.type(names.criteria, "setting:place", "name", "Thử Nghiệm");
  bench.type(names.ranking, "decision", "number", "Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 15/01/2026");
}

describe("from entered scores", () => {
  it("leaves no page of the longer list that stood there before", async () => {
    const bench = await startWorkbench();
    const many = Array.from({ length: 60 }, (_, index) => `Xã ${index + 1}`);
    const breaks = (): number => bench.sheet(names.ranking).worksheet.rowBreaks.length;
    const entered: Year = { set: flatSet, units: many, source: "entry" };
    await run(bench, entrySteps, entered);
    expect(breaks()).toBe(1);
    await run(bench, ["units", "table", "ranking"], { ...entered, units });
    expect(breaks()).toBe(0);
  });

  it.each([5, 60])("forgets the names of a list of %i when a shorter one is saved", async (count) => {
    const bench = await startWorkbench();
    const many = Array.from({ length: count }, (_, index) => `Xã ${index + 1}`);
    await run(bench, ["set", "units"], { set: flatSet, units: many, source: "entry" });
    await run(bench, ["units"], { set: flatSet, units, source: "entry" });
    expect((await openWorkbook(bench.port)).state.units).toEqual(units);
  });

  const entered: Year = { set: flatSet, units, source: "entry" };

  it("ranks what is typed into the score table", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, entered);
    const type = (unit: number, column: string, value: number): void =>
      expect(bench.type(names.table, `unit:${unit}`, column, value)).toBeNull();
    // A 12 + 7.25 = 19.25; B 12.5 + 7 = 19.5; C only one field
    type(0, "appraisal:I", 12);
    type(0, "appraisal:II", 7.25);
    type(1, "appraisal:I", 12.5);
    type(1, "appraisal:II", 7);
    type(2, "appraisal:I", 12.5);
    const seen = [0, 1, 2].map((index) => [
      bench.value(names.ranking, `unit:${index}`, "unit"),
      bench.value(names.ranking, `unit:${index}`, "appraisal"),
      bench.value(names.ranking, `unit:${index}`, "rank"),
    ]);
    expect(seen).toEqual([
      ["Xã Bắc Sơn", 19.5, 1],
      ["Xã An Bình", 19.25, 2],
      ["Phường Cẩm", null, null],
    ]);
    const before = bench.snapshot();
    for (const order of [entrySteps, [...entrySteps].reverse()]) {
      for (const each of order) {
        done(await step(bench, each, entered));
        expect(bench.snapshot()).toEqual(before);
      }
    }
  });

  it("keeps a formula a person typed instead of a score", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, entered);
    bench.type(names.table, "unit:0", "appraisal:I", "=10+2.5");
    bench.type(names.table, "unit:0", "appraisal:II", 5);
    expect(bench.value(names.ranking, "unit:0", "appraisal")).toBe(17.5);
    await run(bench, ["table", "ranking"], entered);
    expect(bench.formula(names.table, "unit:0", "appraisal:I")).toBe("=10+2.5");
    // With the rows in another order the formula might look at other cells: its result stays.
    await run(bench, ["units", "table"], { ...entered, units: [...units].reverse() });
    expect(bench.value(names.table, "unit:2", "appraisal:I")).toBe(12.5);
    expect(bench.value(names.ranking, "unit:0", "appraisal")).toBe(17.5);
  });
});
