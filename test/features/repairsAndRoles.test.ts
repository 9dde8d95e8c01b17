/** Fixes with their way back, roles and the log, over the genuine client library and the embedded host. */
import { applyFixes, undoFixes } from "../../src/features/applyFixes";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { chooseRole } from "../../src/features/chooseRole";
import { keepLog } from "../../src/features/keepLog";
import { logText } from "../../src/features/logText";
import { openWorkbook } from "../../src/features/openWorkbook";
import { quietWork } from "../../src/features/work";
import type { Role } from "../../src/domain/appraisal/assignment";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet } from "../sheets/smallSets";
import { allSteps, names, run, step, type Year } from "./year";
import { done, refusal, startWorkbench, type Workbench } from "./workbench";

const unit = "Xã An Bình";
const other = "Xã Bắc Sơn";
const year: Year = { set: deepSet, units: [unit, other], source: "scoringSheets" };
const now = new Date("2026-11-20T08:00:00Z");

async function startDesk(): Promise<{ readonly bench: Workbench; readonly checks: EntryChecks }> {
  const bench = await startWorkbench();
  await run(bench, allSteps, year);
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => now });
  await checks.checkAll(quietWork);
  return { bench, checks };
}

function paste(bench: Workbench, row: string, column: string, value: string | number): void {
  const { book } = bench.own(unit);
  const area = rect(book.row(row), book.column(column));
  expect(userEdit(bench.host.model, bench.sheet(unit).id, area, value, { source: "pasted" })).toEqual({ done: true });
}

async function findingsOf(bench: Workbench, checks: EntryChecks, code: string) {
  const id = bench.sheet(unit).id;
  const report = await checks.checkTouched([id]);
  const sheet = report?.sheets.find((each) => each.id === id);
  return { sheet: id, findings: (sheet?.findings ?? []).filter((each) => each.code === code) };
}

describe("a fix", () => {
  it("writes the number meant, keeps the protection, and can be taken back", async () => {
    const { bench, checks } = await startDesk();
    paste(bench, "node:1.1.1", "self", "'0.75");
    const fixed = await applyFixes(bench.port, checks, await findingsOf(bench, checks, "entry-number-as-text"));
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.failure));
    expect(bench.value(unit, "node:1.1.1", "self")).toBe(0.75);
    expect(bench.sheet(unit).isProtected).toBe(true);
    expect(bench.type(unit, "node:1.1.1", "maximum", 9)).toMatchObject({ kind: "locked" });
    expect((await findingsOf(bench, checks, "entry-number-as-text")).findings).toEqual([]);
    done(await undoFixes(bench.port, checks, fixed.value.back));
    expect(bench.value(unit, "node:1.1.1", "self")).toBe("0.75");
    expect(bench.sheet(unit).isProtected).toBe(true);
  });

  it("restores formulas and locked values on a sheet left unprotected, which stays so", async () => {
    const { bench, checks } = await startDesk();
    const before = bench.formula(unit, "node:1.1", "self");
    bench.sheet(unit).worksheet.sheetProtection = null;
    paste(bench, "node:1.1", "self", 3);
    const fixed = await applyFixes(bench.port, checks, await findingsOf(bench, checks, "sheet-formula-replaced"));
    expect(fixed.ok).toBe(true);
    expect(bench.formula(unit, "node:1.1", "self")).toBe(before);
    expect(bench.sheet(unit).isProtected).toBe(false);
  });

  it("is refused when the cell has changed since it was found", async () => {
    const { bench, checks } = await startDesk();
    paste(bench, "node:1.1.1", "self", "'0.75");
    const asked = await findingsOf(bench, checks, "entry-number-as-text");
    bench.type(unit, "node:1.1.1", "self", 0.5);
    expect(refusal(await applyFixes(bench.port, checks, asked))).toEqual([`fix-out-of-date@${unit}`]);
    expect(bench.value(unit, "node:1.1.1", "self")).toBe(0.5);
  });

  it("is not taken back over what was entered afterwards", async () => {
    const { bench, checks } = await startDesk();
    paste(bench, "node:1.1.1", "self", "'0.75");
    const fixed = await applyFixes(bench.port, checks, await findingsOf(bench, checks, "entry-number-as-text"));
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.failure));
    bench.type(unit, "node:1.1.1", "self", 1);
    expect(refusal(await undoFixes(bench.port, checks, fixed.value.back))).toEqual([`fix-out-of-date@${unit}`]);
    expect(bench.value(unit, "node:1.1.1", "self")).toBe(1);
  });

  it("changes nothing on a sheet whose password is not known", async () => {
    const { bench, checks } = await startDesk();
    paste(bench, "node:1.1.1", "self", "'0.75");
    const asked = await findingsOf(bench, checks, "entry-number-as-text");
    await choose(bench, checks, { kind: "organizer" }, { newPassword: "bí mật" });
    const before = bench.snapshot();
    await expect(applyFixes(bench.port, checks, asked)).rejects.toMatchObject({
      failure: { code: "protected", workbookUnchanged: true },
    });
    expect(bench.snapshot()).toEqual(before);
    expect((await applyFixes(bench.port, checks, { ...asked, password: "bí mật" })).ok).toBe(true);
  });
});

