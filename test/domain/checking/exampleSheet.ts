/** A small set, the sheet issued for it, and readings of filled-in sheets, for tests. */
import type { Assignment } from "../../../src/domain/appraisal/assignment";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import { checkContext, type CheckContext, type CheckSettings } from "../../../src/domain/checking/checkContext";
import { checkSheet } from "../../../src/domain/checking/checkEntries";
import type { CheckFinding } from "../../../src/domain/checking/checkFinding";
import type {
  EntrySheet,
  IssuedCell,
  IssuedColumn,
  IssuedRow,
  IssuedSheet,
} from "../../../src/domain/checking/entrySheet";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { points } from "../../../src/domain/points";
import { rowsOf, setOf } from "../exampleSets";

/** 10 points in steps of 0,25; leaves 1.1.1 (1), 1.1.2 (2), 1.2 (1), 2.1 (5), III (1). */
export const set = setOf(rowsOf("I 4", "1.1 3", "1.1.1 1", "1.1.2 2", "1.2 1", "II 5", "2.1 5", "III 1"), {
  step: points(25),
});

/** An scores field I, Bình field II and leaf 1.1.2 as well; nobody scores III. */
export const twoMembers: Assignment = [
  { id: "an", name: "An", codes: ["I"] },
  { id: "binh", name: "Bình", codes: ["1.1.2", "II"] },
];

/** Hidden row 0, a heading in row 1, nodes from row 2 on, the total, and a remark below it. */
export function issuedFor(ofSet: CriteriaSet, assignment: Assignment): IssuedSheet {
  const members = assignment.map(({ id, name }): IssuedColumn => ({
    role: `member:${id}`,
    kind: "member",
    label: name,
    member: id,
  }));
  const columns: IssuedColumn[] = [
    { role: "code", kind: "code", label: "STT" },
    { role: "name", kind: "name", label: "Tiêu chí" },
    { role: "maximum", kind: "maximum", label: "Điểm tối đa" },
    { role: "self", kind: "self", label: "Điểm tự đánh giá" },
    ...members,
    { role: "appraisal", kind: "appraisal", label: "Điểm thẩm định" },
    { role: "evidence", kind: "evidence", label: "Tài liệu kiểm chứng" },
    { role: "explanation", kind: "explanation", label: "Giải trình" },
    { role: "reasonCode", kind: "reasonCode", label: "Lý do" },
    { role: "reason", kind: "reason", label: "Ghi rõ lý do" },
    { role: "note", kind: "note", label: "Ghi chú" },
  ];
  const scores = columns.filter(({ kind }) => kind === "self" || kind === "member" || kind === "appraisal");
  const sum = (key: string): Record<string, IssuedCell> =>
    Object.fromEntries(scores.map(({ role }) => [role, { kind: "formula", formula: `=SUM(${role},"${key}")` }]));
  const nodes = ofSet.nodes.map(({ code, name, maximum, children }, index): IssuedRow => ({
    row: index + 2,
    kind: "node",
    code,
    cells: {
      code: { kind: "text", text: code },
      name: { kind: "text", text: name },
      maximum: { kind: "number", value: (maximum ?? 0) / 100 },
      ...(children.length > 0 ? sum(code) : {}),
      ...(children.length === 0 && members.length > 0
        ? { appraisal: { kind: "formula", formula: `=FINAL(${code})` } }
        : {}),
    },
  }));
  const head = Object.fromEntries(columns.map(({ role, label }) => [role, { kind: "text", text: label } as const]));
  const after = nodes.length + 2;
  return {
    columns,
    rows: [
      { row: 1, kind: "other", code: "", cells: head },
      ...nodes,
      { row: after, kind: "total", code: "", cells: { code: { kind: "text", text: "Tổng cộng" }, ...sum("total") } },
      { row: after + 1, kind: "other", code: "", cells: { name: { kind: "text", text: "Người lập biểu" } } },
    ],
  };
}

/** What is typed into leaves: code → column role → value. */
export type Typed = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** A reading with sums as Excel computes them: numbers count, texts don't. Final scores are typed by the test. */
export function sheetOf(
  ofSet: CriteriaSet,
  issued: IssuedSheet,
  typed: Typed,
  about: Partial<EntrySheet> = {},
): EntrySheet {
  const leavesOf = (code: string): string[] => {
    const node = ofSet.nodes.find((each) => each.code === code);
    if (node === undefined) throw new Error(code);
    if (node.children.length === 0) return [code];
    return node.children.flatMap((index) => leavesOf(ofSet.nodes[index]?.code ?? ""));
  };
  const all = ofSet.nodes.filter((node) => node.children.length === 0).map((node) => node.code);
  const add = (role: string, codes: readonly string[]): number =>
    codes.reduce((total, code) => {
      const value = typed[code]?.[role];
      return typeof value === "number" ? total + value : total;
    }, 0);
  const valueOf = (row: IssuedRow, role: string): CellValue => {
    const cell = row.cells[role];
    if (cell?.kind === "text") return cell.text;
    if (cell?.kind === "number") return cell.value;
    if (row.kind === "total") return cell === undefined ? null : add(role, all);
    if (cell !== undefined && leavesOf(row.code)[0] !== row.code) return add(role, leavesOf(row.code));
    return typed[row.code]?.[role] ?? null;
  };
  const formulaOf = (row: IssuedRow, role: string): string | null => {
    const cell = row.cells[role];
    return cell?.kind === "formula" ? cell.formula : null;
  };
  const hidden = issued.columns.map(({ role }): CellValue => (role === "code" ? '{"cchc":1}' : role));
  return {
    sheet: "Xã A",
    unit: "Xã A",
    firstRow: 0,
    firstColumn: 0,
    values: [hidden, ...issued.rows.map((row) => issued.columns.map(({ role }) => valueOf(row, role)))],
    formulas: [
      issued.columns.map(() => null),
      ...issued.rows.map((row) => issued.columns.map(({ role }) => formulaOf(row, role))),
    ],
    numberFormats: null,
    columns: new Map(issued.columns.map(({ role }, index) => [role, index])),
    hiddenRows: new Set([0]),
    evidence: new Map(),
    setAside: [],
    decisions: [],
    ...about,
  };
}

