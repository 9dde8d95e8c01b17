/** Lists that tell by themselves when the scores have changed since they were made. */
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import { buildReportExplanation } from "../../src/features/buildReportExplanation";
import { openWorkbook } from "../../src/features/openWorkbook";
import type { OldSheet } from "../../src/features/workbookState";
import { deepSet, flatSet } from "../sheets/smallSets";
import { done, startWorkbench, type Workbench } from "./workbench";
import { entrySteps, names, run, type Year } from "./year";

const year: Year = { set: deepSet, units: ["Xã A", "Xã B"], source: "scoringSheets" };
const fresh = "Theo điểm trên phiếu chấm khi lập; điểm chưa thay đổi.";
const old = "ĐÃ CŨ: điểm trên phiếu chấm đã thay đổi sau khi lập, hãy lập lại.";

async function scored(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  for (const unit of year.units) {
    for (const [code, self, appraisal] of [
      ["1.1.1", 1, 0.5],
      ["1.3.1", 2, 1.75],
    ] as const) {
      expect(bench.type(unit, `node:${code}`, "self", self)).toBeNull();
      expect(bench.type(unit, `node:${code}`, "appraisal", appraisal)).toBeNull();
    }
  }
  return bench;
}

const oldSheets = async (bench: Workbench): Promise<readonly OldSheet[]> =>
  (await openWorkbook(bench.port)).state.old ?? [];

describe.each([
  ["Điểm bị trừ", "cchc:old", (bench: Workbench) => buildDeductions(bench.port)],
  [
    "Nội dung mất điểm",
    "cchc:old:appraisal",
    (bench: Workbench) => buildLostPoints(bench.port, { basis: "appraisal" }),
  ],
] as const)("the list %s", (sheet, oldState, build) => {
  const said = (bench: Workbench): unknown => bench.value(sheet, "freshness", "number");
  const state = (bench: Workbench): unknown => bench.value(sheet, "heading.1", "isOld");

  it("follows the scores: old as long as one is another, whatever the totals are", async () => {
    const bench = await scored();
    done(await build(bench));
    expect([said(bench), state(bench)]).toEqual([fresh, "cchc:current"]);
    // 0,25 less here and 0,25 more there: every total stays as it was.
    bench.type("Xã B", "node:1.1.1", "appraisal", 0.25);
    bench.type("Xã B", "node:1.3.1", "appraisal", 2);
    expect([said(bench), state(bench)]).toEqual([old, oldState]);
    bench.type("Xã B", "node:1.1.1", "appraisal", 0.5);
    bench.type("Xã B", "node:1.3.1", "appraisal", 1.75);
    expect(said(bench)).toBe(fresh);
    // A 0 is no missing score.
    bench.type("Xã A", "node:2.1", "appraisal", 0);
    expect(said(bench)).toBe(old);
    done(await build(bench));
    expect(said(bench)).toBe(fresh);
    bench.rename("Xã B", "Xã B (nộp lại)");
    expect(said(bench)).toBe(fresh);
    bench.remove("Xã B (nộp lại)");
    expect(said(bench)).toBe(old);
  });
});

describe("what the pane knows of old lists", () => {
  it("is read with the workbook's state, without a round trip more, and gone when they are made again", async () => {
    const bench = await scored();
    bench.type("Xã B", "node:1.3.1", "self", 1);
    done(await buildDeductions(bench.port));
    done(await buildLostPoints(bench.port, { basis: "self" }));
    await openWorkbook(bench.port);
    expect(await oldSheets(bench)).toEqual([]);
    bench.type("Xã A", "node:1.1.1", "appraisal", 0.25);
    bench.host.counters.reset();
    // The self scores, which the list of lost points was made of, are what they were.
    expect(await oldSheets(bench)).toEqual([{ sheet: "Điểm bị trừ", kind: "deductions", choice: "" }]);
    expect(bench.host.counters.roundTrips).toBe(1);
    bench.type("Xã A", "node:1.1.1", "self", 0.5);
    expect(await oldSheets(bench)).toContainEqual({ sheet: "Nội dung mất điểm", kind: "lostPoints", choice: "self" });
    done(await buildDeductions(bench.port));
    done(await buildLostPoints(bench.port, { basis: "self" }));
    expect(await oldSheets(bench)).toEqual([]);
  });

  it("names the explained ranking, too", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, { set: flatSet, units: ["Xã A", "Xã B"], source: "entry" });
    for (const [unit, score] of [10, 5].entries())
      for (const code of ["I", "II"]) bench.type(names.table, `unit:${unit}`, `appraisal:${code}`, score / 2);
    const built = done(await buildReportExplanation(bench.port, { now: new Date(2026, 0, 5) }));
    expect(await oldSheets(bench)).toEqual([]);
    bench.type(names.table, "unit:1", "appraisal:I", 3);
    expect(await oldSheets(bench)).toEqual([{ sheet: built.sheets[0], kind: "explanation", choice: "" }]);
  });
});
