/** Items set aside over the real road: marks, completeness, both ranks, and the way back. */
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createEntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { createLiveChecks } from "../../src/features/liveChecks";
import { openWorkbook } from "../../src/features/openWorkbook";
import type { Outcome } from "../../src/features/outcome";
import { readPublishedYear } from "../../src/features/publishYear";
import { reportWorkbook } from "../../src/features/reportWorkbook";
import { selectedItem } from "../../src/features/selectedItem";
import { applyAgain, setAsideItem } from "../../src/features/setAside";
import { quietWork } from "../../src/features/work";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet, flatSet } from "../sheets/smallSets";
import { names, run, type Year } from "./year";
import { done, refusal, startWorkbench, type Workbench } from "./workbench";

const units = ["Xã A", "Xã B", "Xã C"];
const year: Year = { set: deepSet, units, source: "scoringSheets" };
const list = "Không áp dụng";
const now = new Date(2025, 11, 1, 9, 30);
const approval = { approver: "Giám đốc Sở Nội vụ", reason: "Không có bộ phận một cửa" };
const leaves = { "1.1.1": 1, "1.1.2": 2, "1.2": 1, "1.3.1": 2, "2.1": 1.5, "2.2": 2.5 };

/** Every leaf scored at its maximum less what is named. */
function score(bench: Workbench, unit: string, less: Partial<Record<keyof typeof leaves, number>> = {}): void {
  for (const [code, maximum] of Object.entries(leaves)) {
    const lost = less[code as keyof typeof leaves] ?? 0;
    for (const column of ["self", "appraisal"])
      expect(bench.type(unit, `node:${code}`, column, maximum - lost)).toBeNull();
  }
}

async function scored(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units", "sheets"], year);
  score(bench, "Xã A", { "1.2": 0.5, "2.2": 1 });
  score(bench, "Xã B", { "1.1.2": 1.25 });
  score(bench, "Xã C", { "1.1.2": 2, "2.1": 1.5 });
  await run(bench, ["table", "ranking"], year);
  return bench;
}

const ranking = (bench: Workbench, ...columns: readonly string[]): unknown[][] =>
  units.map((_, index) => ["unit", ...columns].map((column) => bench.value(names.ranking, `unit:${index}`, column)));

