import type { IssuedColumn, IssuedRow } from "../../../src/domain/checking/entrySheet";
import { contextFor, issued, issuedForMembers, memberContext, set } from "./exampleSheet";

/** Positions in `issued.rows`: 0 heading, 1 I, 2 1.1, 3 1.1.1, 4 1.1.2, 5 1.2, 6 II, 7 2.1, 8 III, 9 total, 10 remark. */
const moved = (by: (row: number) => number): IssuedRow[] => issued.rows.map((row) => ({ ...row, row: by(row.row) }));

describe("what a check needs beside the sheets", () => {
  it("knows the leaves with their limits and members", () => {
    const leaf = (index: number, code: string, maximum: number, ...members: string[]) => ({
      index,
      code,
      maximum,
      step: set.step,
      members,
    });
    expect(memberContext().leaves).toEqual([
      leaf(3, "1.1.1", 100, "an"),
      leaf(4, "1.1.2", 200, "an", "binh"),
      leaf(5, "1.2", 100, "an"),
      leaf(7, "2.1", 500, "binh"),
      leaf(8, "III", 100),
    ]);
  });

  it("[R130] adds up children before their parents, and the fields at last", () => {
    expect(contextFor().sums).toEqual([
      { index: 6, isTotal: false, parts: [7] },
      { index: 2, isTotal: false, parts: [3, 4] },
      { index: 1, isTotal: false, parts: [2, 5] },
      { index: 9, isTotal: true, parts: [1, 6, 8] },
    ]);
  });

  it("finds the shared columns, −1 where none was issued", () => {
    const { code, name, self, appraisal, evidence, explanation, reasonCode, reason, decidedOver } = contextFor();
    expect([code, name, self, appraisal, evidence, explanation, reasonCode, reason, decidedOver]).toEqual([
      0, 1, 3, 4, 5, 6, 7, 8, -1,
    ]);
  });

  it("[R124] gives each member's column that member's reasons, else the shared ones", () => {
    const own = (kind: IssuedColumn["kind"], member: string): IssuedColumn => ({
      role: `${kind}:${member}`,
      kind,
      label: "Lý do",
      member,
    });
    // Own columns stand left of the shared ones: 0 reason of An, 1 reason code of Bình, then all others two further right.
    const columns = [own("reason", "an"), own("reasonCode", "binh"), ...issuedForMembers.columns];
    const context = memberContext({ issued: { ...issuedForMembers, columns } });
    // In the issued sheet the members stand in columns 4 and 5, reason code and reason in 9 and 10.
    expect(context.memberColumns).toEqual([
      { column: 6, member: "an", reasonCode: 11, reason: 0 },
      { column: 7, member: "binh", reasonCode: 1, reason: 12 },
    ]);
    expect([context.reasonCode, context.reason]).toEqual([11, 12]);
    // a column of a member's kind without a member is nobody's
    const nobodys: IssuedColumn = { role: "x", kind: "member", label: "?" };
    expect(contextFor({ issued: { ...issued, columns: [...issued.columns, nobodys] } }).memberColumns).toEqual([]);
  });

  it("calls a row by its code, or by the words it begins with, cut", () => {
    const long = "Ghi chú: ".padEnd(70, "x");
    const rows: IssuedRow[] = [
      ...issued.rows,
      {
        row: 12,
        kind: "other",
        code: "",
        cells: { maximum: { kind: "number", value: 1 }, note: { kind: "text", text: long } },
      },
      { row: 13, kind: "other", code: "", cells: { maximum: { kind: "number", value: 1 } } },
    ];
    expect(contextFor({ issued: { ...issued, rows } }).lines.map(({ line }) => line)).toEqual([
      ...["STT", "I", "1.1", "1.1.1", "1.1.2", "1.2", "II", "2.1", "III", "Tổng cộng", "Người lập biểu"],
      long.slice(0, 60),
      "",
    ]);
  });

  it("lists locked cells by column", () => {
    const { locked } = contextFor();
    expect(locked[9]).toEqual([
      { column: 0, content: { kind: "text", text: "Tổng cộng" } },
      { column: 3, content: { kind: "formula", formula: '=SUM(self,"total")' } },
      { column: 4, content: { kind: "formula", formula: '=SUM(appraisal,"total")' } },
    ]);
    expect(locked[5]?.map(({ column }) => column)).toEqual([0, 1, 2]);
  });

  it.each([
    ["as issued", moved((row) => row), true],
    ["with a gap below the heading", moved((row) => (row > 1 ? row + 1 : row)), true],
    ["with a gap above the remark", moved((row) => (row > 10 ? row + 1 : row)), true],
    ["with a gap above 1.2", moved((row) => (row > 5 ? row + 1 : row)), false],
    ["with a gap above the total", moved((row) => (row > 9 ? row + 1 : row)), false],
    ["without criteria", issued.rows.slice(0, 1), true],
  ])(
    "[R126] knows whether rows were left empty between the first criterion and the total: %s",
    (_name, rows, hasNoGaps) => {
      const none = { ...set, nodes: [] };
      expect(contextFor({ issued: { ...issued, rows }, ...(rows.length > 1 ? {} : { set: none }) }).hasNoGaps).toBe(
        hasNoGaps,
      );
    },
  );
});
