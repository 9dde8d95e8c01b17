/** What findings on a sheet say and where they point, wherever the reading of the sheet begins. */
import { surveyLink } from "../../../src/domain/analysis/surveyLink";
import { checkSheet } from "../../../src/domain/checking/checkEntries";
import type { CheckContext } from "../../../src/domain/checking/checkContext";
import type { EntrySheet, IssuedColumn, IssuedSheet } from "../../../src/domain/checking/entrySheet";
import { isDateFormat, isDateSerial, meantByDate } from "../../../src/domain/checking/meantByDate";
import { points } from "../../../src/domain/points";
import {
  clean,
  cleanOfMembers,
  contextFor,
  issued,
  issuedForMembers,
  memberContext,
  set,
  sheetOf,
  withCell,
  withTyped,
  type Typed,
} from "./exampleSheet";

const sheet = sheetOf(set, issued, clean);
const said = (changed: EntrySheet, context: CheckContext = contextFor()): unknown[] =>
  checkSheet(context, changed).findings.map(({ code, at, cell, details }) => [code, at.code ?? null, cell, details]);
const typing = (cells: Typed[string], context = contextFor()): unknown[] =>
  said(sheetOf(set, context.issued, withTyped(clean, { "1.2": cells })), context);

describe("a finding", () => {
  it("[R130] of a sum names what stands there and what would be right", () => {
    // I: 1 + 1,5 + 0,5 = 3; all: 8. The total stands in row 10 and is called by its words.
    const changed = withCell(withCell(sheet, "I", "self", { value: 2.5 }), "total", "self", { value: 7.5 });
    expect(said(changed)).toEqual([
      ["sheet-sum-differs", "I", { row: 2, column: 3 }, { line: "I", found: "2,5", expected: { points: 300 } }],
      [
        "sheet-total-differs",
        null,
        { row: 10, column: 3 },
        { line: "Tổng cộng", found: "7,5", expected: { points: 800 } },
      ],
    ]);
    expect(said(withCell(sheet, "I", "self", { value: "3" }))).toEqual([
      ["sheet-sum-differs", "I", { row: 2, column: 3 }, { line: "I", found: "3", expected: { points: 300 } }],
    ]);
  });

  it("points to the sheet's cell where the reading begins in row 3 and column C", () => {
    // Two rows and two columns were put in above and left: nothing stands where it was issued, nothing has left its order.
    const lower: EntrySheet = {
      ...sheetOf(set, issued, withTyped(clean, { "1.2": { self: 9 } })),
      firstRow: 2,
      firstColumn: 2,
    };
    // 1.2 is the seventh row (6 + 2), self the fourth column (3 + 2). 1 + 1,5 + 9 + 4 + 1: sums are right.
    expect(checkSheet(contextFor(), lower).findings.map(({ code, at, cell }) => [code, at.row, cell])).toEqual([
      ["entry-above-maximum", 9, { row: 8, column: 5 }],
    ]);
    const strange = { ...lower, values: [...lower.values.slice(0, 6), ["", "Thêm"], ...lower.values.slice(6)] };
    const added = checkSheet(contextFor(), strange).findings.find(({ code }) => code === "sheet-row-added");
    expect([added?.at.row, added?.cell, added?.details]).toEqual([9, { row: 8, column: 2 }, { line: "Thêm" }]);
  });

  it("[R124] of a reason names the points taken off, the word found, and is cut", () => {
    expect(typing({ appraisal: 0.25, reasonCode: "x".repeat(81) })).toEqual([
      ["reason-unknown", "1.2", { row: 6, column: 7 }, { line: "1.2", found: "x".repeat(80) }],
    ]);
    expect(typing({ appraisal: 0.25, reasonCode: "Khác" })).toEqual([
      ["reason-text-missing", "1.2", { row: 6, column: 8 }, { line: "1.2", reason: "Khác" }],
    ]);
    // Nobody took anything off where the unit gave itself nothing, or the appraisal has not come.
    expect(typing({ self: 0, appraisal: 0 })).toEqual([]);
    expect(typing({ appraisal: null }, contextFor({ role: { kind: "unit" } }))).toEqual([]);
  });

  const without = (...kinds: IssuedColumn["kind"][]): IssuedSheet => ({
    ...issued,
    columns: issued.columns.filter(({ kind }) => !kinds.includes(kind)),
  });

  it("[R124] asks for words where no list was issued, and for nothing where neither was", () => {
    const words = contextFor({ issued: without("reasonCode") });
    // Without the list “Ghi rõ lý do” is the eighth column.
    expect(typing({ appraisal: 0.25 }, words)).toEqual([
      ["reason-missing", "1.2", { row: 6, column: 7 }, { line: "1.2", taken: { points: 25 } }],
    ]);
    expect(typing({ appraisal: 0.25, reason: "Sai mẫu" }, words)).toEqual([]);
    expect(typing({ appraisal: 0.25 }, contextFor({ issued: without("reasonCode", "reason") }))).toEqual([]);
    expect(typing({ appraisal: 0.25, reasonCode: "Khác" }, contextFor({ issued: without("reason") }))).toEqual([]);
  });

  it("[R123] asks for evidence where no explanation was issued", () => {
    expect(typing({ evidence: null }, contextFor({ issued: without("explanation") }))).toEqual([
      ["evidence-missing", "1.2", { row: 6, column: 5 }, { line: "1.2" }],
    ]);
  });

  it("is of scores that were issued only: a sheet for the unit alone has no appraisal", () => {
    const own = contextFor({ issued: without("appraisal"), stage: "closing" });
    expect(typing({ self: null, evidence: null }, own)).toEqual([
      ["entry-missing", "1.2", { row: 6, column: 3 }, { line: "1.2" }],
    ]);
    const given = contextFor({ issued: without("self") });
    expect(typing({ appraisal: null }, given)).toEqual([
      ["entry-missing", "1.2", { row: 6, column: 3 }, { line: "1.2" }],
    ]);
  });

  it("of a formula is cut, and offers what it gives only where that is a score", () => {
    const formula = `=${"1+".repeat(50)}0`;
    const at = (value: string | number): unknown[] =>
      checkSheet(contextFor(), withCell(sheet, "1.2", "self", { value, formula }))
        .findings.filter(({ code }) => code === "entry-formula")
        .map(({ details, fix }) => [details["found"], fix ?? null]);
    expect(at(0.5)).toEqual([[formula.slice(0, 80), { kind: "value", row: 6, column: 3, value: 0.5 }]]);
    expect(at(0)).toEqual([[formula.slice(0, 80), { kind: "value", row: 6, column: 3, value: 0 }]]);
    expect(at("0,5")).toEqual([[formula.slice(0, 80), null]]);
    expect(at(9)).toEqual([[formula.slice(0, 80), null]]);
  });

  it("[R208] of a link is cut, and a text that only looks like a number is no repair of it", () => {
    const places = {
      role: "'Kết quả điều tra'!$H$1",
      unitName: "'Kết quả điều tra'!$B$9",
      points: "'Kết quả điều tra'!$H$9",
    };
    const link = surveyLink(places, "Xã B", "1.2");
    const [finding] = checkSheet(contextFor(), withCell(sheet, "1.2", "self", { formula: link })).findings;
    expect([finding?.code, finding?.details]).toEqual([
      "survey-link-broken",
      { line: "1.2", found: link.slice(0, 80) },
    ]);
  });

  it("[R189] is none of missing scores where an item is set aside, whoever looks", () => {
    const setAside = [{ code: "1.2", approver: "Sở Nội vụ", reason: "Không có" }];
    const typed = withTyped(cleanOfMembers, { "1.2": { self: null, "member:an": null, appraisal: "" } });
    for (const role of [{ kind: "organizer" }, { kind: "unit" }, { kind: "member", member: "an" }] as const) {
      const context = memberContext({ role });
      expect(said(sheetOf(set, issuedForMembers, typed, { setAside }), context)).toEqual([]);
    }
  });

  it("of missing scores is not the member's when it is the unit's", () => {
    const typed = withTyped(cleanOfMembers, {
      "1.2": { self: null, evidence: null, "member:an": null, appraisal: "" },
    });
    const codes = (role: CheckContext["role"]): unknown[] =>
      checkSheet(memberContext({ role }), sheetOf(set, issuedForMembers, typed)).findings.map(({ code, role: of }) => [
        code,
        of,
      ]);
    expect(codes({ kind: "unit" })).toEqual([["entry-missing", "self"]]);
    expect(codes({ kind: "member", member: "an" })).toEqual([["entry-missing", "member:an"]]);
    expect(codes({ kind: "organizer" })).toEqual([
      ["entry-missing", "self"],
      ["entry-missing", "member:an"],
    ]);
  });
});

