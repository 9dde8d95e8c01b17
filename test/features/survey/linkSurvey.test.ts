/** The survey's points in the scoring sheets: only when asked, nothing typed lost, and out again. */
import { applyCriteriaSet } from "../../../src/features/applyCriteriaSet";
import { assignAppraisers } from "../../../src/features/assignAppraisers";
import { createEntryChecks } from "../../../src/features/checkEntries";
import { createScoringSheets } from "../../../src/features/createScoringSheets";
import { checkSurvey } from "../../../src/features/survey/checkSurvey";
import { linkSurvey, unlinkSurvey } from "../../../src/features/survey/linkSurvey";
import { prepareSurvey } from "../../../src/features/survey/prepareSurvey";
import { quietWork } from "../../../src/features/work";
import { run } from "../year";
import { done, refusal, short, type Workbench } from "../workbench";
import { countEnough, designName, resultsName, surveyed, surveyedYear } from "./surveySteps";

const now = new Date("2026-01-15T08:00:00Z");
const link = (bench: Workbench, replaceTyped = false) => linkSurvey(bench.port, { replaceTyped, now }, quietWork);
const score = (bench: Workbench, unit: string, code: string, column = "appraisal"): unknown =>
  bench.value(unit, `node:${code}`, column);

async function linked(): Promise<Workbench> {
  const bench = await surveyed();
  countEnough(bench, "Xã A");
  done(await link(bench));
  return bench;
}

