/** Members on the score table of fields, over the real road: columns, final scores, decisions, roles, log, ranking. */
import type { CheckFinding } from "../../src/domain/checking/checkFinding";
import { points } from "../../src/domain/points";
import { scored, unscored, type UnitScores } from "../../src/domain/scores";
import { applyFixes } from "../../src/features/applyFixes";
import { assignAppraisers } from "../../src/features/assignAppraisers";
import { buildDeductions, buildLostPoints } from "../../src/features/buildDeductions";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { listDisagreements } from "../../src/features/listDisagreements";
import { openWorkbook } from "../../src/features/openWorkbook";
import { quietWork } from "../../src/features/work";
import { threeFieldSet } from "../sheets/smallSets";
import { names, run, step, type Year } from "./year";
import { done, refusal, short, startWorkbench, type Workbench } from "./workbench";

const sheet = "Phân công thẩm định";
const table = names.table;
const year: Year = { set: threeFieldSet, units: ["Sở A", "Sở B"], source: "entry" };
const now = (): Date => new Date("2026-11-20T08:00:00Z");

/** Bình appraises I and II, An II and III: II is shared. Differences up to 0,5 are averaged. */
async function assigned(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  bench.type(sheet, "head", "member:1", "Trần Thị Bình");
  bench.type(sheet, "head", "member:2", "Lê Văn An");
  bench.type(sheet, "setting:tolerance", "covered", 0.5);
  for (const [row, column] of [
    ["node:I", "member:1"],
    ["node:II", "member:1"],
    ["node:II", "member:2"],
    ["node:III", "member:2"],
  ] as const)
    expect(bench.type(sheet, row, column, "x")).toBeNull();
  await run(bench, ["table"], year);
  return bench;
}

function score(bench: Workbench, unit: number, cells: Readonly<Record<string, number | string>>): void {
  for (const [column, value] of Object.entries(cells))
    expect(bench.type(table, `unit:${unit}`, column, value)).toBeNull();
}

const checksOf = (bench: Workbench): EntryChecks => createEntryChecks(bench.port, { findSet: () => null, now });

async function found(checks: EntryChecks): Promise<readonly CheckFinding[]> {
  return (await checks.checkAll(quietWork)).sheets.flatMap(({ findings }) => findings);
}

const codes = (findings: readonly CheckFinding[]): readonly string[] =>
  findings.map(({ code, at, role }) => [code, at.unit ?? "-", role ?? "-"].join(" "));

