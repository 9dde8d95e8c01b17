/** What people do to the workbook between two steps: units come and go, sheets are renamed, columns are moved. */
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { openWorkbook } from "../../src/features/openWorkbook";
import { saveUnits } from "../../src/features/saveUnits";
import { quietWork } from "../../src/features/work";
import { findShippedSet } from "../../src/criteria/catalogue";
import { deepSet, flatSet } from "../sheets/smallSets";
import { allSteps, entrySteps, names, office, run, step, type Year } from "./year";
import { done, refusal, short, startWorkbench, type Workbench } from "./workbench";

const units = ["Xã A", "Xã B", "Xã C"];
const deep: Year = { set: deepSet, units, source: "scoringSheets" };
const flat: Year = { set: flatSet, units, source: "entry" };
/** Unit n gets 10 − n and 5 − n points. */
function fillTable(bench: Workbench, count: number): void {
  for (let index = 0; index < count; index += 1) {
    bench.type(names.table, `unit:${index}`, "appraisal:I", 10 - index);
    bench.type(names.table, `unit:${index}`, "appraisal:II", 5 - index);
  }
}
function ranked(bench: Workbench, count: number, sheet: string = names.ranking): unknown[] {
  return Array.from({ length: count }, (_, index) => [
    bench.value(sheet, `unit:${index}`, "unit"),
    bench.value(sheet, `unit:${index}`, "appraisal"),
    bench.value(sheet, `unit:${index}`, "rank"),
  ]);
}

describe("units", () => {
  it("keeps every unit's scores when units are added and reordered", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, flat);
    fillTable(bench, 3);
    const more: Year = { ...flat, units: ["Xã Mới", "Xã C", "Xã A", "Xã B"] };
    await run(bench, ["units", "table"], more);
    // A 15, B 13, C 11
    expect(bench.own(names.table).text("unit:1", "unit")).toBe("Xã C");
    expect(bench.value(names.table, "unit:1", "appraisal:I")).toBe(8);
  });

  it("ranks the added unit after the ranking followed the table", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, flat);
    fillTable(bench, 3);
    await run(bench, ["units", "table"], { ...flat, units: ["Xã Mới", ...units] });
    bench.type(names.table, "unit:0", "appraisal:I", 9);
    bench.type(names.table, "unit:0", "appraisal:II", 5);
    expect(ranked(bench, 4)).toEqual([
      ["Xã A", 15, 1],
      ["Xã Mới", 14, 2],
      ["Xã B", 13, 3],
      ["Xã C", 11, 4],
    ]);
  });

  it("asks for a new score table when the list changed", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, flat);
    await run(bench, ["units"], { ...flat, units: [...units, "Xã D"] });
    expect(refusal(await step(bench, "ranking", flat))).toEqual([`table-is-old@${names.table}`]);
  });

  it("does not let go of a unit that has scores or a scoring sheet", async () => {
    const entered = await startWorkbench();
    await run(entered, entrySteps, flat);
    fillTable(entered, 2);
    expect(refusal(await saveUnits(entered.port, { names: ["Xã C"] }))).toEqual([
      `unit-has-scores@${names.table}`,
      `unit-has-scores@${names.table}`,
    ]);
    const scored = await startWorkbench();
    await run(scored, allSteps, deep);
    expect(refusal(await saveUnits(scored.port, { names: ["Xã A", "Xã B"] }))).toEqual(["unit-has-sheet@Xã C"]);
    scored.remove("Xã C");
    done(await saveUnits(scored.port, { names: ["Xã A", "Xã B"] }));
  });

  it("does not drop a unit that somebody has put on the sheet since the list was looked at", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], flat);
    expect(bench.type(names.units, `unit:${units.length}`, "unit", "Xã Mới")).toBeNull();
    const before = bench.contents();
    for (const list of [units, units.slice(1), ["Xã Khác", ...units]])
      expect(refusal(await saveUnits(bench.port, { names: list, seen: units }))).toEqual([
        `unit-not-seen@${names.units}`,
      ]);
    expect(bench.contents()).toEqual(before);
    // In the new list, or seen and left out, it is no question.
    done(await saveUnits(bench.port, { names: ["xã  mới", ...units], seen: units }));
    done(await saveUnits(bench.port, { names: units, seen: [...units, "Xã Mới"] }));
    expect((await openWorkbook(bench.port)).state.units).toEqual(units);
  });

  it("does not drop scores when the list was changed by hand", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, flat);
    fillTable(bench, 3);
    expect(bench.type(names.units, "unit:1", "unit", "Xã Bê")).toBeNull();
    const before = bench.contents();
    expect(refusal(await step(bench, "table", flat))).toEqual([`unit-has-scores@${names.table}`]);
    expect(bench.contents()).toEqual(before);
  });

  it("does not score a unit twice that stands twice in the list", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], deep);
    bench.type(names.units, "unit:3", "unit", "xã  a");
    for (const each of ["sheets", "table", "ranking"] as const)
      expect(refusal(await step(bench, each, deep))).toEqual([`duplicate-unit@${names.units}`]);
    expect(bench.sheetNames()).toHaveLength(3);
  });

  it("says when a scoring sheet's unit has left the list", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    bench.type(names.units, "unit:2", "unit", "");
    const table = done(await step(bench, "table", deep));
    expect(table.findings.map(short)).toEqual(["unit-not-listed@Xã C"]);
  });

  it("respells a unit whose name differs in case only, sheet and scores kept", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    bench.type("Xã A", "node:1.2", "self", 0.5);
    await run(bench, allSteps, { ...deep, units: ["XÃ A", "Xã B", "Xã C"] });
    expect(bench.value("Xã A", "node:1.2", "self")).toBe(0.5);
    expect((await openWorkbook(bench.port)).state.scoringSheets[0]).toEqual({ unit: "XÃ A", sheet: "Xã A" });
    expect(bench.sheetNames()).toHaveLength(8);
  });
});

