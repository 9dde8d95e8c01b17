/** The live checks over the genuine client library and the embedded host: every kind of entry a person can make. */
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import type { CheckReport } from "../../src/features/checkReport";
import { quietWork } from "../../src/features/work";
import type { CellInput } from "../../src/standalone/host/model/edit";
import { VI_VN } from "../../src/standalone/host/model/culture";
import { rect, MAX_COLUMNS } from "../../src/standalone/host/model/rect";
import { deleteCells, insertCells } from "../../src/standalone/host/model/shift";
import { userEdit } from "../../src/standalone/host/model/userEdit";
import { deepSet, flatSet } from "../sheets/smallSets";
import { allSteps, entrySteps, names, run, type Year } from "./year";
import { startWorkbench, type Workbench } from "./workbench";

const unit = "Xã An Bình";
const other = "Xã Bắc Sơn";
const deepYear: Year = { set: deepSet, units: [unit, other], source: "scoringSheets" };
const flatYear: Year = { set: flatSet, units: [unit, other], source: "entry" };
const surroundings = { findSet: () => null, now: () => new Date() };

interface Desk {
  readonly bench: Workbench;
  readonly checks: EntryChecks;
  readonly report: CheckReport;
  idOf(sheet: string): string;
  /** Pastes rows of entries from a cell on, past the rules of validation, as Excel does. */
  paste(sheet: string, row: string, column: string, rows: readonly (readonly CellInput[])[], isRemote?: boolean): void;
  /** Takes the protection off, as anybody can (Review → Unprotect Sheet). */
  unprotect(sheet: string): void;
}

async function startDesk(year: Year = deepYear): Promise<Desk> {
  const bench = await startWorkbench();
  bench.host.model.culture = VI_VN;
  await run(bench, year.source === "entry" ? entrySteps : allSteps, year);
  const checks = createEntryChecks(bench.port, surroundings);
  const { model } = bench.host;
  return {
    bench,
    checks,
    report: await checks.checkAll(quietWork),
    idOf: (sheet) => bench.sheet(sheet).id,
    paste: (sheet, row, column, rows, isRemote = false) => {
      const { book } = bench.own(sheet);
      const area = rect(book.row(row), book.column(column), rows.length, rows[0]?.length ?? 0);
      const done = userEdit(model, bench.sheet(sheet).id, area, rows, { source: "pasted", isRemote });
      expect(done).toEqual({ done: true });
    },
    unprotect: (sheet) => {
      bench.sheet(sheet).worksheet.sheetProtection = null;
    },
  };
}

/** What is found on a sheet, missing scores and documents apart: "code row column". */
function found(report: CheckReport | null, sheet = unit): readonly string[] {
  const findings = report?.sheets.find((each) => each.sheet === sheet)?.findings ?? [];
  return findings
    .filter(({ code }) => code !== "entry-missing" && !code.startsWith("evidence-"))
    .map(({ code, at, role }) => [code, at.code ?? "-", role ?? "-"].join(" "));
}

function fixOf(report: CheckReport | null, code: string, sheet = unit): unknown {
  const findings = report?.sheets.find((each) => each.sheet === sheet)?.findings ?? [];
  const fix = findings.find((each) => each.code === code)?.fix;
  return fix?.kind === "value" ? fix.value : fix?.kind;
}

describe("a workbook as the steps made it", () => {
  it("has nothing wrong, and every missing score is a note", async () => {
    const { report } = await startDesk();
    expect(report.sheets.map(({ sheet, kind }) => `${kind} ${sheet}`)).toEqual([
      `scoring ${unit}`,
      `scoring ${other}`,
      `scoreTable ${names.table}`,
      `ranking ${names.ranking}`,
    ]);
    for (const { sheet } of report.sheets) expect(found(report, sheet)).toEqual([]);
    const notes = report.sheets[0]?.findings ?? [];
    // 6 leaves, self and appraisal
    expect(notes.filter(({ code, severity }) => code === "entry-missing" && severity === "note")).toHaveLength(12);
  });
});

