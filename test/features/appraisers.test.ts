/** Assignment over the real road: members' columns, final scores by formula, decisions, and entries that are never lost. */
import { assignAppraisers } from "../../src/features/assignAppraisers";
import type { Role } from "../../src/domain/appraisal/assignment";
import type { CheckFinding } from "../../src/domain/checking/checkFinding";
import { applyFixes } from "../../src/features/applyFixes";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { listDisagreements } from "../../src/features/listDisagreements";
import { openWorkbook } from "../../src/features/openWorkbook";
import { quietWork } from "../../src/features/work";
import { deepSet } from "../sheets/smallSets";
import { names, run, step, type Year } from "./year";
import { done, refusal, short, startWorkbench, type Workbench } from "./workbench";

const sheet = "Phân công thẩm định";
const unit = "Xã A";
const year: Year = { set: deepSet, units: [unit, "Xã B"], source: "scoringSheets" };

/** Bình appraises field I and 2.1, An field II: 2.1 is shared. Differences up to 0,25 are averaged. */
async function assigned(): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, ["set", "units"], year);
  done(await assignAppraisers(bench.port));
  assign(bench, { "member:1": "Trần Thị Bình", "member:2": "Lê Văn An" });
  bench.type(sheet, "setting:tolerance", "covered", 0.25);
  for (const [row, column] of [
    ["node:I", "member:1"],
    ["node:2.1", "member:1"],
    ["node:II", "member:2"],
  ] as const)
    expect(bench.type(sheet, row, column, "x")).toBeNull();
  await run(bench, ["sheets"], year);
  return bench;
}

function assign(bench: Workbench, members: Readonly<Record<string, string>>): void {
  for (const [column, name] of Object.entries(members)) expect(bench.type(sheet, "head", column, name)).toBeNull();
}

function score(bench: Workbench, entries: Readonly<Record<string, readonly [string, number | string]>>): void {
  for (const [code, [column, value]] of Object.entries(entries))
    expect(bench.type(unit, `node:${code}`, column, value)).toBeNull();
}

describe("the assignment", () => {
  it("[R141] shows what nobody appraises, and no scoring sheet is written for it", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    done(await assignAppraisers(bench.port));
    assign(bench, { "member:1": "Trần Thị Bình" });
    bench.type(sheet, "node:I", "member:1", "x");
    bench.type(sheet, "node:2.1", "member:1", "x");
    expect(bench.value(sheet, "node:I", "covered")).toBe(1);
    expect(bench.value(sheet, "node:1.2", "covered")).toBe(1);
    expect(bench.value(sheet, "node:2.2", "covered")).toBe(0);
    expect(bench.value(sheet, "node:II", "covered")).toBe(0);
    expect(refusal(await step(bench, "sheets", year))).toEqual([`assignment-not-covered@${sheet}`]);
    const again = done(await assignAppraisers(bench.port));
    expect(again.findings.map(short)).toContain(`assignment-not-covered@${sheet}`);
    expect(bench.value(sheet, "node:2.1", "member:1")).toBe("x");
  });

  it("without members leaves scoring sheets as they are", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units"], year);
    const empty = done(await assignAppraisers(bench.port));
    expect(empty.findings.map(short)).toEqual([`assignment-nobody@${sheet}`]);
    await run(bench, ["sheets"], year);
    expect(bench.own(unit).hasColumn("member:1")).toBe(false);
    expect(bench.formula(unit, "node:2.1", "appraisal")).toBeNull();
  });

  it("says when the scoring sheets do not follow it", async () => {
    const bench = await assigned();
    expect((await openWorkbook(bench.port)).state.findings.map(short)).toEqual([]);
    bench.type(sheet, "node:2.2", "member:1", "x");
    expect((await openWorkbook(bench.port)).state.findings.map(short)).toEqual([`assignment-not-applied@${sheet}`]);
    await run(bench, ["sheets"], year);
    expect((await openWorkbook(bench.port)).state.findings).toEqual([]);
  });
});