describe("the score table with members", () => {
  it("[R142] [R195] has columns for the members of each field only, open to them; the appraisal is a formula", async () => {
    const bench = await assigned();
    const own = bench.own(table);
    const present = (code: string): readonly string[] =>
      ["self", "member:1", "member:2", "chair", "appraisal"].filter((role) => own.hasColumn(`${role}:${code}`));
    expect(present("I")).toEqual(["self", "member:1", "appraisal"]);
    expect(present("II")).toEqual(["self", "member:1", "member:2", "chair", "appraisal"]);
    expect(present("III")).toEqual(["self", "member:2", "appraisal"]);
    expect(own.text("head.2", "member:1:II")).toBe("Trần Thị Bình");
    expect(bench.type(table, "unit:0", "appraisal:I", 1)).not.toBeNull();
    // Above the maximum.
    expect(bench.type(table, "unit:0", "member:1:I", 99)).not.toBeNull();
  });

  it("[R145] [R146] one member's score as it is, the mean of several within the tolerance, nothing before all have scored", async () => {
    const bench = await assigned();
    score(bench, 0, { "member:1:I": 2.5, "member:1:II": 2 });
    expect(bench.value(table, "unit:0", "appraisal:I")).toBe(2.5);
    expect(bench.value(table, "unit:0", "appraisal:II")).toBeNull();
    score(bench, 0, { "member:2:II": 2.25 });
    // (2 + 2,25) / 2 = 2,125 → 2,13 at a step of 0,01
    expect(bench.value(table, "unit:0", "appraisal:II")).toBe(2.13);
    score(bench, 0, { "member:2:III": 1 });
    // 2,5 + 2,13 + 1
    expect(bench.value(table, "unit:0", "appraisal")).toBe(5.63);
    expect(await found(checksOf(bench))).toEqual([]);
  });

  it("[R143] [R144] [R197] waits for the chair; the decision is confirmed, out of date, and confirmed again", async () => {
    const bench = await assigned();
    const checks = checksOf(bench);
    score(bench, 0, { "member:1:II": 1, "member:2:II": 2 });
    expect(bench.value(table, "unit:0", "appraisal:II")).toBeNull();
    expect(codes(await found(checks))).toEqual(["appraisal-disagreement Sở A appraisal:II"]);
    const confirm = async (): Promise<void> => {
      const findings = (await found(checks)).filter(({ fix }) => fix?.kind === "confirm");
      expect(findings).toHaveLength(1);
      done(await applyFixes(bench.port, checks, { sheet: bench.sheet(table).id, findings }));
    };
    score(bench, 0, { "chair:II": 1.5, "chairReason:II": "Theo hồ sơ" });
    expect(bench.value(table, "unit:0", "appraisal:II")).toBeNull();
    expect(codes(await found(checks))).toEqual([
      "appraisal-disagreement Sở A appraisal:II",
      "decision-not-recorded Sở A chairOver:II",
    ]);
    await confirm();
    expect(bench.value(table, "unit:0", "chairOver:II")).toBe("1:100;2:200");
    expect(bench.value(table, "unit:0", "appraisal:II")).toBe(1.5);
    expect(await found(checks)).toEqual([]);
    score(bench, 0, { "member:2:II": 1.75 });
    expect(bench.value(table, "unit:0", "appraisal:II")).toBeNull();
    expect(codes(await found(checks))).toEqual([
      "appraisal-disagreement Sở A appraisal:II",
      "decision-out-of-date Sở A chairOver:II",
    ]);
    await confirm();
    expect(bench.value(table, "unit:0", "appraisal:II")).toBe(1.5);
    // Members agree again: their mean counts, whatever the chair said.
    score(bench, 0, { "member:1:II": 1.75 });
    expect(bench.value(table, "unit:0", "appraisal:II")).toBe(1.75);
    expect(await found(checks)).toEqual([]);
  });

  it("is ranked by the final scores, and written again without a change", async () => {
    const bench = await assigned();
    score(bench, 0, { "member:1:I": 1, "member:1:II": 1, "member:2:II": 2, "member:2:III": 1 });
    score(bench, 0, { "chair:II": 2, "chairReason:II": "Theo hồ sơ", "chairOver:II": "1:100;2:200" });
    score(bench, 1, { "self:I": 3, "member:1:I": 2, "member:1:II": 2, "member:2:II": 2, "member:2:III": 1 });
    await run(bench, ["ranking"], year);
    // A: 1 + 2 + 1 = 4; B: 2 + 2 + 1 = 5
    expect(
      [0, 1].map((row) => [
        bench.value(names.ranking, `unit:${row}`, "unit"),
        bench.value(names.ranking, `unit:${row}`, "appraisal"),
      ]),
    ).toEqual([
      ["Sở B", 5],
      ["Sở A", 4],
    ]);
    const before = bench.snapshot();
    await run(bench, ["table"], year);
    expect(bench.snapshot()).toEqual(before);
    const again = await startWorkbench(await bench.save());
    expect(again.value(table, "unit:0", "appraisal")).toBe(4);
    expect(again.value(names.ranking, "unit:0", "unit")).toBe("Sở B");
  });

  it("[R196] keeps every score when members join, and is not written when one would go", async () => {
    const bench = await assigned();
    score(bench, 0, { "self:I": 3, "member:1:I": 2, "member:1:II": 1, "member:2:II": 2 });
    score(bench, 0, { "chair:II": 2, "chairReason:II": "Theo hồ sơ", "chairOver:II": "1:100;2:200" });
    const kept = ["self:I", "member:1:I", "member:1:II", "member:2:II", "chair:II", "chairReason:II", "chairOver:II"];
    const values = (): readonly unknown[] => kept.map((column) => bench.value(table, "unit:0", column));
    const before = values();
    bench.type(sheet, "head", "member:3", "Vũ Thị Cúc");
    bench.type(sheet, "node:I", "member:3", "x");
    bench.type(sheet, "node:II", "member:3", "x");
    expect((await openWorkbook(bench.port)).state.findings.map(short)).toEqual([`table-not-applied@${table}`]);
    await run(bench, ["table"], year);
    expect(values()).toEqual(before);
    expect((await openWorkbook(bench.port)).state.findings).toEqual([]);
    // Three score now: the decision was over two scores.
    score(bench, 0, { "member:3:II": 2 });
    expect(bench.value(table, "unit:0", "appraisal:II")).toBeNull();
    bench.type(table, "unit:0", "member:3:II", "");

    bench.type(sheet, "node:II", "member:2", "");
    bench.type(sheet, "node:II", "member:3", "");
    const untouched = bench.contents();
    expect(refusal(await step(bench, "table", year))).toEqual([
      `table-member-scores-lost@${table}`,
      `table-decision-lost@${table}`,
    ]);
    expect(bench.contents()).toEqual(untouched);
    for (const column of ["member:2:II", "chair:II", "chairReason:II", "chairOver:II"])
      bench.type(table, "unit:0", column, "");
    await run(bench, ["table"], year);
    expect(bench.own(table).hasColumn("member:2:II")).toBe(false);
    expect(bench.value(table, "unit:0", "member:1:II")).toBe(1);
    expect(bench.value(table, "unit:0", "appraisal:II")).toBe(1);
  });

  it("[R196] does not hide appraisal scores typed before, nor take them from a file", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "table"], year);
    score(bench, 0, { "appraisal:I": 2 });
    done(await assignAppraisers(bench.port));
    bench.type(sheet, "head", "member:1", "Trần Thị Bình");
    for (const code of ["I", "II"]) bench.type(sheet, `node:${code}`, "member:1", "x");
    expect(refusal(await step(bench, "table", year))).toEqual([`assignment-not-covered@${sheet}`]);
    bench.type(sheet, "node:III", "member:1", "x");
    expect(refusal(await step(bench, "table", year))).toEqual([`table-appraisal-typed@${table}`]);
    bench.type(table, "unit:0", "appraisal:I", "");
    const given: UnitScores = {
      unit: "Sở A",
      fields: { I: { self: scored(points(100)), appraisal: scored(points(100)) } },
    };
    expect(refusal(await buildScoreTable(bench.port, { source: "entry", scores: [given] }))).toEqual([
      `table-appraisal-given@${table}`,
    ]);
    const selfOnly = { ...given, fields: { I: { self: scored(points(100)), appraisal: unscored } } };
    done(await buildScoreTable(bench.port, { source: "entry", scores: [selfOnly] }));
    expect(bench.value(table, "unit:0", "self:I")).toBe(1);
    expect(bench.own(table).hasColumn("member:1:I")).toBe(true);
  });

  it("[R199] finds another name above a column and puts it back; another person on the assignment is refused", async () => {
    const bench = await assigned();
    const checks = checksOf(bench);
    score(bench, 0, { "member:1:I": 2 });
    const { book } = bench.own(table);
    const at = { row: book.row("head.2"), column: book.column("member:1:I"), rows: 1, columns: 1 };
    await bench.port.change({ write: [{ sheet: table, at, values: [["Lê Văn An"]] }] });
    const findings = await found(checks);
    expect(codes(findings)).toEqual(["member-heading-changed - member:1:I"]);
    done(await applyFixes(bench.port, checks, { sheet: bench.sheet(table).id, findings }));
    expect(bench.own(table).text("head.2", "member:1:I")).toBe("Trần Thị Bình");
    expect(await found(checks)).toEqual([]);
    bench.type(sheet, "head", "member:1", "Phạm Quốc Khánh");
    expect(refusal(await step(bench, "table", year))).toEqual([`member-replaced@${table}`]);
  });

  it("finds faults of members' scores, final scores typed over, and scores of nobody's", async () => {
    const bench = await assigned();
    const { book } = bench.own(table);
    const write = async (column: string, value: string | number): Promise<void> => {
      const at = { row: book.row("unit:0"), column: book.column(column), rows: 1, columns: 1 };
      await bench.port.change({ write: [{ sheet: table, at, values: [[value]] }] });
    };
    await write("member:1:I", 99);
    expect(codes(await found(checksOf(bench)))).toEqual(["entry-above-maximum Sở A member:1:I"]);
    expect(bench.value(table, "unit:0", "appraisal:I")).toBeNull();
    await write("member:1:I", 2);
    await write("appraisal:I", 3);
    expect(codes(await found(checksOf(bench)))).toEqual([
      "sheet-formula-replaced Sở A appraisal:I",
      "sheet-final-differs Sở A appraisal:I",
    ]);
    expect(refusal(await step(bench, "table", year))).toEqual([`table-appraisal-typed@${table}`]);
  });
});