async function choose(
  bench: Workbench,
  checks: EntryChecks,
  role: Role,
  passwords: { readonly password?: string; readonly newPassword?: string } = {},
): Promise<void> {
  const report = await checks.checkAll(quietWork);
  done(await chooseRole(bench.port, checks, report, { role, ...passwords }, now, quietWork));
}

/** Which of the entry columns of a leaf a person can type into. */
function openColumns(bench: Workbench, sheet = unit): readonly string[] {
  const inputs = { self: 1, appraisal: 1, evidence: "12/KH", explanation: "lý do", note: "ghi chú" };
  return Object.entries(inputs).flatMap(([column, input]) => {
    const before = bench.value(sheet, "node:1.1.1", column);
    const isOpen = bench.type(sheet, "node:1.1.1", column, input) === null;
    if (isOpen) bench.type(sheet, "node:1.1.1", column, before === null ? "" : String(before));
    return isOpen ? [column] : [];
  });
}

describe("a role", () => {
  it("unlocks exactly its own cells on every sheet and touches no entry", async () => {
    const { bench, checks } = await startDesk();
    bench.type(unit, "node:1.1.2", "appraisal", 1.5);
    bench.type(unit, "node:1.1.2", "explanation", "=1+1");
    const entries = (): unknown =>
      [unit, other].map((sheet) =>
        bench
          .own(sheet)
          .keys.map((key) =>
            ["self", "appraisal", "evidence", "explanation", "note"].map((column) => bench.value(sheet, key, column)),
          ),
      );
    const before = entries();
    await choose(bench, checks, { kind: "unit" });
    expect(openColumns(bench)).toEqual(["self", "evidence", "explanation", "note"]);
    expect(openColumns(bench, other)).toEqual(["self", "evidence", "explanation", "note"]);
    await choose(bench, checks, { kind: "member", member: "" });
    expect(openColumns(bench)).toEqual(["appraisal", "note"]);
    await choose(bench, checks, { kind: "organizer" });
    expect(openColumns(bench)).toEqual(["self", "appraisal", "evidence", "explanation", "note"]);
    expect(entries()).toEqual(before);
    for (const sheet of [unit, other]) expect(bench.sheet(sheet).isProtected).toBe(true);
  });

  it("is known again when the workbook is opened, and kept when the sheets are written again", async () => {
    const { bench, checks } = await startDesk();
    await choose(bench, checks, { kind: "unit" });
    expect((await openWorkbook(bench.port)).state.role).toEqual({ kind: "unit" });
    done(await step(bench, "sheets", year));
    expect((await openWorkbook(bench.port)).state.role).toEqual({ kind: "unit" });
    expect(openColumns(bench)).toEqual(["self", "evidence", "explanation", "note"]);
    expect((await checks.checkAll(quietWork)).role).toEqual({ kind: "unit" });
  });

  it("tells each role only of the scores it has to give", async () => {
    const { bench, checks } = await startDesk();
    const missing = async (role: Role): Promise<ReadonlySet<string | null>> => {
      await choose(bench, checks, role);
      const findings = (await checks.checkAll(quietWork)).sheets[0]?.findings ?? [];
      return new Set(findings.filter(({ code }) => code === "entry-missing").map((each) => each.role));
    };
    expect(await missing({ kind: "unit" })).toEqual(new Set(["self"]));
    expect(await missing({ kind: "member", member: "" })).toEqual(new Set(["appraisal"]));
    expect(await missing({ kind: "organizer" })).toEqual(new Set(["self", "appraisal"]));
  });

  it("stays as it was when the password is wrong", async () => {
    const { bench, checks } = await startDesk();
    await choose(bench, checks, { kind: "unit" }, { newPassword: "một" });
    const before = bench.snapshot();
    await expect(choose(bench, checks, { kind: "organizer" }, { password: "hai" })).rejects.toMatchObject({
      failure: { code: "protected", workbookUnchanged: true },
    });
    expect(bench.snapshot()).toEqual(before);
    await choose(bench, checks, { kind: "organizer" }, { password: "một" });
    expect(openColumns(bench)).toHaveLength(5);
  });
});

