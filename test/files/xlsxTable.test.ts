import fc from "fast-check";
import { mostBytes } from "../../src/files/grid";
import { readTable } from "../../src/files/tableFile";
import { mostUnpacked } from "../../src/files/openBook";
import { isXlsx, readXlsxTable } from "../../src/files/xlsxTable";
import { zipSize } from "../../src/files/zipBounds";
import { briefly, utf8, xlsx } from "./bytes";

describe("a sheet of an xlsx file", () => {
  it("keeps numbers, texts and results apart, and tells dates", async () => {
    const bytes = await xlsx({
      Bảng: [
        ["code", "name", "max"],
        [null, null, null],
        ["1.1", { richText: [{ text: "Kế " }, { text: "hoạch" }] }, 0.25],
        [new Date(Date.UTC(2024, 0, 1)), true, { formula: "1+1", result: 2 }],
        [
          { text: "Trang", hyperlink: "https://example.invalid" },
          { error: "#N/A" },
          { formula: "1/0", result: { error: "#DIV/0!" } },
        ],
      ],
    });
    const grid = await readXlsxTable(bytes, { file: "bo.xlsx" });
    expect(grid.ok && grid.value).toEqual({
      at: { file: "bo.xlsx", sheet: "Bảng" },
      rows: [
        { row: 1, cells: ["code", "name", "max"] },
        { row: 3, cells: ["1.1", "Kế hoạch", 0.25] },
        { row: 4, cells: [{ date: "2024-01-01" }, "TRUE", 2] },
        { row: 5, cells: ["Trang", "#N/A", "#DIV/0!"] },
      ],
    });
  });

  it("is the first one, or the one named", async () => {
    const bytes = await xlsx({ Một: [["a"]], Hai: [["b"]] });
    const first = await readXlsxTable(bytes, {});
    const second = await readXlsxTable(bytes, {}, "Hai");
    expect([first, second].map((grid) => grid.ok && grid.value.rows[0]?.cells)).toEqual([["a"], ["b"]]);
    expect(briefly(await readXlsxTable(bytes, {}, "Ba"))).toEqual(["- sheet-missing"]);
  });

  it("is refused when blank, damaged, cut off or something else", async () => {
    const bytes = await xlsx({ Một: [["a"]] });
    expect(briefly(await readXlsxTable(await xlsx({ Một: [] }), {}))).toEqual(["- empty-file"]);
    expect(briefly(await readXlsxTable(bytes.slice(0, bytes.length / 2), {}))).toEqual(["- not-xlsx"]);
    expect(briefly(await readXlsxTable(utf8("PK\u0003\u0004 no archive"), {}))).toEqual(["- not-xlsx"]);
    expect(briefly(await readXlsxTable(new Uint8Array(), {}))).toEqual(["- not-xlsx"]);
    // the directory of an empty archive alone: a zip, but no workbook
    const emptyZip = new Uint8Array(22);
    emptyZip.set([0x50, 0x4b, 5, 6]);
    expect(briefly(await readXlsxTable(emptyZip, {}))).toEqual(["- not-xlsx"]);
  });

  it("is refused before unpacking when it declares too much", async () => {
    const bytes = await xlsx({ Một: [["a"]] });
    expect(zipSize(bytes)?.unpacked).toBeGreaterThan(1000);
    const bomb = bytes.slice();
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, mostUnpacked + 1, true);
    expect(briefly(await readXlsxTable(bomb, {}))).toEqual(["- file-too-large"]);
    expect(briefly(await readXlsxTable(new Uint8Array(mostBytes + 1), {}))).toEqual(["- file-too-large"]);
  });

  it("is told from a TSV by its bytes", async () => {
    const bytes = await xlsx({ Một: [["a", 1]] });
    expect([isXlsx(bytes), isXlsx(utf8("PK\tb"))]).toEqual([true, false]);
    const grids = [await readTable(bytes, "x.tsv"), await readTable(utf8("a\t1"), "x.xlsx")];
    expect(grids.map((grid) => grid.ok && grid.value.rows[0]?.cells)).toEqual([
      ["a", 1],
      ["a", "1"],
    ]);
  });

  it("ends with a grid or findings when bytes of a real file are changed", async () => {
    const bytes = await xlsx({
      Một: [
        ["code", "name"],
        ["I", "Tên"],
      ],
    });
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const damaged = bytes.slice();
        for (const [at, value] of list) damaged[at] = value;
        const grid = await readXlsxTable(damaged, {});
        expect(grid.ok ? grid.value.rows.length : grid.failure.length).toBeGreaterThan(0);
      }),
      { seed: 20211, numRuns: 60 },
    );
  });
});