describe("what people enter", () => {
  it("is refused by the rule while it is typed, and found when the rule was passed by", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    expect(bench.type(unit, "node:1.1.1", "self", 1.5)).toMatchObject({ kind: "invalid" });
    paste(unit, "node:1.1.1", "self", [[1.5]]);
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual(["entry-above-maximum 1.1.1 self"]);
  });

  it("finds each wrong score of a pasted block", async () => {
    const { checks, paste, idOf } = await startDesk();
    // 1.1.1 (max 1), 1.1.2 (max 2) × self, appraisal
    paste(unit, "node:1.1.1", "self", [
      [-0.5, "đạt"],
      [1.234, 1],
    ]);
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual([
      "entry-negative 1.1.1 self",
      "entry-not-a-number 1.1.1 appraisal",
      "entry-finer-than-step 1.1.2 self",
    ]);
  });

  it("offers the number meant where text has the wrong decimal mark or stays text", async () => {
    const { checks, paste, idOf } = await startDesk();
    paste(unit, "node:1.1.1", "self", [["'0.75"], ["'1,5"]]);
    const report = await checks.checkTouched([idOf(unit)]);
    expect(found(report)).toEqual(["entry-decimal-mark 1.1.1 self", "entry-number-as-text 1.1.2 self"]);
    expect([fixOf(report, "entry-decimal-mark"), fixOf(report, "entry-number-as-text")]).toEqual([0.75, 1.5]);
  });

  it("offers the score meant where the person's Excel made a date of 1/5 or 1.5", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    paste(unit, "node:1.1.2", "self", [["1/5"]]);
    expect(typeof bench.value(unit, "node:1.1.2", "self")).toBe("number");
    const report = await checks.checkTouched([idOf(unit)]);
    // 1 May: 1,5 or 1,05; both keep to the maximum of 2
    expect(found(report)).toEqual(["entry-date-ambiguous 1.1.2 self"]);
    const choices = report?.sheets[0]?.findings.find(({ code }) => code === "entry-date-ambiguous")?.choices;
    expect(choices).toEqual([105, 150]);
  });

  it("finds a formula dragged over scores", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    const { book } = bench.own(unit);
    paste(unit, "node:1.1.1", "self", [
      [`=${book.cell("node:1.1.1", "maximum")}`],
      [`=${book.cell("node:1.1.2", "maximum")}`],
    ]);
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual([
      "entry-formula 1.1.1 self",
      "entry-formula 1.1.2 self",
    ]);
  });

  it("finds a score dragged down past smaller maxima", async () => {
    const { checks, paste, idOf } = await startDesk();
    // maxima 1, 2, then 1.2 with 1: 2 fits only the second
    paste(unit, "node:1.1.1", "self", [[2], [2], [2]]);
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual([
      "entry-above-maximum 1.1.1 self",
      "entry-above-maximum 1.2 self",
    ]);
  });

  it("asks for evidence beside a score above 0, and takes an explanation with a note", async () => {
    const { bench, checks, idOf } = await startDesk();
    bench.type(unit, "node:1.1.1", "self", 1);
    const documents = async (): Promise<readonly string[]> =>
      ((await checks.checkTouched([idOf(unit)]))?.sheets[0]?.findings ?? [])
        .filter(({ code }) => code.startsWith("evidence-"))
        .map(({ code, severity }) => `${severity} ${code}`);
    expect(await documents()).toEqual(["warning evidence-missing"]);
    bench.type(unit, "node:1.1.1", "explanation", "Văn bản bị lũ cuốn");
    expect(await documents()).toEqual(["note evidence-only-explained"]);
    bench.type(unit, "node:1.1.1", "evidence", "12/KH-UBND");
    expect(await documents()).toEqual([]);
  });

  it("forgets what was put right, also by emptying the cell", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    paste(unit, "node:1.1.1", "self", [[7]]);
    expect(found(await checks.checkTouched([idOf(unit)]))).toHaveLength(1);
    bench.type(unit, "node:1.1.1", "self", "");
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual([]);
  });
});