describe("hostile and odd names", () => {
  const odd = [
    '=HYPERLINK("http://x";"y")',
    "+1",
    "@SUM(1)",
    "-2+3",
    "Xã 'Trong' \"nháy\"",
    "'Xã đầu nháy",
    "Phường có một cái tên dài hơn ba mươi mốt ký tự số 1",
    "Phường có một cái tên dài hơn ba mươi mốt ký tự số 2",
    "Xã 😀 vui",
    "Xã Hòa".normalize("NFD"),
    "1.1",
    "3/4",
    "TRUE",
    "History",
    "[Xã]:*?/\\",
  ];

  it("stay texts in every sheet, and every unit has its own sheet", async () => {
    const bench = await startWorkbench();
    const year: Year = { ...deep, units: odd };
    await run(bench, allSteps, year);
    await run(bench, allSteps, year);
    const kept = odd.map((name) => name.normalize("NFC"));
    const { state } = await openWorkbook(bench.port);
    expect(state.units).toEqual(kept);
    expect(state.scoringSheets.map(({ unit }) => unit)).toEqual(kept);
    for (const [index, { sheet }] of state.scoringSheets.entries()) {
      expect(bench.own(names.table).value(`unit:${index}`, "unit")).toBe(kept[index]);
      expect(bench.formula(names.table, `unit:${index}`, "unit")).toBeNull();
      expect(bench.formula(names.table, `unit:${index}`, "appraisal:I")).toMatch(/^=IF\(/);
      bench.type(sheet, "node:1.1.1", "self", 1);
    }
    // One leaf of each sheet was scored: no error value anywhere, and no unit is ranked yet.
    expect(errorsIn(bench)).toEqual([]);
    expect(ranked(bench, odd.length).map((row) => (row as unknown[])[0])).toEqual(kept);
    expect(state.findings).toEqual([]);
  });

  it("codes stay texts", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    for (const sheet of [names.criteria, "Xã A"]) expect(bench.value(sheet, "node:1.1", "code")).toBe("1.1");
  });
});

function errorsIn(bench: Workbench): readonly string[] {
  return Object.entries(bench.contents()).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([address, held]) =>
      /"error"/.test(JSON.stringify(held)) ? [`${sheet}!${address}`] : [],
    ),
  );
}