describe("dates where scores were meant", () => {
  it.each([
    // 10959 is 1/1/1930, 73415 is 31/12/2100; the maximum is 2 points, or unknown.
    [10_958, false],
    [10_959, true],
    [46_143, true],
    [46_143.5, false],
    [73_415, true],
    [73_416, false],
  ])("[R122] %d is a date: %j", (serial, is) => {
    expect(isDateSerial(serial, points(200))).toBe(is);
    expect(isDateSerial(serial, null)).toBe(is);
  });

  it("[R122] a number that the maximum allows is no date", () => {
    // 20 000 points are 2 000 000 hundredths.
    expect(isDateSerial(20_000, points(2_000_000))).toBe(false);
    expect(isDateSerial(20_001, points(2_000_000))).toBe(true);
  });

  it.each([
    ["General", false],
    ["0.00", false],
    ["dd/mm/yyyy", true],
    ["mm/yy", true],
    ["D-M", true],
    ['0.00 "đ/day"', false],
    ["[Red]0.00", false],
    ["\\d0", false],
    ["_d0", false],
    ["[$-42A]dd mmmm", true],
  ])("[R122] the format %j shows a date: %j", (format, is) => {
    expect(isDateFormat(format)).toBe(is);
  });

  it("[R122] months first or not known change what may be meant", () => {
    // 46143 is 1/5/2026: 1,5 day first, 5,1 month first; month and year 5,26. Steps of 0,1, at most 10.
    const limits = { maximum: points(1000), step: points(10) };
    const meant = (dateOrder: "dayFirst" | "monthFirst" | null, years = [2026]): readonly number[] =>
      meantByDate(46_143, { decimalMark: ",", dateOrder, years }, limits);
    expect([meant("dayFirst"), meant("monthFirst"), meant(null)]).toEqual([[150], [510], [150, 510]]);
    expect(meant("dayFirst", [2025])).toEqual([]);
    // In steps of 0,01: 1,05 and 1,5, and 5,26 of the fifth month of '26; the maximum of 5,26 itself is allowed.
    const fine = { maximum: points(526), step: points(1) };
    expect(meantByDate(46_143, { decimalMark: ",", dateOrder: "dayFirst", years: [2026] }, fine)).toEqual([
      105, 150, 526,
    ]);
    expect(
      meantByDate(46_143, { decimalMark: ",", dateOrder: "dayFirst", years: [] }, { maximum: null, step: points(1) }),
    ).toEqual([526]);
    // 47484 is 1/1/2030: two digits of a year end with 2029.
    expect(meantByDate(47_484, { decimalMark: ",", dateOrder: "dayFirst", years: [] }, fine)).toEqual([]);
  });
});