describe("an item set aside", () => {
  it("[R182] [R183] stands as a mark, counts neither as scored nor as missing, and gives its scores back", async () => {
    const bench = await scored();
    const before = bench.contents();
    const result = done(await setAsideItem(bench.port, { unit: "xã a", code: "2.2", ...approval }, now));
    expect(result.did.map(({ key }) => key)).toEqual([
      "notApplicable.set-aside",
      "notApplicable.scores-kept",
      "notApplicable.sheet-followed",
      "notApplicable.table-followed",
      "step.ranking-followed",
    ]);
    expect(result.findings).toEqual([]);
    const at = (key: string, column: string): unknown => bench.value("Xã A", key, column);
    expect([at("node:2.2", "self"), at("node:2.2", "appraisal"), at("node:2.2", "percent")]).toEqual([
      "KAD",
      "KAD",
      "Không áp dụng",
    ]);
    expect(bench.type("Xã A", "node:2.2", "self", 1)).not.toBeNull();
    // 6 − 0,5 + 1,5 = 7 of 10 − 2,5 = 7,5: five of six leaves are to be scored, all are.
    expect([at("total", "self"), at("percent", "maximum"), at("percent", "self"), at("count", "self")]).toEqual([
      7,
      7.5,
      93.33,
      "5/5",
    ]);
    expect(at("count", "code")).toBe("Số nội dung đã chấm/phải chấm (không áp dụng: 1)");
    expect(bench.value(names.table, "unit:0", "status")).toBe("Đủ điểm");
    expect(bench.value(names.table, "unit:0", "applicable")).toBe(7.5);
    expect(bench.value(list, "aside:0", "kept")).toBe("TĐG 1,5; TĐ 1,5");
    expect(bench.value(list, "aside:0", "date")).toBe("01/12/2025");

    const back = done(await applyAgain(bench.port, { unit: "Xã A", code: "2.2" }, now));
    expect(back.did[1]).toEqual({ key: "notApplicable.scores-returned", details: { number: 2 } });
    const { [list]: _list, ...after } = bench.contents();
    expect(after).toEqual(before);
  });

  it("[R185] [R186] ranks both ways; the specialist says which one counts", async () => {
    const bench = await scored();
    expect(bench.own(names.ranking).hasColumn("rescaled")).toBe(false);
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    // A: 7 of 7,5 = 93,33…; B: 8,75 of 10; C: 6,5 of 10.
    expect(ranking(bench, "appraisal", "applicable", "rescaled", "rank", "otherRank", "class")).toEqual([
      ["Xã B", 8.75, 10, 8.75, 1, 2, "Tốt"],
      ["Xã A", 7, 7.5, 9.33, 2, 1, "Khá"],
      ["Xã C", 6.5, 10, 6.5, 3, 3, "Khá"],
    ]);
    expect(bench.value(names.ranking, "remark.basis", "number")).toContain("theo điểm thô");
    done(await buildRanking(bench.port, { ties: "dense", basis: "rescaled" }));
    expect(ranking(bench, "rescaled", "rank", "otherRank", "class")).toEqual([
      ["Xã A", 9.33, 1, 2, "Tốt"],
      ["Xã B", 8.75, 2, 1, "Tốt"],
      ["Xã C", 6.5, 3, 3, "Khá"],
    ]);
    expect(bench.value(names.ranking, "remark.basis", "number")).toContain("theo điểm quy đổi");
    done(await buildScoreTable(bench.port, { source: "scoringSheets" }));
    expect(ranking(bench, "rank")[0]).toEqual(["Xã A", 1]);
  });

  it("[R184] [R187] [R188] may be a whole field, or everything: then there is no rank", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "II", ...approval }, now));
    for (const code of ["I", "II"]) done(await setAsideItem(bench.port, { unit: "Xã C", code, ...approval }, now));
    const table = (unit: number, ...columns: readonly string[]): unknown[] =>
      columns.map((column) => bench.value(names.table, `unit:${unit}`, column));
    expect(table(0, "appraisal:I", "appraisal:II", "appraisal", "applicable", "status")).toEqual([
      5.5,
      "KAD",
      5.5,
      6,
      "Đủ điểm",
    ]);
    expect(table(2, "appraisal:I", "appraisal:II", "appraisal", "applicable", "status")).toEqual([
      "KAD",
      "KAD",
      null,
      0,
      "Không áp dụng",
    ]);
    // B: 8,75 of 10; A: 5,5 of 6 = 91,67 %.
    expect(ranking(bench, "rescaled", "rank", "otherRank", "note")).toEqual([
      ["Xã B", 8.75, 1, 2, null],
      ["Xã A", 9.17, 2, 1, null],
      ["Xã C", null, null, null, "Không áp dụng"],
    ]);
    // Field I: (5,5 + 4,75) of (6 + 6); II: only B, 4 of 4; all: (5,5 + 8,75) of (6 + 10).
    const share = (column: string): unknown => bench.value(names.table, "averagePercent", column);
    expect([share("appraisal:I"), share("appraisal:II"), share("appraisal")]).toEqual([
      (10.25 / 12) * 100,
      100,
      (14.25 / 16) * 100,
    ]);
    expect([bench.value("Xã C", "total", "self"), bench.value("Xã C", "class", "self")]).toEqual([
      null,
      "Không áp dụng",
    ]);
  });

  it("is a field of a score table that people fill in", async () => {
    const bench = await startWorkbench();
    const flat: Year = { set: flatSet, units, source: "entry" };
    await run(bench, ["set", "units", "table"], flat);
    for (const [index, points] of [6, 7.5, 3].entries())
      for (const column of ["self", "appraisal"]) {
        expect(bench.type(names.table, `unit:${index}`, `${column}:I`, 10)).toBeNull();
        expect(bench.type(names.table, `unit:${index}`, `${column}:II`, points)).toBeNull();
      }
    await run(bench, ["ranking"], flat);
    const before = bench.contents();
    done(await setAsideItem(bench.port, { unit: "Xã C", code: "II", ...approval }, now));
    // C: 10 of 12,5 = 80 %; A: 16 of 20 = 80 %: tied on the exact fraction; B: 17,5 of 20.
    expect(ranking(bench, "appraisal", "rescaled", "rank", "otherRank")).toEqual([
      ["Xã B", 17.5, 17.5, 1, 1],
      ["Xã A", 16, 16, 2, 2],
      ["Xã C", 10, 16, 3, 2],
    ]);
    expect(bench.type(names.table, "unit:2", "self:II", 1)).not.toBeNull();
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const codes = async () =>
      (await checks.checkAll(quietWork)).sheets.flatMap(({ findings }) =>
        findings.map(({ code, at }) => [code, at.unit]),
      );
    expect(await codes()).toEqual([]);
    paste(bench, names.table, "unit:0", "self:II", "KAD");
    paste(bench, names.table, "unit:2", "appraisal:II", 3);
    expect(await codes()).toEqual([
      ["sheet-cell-changed", "Xã C"],
      ["entry-mark-unapproved", "Xã A"],
    ]);
    // Neither counts: A has no self total, C none at all.
    expect([0, 2].map((unit) => bench.value(names.table, `unit:${unit}`, "self"))).toEqual([null, 10]);
    expect(bench.value(names.table, "unit:2", "appraisal")).toBeNull();
    paste(bench, names.table, "unit:0", "self:II", 6);
    paste(bench, names.table, "unit:2", "appraisal:II", "KAD");
    expect(bench.value(names.table, "unit:2", "self:II")).toBe("KAD");
    done(await applyAgain(bench.port, { unit: "Xã C", code: "II" }, now));
    const { [list]: _list, ...after } = bench.contents();
    expect(after).toEqual(before);
    expect(bench.value(names.table, "unit:2", "appraisal:II")).toBe(3);
  });

  it("is a field with members of its own in the score table; their scores come back, too", async () => {
    const bench = await startWorkbench();
    const flat: Year = { set: flatSet, units, source: "entry" };
    await run(bench, ["set", "units"], flat);
    done(await assignAppraisers(bench.port));
    bench.type("Phân công thẩm định", "head", "member:1", "An");
    for (const code of ["I", "II"]) bench.type("Phân công thẩm định", `node:${code}`, "member:1", "x");
    await run(bench, ["table", "ranking"], flat);
    for (const column of ["self:II", "member:1:II"]) expect(bench.type(names.table, "unit:2", column, 3)).toBeNull();
    const before = bench.contents();
    done(await setAsideItem(bench.port, { unit: "Xã C", code: "II", ...approval }, now));
    const row = ["self:II", "member:1:II", "appraisal:II"].map((column) => bench.value(names.table, "unit:2", column));
    expect(row).toEqual(["KAD", null, "KAD"]);
    expect(bench.value(list, "aside:0", "kept")).toBe("TĐG 3; Thành viên 1 3");
    const again = done(await applyAgain(bench.port, { unit: "Xã C", code: "II" }, now));
    expect(again.findings).toEqual([]);
    const { [list]: _list, ...after } = bench.contents();
    expect(after).toEqual(before);
  });

  it("costs five round trips: the workbook, the unit's sheet, all sheets for the table, and the change", async () => {
    const bench = await scored();
    const { counters } = bench.host;
    for (const action of [setAsideItem, applyAgain]) {
      counters.reset();
      done(await action(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
      expect(counters.roundTrips).toBe(5);
    }
  });

  it("is not published or reported on another basis than the official one", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    done(await buildRanking(bench.port, { ties: "dense", basis: "rescaled" }));
    const codes = (outcome: Outcome<unknown>): readonly string[] =>
      outcome.ok ? [] : outcome.failure.map(({ code }) => code);
    expect(codes(await reportWorkbook(bench.port))).toEqual(["basis-needs-points"]);
    expect(codes(await readPublishedYear(bench.port))).toEqual(["basis-needs-points"]);
    done(await buildRanking(bench.port, { ties: "dense", basis: "points" }));
    expect([codes(await reportWorkbook(bench.port)), codes(await readPublishedYear(bench.port))]).toEqual([[], []]);
    const published = await readPublishedYear(bench.port);
    expect(published.ok && published.value.findings.map(({ code }) => code)).toEqual(["set-aside-not-published"]);
    // The published table would have no total for a unit without one of the fields.
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "II", ...approval }, now));
    expect(codes(await readPublishedYear(bench.port))).toEqual(["field-not-published"]);
  });

  it("is taken from the selected row of a scoring sheet or a field's cell of the score table", async () => {
    const bench = await scored();
    const select = async (sheet: string, row: string, column: string): Promise<unknown> => {
      await bench.port.show(sheet, bench.own(sheet).address(row, column) ?? "A1");
      const found = await selectedItem(bench.port);
      return found.ok ? found.value : found.failure.map(({ code }) => code);
    };
    expect(await select("Xã B", "node:2.1", "evidence")).toEqual({ unit: "Xã B", code: "2.1" });
    expect(await select(names.table, "unit:2", "appraisal:I")).toEqual({ unit: "Xã C", code: "I" });
    expect(await select(names.table, "unit:2", "status")).toEqual(["set-aside-no-row"]);
    expect(await select(names.units, "unit:0", "unit")).toEqual(["set-aside-no-row"]);
  });

  it("[R170] asks for unit, code, approver and reason", async () => {
    const bench = await scored();
    const asked = { unit: "Xã A", code: "2.2", ...approval };
    const why = async (change: Partial<typeof asked>) =>
      refusal(await setAsideItem(bench.port, { ...asked, ...change }, now));
    expect(await why({ approver: " ", reason: "" })).toEqual(["set-aside-no-approver", "set-aside-no-reason"]);
    expect(await why({ code: "9.9" })).toEqual(["set-aside-no-code"]);
    expect(await why({ unit: "Xã Z" })).toEqual(["unit-not-listed"]);
    expect(refusal(await applyAgain(bench.port, { unit: "Xã A", code: "2.2" }, now))).toEqual([
      "set-aside-nothing-there",
    ]);
  });
});

