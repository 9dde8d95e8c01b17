import { checkSheet } from "../../../src/domain/checking/checkEntries";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import {
  brief,
  check,
  clean,
  cleanOfMembers,
  contextFor,
  issued,
  memberContext,
  set,
  sheetOf,
  withCell,
  withTyped,
} from "./exampleSheet";

const sheet = sheetOf(set, issued, clean);
const showing = (at: string, role: string, value: CellValue): readonly string[] =>
  brief(checkSheet(contextFor(), withCell(sheet, at, role, { value })).findings);

describe("the sheet's own results", () => {
  it("[R130] a field equals its parts and the total its fields", () => {
    // 1.1 = 1 + 1,5 = 2,5; I = 2,5 + 0,5 = 3; II = 4; total 3 + 4 + 1 = 8.
    expect(showing("1.1", "self", 2.5)).toEqual([]);
    expect(showing("1.1", "self", 2.25)).toEqual(["sheet-sum-differs 1.1 self"]);
    expect(showing("I", "appraisal", 3.5)).toEqual(["sheet-sum-differs I appraisal"]);
    expect(showing("total", "self", 8.01)).toEqual(["sheet-total-differs - self"]);
    expect(showing("total", "self", "#REF!")).toEqual(["sheet-total-differs - self"]);
    expect(showing("total", "self", 2.5 + 0.1 + 0.2 - 0.3 + 5.5)).toEqual([]);
  });

  it("[R130] blank is right only while a score below is missing", () => {
    expect(showing("II", "self", "")).toEqual(["sheet-sum-differs II self"]);
    const open = sheetOf(set, issued, withTyped(clean, { "2.1": { self: null } }));
    const codes = (value: CellValue): string[] =>
      brief(checkSheet(contextFor(), withCell(open, "II", "self", { value })).findings);
    expect(codes("")).toEqual(["entry-missing 2.1 self"]);
    expect(codes(0)).toEqual(["entry-missing 2.1 self"]);
    expect(codes(4)).toEqual(["entry-missing 2.1 self", "sheet-sum-differs II self"]);
  });

  it("[R130] sums over a faulty score are not judged: the score's own finding says it", () => {
    expect(brief(check(withTyped(clean, { "2.1": { self: 7 } })))).toEqual(["entry-above-maximum 2.1 self"]);
    expect(brief(check(withTyped(clean, { "2.1": { self: "4,0" } })))).toEqual(["entry-number-as-text 2.1 self"]);
  });

  it("[R130] holds for every member's column as well", () => {
    const context = memberContext();
    const members = sheetOf(set, context.issued, cleanOfMembers);
    expect(checkSheet(context, members).findings).toEqual([]);
    expect(brief(checkSheet(context, withCell(members, "I", "member:an", { value: 1 })).findings)).toEqual([
      "sheet-sum-differs I member:an",
    ]);
  });
});