describe("round trips", () => {
  it("are as many with members as without", async () => {
    const counted = async (bench: Workbench): Promise<number> => {
      const before = bench.trips.count;
      await run(bench, ["table"], year);
      return bench.trips.count - before;
    };
    const plain = await startWorkbench();
    await run(plain, ["set", "units", "table"], year);
    expect(await counted(await assigned())).toBe(await counted(plain));
  });
});

describe("roles on the score table with members", () => {
  const choose = async (bench: Workbench, role: Parameters<typeof chooseRole>[3]["role"]) => {
    const checks = checksOf(bench);
    return chooseRole(bench.port, checks, await checks.checkAll(quietWork), { role }, now(), quietWork);
  };
  const all = [
    ...["self:I", "member:1:I", "appraisal:I"],
    ...["self:II", "member:1:II", "member:2:II", "chair:II", "chairReason:II", "chairOver:II", "appraisal:II"],
    ...["self:III", "member:2:III", "appraisal:III"],
  ];
  const openColumns = (bench: Workbench): readonly string[] =>
    all.filter((column) => {
      const isOpen = bench.type(table, "unit:1", column, 1) === null;
      if (isOpen) bench.type(table, "unit:1", column, "");
      return isOpen;
    });

  it("[R142] each unlocks its own cells, also after the table is written again", async () => {
    const bench = await assigned();
    const organizer = all.filter((column) => !column.startsWith("appraisal"));
    expect(openColumns(bench)).toEqual(organizer);
    for (const [role, expected] of [
      [{ kind: "member", member: "2" }, ["member:2:II", "member:2:III"]],
      [{ kind: "unit" }, []],
      [{ kind: "organizer" }, organizer],
    ] as const) {
      done(await choose(bench, role));
      expect(openColumns(bench)).toEqual(expected);
      await run(bench, ["table"], year);
      expect(openColumns(bench)).toEqual(expected);
    }
  });

  it("a member without anything to score is told so, and nothing is locked", async () => {
    const bench = await assigned();
    const before = bench.snapshot();
    const outcome = await choose(bench, { kind: "member", member: "3" });
    expect(refusal(outcome)).toEqual(["member-not-assigned"]);
    expect(bench.snapshot()).toEqual(before);
    bench.type(sheet, "head", "member:3", "Vũ Thị Cúc");
    const nothing = await choose(bench, { kind: "member", member: "3" });
    expect(nothing.ok ? [] : nothing.failure.map(({ code, details }) => [code, details["member"]])).toEqual([
      ["member-not-assigned", "Vũ Thị Cúc"],
    ]);
    bench.type(sheet, "node:I", "member:3", "x");
    expect(refusal(await choose(bench, { kind: "member", member: "3" }))).toEqual(["member-not-in-sheets"]);
    await run(bench, ["table"], year);
    done(await choose(bench, { kind: "member", member: "3" }));
  });

  it("[R180] the log names column and member", async () => {
    const bench = await assigned();
    const checks = checksOf(bench);
    await checks.checkAll(quietWork);
    score(bench, 0, { "member:1:II": 1, "chair:II": 1.5, "chairReason:II": "Theo hồ sơ" });
    await checks.checkTouched([bench.sheet(table).id]);
    expect(checks.takeChanges().map(({ unit, code, column, from, to }) => [unit, code, column, from, to])).toEqual([
      ["Sở A", "II", "II Trần Thị Bình", "", "1"],
      ["Sở A", "II", "II Chủ tịch", "", "1,5"],
      ["Sở A", "II", "Lý do quyết định: II", "", "Theo hồ sơ"],
    ]);
  });
});