describe("what people do to a sheet whose protection they took off", () => {
  it("finds a changed maximum, name and code, each with the fix", async () => {
    const { checks, paste, unprotect, idOf } = await startDesk();
    unprotect(unit);
    paste(unit, "node:1.1.1", "maximum", [[5]]);
    paste(unit, "node:1.1.2", "name", [["Khác"]]);
    paste(unit, "node:2.2", "code", [["'2.9"]]);
    const report = await checks.checkTouched([idOf(unit)]);
    expect(found(report)).toEqual(
      expect.arrayContaining([
        "sheet-code-changed 2.2 code",
        "sheet-maximum-changed 1.1.1 maximum",
        "sheet-name-changed 1.1.2 name",
      ]),
    );
    expect(
      ["sheet-code-changed", "sheet-maximum-changed", "sheet-name-changed"].map((code) => fixOf(report, code)),
    ).toEqual(["2.2", 1, "Thực hiện"]);
  });

  it("finds sums that were overwritten or rewritten, and what they no longer add up to", async () => {
    const { bench, checks, paste, unprotect, idOf } = await startDesk();
    bench.type(unit, "node:1.1.1", "self", 1);
    unprotect(unit);
    paste(unit, "node:1.1", "self", [[3]]);
    paste(unit, "total", "self", [["=1+1"]]);
    // 1.1 says 3 for 1; I = 3 + 0 + 0 counts the 3 and differs as well; the total says 2 for 1
    expect(found(await checks.checkTouched([idOf(unit)]))).toEqual([
      "sheet-formula-replaced 1.1 self",
      "sheet-formula-changed - self",
      "sheet-sum-differs 1.1 self",
      "sheet-sum-differs I self",
      "sheet-total-differs - self",
    ]);
  });

  it("finds a row that was deleted, hidden, added or repeated", async () => {
    const { bench, checks, unprotect, idOf } = await startDesk();
    unprotect(unit);
    const { model } = bench.host;
    const row = (key: string) => rect(bench.own(unit).book.row(key), 0, 1, MAX_COLUMNS);
    deleteCells(model, bench.sheet(unit), row("node:1.2"), "Up");
    model.settle();
    expect(found(await checks.checkTouched([idOf(unit)]))).toContain("sheet-row-missing 1.2 -");
    bench.sheet(unit).worksheet.getRow(bench.own(unit).book.row("node:2.1") + 1).hidden = true;
    const hidden = await checks.checkTouched([idOf(unit)]);
    expect(found(hidden)).toContain("sheet-row-hidden 2.1 -");
    expect(fixOf(hidden, "sheet-row-hidden")).toBe("showRow");
    insertCells(model, bench.sheet(unit), row("node:2.1"), "Down");
    const { book } = bench.own(unit);
    const added = rect(book.row("node:2.1") - 1, book.column("code"), 1, 2);
    userEdit(model, bench.sheet(unit).id, added, [["'2.0", "Thêm"]], { source: "pasted" });
    expect(found(await checks.checkTouched([idOf(unit)]))).toContain("sheet-row-added - -");
    userEdit(model, bench.sheet(unit).id, added, [["'2.2", "Giải quyết"]], { source: "pasted" });
    expect(found(await checks.checkTouched([idOf(unit)]))).toContain("sheet-row-duplicated 2.2 -");
  });

  it("finds a column that lost its mark", async () => {
    const { bench, checks, unprotect, idOf } = await startDesk();
    unprotect(unit);
    bench.typeAt(unit, 0, bench.own(unit).book.column("explanation"), "");
    expect(found(await checks.checkTouched([idOf(unit)]))).toContain("sheet-column-missing - explanation");
  });

  it("finds a total overwritten in the score table and a rank overwritten in the ranking", async () => {
    const { checks, paste, unprotect, idOf } = await startDesk();
    unprotect(names.table);
    unprotect(names.ranking);
    paste(names.table, "unit:1", "appraisal", [[99]]);
    paste(names.ranking, "unit:0", "rank", [[1]]);
    const report = await checks.checkTouched([idOf(names.table), idOf(names.ranking)]);
    expect(found(report, names.table)).toEqual(["sheet-formula-replaced - appraisal"]);
    expect(found(report, names.ranking)).toEqual(["sheet-formula-replaced - rank"]);
    expect(fixOf(report, "sheet-formula-replaced", names.ranking)).toBe("formula");
  });
});