/** Past locks and rules, as anybody can who takes the protection off. */
function paste(bench: Workbench, sheet: string, row: string, column: string, value: string | number): void {
  bench.sheet(sheet).worksheet.sheetProtection = null;
  const { book } = bench.own(sheet);
  const area = rect(book.row(row), book.column(column), 1, 1);
  expect(userEdit(bench.host.model, bench.sheet(sheet).id, area, [[value]], { source: "pasted" })).toEqual({
    done: true,
  });
}

describe("what goes with an item set aside", () => {
  it("[R161] is a step of its own in the bridge, and no lost point", async () => {
    const bench = await scored();
    expect(bench.type("Xã A", "node:2.1", "appraisal", 1)).toBeNull();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    done(await buildDeductions(bench.port));
    const bridge = ["self", "setAside", "taken", "appraisal"].map((column) =>
      bench.value("Điểm bị trừ", "unit:0", column),
    );
    // 8,5 claimed, 1,5 of it set aside, 0,5 taken off: 6,5 = 1 + 2 + 0,5 + 2 + 1
    expect(bridge).toEqual([8.5, 1.5, 0.5, 6.5]);
    expect(bench.value("Điểm bị trừ", "unit:1", "setAside")).toBe(0);
    for (const basis of ["self", "appraisal"] as const) {
      done(await buildLostPoints(bench.port, { basis }));
      const keys = bench.own("Nội dung mất điểm").keys.filter((key) => key.startsWith("lost:2.2"));
      expect(keys).toEqual([]);
    }
  });

  it("[R142] stays locked whatever role is chosen", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const report = await checks.checkAll(quietWork);
    done(await chooseRole(bench.port, checks, report, { role: { kind: "unit" } }, now, quietWork));
    expect(bench.type("Xã A", "node:2.2", "self", 1)).not.toBeNull();
    expect(bench.type("Xã A", "node:2.1", "self", 1)).toBeNull();
    expect(bench.type("Xã A", "node:2.2", "note", "Không có bộ phận này")).toBeNull();
    done(await applyAgain(bench.port, { unit: "Xã A", code: "2.2" }, now));
    expect(bench.type("Xã A", "node:2.2", "self", 1)).toBeNull();
  });

  it("[R182] [R183] holds for members' scores and the chair's decision as well", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    done(await assignAppraisers(bench.port));
    for (const [index, name] of ["An", "Bình"].entries()) {
      bench.type("Phân công thẩm định", "head", `member:${index + 1}`, name);
      for (const code of ["I", "II"]) bench.type("Phân công thẩm định", `node:${code}`, `member:${index + 1}`, "x");
    }
    await run(bench, ["sheets", "table"], year);
    for (const [column, value] of Object.entries({
      self: 2,
      "member:1": 1,
      "member:2": 0,
      chair: 0.5,
      chairReason: "x",
    }))
      expect(bench.type("Xã A", "node:2.2", column, value)).toBeNull();
    const before = bench.contents();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    const columns = ["self", "member:1", "member:2", "chair", "chairReason", "appraisal", "appraisalDone"];
    expect(columns.map((column) => bench.value("Xã A", "node:2.2", column))).toEqual([
      "KAD",
      "KAD",
      "KAD",
      null,
      null,
      "KAD",
      1,
    ]);
    const found = (await createEntryChecks(bench.port, { findSet: () => null, now: () => now }).checkAll(quietWork))
      .sheets;
    expect(found.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"))).toEqual([]);
    done(await applyAgain(bench.port, { unit: "Xã A", code: "2.2" }, now));
    const { [list]: _list, ...after } = bench.contents();
    expect(after).toEqual(before);
  });

  it("is logged: who approved, why, and the scores that stood there", async () => {
    const bench = await scored();
    const live = createLiveChecks(bench.port, { findSet: () => null, now: () => now });
    await live.checkAll(quietWork);
    const item = { unit: "Xã A", code: "2.2" };
    done(await live.afterwards(() => setAsideItem(bench.port, { ...item, ...approval }, now), quietWork));
    done(await live.afterwards(() => applyAgain(bench.port, item, now), quietWork));
    const lines = (await live.logText()).split("\r\n").map((line) => line.split("\t").slice(1));
    const of = (what: string) => lines.filter((line) => line.includes(what));
    expect(of("Ghi không áp dụng")).toEqual([
      [
        "Chuyên viên tổng hợp",
        "Xã A",
        "Xã A",
        "2.2",
        "",
        "Ghi không áp dụng",
        "TĐG 1,5; TĐ 1,5",
        `${approval.approver}; ${approval.reason}`,
      ],
    ]);
    expect(of("Áp dụng lại").map((line) => line.slice(-1))).toEqual([["TĐG 1,5; TĐ 1,5"]]);
  });

  it("survives saving, opening again and a renamed sheet", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "II", ...approval }, now));
    bench.rename(list, "KAD 2025");
    bench.rename("Xã A", "Xã A (nộp lại)");
    const again = await startWorkbench(await bench.save());
    const state = (await openWorkbook(again.port)).state;
    expect(state.findings).toEqual([]);
    expect(state.notApplicable?.lines.map(({ unit, code }) => `${unit} ${code}`)).toEqual(["Xã A 2.1", "Xã A 2.2"]);
    done(await createScoringSheets(again.port, { units: "all" }, quietWork));
    expect(again.value("Xã A (nộp lại)", "node:2.1", "self")).toBe("KAD");
    done(await applyAgain(again.port, { unit: "Xã A", code: "2.1" }, now));
    expect(again.value("Xã A (nộp lại)", "node:2.1", "self")).toBe(1.5);
    expect(again.value("Xã A (nộp lại)", "node:2.2", "self")).toBe("KAD");
  });

  it("is told apart from sheets written for another list; then nothing is ranked on them", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    // Somebody takes the approver away: the item counts again, the sheets say otherwise.
    bench.sheet(list).worksheet.sheetProtection = null;
    expect(bench.type(list, "aside:0", "approver", "")).toBeNull();
    const { state } = await openWorkbook(bench.port);
    expect(state.findings.map(({ code }) => code)).toEqual([
      "set-aside-without-approver",
      "set-aside-differs",
      "set-aside-table-old",
    ]);
    expect(refusal(await buildRanking(bench.port, { ties: "dense" }))).toEqual([`set-aside-table-old@${names.table}`]);
    expect(refusal(await buildScoreTable(bench.port, { source: "scoringSheets" }))).toEqual(["set-aside-differs@Xã A"]);
  });
});