describe("scoring sheets with members", () => {
  it("[R142] have a column for each, open in the member's rows only; the appraisal is a formula", async () => {
    const bench = await assigned();
    expect(bench.own(unit).text("head.2", "member:1")).toBe("Trần Thị Bình");
    expect(bench.type(unit, "node:1.2", "member:1", 1)).toBeNull();
    expect(bench.type(unit, "node:1.2", "member:2", 1)).not.toBeNull();
    expect(bench.type(unit, "node:1.2", "appraisal", 1)).not.toBeNull();
    expect(bench.type(unit, "node:1.2", "chair", 1)).not.toBeNull();
    expect(bench.value(unit, "node:1.2", "appraisal")).toBe(1);
  });

  it("[R145] [R146] take the mean in whole steps within the tolerance", async () => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 1] });
    // One of two: pending.
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
    bench.type(unit, "node:2.1", "member:2", 1.25);
    // (1 + 1,25) / 2 = 1,125 → 1,13 at a step of 0,01
    expect(bench.value(unit, "node:2.1", "appraisal")).toBe(1.13);
    expect(bench.value(unit, "node:2.1", "appraisalDone")).toBe(1);
  });

  it("[R143] [R144] wait for the chair's decision with a reason where members differ by more", async () => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 0.5], "2.2": ["member:2", 2] });
    bench.type(unit, "node:2.1", "member:2", 1.5);
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
    expect(bench.value(unit, "node:II", "appraisalDone")).toBe(1);
    expect(bench.type(unit, "node:2.1", "chair", 1.25)).toBeNull();
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
    expect(bench.type(unit, "node:2.1", "chairReason", "Theo hồ sơ")).toBeNull();
    // Not yet: nothing says over which scores.
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
    expect(bench.value(unit, "node:2.1", "memberScores")).toBe("1:50;2:150");
    expect(bench.type(unit, "node:2.1", "chairOver", "1:50;2:150")).toBeNull();
    expect(bench.value(unit, "node:2.1", "appraisal")).toBe(1.25);
    // 1,25 + 2
    expect(bench.value(unit, "node:II", "appraisal")).toBe(3.25);
    await run(bench, ["table"], year);
    expect(bench.value(names.table, "unit:0", "appraisal:II")).toBe(3.25);
  });

  it("do not average what is no valid score", async () => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 1] });
    // Past validation, as pasting does: above the maximum of 1,5, though the mean would be below it.
    const { book } = bench.own(unit);
    const at = { row: book.row("node:2.1"), column: book.column("member:2"), rows: 1, columns: 1 };
    await bench.port.change({ write: [{ sheet: unit, at, values: [[1.75]] }] });
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
  });

  it("keep every entry when members join, and refuse to lose those of one who leaves", async () => {
    const bench = await assigned();
    score(bench, { "1.2": ["member:1", 0.5], "2.1": ["member:2", 1], "2.2": ["member:2", 2] });
    bench.type(unit, "node:2.2", "self", 2.5);
    bench.type(unit, "node:2.2", "reasonCode", "Chậm thời hạn");
    bench.type(unit, "node:2.2", "reason", "Nộp sau 05/12");
    assign(bench, { "member:3": "Vũ Thị Cúc" });
    bench.type(sheet, "node:1.3", "member:3", "x");
    await run(bench, ["sheets"], year);
    expect(bench.value(unit, "node:1.2", "member:1")).toBe(0.5);
    expect(bench.value(unit, "node:2.2", "member:2")).toBe(2);
    expect(bench.value(unit, "node:2.2", "reasonCode")).toBe("Chậm thời hạn");
    expect(bench.value(unit, "node:2.2", "reason")).toBe("Nộp sau 05/12");
    expect(bench.type(unit, "node:1.3.1", "member:3", 2)).toBeNull();

    bench.type(sheet, "head", "member:2", "");
    bench.type(sheet, "node:II", "member:2", "");
    bench.type(sheet, "node:2.2", "member:1", "x");
    const before = bench.contents();
    expect(refusal(await step(bench, "sheets", year))).toEqual([`member-scores-lost@${unit}`]);
    expect(bench.contents()).toEqual(before);
    for (const code of ["2.1", "2.2"]) bench.type(unit, `node:${code}`, "member:2", "");
    await run(bench, ["sheets"], year);
    expect(bench.own(unit).hasColumn("member:2")).toBe(false);
    expect(bench.value(unit, "node:1.2", "member:1")).toBe(0.5);
  });

  it("do not hide appraisal scores typed before", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "sheets"], year);
    bench.type(unit, "node:2.1", "appraisal", 1);
    done(await assignAppraisers(bench.port));
    assign(bench, { "member:1": "Trần Thị Bình" });
    for (const row of ["node:I", "node:II"]) bench.type(sheet, row, "member:1", "x");
    expect(refusal(await step(bench, "sheets", year))).toEqual([`appraisal-typed@${unit}`]);
    bench.type(unit, "node:2.1", "appraisal", "");
    await run(bench, ["sheets"], year);
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
  });

  it("written again change nothing", async () => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 0.5], "2.2": ["member:2", 2] });
    const before = bench.snapshot();
    await run(bench, ["sheets"], year);
    expect(bench.snapshot()).toEqual(before);
  });
});

