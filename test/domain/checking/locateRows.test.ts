import type { CheckContext } from "../../../src/domain/checking/checkContext";
import type { EntrySheet, IssuedRow } from "../../../src/domain/checking/entrySheet";
import { locateRows, type LocatedRows } from "../../../src/domain/checking/locateRows";
import { clean, contextFor, issued, set, sheetOf, withCell, withCodesLast, withRows } from "./exampleSheet";

/** Rows: 0 hidden, 1 heading, 2 I, 3 1.1, 4 1.1.1, 5 1.1.2, 6 1.2, 7 II, 8 2.1, 9 III, 10 total, 11 remark. */
const sheet = sheetOf(set, issued, clean);
const all = sheet.values.map((_, row) => row);
/** Positions in `issued.rows`: the heading is 0, 1.2 is 5, the total 9, the remark 10. Issued rows stand one further down. */
const asIssued = issued.rows.map(({ row }) => row);
const untouched: LocatedRows = { rows: asIssued, isInPlace: true, recoded: [], duplicates: [], added: [], moved: [] };

function locate(reading: EntrySheet, context: CheckContext = contextFor()): LocatedRows {
  const columns = context.issued.columns.map(({ role }) => reading.columns.get(role) ?? -1);
  return locateRows(context, reading, columns);
}

/** The sheet with `cells` typed into a new row above `at`. */
function withNew(reading: EntrySheet, at: number, ...cells: string[]): EntrySheet {
  const put = <Cell>(rows: readonly Cell[], row: Cell): Cell[] => [...rows.slice(0, at), row, ...rows.slice(at)];
  return { ...reading, values: put(reading.values, cells), formulas: put(reading.formulas, []) };
}

const without = (reading: EntrySheet, ...gone: number[]): EntrySheet =>
  withRows(
    reading,
    reading.values.map((_, row) => row).filter((row) => !gone.includes(row)),
  );

/** A sheet as it was issued with other rows: the layout's context and an untouched reading of it. */
function issuedWith(rows: readonly IssuedRow[], columns = issued.columns): [CheckContext, EntrySheet] {
  const layout = { columns, rows };
  const reading = sheetOf(set, { columns, rows: rows.map((row) => ({ ...row })) }, clean);
  return [contextFor({ issued: layout }), reading];
}

const changeRow = (at: number, change: (row: IssuedRow) => IssuedRow): IssuedRow[] =>
  issued.rows.map((row, index) => (index === at ? change(row) : row));
const text = (words: string) => ({ kind: "text", text: words }) as const;

describe("where issued rows stand", () => {
  it("[R125] leaves everything in its place as issued", () => {
    expect(locate(sheet)).toEqual(untouched);
    expect(locate(withCell(sheet, "1.1", "code", { value: " 1.1 " }))).toEqual(untouched);
  });

  it("[R125] finds codes in the column they were moved to", () => {
    expect(locate(withCodesLast(sheet))).toEqual(untouched);
  });

  it("takes rows by their place where no code column is left", () => {
    const columns = new Map([...sheet.columns].filter(([role]) => role !== "code"));
    expect(locate({ ...sheet, columns })).toEqual({ ...untouched, isInPlace: false });
  });

  it("calls nothing moved while every criterion and the total stand in their place", () => {
    const heading = withCell(sheet, 1, "code", { value: null });
    const swapped = withCell(withCell(heading, 1, "name", { value: "Người lập biểu" }), 11, "code", { value: "STT" });
    expect(locate(swapped)).toEqual(untouched);
  });

  it("[R125] prefers a row's own place to another row with its code", () => {
    // 1.1.1 was overwritten with 1.1.2, which still stands below it.
    const twice = withCell(sheet, "1.1.1", "code", { value: "1.1.2" });
    expect(locate(twice)).toEqual({ ...untouched, recoded: [3] });
  });

  it("[R125] compares a heading in its place although its words and a code were overwritten", () => {
    const changed = withCell(withCell(sheet, 1, "code", { value: "TT" }), "1.2", "code", { value: "1.3" });
    expect(locate(changed)).toEqual({ ...untouched, recoded: [5] });
  });

  it("[R125] follows an overwritten code by the row's name when rows have shifted", () => {
    const names = withCell(sheet, "1.2", "name", { value: " Tiêu chí 1.2 " });
    const [context] = issuedWith(
      changeRow(5, (row) => ({ ...row, cells: { ...row.cells, name: text("Tiêu chí 1.2 ") } })),
    );
    const shifted = withNew(withCell(names, "1.2", "code", { value: "1.3" }), 3, "", "Lạ");
    expect(locate(shifted, context)).toEqual({
      // headings and remarks are not compared once something has shifted
      rows: [-1, 2, 4, 5, 6, 7, 8, 9, 10, 11, -1],
      isInPlace: false,
      recoded: [5],
      duplicates: [],
      added: [3],
      moved: [],
    });
  });

  it("[R125] takes a row without code and name for the one issued there only between its neighbours", () => {
    const unnamed = withCell(withCell(sheet, "1.2", "name", { value: "?" }), "1.2", "code", { value: "?" });
    expect(locate(unnamed)).toEqual({ ...untouched, recoded: [5] });
    // II is one row further down: which of the two rows was 1.2 nobody can tell
    const below = locate(withNew(unnamed, 7, "??"));
    expect([below.rows[5], below.recoded, below.added]).toEqual([-1, [], [6, 7]]);
    // 1.1.2 went, another row came: II stands in its place, but the row above it was never issued
    const above = locate(withNew(without(unnamed, 5), 6, "??"));
    expect([above.rows.slice(3, 7), above.recoded, above.added]).toEqual([[4, -1, -1, 7], [], [5, 6]]);
  });

  it("[R125] gives no row to two criteria", () => {
    // 1.2 became 2.1, and the old 2.1 something unknown: 2.1 moved up, 1.2 is gone
    const changed = withCell(withCell(sheet, "2.1", "code", { value: "?" }), "1.2", "code", { value: "2.1" });
    const { rows, recoded, added } = locate(changed);
    expect([rows[5], rows[7], recoded, added]).toEqual([-1, 6, [], [8]]);
  });

  it("[R125] finds an overwritten code by its place where no names were issued", () => {
    const columns = issued.columns.filter(({ role }) => role !== "name");
    const [context, reading] = issuedWith(issued.rows.slice(0, 10), columns);
    const rows = asIssued.slice(0, 10);
    expect(locate(withCell(reading, "1.2", "code", { value: "?" }), context)).toEqual({
      ...untouched,
      rows,
      recoded: [5],
    });
  });

  it("[R125] goes by the code also where names stand left of it, and alike", () => {
    const [code, name, ...others] = issued.columns;
    if (code === undefined || name === undefined) throw new Error("no columns");
    const alike = issued.rows.map((row) =>
      row.kind === "node" ? { ...row, cells: { ...row.cells, name: text("Thực hiện kế hoạch") } } : row,
    );
    const [context, reading] = issuedWith(alike, [name, code, ...others]);
    expect(locate(withCell(reading, "1.2", "name", { value: "Khác" }), context)).toEqual(untouched);
    const { rows, recoded } = locate(withNew(reading, 2, "Lạ"), context);
    expect([rows, recoded]).toEqual([[-1, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1], []]);
  });
});