describe("the checks", () => {
  const checks = (bench: Workbench) => createEntryChecks(bench.port, { findSet: () => null, now: () => now });

  it("[R189] tell the mark, its absence and an unapproved one apart", async () => {
    const bench = await scored();
    done(await setAsideItem(bench.port, { unit: "Xã A", code: "2.2", ...approval }, now));
    const found = async (): Promise<readonly string[]> =>
      (await checks(bench).checkAll(quietWork)).sheets.flatMap(({ sheet, findings }) =>
        findings
          .filter(({ severity }) => severity === "error")
          .map(({ code, at }) => `${sheet} ${code} ${at.code ?? ""}`),
      );
    expect(await found()).toEqual([]);
    paste(bench, "Xã A", "node:2.2", "self", 2);
    expect(bench.type("Xã A", "node:2.2", "appraisal", "")).toBeNull();
    paste(bench, "Xã B", "node:2.1", "self", "KAD");
    expect(await found()).toEqual([
      "Xã A entry-set-aside 2.2",
      "Xã A entry-mark-missing 2.2",
      "Xã B entry-mark-unapproved 2.1",
    ]);
    // No total stands on them: A has no appraisal total, B no self total.
    expect(ranking(bench, "self", "rank")).toEqual([
      ["Xã B", null, 1],
      ["Xã C", 6.5, 2],
      ["Xã A", null, null],
    ]);
  });
});
