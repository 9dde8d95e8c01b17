import { addressOf, columnLetters, quotedSheet } from "../../src/sheets/addressBook";
import type { Cell, SheetDocument, Validation } from "../../src/sheets/document";
import { place } from "../../src/sheets/place";
import { relativeForm } from "../../src/sheets/relativeFormula";
import { rangeText } from "./dump";

const text = (content: string, more: Partial<Cell> = {}): Cell => ({
  content: { kind: "text", text: content },
  style: "name",
  ...more,
});

function sheet(change: Partial<SheetDocument> = {}): SheetDocument {
  return {
    name: "Thử",
    identity: '{"cchc":1}',
    columns: [
      { role: "a", width: 30 },
      { role: "b", width: 30 },
      { role: "c", width: 50 },
    ],
    rows: [
      { key: "head", cells: { a: text("Đầu", { mergeTo: "c" }) }, height: 20 },
      { key: "one", cells: { a: text("1"), b: { style: "scoreEntry", entry: true } }, outline: 1 },
      { key: "two", cells: { a: text("2"), b: { style: "scoreEntry", entry: true } }, outline: 2 },
    ],
    print: { orientation: "portrait", margins: { top: 1, bottom: 1, left: 1, right: 1 } },
    isProtected: true,
    ...change,
  };
}

function withCell(cell: Cell): SheetDocument {
  return sheet({ rows: [{ key: "one", cells: { a: cell } }] });
}

describe("placing a sheet", () => {
  it("adds the hidden first row of roles and the hidden last column of keys", () => {
    const placed = place(sheet());
    expect(placed.cells[0]).toEqual(['{"cchc":1}', "b", "c", "key"].map((each) => ({ kind: "text", text: each })));
    expect(placed.cells.map((row) => row[3])).toEqual(
      ["key", "head", "one", "two"].map((each) => ({ kind: "text", text: each })),
    );
    expect(placed.hiddenRows).toEqual([{ row: 0, rows: 1 }]);
    expect(placed.hiddenColumns).toEqual([{ column: 3, columns: 1 }]);
    expect(placed.print.area).toEqual({ row: 1, column: 0, rows: 3, columns: 3 });
  });

  it("groups what is alike: widths, heights, entry cells, outline levels", () => {
    const placed = place(sheet());
    expect(placed.columnWidths).toEqual([
      { column: 0, columns: 2, width: 30 },
      { column: 2, columns: 1, width: 50 },
      { column: 3, columns: 1, width: 60 },
    ]);
    expect(placed.rowHeights).toEqual([{ row: 1, rows: 1, height: 20 }]);
    expect(placed.fittedRows).toEqual([{ row: 2, rows: 2 }]);
    expect(placed.unlocked.map(rangeText)).toEqual(["B3:B4"]);
    expect(placed.merges.map(rangeText)).toEqual(["A2:C2"]);
    expect(placed.rowGroups).toEqual([
      { row: 2, rows: 2 },
      { row: 3, rows: 1 },
    ]);
  });

  it("writes formulas with the addresses it gave out, here and from other sheets", () => {
    const { book } = place(sheet({ name: "Xã O'Neil" }));
    expect(book.cell("two", "b")).toBe("B4");
    expect(book.fixed("two", "b")).toBe("$B$4");
    expect(book.span("one", "two", "c")).toBe("C3:C4");
    expect(book.foreign("one", "b")).toBe("'Xã O''Neil'!$B$3");
    expect(book.foreignSpan("one", "two", "b")).toBe("'Xã O''Neil'!$B$3:$B$4");
    expect(() => book.row("three")).toThrow(RangeError);
    expect(() => book.column("z")).toThrow(RangeError);
  });

  it("joins validations that say the same of their own cell", () => {
    const rule = (key: string): Validation => ({
      rule: { kind: "custom", formula: (book) => `=${book.cell(key, "b")}<=$${book.cell(key, "a")}` },
      title: "T",
      message: "M",
    });
    const cell = (key: string): Cell => ({ style: "scoreEntry", validation: rule(key) });
    const same = sheet({ rows: ["one", "two", "three"].map((key) => ({ key, cells: { b: cell(key) } })) });
    expect(place(same).validations.map(rangeText)).toEqual(["B2:B4"]);
    const other = sheet({ rows: ["one", "two"].map((key) => ({ key, cells: { b: cell("one") } })) });
    expect(place(other).validations.map(rangeText)).toEqual(["B2", "B3"]);
  });

  it.each<[string, SheetDocument]>([
    ["a sheet name that is too long", sheet({ name: "x".repeat(32) })],
    ["a sheet name with a forbidden character", sheet({ name: "a/b" })],
    [
      "a row key given twice",
      sheet({
        rows: [
          { key: "one", cells: {} },
          { key: "one", cells: {} },
        ],
      }),
    ],
    [
      "a column role given twice",
      sheet({
        columns: [
          { role: "a", width: 1 },
          { role: "a", width: 1 },
        ],
      }),
    ],
    ["a cell in a column that is not there", sheet({ rows: [{ key: "one", cells: { z: text("x") } }] })],
    ["a style nobody knows", withCell({ style: "toString" })],
    ["a text longer than a cell holds", withCell(text("x".repeat(32_768)))],
    ["a formula without its sign", withCell({ style: "number", content: { kind: "formula", formula: () => "1+1" } })],
    [
      "a formula too long for Excel",
      withCell({ style: "number", content: { kind: "formula", formula: () => `=${"1+".repeat(4096)}1` } }),
    ],
    ["a formula in a text format", withCell({ style: "name", content: { kind: "formula", formula: () => "=1" } })],
    [
      "cells merged twice",
      sheet({ rows: [{ key: "one", cells: { a: text("x", { mergeTo: "b" }), b: text("y", { mergeTo: "c" }) } }] }),
    ],
    ["a row higher than Excel's", sheet({ rows: [{ key: "one", cells: {}, height: 410 }] })],
    ["an outline deeper than Excel's", sheet({ rows: [{ key: "one", cells: {}, outline: 8 }] })],
    [
      "a validation message that is too long",
      withCell({
        style: "number",
        validation: { rule: { kind: "decimal", least: 0, most: 1 }, title: "T", message: "x".repeat(256) },
      }),
    ],
    [
      "a validation title that is too long",
      withCell({
        style: "number",
        validation: { rule: { kind: "decimal", least: 0, most: 1 }, title: "x".repeat(33), message: "M" },
      }),
    ],
    [
      "a list item with a comma",
      withCell({ style: "number", validation: { rule: { kind: "list", items: ["a,b"] }, title: "T", message: "M" } }),
    ],
    ["a footer that is too long", sheet({ print: { ...sheet().print, footer: { center: "x".repeat(256) } } })],
  ])("refuses %s", (_, document) => {
    expect(() => place(document)).toThrow(RangeError);
  });
});

describe("addresses", () => {
  it("count columns like Excel", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(addressOf(11, 3)).toBe("D12");
    expect(quotedSheet("Bảng điểm")).toBe("'Bảng điểm'");
  });

  it("are compared by distance, leaving texts, names and functions alone", () => {
    expect(relativeForm("=D12+$D12+D$12+$D$12", 11, 4)).toBe("=R[0]C[-1]+R[0]C3+R11C[-1]+R11C3");
    expect(relativeForm('=IF(A1="A1",LOG10(A1:B2))', 0, 0)).toBe('=IF(R[0]C[0]="A1",LOG10(R[0]C[0]:R[1]C[1]))');
    expect(relativeForm("='Xã A1'!B2", 1, 1)).toBe("='Xã A1'!R[0]C[0]");
  });
});
