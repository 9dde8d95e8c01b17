import { checkSheet } from "../../../src/domain/checking/checkEntries";
import type { CheckFinding } from "../../../src/domain/checking/checkFinding";
import type { EntrySheet, IssuedRow } from "../../../src/domain/checking/entrySheet";
import {
  brief,
  clean,
  cleanOfMembers,
  contextFor,
  issued,
  issuedForMembers,
  memberContext,
  set,
  sheetOf,
  withCell,
  withCodesLast,
  withRows,
} from "./exampleSheet";

const sheet = sheetOf(set, issued, clean);
const found = (changed: EntrySheet): readonly CheckFinding[] => checkSheet(contextFor(), changed).findings;
/** Rows: 0 hidden, 1 heading, 2 I, 3 1.1, 4 1.1.1, 5 1.1.2, 6 1.2, 7 II, 8 2.1, 9 III, 10 total, 11 remark. */
const all = sheet.values.map((_, row) => row);
const codesOf = (findings: readonly CheckFinding[]): string[] => [...new Set(findings.map(({ code }) => code))];

describe("a sheet against the one issued", () => {
  it("has no findings as issued, wherever its reading starts", () => {
    expect(found(sheet)).toEqual([]);
    const cut: EntrySheet = { ...withRows(sheet, all.slice(1)), firstRow: 1 };
    expect(found(cut)).toEqual([]);
  });

  it("[R125] finds a changed code by the row's name or place and can put it back", () => {
    const findings = found(withCell(sheet, 5, "code", { value: "1.1.3" }));
    expect(findings.map(({ code, at, fix, details }) => [code, at.code, fix, details["found"]])).toEqual([
      ["sheet-code-changed", "1.1.2", { kind: "value", row: 5, column: 0, value: "1.1.2" }, "1.1.3"],
    ]);
    const both = withCell(withCell(sheet, 5, "code", { value: 46000 }), 5, "name", { value: "Khác" });
    expect(brief(found(both))).toEqual(["sheet-code-changed 1.1.2 code", "sheet-name-changed 1.1.2 name"]);
    expect(brief(found(withCell(sheet, 5, "code", { value: null })))).toEqual(["sheet-code-changed 1.1.2 code"]);
  });

  it("[R199] finds another name above a member's scores and can put it back; the scores stay the member's", () => {
    const whole = sheetOf(set, issuedForMembers, cleanOfMembers);
    const renamed = checkSheet(memberContext(), withCell(whole, 1, "member:an", { value: "Bình" }));
    expect(renamed.findings.map(({ code, role, details, fix }) => [code, role, details["found"], fix])).toEqual([
      [
        "member-heading-changed",
        "member:an",
        "Bình",
        { kind: "value", row: 1, column: whole.columns.get("member:an"), value: "An" },
      ],
    ]);
    expect(renamed.leaves).toEqual(checkSheet(memberContext(), whole).leaves);
  });

  it("[R128] finds a changed name, maximum or other locked cell and can put it back", () => {
    const maximum = found(withCell(sheet, "1.2", "maximum", { value: 1.5 }));
    expect(maximum.map(({ code, fix, details }) => [code, fix, details])).toEqual([
      [
        "sheet-maximum-changed",
        { kind: "value", row: 6, column: 2, value: 1 },
        { line: "1.2", found: "1,5", issued: "1" },
      ],
    ]);
    expect(brief(found(withCell(sheet, "1.2", "maximum", { value: "1" })))).toEqual([
      "sheet-maximum-changed 1.2 maximum",
    ]);
    expect(brief(found(withCell(sheet, "1.2", "maximum", { formula: "=0.5+0.5" })))).toEqual([
      "sheet-maximum-changed 1.2 maximum",
    ]);
    expect(brief(found(withCell(sheet, "2.1", "name", { value: "Dễ hơn" })))).toEqual(["sheet-name-changed 2.1 name"]);
    expect(brief(found(withCell(sheet, 1, "self", { value: "Điểm" })))).toEqual(["sheet-cell-changed - self"]);
    expect(brief(found(withCell(sheet, 10, "code", { value: "Cộng" })))).toEqual(["sheet-cell-changed - code"]);
    expect(brief(found(withCell(sheet, "2.1", "code", { formula: '="2.1"' })))).toEqual([
      "sheet-cell-changed 2.1 code",
    ]);
  });

  it("[R128] tells a changed formula from a replaced one, and blanks and case from a change", () => {
    const changed = found(withCell(sheet, "1.1", "self", { formula: "=SUM(D1)" }));
    expect(changed.map(({ code, fix }) => [code, fix])).toEqual([
      ["sheet-formula-changed", { kind: "formula", row: 3, column: 3, formula: '=SUM(self,"1.1")' }],
    ]);
    const replaced = found(withCell(sheet, "total", "self", { formula: null }));
    expect(replaced.map(({ code, fix, details }) => [code, fix, details["found"]])).toEqual([
      ["sheet-formula-replaced", { kind: "formula", row: 10, column: 3, formula: '=SUM(self,"total")' }, "8"],
    ]);
    expect(found(withCell(sheet, "1.1", "self", { formula: '= sum( SELF , "1.1")' }))).toEqual([]);
    expect(brief(found(withCell(sheet, "I", "self", { formula: '=SUM(self,"i")' })))).toEqual([
      "sheet-formula-changed I self",
    ]);
  });

  it("[R126] reports a deleted row once", () => {
    // 1.2 is gone with its 0,5, which the sums of this reading still hold.
    const without = withRows(
      sheet,
      all.filter((row) => row !== 6),
    );
    expect(
      brief(found(without).filter(({ code }) => code !== "sheet-sum-differs" && code !== "sheet-total-differs")),
    ).toEqual(["sheet-row-missing 1.2 -"]);
    expect(found(without)[0]?.cell).toBeNull();
    expect(
      codesOf(
        found(
          withRows(
            sheet,
            all.filter((row) => row !== 10),
          ),
        ),
      ),
    ).toEqual(["sheet-row-missing"]);
  });

  it("[R126] reports added and repeated rows, not blank ones", () => {
    const blank = { ...sheet, values: insert(sheet.values, []), formulas: insert(sheet.formulas, []) };
    expect(found(blank)).toEqual([]);
    const added = {
      ...sheet,
      values: insert(sheet.values, ["1.3", "Mới", 1, 1]),
      formulas: insert(sheet.formulas, []),
    };
    const [finding] = found(added);
    expect(found(added)).toHaveLength(1);
    expect(finding).toMatchObject({ code: "sheet-row-added", cell: { row: 6, column: 0 }, details: { line: "1.3" } });
    const repeated = withRows(sheet, [...all.slice(0, 6), 5, ...all.slice(6)]);
    expect(brief(found(repeated))).toEqual(["sheet-row-duplicated 1.1.2 -"]);
  });

  it("[R126] looks into rows that were left empty between the issued ones", () => {
    const spread = { ...issued, rows: issued.rows.map((row) => (row.row < 6 ? row : { ...row, row: row.row + 1 })) };
    const withGap = (row: readonly string[]): EntrySheet => ({
      ...sheet,
      values: insert(sheet.values, row),
      formulas: insert(sheet.formulas, []),
    });
    const context = contextFor({ issued: spread });
    expect(checkSheet(context, withGap([])).findings).toEqual([]);
    const [finding] = checkSheet(context, withGap(["", "Thêm"])).findings;
    expect(finding).toMatchObject({ code: "sheet-row-added", details: { line: "Thêm" }, at: { row: 7 } });
  });

  it("[R125] [R126] reports the fewest rows whose moving explains the order", () => {
    // III goes above I.
    const moved = withRows(sheet, [0, 1, 9, 2, 3, 4, 5, 6, 7, 8, 10, 11]);
    expect(brief(found(moved))).toEqual(["sheet-row-moved III -"]);
    const swapped = withRows(sheet, [0, 1, 2, 3, 5, 4, 6, 7, 8, 9, 10, 11]);
    expect(codesOf(found(swapped))).toEqual(["sheet-row-moved"]);
    // I goes above the heading: the same as the heading going below I.
    const [heading] = found(withRows(sheet, [0, 2, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
    expect([heading?.code, heading?.details]).toEqual(["sheet-row-moved", { line: "STT" }]);
    expect(found(swapped)).toHaveLength(1);
  });

  it("[R126] warns of hidden rows and can show them", () => {
    const findings = found({ ...sheet, hiddenRows: new Set([0, 8]) });
    expect(findings.map(({ code, severity, fix }) => [code, severity, fix])).toEqual([
      ["sheet-row-hidden", "warning", { kind: "showRow", row: 8 }],
    ]);
  });

  it("[R127] recognises moved columns, and says which are missing or moved", () => {
    const without = { ...sheet, columns: new Map([...sheet.columns].filter(([role]) => role !== "note")) };
    expect(brief(found(without))).toEqual(["sheet-column-missing - note"]);
    // The code column goes to the right end: one column moved, everything else is read as before.
    const moved = withCodesLast(sheet);
    expect(found(moved).map(({ code, severity, role }) => [code, severity, role])).toEqual([
      ["sheet-column-moved", "warning", "code"],
    ]);
    const noCodes = { ...sheet, columns: new Map([...sheet.columns].filter(([role]) => role !== "code")) };
    expect(brief(found(noCodes))).toEqual(["sheet-column-missing - code"]);
  });

  it("[R128] does not compare the wording of formulas once something has shifted, but still misses them", () => {
    const shift = (changed: EntrySheet): EntrySheet => ({
      ...changed,
      values: insert(changed.values, ["", "Lạ"]),
      formulas: insert(changed.formulas, []),
    });
    const shifted = shift(withCell(sheet, "II", "self", { formula: "=SUM(D9)" }));
    expect(codesOf(found(shifted))).toEqual(["sheet-row-added"]);
    const replaced = shift(withCell(sheet, "II", "self", { formula: null }));
    expect(codesOf(found(replaced))).toEqual(["sheet-row-added", "sheet-formula-replaced"]);
    expect(found(replaced).every(({ fix }) => fix === undefined)).toBe(true);
  });

  it("[R128] takes blanks, the last digits of a double and capital letters of names for no change", () => {
    expect(found(withCell(sheet, "2.1", "name", { value: " Tên 2.1 " }))).toEqual([]);
    expect(found(withCell(sheet, "1.2", "maximum", { value: 1 + 1e-12 }))).toEqual([]);
    // The text in quotes stays as it is, everything around it may be written otherwise.
    expect(found(withCell(sheet, "1.1", "self", { formula: '=sum( self,"1.1" )' }))).toEqual([]);
    const spaced = {
      ...issued,
      rows: issued.rows.map((row) => (row.code === "2.1" ? withName(row, " Tên 2.1 ") : row)),
    };
    const context = contextFor({ issued: spaced });
    expect(checkSheet(context, withCell(sheet, "2.1", "name", { value: "Tên 2.1" })).findings).toEqual([]);
    expect(checkSheet(context, withCell(sheet, "2.1", "name", { value: "Tên 2.2" })).findings).toHaveLength(1);
  });

  it("[R125] [R126] cuts long texts that stand where a code or nothing should", () => {
    const long = "x".repeat(100);
    const [recoded] = found(withCell(sheet, "1.2", "code", { value: long }));
    expect([recoded?.code, recoded?.details]).toEqual(["sheet-code-changed", { line: "1.2", found: "x".repeat(40) }]);
    const added = { ...sheet, values: insert(sheet.values, ["", long]), formulas: insert(sheet.formulas, []) };
    expect(found(added)[0]?.details).toEqual({ line: "x".repeat(60) });
  });

  it("[R126] [R127] points to the code's cell of an added row, and to a whole column that moved", () => {
    const turned = withCodesLast(sheet);
    const last = sheet.columns.size - 1;
    const [column, row] = found({
      ...turned,
      values: insert(turned.values, ["Thêm"]),
      formulas: insert(turned.formulas, []),
      firstColumn: 2,
    });
    expect(column).toMatchObject({ code: "sheet-column-moved", cell: null, details: {} });
    expect(column?.at).toEqual({ sheet: "Xã A", unit: "Xã A", column: "STT" });
    // row 6 of the reading; codes stand in its last column, and it begins in column 2
    expect([row?.code, row?.cell]).toEqual(["sheet-row-added", { row: 6, column: last + 2 }]);
  });

  it("[R128] compares the first row of a reading as well", () => {
    const cut: EntrySheet = { ...withRows(sheet, all.slice(1)), firstRow: 1 };
    const changed = withCell(cut, 0, "self", { value: "Điểm" });
    expect(found(changed).map(({ code, cell, fix }) => [code, cell, fix])).toEqual([
      ["sheet-cell-changed", { row: 1, column: 3 }, { kind: "value", row: 1, column: 3, value: "Điểm tự đánh giá" }],
    ]);
  });
});

const withName = (row: IssuedRow, text: string): IssuedRow => ({
  ...row,
  cells: { ...row.cells, name: { kind: "text", text } },
});

/** One more row before row 6. */
function insert<Row>(rows: readonly Row[], row: Row): Row[] {
  return [...rows.slice(0, 6), row, ...rows.slice(6)];
}
