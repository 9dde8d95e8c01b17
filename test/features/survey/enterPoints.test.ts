/** Survey points as values in a score table that is filled in: a set of fields without scoring sheets. */
import { linkSurvey, unlinkSurvey } from "../../../src/features/survey/linkSurvey";
import { prepareSurvey } from "../../../src/features/survey/prepareSurvey";
import { quietWork } from "../../../src/features/work";
import { flatSet } from "../../sheets/smallSets";
import { entrySteps, run, type Year } from "../year";
import { done, refusal, startWorkbench, type Workbench } from "../workbench";
import { count, threeGroups } from "./surveySteps";

const year: Year = { set: flatSet, units: ["Xã A", "Xã B"], source: "entry" };
const now = new Date("2026-01-15T08:00:00Z");
const design = { ...threeGroups, leastBallots: 10, questions: [{ code: "C1", text: "", criterion: "II" }] };
const put = (bench: Workbench, replaceTyped = false) => linkSurvey(bench.port, { replaceTyped, now }, quietWork);
const scores = (bench: Workbench): unknown =>
  ["unit:0", "unit:1"].map((row) => bench.value("Bảng điểm", row, "appraisal:II"));

async function counted(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, entrySteps, year);
  done(await prepareSurvey(bench.port, { design }));
  count(bench, "Xã A", "1", 10, { C1: [7, 2, 1] });
  return bench;
}

describe("survey points in a score table that is filled in", () => {
  it("[R209] are values; pending ones leave the cell alone; the old score and the source stand in the log", async () => {
    const bench = await counted();
    bench.type("Bảng điểm", "unit:1", "appraisal:II", 5);
    // (7 · 100 + 2 · 50) of 10 · 100 = 80 % of 7,5 = 6.
    expect(done(await put(bench)).did).toEqual([
      { key: "survey.did-values", details: { number: 1, sheet: "Bảng điểm" } },
    ]);
    expect(scores(bench)).toEqual([6, 5]);
    expect(bench.formula("Bảng điểm", "unit:0", "appraisal:II")).toBeNull();
    expect(Object.values(bench.contents()["Nhật ký"] ?? {})).toContain("6 (Kết quả điều tra)");
    expect(done(await put(bench)).did).toEqual([{ key: "survey.did-link-same" }]);
  });

  it("ask before a typed score gives way, and give it back", async () => {
    const bench = await counted();
    bench.type("Bảng điểm", "unit:0", "appraisal:II", 7.25);
    expect(refusal(await put(bench))).toEqual(["survey-typed-scores", "survey-typed-score@Bảng điểm"]);
    expect(scores(bench)).toEqual([7.25, null]);
    done(await put(bench, true));
    expect(scores(bench)).toEqual([6, null]);
    const back = done(await unlinkSurvey(bench.port, { now }, quietWork));
    expect(back.did).toEqual([{ key: "survey.did-unlink", details: { number: 1, restored: 1 } }]);
    expect(scores(bench)).toEqual([7.25, null]);
    expect(refusal(await unlinkSurvey(bench.port, { now }, quietWork))).toEqual(["survey-no-links"]);
  });

  it("do not take back what was typed over them", async () => {
    const bench = await counted();
    done(await put(bench));
    bench.type("Bảng điểm", "unit:0", "appraisal:II", 4);
    expect(refusal(await unlinkSurvey(bench.port, { now }, quietWork))).toEqual(["survey-no-links"]);
    expect(scores(bench)).toEqual([4, null]);
  });
});