describe("a score table that is filled in directly", () => {
  it("is checked by the same rules", async () => {
    const { report, checks, paste, idOf } = await startDesk(flatYear);
    expect(found(report, names.table)).toEqual([]);
    // maxima 12,5 and 7,5
    paste(names.table, "unit:0", "self:I", [[13, "'7.25"]]);
    const after = await checks.checkTouched([idOf(names.table)]);
    expect(found(after, names.table)).toEqual(["entry-above-maximum I self:I", "entry-decimal-mark I appraisal:I"]);
    expect(fixOf(after, "entry-decimal-mark", names.table)).toBe(7.25);
  });
});

describe("reading only what was touched", () => {
  it("takes one round trip and leaves the other sheets' findings as they were", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    paste(other, "node:1.1.1", "self", [[9]]);
    await checks.checkTouched([idOf(other)]);
    paste(unit, "node:1.1.1", "self", [[9]]);
    bench.host.counters.reset();
    const report = await checks.checkTouched([idOf(unit)]);
    expect(bench.host.counters.roundTrips).toBe(1);
    // One sheet of 33 rows: its reading is a small part of all four.
    expect(bench.host.counters.responseBytes).toBeLessThan(25_000);
    expect(found(report, other)).toEqual(["entry-above-maximum 1.1.1 self"]);
    expect(found(report, unit)).toEqual(["entry-above-maximum 1.1.1 self"]);
  });

  it("knows a renamed sheet by its id and calls it by its new name", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    paste(unit, "node:1.1.1", "self", [[9]]);
    bench.rename(unit, "An Bình (đã gửi)");
    const report = await checks.checkTouched([idOf("An Bình (đã gửi)")]);
    expect(found(report, "An Bình (đã gửi)")).toEqual(["entry-above-maximum 1.1.1 self"]);
    expect(found(report, unit)).toEqual([]);
    expect(found(report, names.table)).toEqual([]);
  });

  it("takes in a co-author's edit, and forgets a sheet that was deleted", async () => {
    const { bench, checks, paste, idOf } = await startDesk();
    paste(unit, "node:1.1.1", "self", [[9]], true);
    const id = idOf(unit);
    expect(found(await checks.checkTouched([id]))).toEqual(["entry-above-maximum 1.1.1 self"]);
    bench.remove(unit);
    const report = await checks.checkTouched([id]);
    expect(report?.sheets.map(({ sheet }) => sheet)).not.toContain(unit);
  });

  it("says nothing new for sheets that are not ours", async () => {
    const { checks, idOf } = await startDesk();
    expect(await checks.checkTouched([idOf("Sheet1")])).toBeNull();
  });
});

describe("progress", () => {
  it("counts leaves and bounds the total and the class", async () => {
    const { bench, checks, idOf } = await startDesk();
    // 1 of 1, 2 of 2 are given: 3 points; open are 1 + 2 + 1,5 + 2,5 = 7
    bench.type(unit, "node:1.1.1", "self", 1);
    bench.type(unit, "node:1.1.2", "self", 2);
    await checks.checkTouched([idOf(unit)]);
    const self = checks.progress(idOf(unit))?.self;
    expect(self?.total).toMatchObject({ scored: 2, leaves: 6, points: 300, worst: 300, best: 1000 });
    expect(self?.fields.map(({ code, scored, leaves }) => [code, scored, leaves])).toEqual([
      ["I", 2, 4],
      ["II", 0, 2],
    ]);
    expect([self?.worstClass.name, self?.bestClass.name]).toEqual(["Yếu", "Tốt"]);
  });
});