describe("sheets", () => {
  it("are known under new names", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    bench.type("Xã A", "node:1.2", "self", 0.5);
    const renamed = [names.criteria, names.units, names.table, names.ranking, "Xã A"];
    for (const name of renamed) bench.rename(name, `${name} cũ`);
    const before = bench.sheetNames();
    await run(bench, allSteps, deep);
    expect(bench.sheetNames()).toEqual(before);
    expect(bench.value("Xã A cũ", "node:1.2", "self")).toBe(0.5);
    expect(errorsIn(bench)).toEqual([]);
  });

  it("of others with our usual names are left alone", async () => {
    for (const [each, name] of [
      ["set", names.criteria],
      ["units", names.units],
      ["table", names.table],
      ["ranking", names.ranking],
    ] as const) {
      const bench = await startWorkbench();
      await run(bench, allSteps.slice(0, allSteps.indexOf(each)), deep);
      bench.host.model.addSheet(name.toUpperCase());
      bench.typeAt(name, 0, 0, "của người khác");
      const before = bench.snapshot();
      expect(refusal(await step(bench, each, deep))).toEqual([`name-taken@${name}`]);
      expect(bench.snapshot()).toEqual(before);
    }
  });

  it("of another set keep a second set out of the workbook", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    const before = bench.snapshot();
    expect(refusal(await step(bench, "set", flat))).toEqual(["set-in-use@Xã A"]);
    expect(bench.snapshot()).toEqual(before);
    const unused = await startWorkbench();
    await run(unused, ["set", "units"], deep);
    done(await step(unused, "set", flat));
    await run(unused, ["table", "ranking"], flat);
    expect(errorsIn(unused)).toEqual([]);
  });

  it("whose columns and rows were moved are read and put right again", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    bench.type("Xã A", "node:1.2", "self", 0.5);
    bench.type("Xã A", "node:1.2", "note", "giữ lại");
    const before = bench.contents();
    await bench.host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Xã A");
      sheet.protection.unprotect();
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("5:6").insert("Down");
      await context.sync();
    });
    expect((await openWorkbook(bench.port)).state.scoringSheets.map(({ sheet }) => sheet)).toEqual(units);
    await run(bench, ["sheets", "table"], deep);
    expect(bench.contents()).toEqual(before);
  });
});

describe("where the scores come from", () => {
  it("typed scores are not hidden behind formulas, formulas make room for typing", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    done(await step(bench, "table", { ...deep, source: "entry" }));
    expect(bench.formula(names.table, "unit:0", "appraisal:I")).toBeNull();
    expect(bench.type(names.table, "unit:0", "appraisal:I", 6)).toBeNull();
    const before = bench.contents();
    expect(refusal(await step(bench, "table", deep))).toEqual([`entries-would-hide@${names.table}`]);
    expect(bench.contents()).toEqual(before);
    bench.type(names.table, "unit:0", "appraisal:I", "");
    done(await step(bench, "table", deep));
    expect(bench.formula(names.table, "unit:0", "appraisal:I")).toMatch(/^=IF\('Xã A'!/);
  });

  it("scores from a file fill empty cells only", async () => {
    const bench = await startWorkbench();
    await run(bench, entrySteps, flat);
    bench.type(names.table, "unit:0", "self:I", 1);
    const score = (points: number) => ({ kind: "scored" as const, points: points as never });
    const scores = [{ unit: "XÃ A", fields: { I: { self: score(900), appraisal: score(800) } } }];
    const filled = done(await buildScoreTable(bench.port, { source: "entry", scores }));
    expect(filled.did.map(({ key, details }) => [key, details?.["number"]])).toContainEqual([
      "step.table-scores-filled",
      1,
    ]);
    expect(bench.value(names.table, "unit:0", "self:I")).toBe(1);
    expect(bench.value(names.table, "unit:0", "appraisal:I")).toBe(8);
  });
});

describe("maxima that people enter", () => {
  const set = findShippedSet("hai-duong-2452-2019-commune")?.set ?? deepSet;
  const haiDuong: Year = { set, units, source: "entry" };
  const fields = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

  it("are asked for, kept, and wrong ones are not written over", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], haiDuong);
    expect(refusal(await step(bench, "table", haiDuong))).toEqual([`maxima-open@${names.criteria}`]);
    for (const code of fields) expect(bench.type(names.criteria, `node:${code}`, "maximum", 12.5)).toBeNull();
    await run(bench, ["set", "table", "ranking"], haiDuong);
    expect(bench.value(names.criteria, "node:IV", "maximum")).toBe(12.5);
    // Pasted past the rule: a text where a number must stand.
    await bench.host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(names.criteria);
      sheet.protection.unprotect();
      const { book } = bench.own(names.criteria);
      sheet.getRange(book.cell("node:IV", "maximum")).values = [["mười"]];
      await context.sync();
    });
    const before = bench.contents();
    expect(refusal(await step(bench, "set", haiDuong))).toEqual([`maximum-not-a-number@${names.criteria}`]);
    expect(bench.contents()).toEqual(before);
  });

  it("changed after scoring: nothing is ranked by old maxima", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], haiDuong);
    for (const code of fields) bench.type(names.criteria, `node:${code}`, "maximum", 12.5);
    await run(bench, ["table", "ranking"], haiDuong);
    for (const code of fields) bench.type(names.table, "unit:0", `appraisal:${code}`, 10);
    // 80 of 100, every field at 80 %: the second class (from 80 %, floor 70 %)
    expect(bench.value(names.ranking, "unit:0", "class")).toBe("Hoàn thành tốt nhiệm vụ");
    bench.type(names.criteria, "node:I", "maximum", 22.5);
    expect(refusal(await step(bench, "ranking", haiDuong))).toEqual([`sheet-of-other-set@${names.table}`]);
    await run(bench, ["table", "ranking"], haiDuong);
    // 80 of 110 = 72,7 %; field I 10 of 22,5 = 44,4 % < 50 %: no class fits, the lowest, the council decides
    expect(bench.value(names.ranking, "unit:0", "class")).toBe("Không hoàn thành nhiệm vụ");
    expect(bench.value(names.ranking, "unit:0", "note")).toBe("Hội đồng quyết định");
  });

  it("changed under scoring sheets: they are to be refreshed first", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], haiDuong);
    for (const code of fields) bench.type(names.criteria, `node:${code}`, "maximum", 12.5);
    await run(bench, ["sheets"], haiDuong);
    bench.type("Xã A", "node:I", "self", 12);
    bench.type(names.criteria, "node:I", "maximum", 20);
    const fromSheets: Year = { ...haiDuong, source: "scoringSheets" };
    expect(refusal(await step(bench, "table", fromSheets))).toEqual(units.map((unit) => `sheet-of-other-set@${unit}`));
    await run(bench, ["sheets", "table"], fromSheets);
    expect(bench.value("Xã A", "node:I", "self")).toBe(12);
    expect(bench.value("Xã A", "node:I", "maximum")).toBe(20);
  });
});