const proven = { evidence: "12/KH-UBND" };

/** Every leaf scored by unit and council; nothing is wrong. Self: 1 + 1,5 + 0,5 + 4 + 1 = 8. */
export const clean: Typed = {
  "1.1.1": { self: 1, appraisal: 1, ...proven },
  "1.1.2": { self: 1.5, appraisal: 1.5, ...proven },
  "1.2": { self: 0.5, appraisal: 0.5, ...proven },
  "2.1": { self: 4, appraisal: 4, ...proven },
  III: { self: 1, appraisal: 1, ...proven },
};

/** As clean, appraised by An and Bình, who agree on 1.1.2; III is nobody's and stays open. */
export const cleanOfMembers: Typed = {
  "1.1.1": { self: 1, "member:an": 1, appraisal: 1, ...proven },
  "1.1.2": { self: 1.5, "member:an": 1.5, "member:binh": 1.5, appraisal: 1.5, ...proven },
  "1.2": { self: 0.5, "member:an": 0.5, appraisal: 0.5, ...proven },
  "2.1": { self: 4, "member:binh": 4, appraisal: 4, ...proven },
  III: { self: 1, ...proven },
};

/** The clean sheet with some leaves typed otherwise. */
export function withTyped(base: Typed, changes: Typed): Typed {
  return {
    ...base,
    ...Object.fromEntries(Object.entries(changes).map(([code, cells]) => [code, { ...base[code], ...cells }])),
  };
}

export const issued = issuedFor(set, []);
export const issuedForMembers = issuedFor(set, twoMembers);

export function contextFor(changes: Partial<CheckSettings> = {}): CheckContext {
  return checkContext({
    set,
    issued,
    assignment: [],
    agreement: { rule: "mean", tolerance: points(50) },
    role: { kind: "organizer" },
    stage: "working",
    habits: { decimalMark: ",", dateOrder: "dayFirst", years: [2026] },
    reasonLabels: new Map([
      ["Chậm thời hạn", { needsText: false }],
      ["Khác", { needsText: true }],
    ]),
    ...changes,
  });
}

export const memberContext = (changes: Partial<CheckSettings> = {}): CheckContext =>
  contextFor({ issued: issuedForMembers, assignment: twoMembers, ...changes });

/** "code place role" of every finding, for short expectations. */
export function brief(findings: readonly CheckFinding[]): string[] {
  return findings.map(({ code, at, role }) => [code, at.code ?? "-", role ?? "-"].join(" "));
}

export function check(typed: Typed, about: Partial<EntrySheet> = {}, context = contextFor()): readonly CheckFinding[] {
  return checkSheet(context, sheetOf(set, context.issued, typed, about)).findings;
}

/** A reading changed by hand: `at` is the row's code or "total", or a sheet row; what is not given stays. */
export function withCell(
  sheet: EntrySheet,
  at: string | number,
  role: string,
  cell: { readonly value?: CellValue; readonly formula?: string | null },
): EntrySheet {
  const codeColumn = sheet.columns.get("code") ?? -1;
  const row =
    typeof at === "number"
      ? at
      : sheet.values.findIndex((cells) => cells[codeColumn] === (at === "total" ? "Tổng cộng" : at));
  const column = sheet.columns.get(role) ?? -1;
  const put = <Cell>(grid: readonly (readonly Cell[])[], value: Cell): Cell[][] =>
    grid.map((cells, index) => cells.map((each, position) => (index === row && position === column ? value : each)));
  return {
    ...sheet,
    values: cell.value === undefined ? sheet.values : put(sheet.values, cell.value),
    formulas: cell.formula === undefined ? sheet.formulas : put(sheet.formulas, cell.formula),
  };
}

/** The reading with its rows in another order or number. */
export function withRows(sheet: EntrySheet, order: readonly number[]): EntrySheet {
  const pick = <Cell>(grid: readonly (readonly Cell[])[]): (readonly Cell[])[] => order.map((row) => grid[row] ?? []);
  return { ...sheet, values: pick(sheet.values), formulas: pick(sheet.formulas) };
}

/** The reading with its first column, that of the codes, at the right end. */
export function withCodesLast(sheet: EntrySheet): EntrySheet {
  const turn = <Cell>(rows: readonly (readonly Cell[])[]): Cell[][] =>
    rows.map((cells) => [...cells.slice(1), ...cells.slice(0, 1)]);
  const last = sheet.columns.size - 1;
  return {
    ...sheet,
    values: turn(sheet.values),
    formulas: turn(sheet.formulas),
    columns: new Map([...sheet.columns].map(([role, at]) => [role, at === 0 ? last : at - 1])),
  };
}