describe("lists of a table of fields", () => {
  it("[R143] disagreements wait with the members' scores and the chair's cell", async () => {
    const bench = await assigned();
    score(bench, 0, { "member:1:II": 1, "member:2:II": 2 });
    score(bench, 1, { "member:1:II": 0, "member:2:II": 2 });
    score(bench, 0, { "chair:II": 1.5, "chairReason:II": "Theo hồ sơ", "chairOver:II": "1:100;2:200" });
    const listed = done(await listDisagreements(bench.port));
    expect(listed.did).toEqual([{ key: "step.disagreements", details: { waiting: 1, decided: 1 } }]);
    const { book } = bench.own(table);
    expect(listed.findings.map(({ code, at }) => [code, at.unit, at.code, at.sheet, at.address])).toEqual([
      ["disagreement-waiting", "Sở B", "II", table, book.cell("unit:1", "chair:II")],
      ["disagreement-decided", "Sở A", "II", table, book.cell("unit:0", "chair:II")],
    ]);
  });

  it("[R161] [R163] the bridge and the lost points go by fields", async () => {
    const bench = await assigned();
    score(bench, 0, { "self:I": 3, "member:1:I": 2, "self:II": 2, "member:2:III": 1 });
    const bridge = done(await buildDeductions(bench.port)).sheets[0] ?? "";
    // Self 3 + 2; I: 1 taken off; II: 2 pending; III: 1 without a self score; 2 + 1 remain.
    const row = ["self", "taken", "pending", "unclaimed", "appraisal"].map((column) =>
      bench.value(bridge, "unit:0", column),
    );
    expect(row).toEqual([5, 1, 2, 1, 3]);
    const lost = done(await buildLostPoints(bench.port, { basis: "appraisal" }));
    const maximum = (code: string): number => Number(bench.value(table, "maximum", `self:${code}`));
    const own = bench.own(lost.sheets[0] ?? "");
    const lines = own.keys
      .filter((key) => key.startsWith("lost:"))
      .map((key) => [own.value(key, "code"), own.value(key, "lost")]);
    expect(lines).toEqual(
      [
        ["I", maximum("I") - 2],
        ["III", maximum("III") - 1],
      ].sort((left, right) => Number(right[1]) - Number(left[1])),
    );
  });
});