describe("the log", () => {
  const lines = async (bench: Workbench): Promise<readonly (readonly string[])[]> =>
    (await logText(bench.port))
      .split("\r\n")
      .filter((line) => line !== "")
      .map((line) => line.split("\t"));

  it("keeps from what to what, when and in which role, and grows", async () => {
    const { bench, checks } = await startDesk();
    const id = bench.sheet(unit).id;
    bench.type(unit, "node:1.1.1", "self", 0.5);
    await checks.checkTouched([id]);
    bench.type(unit, "node:1.1.1", "self", 1);
    expect((await checks.checkTouched([id]))?.unlogged).toBe(2);
    expect(await logText(bench.port)).toBe("");
    done(await keepLog(bench.port, checks, { zoneOffset: -420 }));
    // 08:00 UTC is 15:00 in Hà Nội
    const when = "2026-11-20 15:00:00";
    const organizer = "Chuyên viên tổng hợp";
    const first = [when, organizer, unit, unit, "1.1.1", "Điểm tự đánh giá", "Sửa ô", "", "0,5"];
    const second = [when, organizer, unit, unit, "1.1.1", "Điểm tự đánh giá", "Sửa ô", "0,5", "1"];
    expect((await lines(bench)).slice(1)).toEqual([first, second]);
    paste(bench, "node:1.1.1", "self", "'0.75");
    await applyFixes(bench.port, checks, await findingsOf(bench, checks, "entry-number-as-text"));
    done(await keepLog(bench.port, checks, { zoneOffset: -420 }));
    expect((await lines(bench)).slice(3).map((line) => line.slice(6))).toEqual([
      ["Sửa ô", "1", "0.75"],
      ["Sửa bằng nút “Sửa”", "0.75", "0,75"],
    ]);
    expect(bench.sheet("Nhật ký").isProtected).toBe(true);
    // Head in row 4, four lines below it.
    expect(bench.sheet("Nhật ký").worksheet.autoFilter).toBe("A4:I8");
    expect(done(await keepLog(bench.port, checks, { zoneOffset: 0 })).did).toEqual([{ key: "check.log-nothing-new" }]);
  });

  it("loses nothing when it cannot be written", async () => {
    const { bench, checks } = await startDesk();
    bench.type(unit, "node:1.1.1", "self", 0.5);
    await checks.checkTouched([bench.sheet(unit).id]);
    bench.host.counters.reset();
    bench.host.setFault(() => ({ kind: "fail", code: "GeneralException" }));
    await expect(keepLog(bench.port, checks, { zoneOffset: 0 })).rejects.toThrow();
    bench.host.setFault(undefined);
    done(await keepLog(bench.port, checks, { zoneOffset: 0 }));
    expect((await lines(bench)).slice(1)).toHaveLength(1);
  });

  it("holds changes of role and never takes part in checks or steps", async () => {
    const { bench, checks } = await startDesk();
    await choose(bench, checks, { kind: "unit" });
    done(await keepLog(bench.port, checks, { zoneOffset: 0 }));
    expect((await lines(bench)).slice(1).map((line) => line.slice(6))).toEqual([
      ["Chọn vai trò", "Chuyên viên tổng hợp", "Đơn vị"],
    ]);
    const report = await checks.checkAll(quietWork);
    expect(report.sheets.map(({ sheet }) => sheet)).toEqual([unit, other, names.table, names.ranking]);
    await run(bench, allSteps, year);
  });
});