describe("roles and live checks with members", () => {
  it("[R142] a member has the own column and the reasons of the own rows open, and no formula", async () => {
    const bench = await assigned();
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date("2026-11-20T08:00:00Z") });
    const report = await checks.checkAll(quietWork);
    const member: Role = { kind: "member", member: "2" };
    done(await chooseRole(bench.port, checks, report, { role: member }, new Date("2026-11-20T08:00:00Z"), quietWork));
    const isOpen = (code: string, column: string): boolean => bench.type(unit, `node:${code}`, column, 1) === null;
    expect(isOpen("2.1", "member:2")).toBe(true);
    expect(isOpen("2.1", "reason")).toBe(true);
    for (const column of ["member:1", "appraisal", "chair", "self"]) expect(isOpen("2.1", column)).toBe(false);
    for (const column of ["member:1", "member:2", "reason"]) expect(isOpen("1.2", column)).toBe(false);
    // The same cells when the sheets are written again for the role.
    await run(bench, ["sheets"], year);
    expect(isOpen("2.2", "member:2")).toBe(true);
    expect(isOpen("1.2", "reason")).toBe(false);
    expect(bench.value(unit, "node:2.1", "member:2")).toBe(1);
  });

  it("[R142] tell a member of the own scores that are missing, and of nobody else's", async () => {
    const bench = await assigned();
    const now = new Date("2026-11-20T08:00:00Z");
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
    const role: Role = { kind: "member", member: "1" };
    done(await chooseRole(bench.port, checks, await checks.checkAll(quietWork), { role }, now, quietWork));
    score(bench, { "1.2": ["member:1", 1] });
    const found = (await checks.checkAll(quietWork)).sheets.find(({ unit: of }) => of === unit)?.findings ?? [];
    const missing = found.filter(({ code }) => code === "entry-missing");
    expect(missing.map(({ at, role: column }) => `${at.code ?? ""} ${column ?? ""}`)).toEqual([
      "1.1.1 member:1",
      "1.1.2 member:1",
      "1.3.1 member:1",
      "2.1 member:1",
    ]);
  });

  it("find the layout as issued, and members who disagree", async () => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 0.5] });
    bench.type(unit, "node:2.1", "member:2", 1.5);
    const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date("2026-11-20T08:00:00Z") });
    const codes = (await checks.checkAll(quietWork)).sheets.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(new Set(codes)).toEqual(new Set(["entry-missing", "appraisal-disagreement"]));
  });
});