describe("the survey's points", () => {
  it("[R114] are the appraisal scores of the criteria they feed, and follow the counts", async () => {
    const bench = await linked();
    // 1,11 and 0,73 as in prepareSurvey.test.ts; Xã B has no ballots: pending, not zero.
    expect([score(bench, "Xã A", "2.1"), score(bench, "Xã A", "1.2")]).toEqual([1.11, 0.73]);
    expect([score(bench, "Xã B", "2.1"), bench.value("Xã B", "node:2.1", "appraisalDone")]).toEqual([null, 0]);
    expect(score(bench, "Xã A", "2.1", "self")).toBeNull();
    // One ballot from B to A in C2: 49 of 66 → 0,7424 → 0,74.
    bench.type(resultsName, "group:xã a:1", "count:C2:A", 17);
    bench.type(resultsName, "group:xã a:1", "count:C2:C", 5);
    expect(score(bench, "Xã A", "1.2")).toBe(0.74);
    // A count that no longer agrees takes the points back: pending.
    bench.type(resultsName, "group:xã a:1", "count:C2:C", 4);
    expect(score(bench, "Xã A", "1.2")).toBeNull();
  });

  it("are not taken from a table whose points are not those of its counts", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    const { book } = bench.own(resultsName);
    const at = { row: book.row("unit:xã b"), column: book.column("points:1.2") };
    const cells = [{ ...at, content: { kind: "value", value: 0 } }] as const;
    await bench.port.amend([{ sheet: resultsName, protection: "keep", cells }]);
    expect(refusal(await link(bench))).toEqual(["survey-sheet-differs@Kết quả điều tra"]);
    expect(bench.formula("Xã A", "node:2.1", "appraisal")).toBeNull();
  });

  it("stand in locked cells", async () => {
    const bench = await linked();
    expect(bench.type("Xã A", "node:2.1", "appraisal", 1)).not.toBeNull();
    expect(bench.type("Xã A", "node:2.2", "appraisal", 1)).toBeNull();
  });

  it("[R209] leave typed scores alone until that is asked, show old and new, and keep the old in the log", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    bench.type("Xã A", "node:2.1", "appraisal", 1.5);
    const before = bench.contents();
    const refused = await link(bench);
    expect(refused).toMatchObject({
      ok: false,
      failure: [
        { code: "survey-typed-scores", details: { number: 1 } },
        { code: "survey-typed-score", at: { sheet: "Xã A", code: "2.1" }, details: { found: "1,5", expected: "1,11" } },
      ],
    });
    expect(bench.contents()).toEqual(before);
    const replaced = done(await link(bench, true));
    expect(replaced.did.map(({ key }) => key)).toEqual(["survey.did-link", "survey.did-log"]);
    expect(score(bench, "Xã A", "2.1")).toBe(1.11);
    const log = Object.values(bench.contents()["Nhật ký"] ?? {});
    expect(log).toContain("1,5");
  });

  it("go out again: what was typed before comes back, what was empty is empty", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    bench.type("Xã A", "node:2.1", "appraisal", 1.5);
    done(await link(bench, true));
    const out = done(await unlinkSurvey(bench.port, { now }, quietWork));
    expect(out.did).toEqual([{ key: "survey.did-unlink", details: { number: 4, restored: 1 } }]);
    expect([score(bench, "Xã A", "2.1"), score(bench, "Xã A", "1.2")]).toEqual([1.5, null]);
    expect(bench.formula("Xã A", "node:2.1", "appraisal")).toBeNull();
    expect(bench.type("Xã A", "node:2.1", "appraisal", 0.5)).toBeNull();
    expect(refusal(await unlinkSurvey(bench.port, { now }, quietWork))).toEqual(["survey-no-links"]);
  });

  it("are put in once: a second time changes nothing", async () => {
    const bench = await linked();
    const before = bench.snapshot();
    expect(done(await link(bench)).did).toEqual([{ key: "survey.did-link-same" }]);
    expect(bench.snapshot()).toEqual(before);
  });

  it("stay linked when scoring sheets are written again", async () => {
    const bench = await linked();
    const before = bench.formula("Xã A", "node:2.1", "appraisal");
    done(await createScoringSheets(bench.port, { units: "all" }, quietWork));
    expect(bench.formula("Xã A", "node:2.1", "appraisal")).toBe(before);
    expect(bench.type("Xã A", "node:2.1", "appraisal", 1)).not.toBeNull();
  });

  it("[R208] never become another unit's or criterion's: after units and questions changed the links are written anew", async () => {
    const bench = await linked();
    await run(bench, ["units"], { ...surveyedYear, units: ["Xã Mới", "Xã B", "Xã A"] });
    bench.type(designName, "question:3", "code", "C0");
    bench.type(designName, "question:3", "value", "1.1.2");
    bench.type(designName, "question:3", "text", "Có hài lòng không?");
    const again = done(await prepareSurvey(bench.port));
    expect(again.did.map(({ key }) => key)).toEqual(["survey.did-results", "survey.did-relink"]);
    // The new question has no counts: A's ballots no longer agree, so nothing stands for it.
    expect([score(bench, "Xã A", "2.1"), score(bench, "Xã B", "2.1")]).toEqual([null, null]);
    for (const group of ["1", "2", "3"]) bench.type(resultsName, `group:xã a:${group}`, "count:C0:A", 22);
    expect([score(bench, "Xã A", "2.1"), score(bench, "Xã A", "1.2"), score(bench, "Xã B", "1.2")]).toEqual([
      1.11,
      0.73,
      null,
    ]);
    expect(done(await checkSurvey(bench.port)).findings.filter(({ code }) => code === "survey-link-broken")).toEqual(
      [],
    );
  });

  it("follow a renamed sheet, and a deleted one leaves broken links that are found and stay pending", async () => {
    const bench = await linked();
    bench.rename(resultsName, "Phiếu thu về");
    expect(done(await link(bench)).did).toEqual([{ key: "survey.did-link-same" }]);
    bench.remove("Phiếu thu về");
    expect(score(bench, "Xã A", "2.1")).toBeNull();
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const report = await checks.checkAll(quietWork);
    expect(
      report.sheets[0]?.findings.filter(({ code }) => code === "survey-link-broken").map(({ at }) => at.code),
    ).toEqual(["1.2", "2.1"]);
    done(await prepareSurvey(bench.port));
    countEnough(bench, "Xã A");
    done(await link(bench));
    expect(score(bench, "Xã A", "2.1")).toBe(1.11);
  });

  it("[R208] are no tampering for the live checks, another unit's link is", async () => {
    const bench = await linked();
    const codes = async (): Promise<readonly string[]> => {
      const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
      return (await checks.checkAll(quietWork)).sheets
        .flatMap(({ findings }) => findings.map(({ code }) => code))
        .filter((code) => code !== "entry-missing");
    };
    expect(await codes()).toEqual([]);
    const sheet = bench.sheet("Xã B");
    const { book } = bench.own("Xã B");
    const formula = bench.formula("Xã A", "node:2.1", "appraisal") ?? "";
    await bench.port.amend([
      {
        sheet: sheet.name,
        protection: "keep",
        cells: [{ row: book.row("node:2.1"), column: book.column("appraisal"), content: { kind: "formula", formula } }],
      },
    ]);
    expect(score(bench, "Xã B", "2.1")).toBe(1.11);
    expect(await codes()).toEqual(["survey-link-broken"]);
    expect(done(await checkSurvey(bench.port)).findings.map(short)).toContain("survey-link-broken@Xã B");
  });

  it("go into the scores of the members who appraise the criterion", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    done(await assignAppraisers(bench.port));
    bench.type("Phân công thẩm định", "head", "member:1", "Nguyễn Thị Hạnh");
    bench.type("Phân công thẩm định", "head", "member:2", "Trần Văn Bình");
    for (const field of ["I", "II"]) bench.type("Phân công thẩm định", `node:${field}`, "member:1", "x");
    bench.type("Phân công thẩm định", "node:2.1", "member:2", "x");
    await run(bench, ["sheets"], surveyedYear);
    done(await link(bench));
    expect([score(bench, "Xã A", "2.1", "member:1"), score(bench, "Xã A", "2.1", "member:2")]).toEqual([1.11, 1.11]);
    expect([score(bench, "Xã A", "2.1"), score(bench, "Xã A", "1.2")]).toEqual([1.11, 0.73]);
    await run(bench, ["sheets"], surveyedYear);
    expect(score(bench, "Xã A", "2.1")).toBe(1.11);
    expect(bench.formula("Xã A", "node:2.1", "member:2")).toContain("points:2.1");
  });

  it("need scoring sheets and the survey's table", async () => {
    const bench = await surveyed();
    bench.remove("Xã A");
    bench.remove("Xã B");
    expect(refusal(await link(bench))).toEqual(["no-scoring-sheets"]);
    bench.remove(resultsName);
    expect(refusal(await link(bench))).toEqual(["survey-no-results"]);
    bench.remove(designName);
    expect(refusal(await link(bench))).toEqual(["survey-no-design"]);
    done(
      await applyCriteriaSet(bench.port, {
        set: surveyedYear.set,
        office: { parentAgency: "", agency: "", place: "" },
        year: 2025,
      }),
    );
  });
});
