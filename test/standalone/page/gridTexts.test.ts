import { EN_US, VI_VN } from "../../../src/standalone/host/model/culture";
import { editText, readTyped } from "../../../src/standalone/page/grid/cellText";
import { readBlock, writeBlock } from "../../../src/standalone/page/grid/clipboardText";
import { typedText } from "../../../src/standalone/page/grid/commandGate";
import { fillCells } from "../../../src/standalone/page/grid/fillCells";

jest.mock("@univerjs/presets", () => ({ CommandType: {}, CustomCommandExecutionError: Error }));

describe("what is typed in Vietnam", () => {
  it.each([
    ["0,25", "0,25"],
    ["0.25", "0,25"],
    ["12.5", "12,5"],
    [".5", "0,5"],
    ["-1.75", "-1,75"],
    ["0.125", "0,125"],
    ["25.5%", "25,5%"],
    // A thousands mark as Excel reads it under Vietnamese settings.
    ["1.234", "1.234"],
    ["1.234.567", "1.234.567"],
    ["1.1.2", "1.1.2"],
    ["Mục 1.5", "Mục 1.5"],
  ])("%s is read as %s", (typed, read) => {
    expect(readTyped(typed, VI_VN)).toBe(read);
  });

  it("is left alone in English", () => {
    expect(readTyped("0.25", EN_US)).toBe("0.25");
  });
});

describe("what the editor opens with", () => {
  it("is the content in the culture's marks", () => {
    expect(editText({ value: 0.25 }, "0.00", VI_VN, false)).toBe("0,25");
    expect(editText({ value: 0.25 }, "0.00", EN_US, false)).toBe("0.25");
    expect(editText({ value: 0.875 }, "0%", VI_VN, false)).toBe("87,5%");
    expect(editText({ value: 0.1 + 0.2 }, "General", VI_VN, false)).toBe("0,3");
    // 45658 is 1 January 2025 in the 1900 date system.
    expect(editText({ value: 45658 }, "dd/mm/yyyy", VI_VN, false)).toBe("01/01/2025");
    expect(editText({ value: "1.1" }, "General", VI_VN, true)).toBe("'1.1");
    expect(editText({ value: 3, formula: "SUM(A1:A2)" }, "0.00", VI_VN, false)).toBe("=SUM(A1:A2)");
    expect(editText({ value: null }, "0.00", VI_VN, false)).toBe("");
  });
});

describe("the text behind Univer's cell", () => {
  it("is what was typed", () => {
    expect(typedText({ v: "0,25", f: null, p: null })).toBe("0,25");
    expect(typedText({ v: null, f: "=SUM(A1)" })).toBe("=SUM(A1)");
    expect(typedText({ v: "1.1", t: 4 })).toBe("'1.1");
    expect(typedText({ v: "", f: null })).toBe("");
    expect(typedText({ v: null, p: { body: { dataStream: "hai\rdòng\r\n" } } })).toBe("hai\ndòng");
  });

  it("is null for styles and matrices", () => {
    expect(typedText({ s: { bl: 1 } })).toBeNull();
    expect(typedText([[{ v: 1 }]])).toBeNull();
    expect(typedText(undefined)).toBeNull();
  });
});

describe("a pasted block", () => {
  it("has rows and cells", () => {
    expect(readBlock("0,25\t1,5\r\n2\t3\r\n")).toEqual([
      ["0,25", "1,5"],
      ["2", "3"],
    ]);
    expect(readBlock("Xã A, huyện B")).toEqual([["Xã A, huyện B"]]);
    expect(readBlock("a\n\nb")).toEqual([["a"], [""], ["b"]]);
  });

  it("is made rectangular", () => {
    expect(readBlock("a\tb\nc")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
  });

  it("may hold quoted tabs, line ends and quotes", () => {
    expect(readBlock('"a\tb"\t"dòng 1\ndòng 2"\n"nói ""có"""\tx')).toEqual([
      ["a\tb", "dòng 1\ndòng 2"],
      ['nói "có"', "x"],
    ]);
    expect(readBlock('"chưa đóng\tx')).toEqual([['"chưa đóng', "x"]]);
  });

  it("comes back as it went out", () => {
    const block = [
      ['"', "a\tb", ""],
      ["c\nd", "'1.1", "0,25"],
    ];
    expect(readBlock(writeBlock(block))).toEqual(block);
  });
});

describe("the fill handle", () => {
  const at = (inputs: Readonly<Record<string, string | number>>) => (row: number, column: number) =>
    inputs[`${row},${column}`] ?? "";

  it("goes on with an even series, downwards and upwards", () => {
    const down = fillCells(
      { row: 2, column: 0, rows: 2, columns: 1 },
      { row: 2, column: 0, rows: 4, columns: 1 },
      at({ "2,0": 0.1, "3,0": 0.3 }),
    );
    expect(down).toEqual([
      { row: 4, column: 0, input: 0.5 },
      { row: 5, column: 0, input: 0.7 },
    ]);
    const up = fillCells(
      { row: 2, column: 0, rows: 2, columns: 1 },
      { row: 1, column: 0, rows: 3, columns: 1 },
      at({ "2,0": 5, "3,0": 6 }),
    );
    expect(up).toEqual([{ row: 1, column: 0, input: 4 }]);
  });

  it("repeats a single number and texts", () => {
    const across = fillCells(
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 0, column: 0, rows: 1, columns: 5 },
      at({ "0,0": "a", "0,1": 7 }),
    );
    expect(across.map(({ input }) => input)).toEqual(["a", 7, "a"]);
  });

  it("moves relative references along", () => {
    const filled = fillCells(
      { row: 0, column: 2, rows: 1, columns: 1 },
      { row: 0, column: 2, rows: 3, columns: 1 },
      at({ "0,2": "=A1+$B$1" }),
    );
    expect(filled.map(({ input }) => input)).toEqual(["=A2+$B$1", "=A3+$B$1"]);
  });
});