describe("a decision and the scores it was made over", () => {
  const now = (): Date => new Date("2026-11-20T08:00:00Z");
  const desk = async (): Promise<{ bench: Workbench; checks: EntryChecks; found: () => Promise<CheckFinding[]> }> => {
    const bench = await assigned();
    score(bench, { "2.1": ["member:1", 0.5], "2.2": ["member:2", 2] });
    bench.type(unit, "node:2.1", "member:2", 1.5);
    bench.type(unit, "node:2.1", "chair", 1.25);
    bench.type(unit, "node:2.1", "chairReason", "Theo hồ sơ");
    const checks = createEntryChecks(bench.port, { findSet: () => null, now });
    const found = async (): Promise<CheckFinding[]> =>
      (await checks.checkAll(quietWork)).sheets
        .flatMap(({ findings }) => findings)
        .filter(({ code }) => code !== "entry-missing");
    return { bench, checks, found };
  };

  it("[R144] [R197] is confirmed with one click, out of date when a score changes, and asked for again", async () => {
    const { bench, checks, found } = await desk();
    const id = bench.sheet(unit).id;
    const confirm = async (code: string): Promise<void> => {
      const finding = (await found()).find((each) => each.code === code);
      expect(finding?.fix?.kind).toBe("confirm");
      done(await applyFixes(bench.port, checks, { sheet: id, findings: finding === undefined ? [] : [finding] }));
    };
    expect((await found()).map(({ code }) => code)).toEqual(["appraisal-disagreement", "decision-not-recorded"]);
    await confirm("decision-not-recorded");
    expect(bench.value(unit, "node:2.1", "chairOver")).toBe("1:50;2:150");
    expect(bench.value(unit, "node:2.1", "appraisal")).toBe(1.25);
    expect(await found()).toEqual([]);

    bench.type(unit, "node:2.1", "member:2", 1.4);
    // Without the add-in: the sheet's own formula takes the decision back.
    expect(bench.value(unit, "node:2.1", "appraisal")).toBeNull();
    expect((await found()).map(({ code }) => code)).toEqual(["appraisal-disagreement", "decision-out-of-date"]);
    await confirm("decision-out-of-date");
    expect(bench.value(unit, "node:2.1", "appraisal")).toBe(1.25);
    expect(await found()).toEqual([]);
  });

  it("[R197] survives saving, and writing the sheet again", async () => {
    const { bench, found } = await desk();
    bench.type(unit, "node:2.1", "chairOver", "1:50;2:150");
    await run(bench, ["sheets"], year);
    expect(bench.value(unit, "node:2.1", "appraisal")).toBe(1.25);
    expect(await found()).toEqual([]);
    const again = await startWorkbench(await bench.save());
    expect(again.value(unit, "node:2.1", "appraisal")).toBe(1.25);
    again.type(unit, "node:2.1", "member:1", 0.25);
    expect(again.value(unit, "node:2.1", "appraisal")).toBeNull();
  });

  it("[R199] a member's name changed above the column is found, and put back", async () => {
    const { bench, checks, found } = await desk();
    bench.type(unit, "node:2.1", "chairOver", "1:50;2:150");
    const { book } = bench.own(unit);
    const at = { row: book.row("head.2"), column: book.column("member:1"), rows: 1, columns: 1 };
    await bench.port.change({ write: [{ sheet: unit, at, values: [["Lê Văn An"]] }] });
    const findings = await found();
    expect(findings.map(({ code, details }) => [code, details["found"], details["issued"]])).toEqual([
      ["member-heading-changed", "Lê Văn An", "Trần Thị Bình"],
    ]);
    done(await applyFixes(bench.port, checks, { sheet: bench.sheet(unit).id, findings }));
    expect(bench.own(unit).text("head.2", "member:1")).toBe("Trần Thị Bình");
    expect(await found()).toEqual([]);
  });

  it("[R199] another name on the assignment does not make a member's scores another's; a correction does no harm", async () => {
    const { bench } = await desk();
    bench.type(sheet, "head", "member:1", "Phạm Quốc Khánh");
    const before = bench.contents();
    expect(refusal(await step(bench, "sheets", year))).toEqual([`member-replaced@${unit}`]);
    expect(bench.contents()).toEqual(before);
    bench.type(sheet, "head", "member:1", "Trần Thị Bình (Sở Nội vụ)");
    await run(bench, ["sheets"], year);
    expect(bench.own(unit).text("head.2", "member:1")).toBe("Trần Thị Bình (Sở Nội vụ)");
    expect(bench.value(unit, "node:2.1", "member:1")).toBe(0.5);
  });
});

describe("the queue of disagreements", () => {
  it("names waiting ones first, each with the members' scores and the chair's cell, then those decided", async () => {
    const bench = await assigned();
    bench.type(sheet, "node:2.2", "member:1", "x");
    await run(bench, ["sheets"], year);
    score(bench, { "2.1": ["member:1", 0.5], "2.2": ["member:1", 0] });
    bench.type(unit, "node:2.1", "member:2", 1.5);
    bench.type(unit, "node:2.2", "member:2", 2);
    const waiting = done(await listDisagreements(bench.port));
    expect(waiting.did).toEqual([{ key: "step.disagreements", details: { waiting: 2, decided: 0 } }]);
    // 2 apart before 1 apart
    expect(waiting.findings.map(({ at }) => at.code)).toEqual(["2.2", "2.1"]);
    const { book } = bench.own(unit);
    expect(waiting.findings[0]).toMatchObject({
      code: "disagreement-waiting",
      severity: "warning",
      at: { sheet: unit, unit, address: book.cell("node:2.2", "chair") },
      details: { lowest: { points: 0 }, highest: { points: 200 }, difference: { points: 200 } },
    });
    bench.type(unit, "node:2.2", "chair", 1);
    bench.type(unit, "node:2.2", "chairReason", "Theo biên bản");
    bench.type(unit, "node:2.2", "chairOver", "1:0;2:200");
    const decided = done(await listDisagreements(bench.port));
    expect(decided.findings.map(short)).toEqual([`disagreement-waiting@${unit}`, `disagreement-decided@${unit}`]);
  });

  it("is refused without an assignment", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "sheets"], year);
    expect(refusal(await listDisagreements(bench.port))).toEqual(["no-assignment"]);
  });
});