describe("a set given again", () => {
  it("brings new words and keeps scored sheets; other maxima are another set", async () => {
    const bench = await startWorkbench();
    await run(bench, allSteps, deep);
    const respelled = { ...deepSet, nodes: deepSet.nodes.map((node) => ({ ...node, name: `${node.name}!` })) };
    done(await applyCriteriaSet(bench.port, { set: respelled, office, year: 2025 }));
    expect(bench.value(names.criteria, "node:1.2", "name")).toBe("Báo cáo!");
  });

  it("only office and year change when no set is given", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set"], deep);
    done(await applyCriteriaSet(bench.port, { set: null, office: { ...office, place: "Huế" }, year: 2026 }));
    const { state } = await openWorkbook(bench.port);
    expect([state.office.place, state.year, state.set?.nodes.length]).toEqual(["Huế", 2026, 10]);
  });
});

describe("steps before their time", () => {
  it("say what is missing", async () => {
    const bench = await startWorkbench();
    const before = bench.snapshot();
    expect(refusal(await createScoringSheets(bench.port, { units: "all" }, quietWork))).toEqual([
      "no-set",
      "no-unit-list",
    ]);
    expect(refusal(await buildScoreTable(bench.port, { source: "entry" }))).toEqual(["no-set", "no-unit-list"]);
    expect(refusal(await buildRanking(bench.port, { ties: "dense" }))).toEqual(["no-set", "no-unit-list"]);
    expect(refusal(await applyCriteriaSet(bench.port, { set: null, office, year: 2025 }))).toEqual(["no-set"]);
    expect(refusal(await saveUnits(bench.port, { names: [" ", ""] }))).toEqual(["no-units"]);
    expect(bench.snapshot()).toEqual(before);
    await run(bench, ["set", "units"], deep);
    expect(refusal(await step(bench, "table", deep))).toEqual(["no-scoring-sheets"]);
    expect(refusal(await step(bench, "ranking", deep))).toEqual(["no-score-table"]);
  });
});

describe("many scoring sheets", () => {
  it("can be stopped in the middle and gone on with", async () => {
    const bench = await startWorkbench();
    const twenty = Array.from({ length: 20 }, (_, index) => `Xã số ${index + 1}`);
    await run(bench, ["set", "units"], { ...deep, units: twenty });
    let reached = 0;
    const work = { report: ({ done: so }: { done: number }) => void (reached = so), isCancelled: () => reached >= 8 };
    const stopped = done(await createScoringSheets(bench.port, { units: "missing" }, work));
    expect([stopped.stopped, stopped.sheets.length]).toEqual([true, 8]);
    bench.type("Xã số 3", "node:1.2", "self", 0.5);
    const before = bench.snapshot();
    const rest = done(await createScoringSheets(bench.port, { units: "missing" }, quietWork));
    expect(rest.did).toEqual([
      { key: "step.sheets-created", details: { number: 12 } },
      { key: "step.sheets-present", details: { number: 8 } },
    ]);
    expect(bench.snapshot()).toMatchObject(before);
    expect((await openWorkbook(bench.port)).state.scoringSheets.map(({ unit }) => unit)).toEqual(twenty);
  });
});
