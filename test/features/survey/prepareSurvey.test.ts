/** The survey's sheets over the real road: made, filled in, checked, written again around what was typed. */
import { checkSurvey } from "../../../src/features/survey/checkSurvey";
import { enterCounts } from "../../../src/features/survey/enterCounts";
import { prepareSurvey } from "../../../src/features/survey/prepareSurvey";
import { run } from "../year";
import { done, refusal, short, startWorkbench, type Workbench } from "../workbench";
import { count, countEnough, designName, resultsName, shown, surveyed, surveyedYear } from "./surveySteps";

const now = new Date("2026-01-15T08:00:00Z");
const checked = async (bench: Workbench): Promise<readonly string[]> =>
  done(await checkSurvey(bench.port)).findings.map(short);

describe("the survey's sheets", () => {
  it("[R111] begin with the preset: five groups, 65 ballots, no questions", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], surveyedYear);
    const made = done(await prepareSurvey(bench.port));
    expect(made.did).toEqual([{ key: "survey.did-design", details: { sheet: designName } }]);
    expect(made.findings).toEqual([]);
    const own = bench.own(designName);
    expect(own.value("setting:least", "value")).toBe(65);
    expect([0, 1, 2, 3, 4, 5].map((row) => own.value(`group:${row}`, "code"))).toEqual(["1", "2", "3", "4", "5", null]);
    expect(bench.sheetNames()).not.toContain(resultsName);
    expect(refusal(await checkSurvey(bench.port))).toEqual(["survey-no-questions@Phiếu điều tra"]);
  });

  it("take questions typed by hand, and say which of them cannot be used", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], surveyedYear);
    done(await prepareSurvey(bench.port));
    bench.type(designName, "question:0", "code", "C1");
    bench.type(designName, "question:0", "value", "9.9");
    bench.type(designName, "question:1", "text", "Câu hỏi chưa có mã?");
    expect(done(await prepareSurvey(bench.port)).findings.map(short)).toEqual(["survey-code-missing@Phiếu điều tra"]);
    bench.type(designName, "question:1", "code", "C2");
    const told = done(await prepareSurvey(bench.port)).findings;
    expect(told.map(short)).toEqual([
      "survey-criterion-not-scored@Phiếu điều tra",
      "survey-question-feeds-nothing@Phiếu điều tra",
    ]);
    expect(told[0]?.at.address).toBe(bench.own(designName).address("question:0", "code"));
    bench.type(designName, "question:0", "value", "2.1");
    expect(done(await prepareSurvey(bench.port)).did).toEqual([
      { key: "survey.did-results", details: { sheet: resultsName, number: 2 } },
    ]);
    expect(bench.value(designName, "question:1", "text")).toBe("Câu hỏi chưa có mã?");
  });

  it("[R112] [R113] give points by formula: shares of answers that count, rounded once", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    // 2.1, maximum 1,5: C1 44 A + 11 B + 5 C = 60 counted, C3 33 A + 22 B + 11 C = 66 counted.
    // (44 + 33) · 100 + (11 + 22) · 50 = 9 350 of 126 · 100 → 74,21 %; 1,5 · 0,742063 = 1,1131 → 1,11.
    // 1.2, maximum 1: 48 A of 66 → 72,73 %; 0,72727 → 0,73.
    const columns = ["returned", "short", "state", "share:2.1", "points:2.1", "share:1.2", "points:1.2"];
    expect(shown(bench, "Xã A", ...columns)).toEqual([66, null, "Đủ phiếu", 74.21, 1.11, 72.73, 0.73]);
    expect(shown(bench, "Xã B", ...columns)).toEqual([0, 65, "Chưa có phiếu", null, null, null, null]);
  });

  it("follow the rules on the design: weights, rounding, groups and least number, without being written again", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    bench.type(designName, "setting:rounding", "value", "Lên");
    expect(shown(bench, "Xã A", "points:2.1", "points:1.2")).toEqual([1.12, 0.73]);
    bench.type(designName, "setting:rounding", "value", "Xuống");
    expect(shown(bench, "Xã A", "points:2.1", "points:1.2")).toEqual([1.11, 0.72]);
    // B at 100 %: 44 + 33 + 11 + 22 = 110 of 126 → 87,30 %; 1,30952 → 1,30 down.
    bench.type(designName, "answer:1", "value", 100);
    expect(shown(bench, "Xã A", "share:2.1", "points:2.1")).toEqual([87.3, 1.3]);
    bench.type(designName, "setting:least", "value", 67);
    expect(shown(bench, "Xã A", "short", "state", "points:2.1")).toEqual([1, "Thiếu phiếu", null]);
    bench.type(designName, "setting:tooFew", "value", "Vẫn tính điểm");
    expect(shown(bench, "Xã A", "short", "state", "points:2.1")).toEqual([1, "Thiếu phiếu", 1.3]);
    // 2.1 by groups, B at 100: 20+22 of 20+22 → 1; 17+11 of 20+22 → 0,6667; 18+22 of 20+22 → 0,9524.
    // (1 · 1 + 1 · 0,66667 + 2 · 0,95238) / 4 = 0,892857 → 89,29 %; 1,33929 → 1,33 down.
    bench.type(designName, "setting:pooling", "value", "Trung bình theo trọng số");
    expect(shown(bench, "Xã A", "share:2.1", "points:2.1")).toEqual([89.29, 1.33]);
    bench.type(designName, "group:1", "value", 23);
    bench.type(designName, "setting:tooFew", "value", "Chưa tính điểm");
    bench.type(designName, "setting:least", "value", 66);
    expect(shown(bench, "Xã A", "short", "state", "points:2.1")).toEqual([null, "Thiếu phiếu", null]);
    expect(bench.value(resultsName, "group:xã a:2", "short")).toBe(1);
    bench.type(designName, "setting:rounding", "value", "");
    expect(shown(bench, "Xã A", "state", "points:2.1")).toEqual(["Quy tắc chưa rõ", null]);
  });

  it("[R110] take whole numbers only, and mark what does not add up", async () => {
    const bench = await surveyed();
    for (const wrong of [-1, 2.5, "nhiều"])
      expect(bench.type(resultsName, "group:xã a:1", "returned", wrong)).not.toBeNull();
    expect(bench.type(resultsName, "unit:xã a", "returned", 65)).not.toBeNull();
    countEnough(bench, "Xã A");
    bench.type(resultsName, "group:xã a:3", "count:C3:A", 12);
    expect(shown(bench, "Xã A", "state", "points:2.1", "points:1.2")).toEqual(["Chưa khớp", null, null]);
    expect(await checked(bench)).toEqual([
      "survey-criterion-fed-twice@Phiếu điều tra",
      "survey-counts-mismatch@Kết quả điều tra",
      "survey-pending@Kết quả điều tra",
      "survey-link-missing",
    ]);
  });

  it.each([
    ["halves that make a whole together", { "count:C1:A": 19.5, "count:C1:B": 0.5 }],
    ["a text beside right sums", { "count:C1:B": "không" }],
    ["a number typed as text", { "count:C1:A": "20" }],
  ])("[R110] give no points for %s, however it came there", async (_name, cells) => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    const { book } = bench.own(resultsName);
    const at = Object.entries(cells).map(([role, value]) => ({
      row: book.row("group:xã a:1"),
      column: book.column(role),
      content: { kind: "value" as const, value },
    }));
    await bench.port.amend([{ sheet: resultsName, protection: "keep", cells: at }]);
    expect(shown(bench, "Xã A", "state", "points:2.1")).toEqual(["Chưa khớp", null]);
    expect(await checked(bench)).toContain("survey-not-a-count@Kết quả điều tra");
  });

  it("are written again around every count, whatever the order of units, groups and questions", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    count(bench, "Xã B", "2", 5, { C1: [5] });
    const before = bench.own(resultsName);
    const counts = (own: typeof before): unknown => [
      ["xã a", "xã b"].flatMap((unit) =>
        ["1", "2", "3"].flatMap((group) =>
          ["returned", "count:C1:A", "count:C3:D"].map((role) => own.value(`group:${unit}:${group}`, role)),
        ),
      ),
    ];
    await run(bench, ["units"], { ...surveyedYear, units: ["Xã B", "Xã C", "Xã A"] });
    bench.type(designName, "question:2", "code", "C9");
    const refused = await prepareSurvey(bench.port);
    expect(refused).toMatchObject({
      ok: false,
      failure: ["A", "B", "C"].map((answer) => ({ code: "survey-counts-lost", details: { item: `C3_${answer}` } })),
    });
    bench.type(designName, "question:2", "code", "C3");
    expect(await checked(bench)).toContain("survey-unit-missing@Kết quả điều tra");
    done(await prepareSurvey(bench.port));
    expect(counts(bench.own(resultsName))).toEqual(counts(before));
    expect(shown(bench, "Xã A", "points:2.1")).toEqual([1.11]);
    const snapshot = bench.snapshot();
    done(await prepareSurvey(bench.port));
    expect(bench.snapshot()).toEqual(snapshot);
  });

  it("find a changed formula", async () => {
    const bench = await surveyed();
    countEnough(bench, "Xã A");
    const { book } = bench.own(resultsName);
    const at = { row: book.row("unit:xã a"), column: book.column("points:1.2") };
    await bench.port.amend([
      { sheet: resultsName, protection: "keep", cells: [{ ...at, content: { kind: "value", value: 1 } }] },
    ]);
    expect(await checked(bench)).toContain("survey-sheet-differs@Kết quả điều tra");
    done(await prepareSurvey(bench.port));
    expect(await checked(bench)).not.toContain("survey-sheet-differs@Kết quả điều tra");
  });

  it("take counts from a file; others that were typed give way only when asked, and are logged", async () => {
    const bench = await surveyed();
    count(bench, "Xã A", "1", 20, { C1: [20] });
    const group = { returned: 22, counts: { C1: { A: 20, B: 0, C: 0, D: 2 }, C2: { A: 22 }, C3: { B: 22 } } };
    const counts = [
      { unit: "Xã A", groups: { "1": group } },
      { unit: "Xã B", groups: {} },
    ];
    const before = bench.contents();
    expect(await enterCounts(bench.port, { counts, replaceTyped: false, now })).toMatchObject({
      ok: false,
      failure: [
        { code: "survey-counts-present", details: { number: 1 } },
        { code: "survey-count-differs", at: { unit: "Xã A" }, details: { found: "20", expected: 22 } },
      ],
    });
    expect(bench.contents()).toEqual(before);
    const entered = done(await enterCounts(bench.port, { counts, replaceTyped: true, now }));
    expect(entered.did).toEqual([
      { key: "survey.did-import", details: { ballots: 22, number: 1 } },
      { key: "survey.did-log", details: { number: 1 } },
    ]);
    expect(
      ["returned", "count:C1:D", "count:C3:B"].map((role) => bench.value(resultsName, "group:xã a:1", role)),
    ).toEqual([22, 2, 22]);
    expect(Object.values(bench.contents()["Nhật ký"] ?? {})).toContain("20");
    expect(done(await enterCounts(bench.port, { counts, replaceTyped: false, now })).did).toHaveLength(1);
  });

  it("cost few round trips", async () => {
    const bench = await surveyed();
    bench.trips.count = 0;
    done(await prepareSurvey(bench.port));
    // State, both sheets, writing (two), and the scoring sheets looked through for links.
    expect(bench.trips.count).toBeLessThanOrEqual(6);
  });
});