describe("where the total and rows of words stand", () => {
  it("[R125] keeps a total whose words were overwritten in its place", () => {
    const renamed = withCell(sheet, "total", "code", { value: "Cộng" });
    expect(locate(renamed)).toEqual(untouched);
    // a row without words below takes its place from nobody
    const blank: IssuedRow = { row: 12, kind: "other", code: "", cells: { maximum: { kind: "number", value: 10 } } };
    const [context, reading] = issuedWith([...issued.rows, blank]);
    const changed = withCell(reading, "total", "code", { value: "Cộng" });
    expect(locate(changed, context)).toEqual({ ...untouched, rows: [...asIssued, 12] });
  });

  it("[R125] knows a total issued with blanks around its words, or without words", () => {
    const [spaced, reading] = issuedWith(changeRow(9, (row) => ({ ...row, cells: { code: text(" Tổng cộng ") } })));
    expect(locate(withNew(reading, 2), spaced).rows[9]).toBe(11);
    const [wordless, other] = issuedWith(changeRow(9, (row) => ({ ...row, cells: {} })));
    expect(locate(other, wordless)).toEqual(untouched);
  });

  it("[R125] follows a total that an empty row pushed down", () => {
    expect(locate(withNew(sheet, 10))).toMatchObject({ rows: [-1, 2, 3, 4, 5, 6, 7, 8, 9, 11, -1], added: [] });
  });

  it("[R125] looks for no total below the end of the sheet, nor among rows that have shifted", () => {
    const { rows, isInPlace, moved } = locate(without(sheet, 10, 11));
    expect([rows[9], isInPlace, moved]).toEqual([-1, false, []]);
    // 1.1.2 and 1.2 are gone; what is typed in the total's old row, below the remark, is no total
    const renamed = withCell(sheet, "total", "code", { value: "Cộng" });
    expect(locate(withNew(without(renamed, 5, 6), 10, "Thêm")).rows[9]).toBe(-1);
  });

  it("[R126] tells nothing of words that stand in two issued rows", () => {
    const remark: IssuedRow = { row: 12, kind: "other", code: "", cells: { name: text("Người lập biểu") } };
    const [context, reading] = issuedWith([...issued.rows, remark]);
    // After 1.2 is gone the second remark stands where the first one was.
    expect(locate(without(reading, 6), context).moved).toEqual([]);
    // The same words in another column are other words: that row went above I.
    const elsewhere = { ...remark, cells: { evidence: text("Người lập biểu") } };
    const [other, signed] = issuedWith([...issued.rows, elsewhere]);
    expect(locate(withRows(signed, [0, 1, 12, ...all.slice(2)]), other).moved).toEqual([11]);
  });

  it("[R126] says of rows without words not that they moved", () => {
    const [heading, ...others] = issued.rows;
    if (heading === undefined) throw new Error("no heading");
    const blank: IssuedRow = { row: 2, kind: "other", code: "", cells: {} };
    const [context, reading] = issuedWith([heading, blank, ...others.map((row) => ({ ...row, row: row.row + 1 }))]);
    const shifted = locate(withNew(reading, 1, "Lạ"), context);
    expect([shifted.rows.slice(0, 4), shifted.moved, shifted.added]).toEqual([[-1, -1, 4, 5], [], []]);
  });

  it("[R126] looks for added rows from the first criterion to the total only, wherever the reading starts", () => {
    // issued with an empty row below the heading, below 1.2 and below the total
    const gaps = (row: number): number => row + (row > 1 ? 1 : 0) + (row > 6 ? 1 : 0) + (row > 10 ? 1 : 0);
    const context = contextFor({
      issued: { ...issued, rows: issued.rows.map((row) => ({ ...row, row: gaps(row.row) })) },
    });
    const spread = withNew(withNew(withNew(sheet, 11, "Dưới"), 7, "Giữa"), 2, "Trên");
    const rows = asIssued.map(gaps);
    expect(locate(spread, context)).toEqual({ ...untouched, rows, added: [8] });
    // A reading from I on: I is its first row, a new one follows.
    const cut = { ...withRows(withNew(sheet, 3, "Lạ"), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), firstRow: 2 };
    expect(locate(cut).added).toEqual([1]);
  });
});
