import fc from "fast-check";
import { coverageOf, type Role } from "../../../src/domain/appraisal/assignment";
import { checkRoles, diffReadings, type LogAuthor, type LogEntry } from "../../../src/domain/appraisal/log";
import type { EntrySheet } from "../../../src/domain/checking/entrySheet";
import {
  clean,
  issued,
  issuedForMembers,
  set,
  sheetOf,
  withCell,
  withCodesLast,
  withRows,
  withTyped,
} from "../checking/exampleSheet";
import { editedSheet } from "../checking/randomSheets";

const author: LogAuthor = { when: "2026-11-20T08:00:00Z", role: { kind: "unit" }, who: "Nguyễn Văn A" };
const sheet = sheetOf(set, issued, clean);
const short = (entries: readonly LogEntry[]): unknown[] =>
  entries.map(({ kind, code, column, from, to }) => [kind, code, column, from, to]);
const diff = (after: EntrySheet, before = sheet): unknown[] => short(diffReadings(issued, before, after, author));

describe("the log", () => {
  it("[R180] holds what changed from what to what, by whom and when", () => {
    const after = sheetOf(set, issued, withTyped(clean, { "2.1": { self: 3.5, explanation: "Đã sửa" } }));
    // The sums of II and of the total follow by formula: nobody typed them.
    expect(diffReadings(issued, sheet, after, author)).toEqual([
      { ...author, sheet: "Xã A", unit: "Xã A", kind: "changed", code: "2.1", column: "self", from: 4, to: 3.5 },
      {
        ...author,
        sheet: "Xã A",
        unit: "Xã A",
        kind: "changed",
        code: "2.1",
        column: "explanation",
        from: null,
        to: "Đã sửa",
      },
    ]);
  });

  it("[R180] logs formulas as their text, and no change where only the place changed", () => {
    expect(diff(withCell(sheet, "II", "self", { value: 5, formula: null }))).toEqual([
      ["changed", "II", "self", '=SUM(self,"II")', 5],
    ]);
    expect(diff(withCell(sheet, "2.1", "note", { value: "" }))).toEqual([]);
    expect(diff(withRows(sheet, [0, 1, 9, 2, 3, 4, 5, 6, 7, 8, 10, 11]))).toEqual([]);
    expect(diff({ ...sheet, sheet: "Tên mới" })).toEqual([]);
    expect(diff(sheet)).toEqual([]);
  });

  it("[R180] logs a deleted row with what stood in it, and the way back", () => {
    const without = withRows(sheet, [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]);
    const lost: unknown[] = [
      ["name", "Tên III", null],
      ["maximum", 1, null],
      ["self", 1, null],
      ["appraisal", 1, null],
      ["evidence", "12/KH-UBND", null],
    ].map(([column, from, to]) => ["changed", "III", column, from, to]);
    expect(diff(without)).toEqual([["rowRemoved", "III", "", "III", null], ...lost]);
    expect(diff(sheet, without)[0]).toEqual(["rowAdded", "III", "", null, "III"]);
  });

  it("[R180] leads from one reading to the other, and back the same way", () => {
    fc.assert(
      fc.property(editedSheet, editedSheet, (before, after) => {
        const there = diffReadings(issuedForMembers, before, after, author);
        const back = diffReadings(issuedForMembers, after, before, author);
        const turned = back.map(({ kind, code, column, from, to }) => [
          kind === "rowAdded" ? "rowRemoved" : kind === "rowRemoved" ? "rowAdded" : kind,
          code,
          column,
          to,
          from,
        ]);
        expect(short(there)).toEqual(turned);
        expect(
          diffReadings(issuedForMembers, after, { ...after, values: after.values.map((row) => [...row]) }, author),
        ).toEqual([]);
      }),
      { seed: 180, numRuns: 200 },
    );
  });

  it("[R180] knows rows by their code wherever its column stands, the first row of each", () => {
    expect(diff(withCodesLast(sheet))).toEqual([]);
    // 1.2 again at the end, with another score
    const repeated = withRows(sheet, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 6]);
    expect(diff(withCell(repeated, 12, "self", { value: 1 }))).toEqual([]);
    expect(diff(withCell(repeated, 6, "self", { value: 1 }))).toEqual([["changed", "1.2", "self", 0.5, 1]]);
  });

  it("[R180] logs what stood in a column that is gone, and every row without a column of codes", () => {
    const noted = withCell(sheet, "2.1", "note", { value: "Xem lại" });
    const columns = (gone: string) => new Map([...sheet.columns].filter(([role]) => role !== gone));
    expect(diff({ ...noted, columns: columns("note"), values: [...noted.values] }, noted)).toEqual([
      ["changed", "2.1", "note", "Xem lại", null],
    ]);
    const codeless = diff({ ...sheet, columns: columns("code"), values: [...sheet.values] });
    expect(codeless.filter((entry) => Array.isArray(entry) && entry[0] === "rowRemoved")).toHaveLength(8);
  });

  it("[R180] says nothing of a code that stood in neither reading", () => {
    const without = withRows(sheet, [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]);
    expect(diff(withCell(without, "2.1", "self", { value: 3 }), without)).toEqual([["changed", "2.1", "self", 4, 3]]);
  });

  it("[R181] states cells another role changed, rows that came or went it leaves to the structure", () => {
    const coverage = coverageOf(set, []);
    const entry = (role: Role, kind: LogEntry["kind"], column: string): LogEntry => ({
      ...author,
      role,
      sheet: "Xã A",
      unit: "Xã A",
      kind,
      code: "2.1",
      column,
      from: null,
      to: "x",
    });
    const unit: Role = { kind: "unit" };
    const found = checkRoles(issued, coverage, [
      entry(unit, "changed", "self"),
      entry(unit, "changed", "appraisal"),
      entry(unit, "changed", "note"),
      entry(unit, "changed", "name"),
      entry(unit, "rowAdded", ""),
      entry(unit, "changed", "gone"),
    ]);
    expect(found.map(({ code, role, at, details }) => [code, role, at, details])).toEqual([
      [
        "entry-outside-role",
        "appraisal",
        { sheet: "Xã A", unit: "Xã A", code: "2.1", column: "Điểm thẩm định" },
        { line: "2.1" },
      ],
    ]);
  });
});
