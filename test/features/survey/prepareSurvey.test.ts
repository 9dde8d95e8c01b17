/** The survey's sheets over the real road: made, filled in, written again around what was typed. */
import { prepareSurvey } from "../../../src/features/survey/prepareSurvey";
import { run } from "../year";
import { done, refusal, short, startWorkbench } from "../workbench";
import { count, countEnough, designName, resultsName, shown, surveyed, surveyedYear, threeGroups } from "./surveySteps";

describe("the survey's sheets", () => {
  it("begin with the preset: five groups, 65 ballots, no questions", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], surveyedYear);
    const made = done(await prepareSurvey(bench.port));
    expect(made.did).toEqual([{ key: "survey.did-design", details: { sheet: designName } }]);
    expect(made.findings).toEqual([]);
    const own = bench.own(designName);
    expect(own.value("setting:least", "value")).toBe(65);
    expect(["0", "1", "2", "3", "4", "5"].map((row) => own.value(`group:${row}`, "code"))).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      null,
    ]);
    expect(bench.sheetNames()).not.toContain(resultsName);
  });

  it("[R112] [R113] give points by formula: shares of answers that count, rounded once", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    // 2.1, maximum 1,5: C1 44 A + 11 B + 5 C = 60 counted, C3 33 A + 22 B + 11 C = 66 counted.
    // (44 + 33) · 100 + (11 + 22) · 50 = 9 350 of 126 · 100 → 74,21 %; 1,5 · 0,742063 = 1,1131 → 1,11.
    // 1.2, maximum 1: 48 A of 66 → 72,73 %; 0,72727 → 0,73.
    expect(
      shown(bench, "Xã A", "returned", "short", "state", "share:2.1", "points:2.1", "share:1.2", "points:1.2"),
    ).toEqual([66, null, "Đủ phiếu", 74.21, 1.11, 72.73, 0.73]);
    expect(shown(bench, "Xã B", "returned", "short", "state", "points:2.1", "points:1.2")).toEqual([
      0,
      65,
      "Chưa có phiếu",
      null,
      null,
    ]);
  });
});
export { count, refusal, short, threeGroups };
