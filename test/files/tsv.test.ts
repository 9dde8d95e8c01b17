import fc from "fast-check";
import { mostBytes, mostColumns, mostRows } from "../../src/files/grid";
import { readTsv } from "../../src/files/tsv";
import { briefly, utf8 } from "./bytes";

const read = (text: string) => readTsv(utf8(text), { file: "bang.tsv" });
const cellsOf = (text: string) => {
  const grid = read(text);
  if (!grid.ok) throw new Error(JSON.stringify(grid.failure));
  return grid.value.rows.map(({ row, cells }) => [row, ...cells]);
};

describe("a table with tabs", () => {
  it("is read with any line end, with or without byte order mark", () => {
    const expected = [
      [1, "a", "b"],
      [2, "1", "2"],
    ];
    for (const text of ["a\tb\n1\t2\n", "a\tb\r\n1\t2\r\n", "a\tb\r1\t2", "\ufeffa\tb\n1\t2"])
      expect(cellsOf(text)).toEqual(expected);
  });

  it("is read as UTF-16 when Excel saved it as Unicode text", () => {
    const text = "\ufeffmã\ttên\n1\tĐạt";
    const little = new Uint8Array([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    const big = new Uint8Array([...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
    for (const bytes of [little, big]) {
      const grid = readTsv(bytes, {});
      expect(grid.ok && grid.value.rows.map((row) => row.cells)).toEqual([
        ["mã", "tên"],
        ["1", "Đạt"],
      ]);
    }
  });

  it("may hold quoted cells with tabs, line ends and doubled quotation marks", () => {
    expect(cellsOf('a\tb\n"x\ty"\t"một\nhai ""ba"""\nz\t"q"')).toEqual([
      [1, "a", "b"],
      [2, "x\ty", 'một\nhai "ba"'],
      [4, "z", "q"],
    ]);
  });

  it("takes quotation marks inside a cell as they are", () => {
    expect(cellsOf('a\tb\n8.2.3\tđạt "An toàn" theo\n1\t"An toàn" là')).toEqual([
      [1, "a", "b"],
      [2, "8.2.3", 'đạt "An toàn" theo'],
      [3, "1", '"An toàn" là'],
    ]);
  });

  it("leaves blank rows out and keeps counting", () => {
    expect(cellsOf("a\tb\n\t\n\n1\t2\n\n")).toEqual([
      [1, "a", "b"],
      [4, "1", "2"],
    ]);
  });

  it.each([
    ["", ["- empty-file"]],
    [" \n\t\n", ["- empty-file"]],
    ["a\tb\n1\n2\t3\n4\t5\t6", ["2 ragged-row", "4 ragged-row"]],
    ['a\tb\n1\t"mở', ["2 unclosed-quote"]],
    ["a\u0000b", ["- not-utf8"]],
    [`a\n${"x".repeat(32_768)}`, ["2 cell-too-long"]],
    ["a\t".repeat(mostColumns), ["1 too-many-columns"]],
    ["a\n".repeat(mostRows + 1), ["- too-many-rows"]],
  ])("refuses %j", (text, findings) => {
    expect(briefly(read(text))).toEqual(findings);
  });

  it("refuses bytes that are no UTF-8, and too many of them", () => {
    expect(briefly(readTsv(new Uint8Array([0x61, 0xc3, 0x28]), {}))).toEqual(["- not-utf8"]);
    expect(briefly(readTsv(new Uint8Array(mostBytes + 1), {}))).toEqual(["- file-too-large"]);
  });

  it("names file, expected and found", () => {
    const grid = read("a\tb\n1\n");
    expect(grid.ok ? [] : grid.failure[0]).toEqual({
      code: "ragged-row",
      severity: "error",
      at: { file: "bang.tsv", row: 2 },
      details: { expected: 2, found: 1 },
    });
  });

  it("reads back whatever cells were written with quotation marks", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", "\r", "ệ", " ") });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join("\t")).join("\n");
        const kept = rows.filter((cells) => cells.some((each) => each.trim() !== ""));
        const grid = read(text);
        expect(grid.ok ? grid.value.rows.map((row) => row.cells) : []).toEqual(kept);
      }),
      { seed: 20209, numRuns: 300 },
    );
  });

  it("ends with a table or findings for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const grid = readTsv(bytes, {});
        expect(grid.ok ? grid.value.rows.length : grid.failure.length).toBeGreaterThan(0);
      }),
      { seed: 20210, numRuns: 500 },
    );
  });
});
