import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

let host: EmbeddedExcel;
beforeEach(async () => {
  host = await startEmbeddedExcel({ today: () => new Date(2026, 10, 20) });
});

/** Runs a batch on the first sheet. */
async function onSheet<T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return host.excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));
}

async function valuesOf(address: string): Promise<unknown[][]> {
  return onSheet(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("values and formulas through the client library", () => {
  it("writes a block and reads it back, calculated", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, "=SUM(A1:B1,A2)"],
      ];
      const range = sheet.getRange("A1:B2");
      range.load("values,formulas,address,valueTypes");
      await context.sync();
      return [range.values, range.formulas, range.address, range.valueTypes];
    });
    // 1 + 2 + 3 = 6
    const values = [
      [1, 2],
      [3, 6],
    ];
    const formulas = [
      [1, 2],
      [3, "=SUM(A1:B1,A2)"],
    ];
    const types = [
      ["Double", "Double"],
      ["Double", "Double"],
    ];
    expect(seen).toEqual([values, formulas, "Sheet1!A1:B2", types]);
  });

  it("leaves a cell alone for null and empties it for an empty text", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]];
      await context.sync();
    });
    expect(await valuesOf("A1:C1")).toEqual([[1, "", 4]]);
  });

  it("spreads one value over all cells", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(await valuesOf("A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  it("keeps text text: with an apostrophe, or in a text format set before", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("B1:B2").numberFormat = [["@"], ["@"]];
      sheet.getRange("A1:B2").values = [
        ["'1.1", "1.1"],
        ["'=A1", "=A1"],
      ];
      const range = sheet.getRange("A1:B2");
      range.load("values,valueTypes,text");
      await context.sync();
      return [range.values, range.valueTypes.flat(), range.text];
    });
    const texts = [
      ["1.1", "1.1"],
      ["=A1", "=A1"],
    ];
    expect(seen).toEqual([texts, ["String", "String", "String", "String"], texts]);
  });

  it("gives errors, booleans and empty texts of formulas as Excel does", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:E1").formulas = [["=1/0", "=1>2", '=IF(TRUE,"","x")', "=NA()", '=IFERROR(A1,"lỗi")']];
      await context.sync();
    });
    expect(await valuesOf("A1:E1")).toEqual([["#DIV/0!", false, "", "#N/A", "lỗi"]]);
  });

  it("shows values in their formats and in the user's culture", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").numberFormat = [["0.00", "#,##0.0", "General"]];
      sheet.getRange("A1:C1").values = [[1.5, 1234.56, 0.1]];
      const range = sheet.getRange("A1:C1");
      range.load("text");
      context.application.cultureInfo.numberFormat.load("numberDecimalSeparator");
      await context.sync();
      return [range.text, context.application.cultureInfo.numberFormat.numberDecimalSeparator];
    });
    expect(seen).toEqual([[["1.50", "1,234.6", "0.1"]], "."]);
  });
});

describe("blocks and places", () => {
  it("finds used ranges, intersections, rows and columns", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C4").values = [
        [1, 2],
        ["", 3],
        ["", ""],
      ];
      sheet.getRange("F9").format.fill.color = "#FF0000";
      const ranges = [
        sheet.getUsedRange(true),
        sheet.getUsedRange(),
        sheet.getRange("A1:C3").getIntersection("C2:D9"),
        sheet.getRange("B2:C4").getEntireRow(),
        sheet.getRange("B2:C4").getOffsetRange(1, 1).getResizedRange(-1, 0),
        sheet.getRange("B2:C4").getLastCell(),
        sheet.getRangeByIndexes(0, 1, 2, 3),
      ];
      const nothing = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      for (const range of [...ranges, nothing]) range.load("address");
      await context.sync();
      return [ranges.map(({ address }) => address.replace("Sheet1!", "")), nothing.isNullObject];
    });
    expect(seen).toEqual([["B2:C3", "B2:F9", "C2:C3", "2:4", "C3:D4", "C4", "B1:D2"], true]);
  });

  it("moves references and rules along when rows are inserted and deleted", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").values = [[1], [2], [3], ["=SUM(A1:A3)"]];
      sheet.getRange("A2").dataValidation.rule = { decimal: { formula1: 0, formula2: "=A1", operator: "Between" } };
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A2").values = [[10]];
      const first = sheet.getRange("A5");
      first.load("formulas,values");
      const rule = sheet.getRange("A3").dataValidation;
      rule.load("rule");
      await context.sync();
      sheet.getRange("1:1").delete("Up");
      const then = sheet.getRange("A4");
      then.load("formulas,values");
      await context.sync();
      return [first.formulas, first.values, rule.rule, then.formulas, then.values];
    });
    // 1 + 10 + 2 + 3 = 16, without the first row 15
    expect(seen).toEqual([
      [["=SUM(A1:A4)"]],
      [[16]],
      { decimal: { formula1: 0, formula2: "=A1", operator: "Between" } },
      [["=SUM(A1:A3)"]],
      [[15]],
    ]);
  });

  it("copies with relative references moved", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, "=A1*10"],
        [2, ""],
      ];
      sheet.getRange("B2:B3").copyFrom("B1");
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    expect(await valuesOf("B1:B3")).toEqual([[10], [20], [30]]);
  });

  it("merges, and merged cells but the first are empty", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["x", "y"]];
      sheet.getRange("A1:B1").merge();
      await context.sync();
    });
    expect(await valuesOf("A1:B1")).toEqual([["x", ""]]);
  });
});

describe("looks", () => {
  it("keeps what is set and gives null where cells differ", async () => {
    const seen = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.font.bold = true;
      range.format.font.name = "Times New Roman";
      range.format.font.size = 13;
      range.format.wrapText = true;
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Center";
      range.format.indentLevel = 2;
      range.format.fill.color = "#DDEBF7";
      sheet.getRange("B2").format.font.bold = false;
      sheet.getRange("A:A").format.columnWidth = 100.5;
      sheet.getRange("2:2").format.rowHeight = 30;
      sheet.getRanges("A1,B2").format.protection.locked = false;
      range.load("format/font/bold,format/font/name,format/font/size,format/fill/color,format/wrapText");
      range.load("format/horizontalAlignment,format/indentLevel,format/protection/locked,format/rowHeight");
      const first = sheet.getRange("A1");
      first.load("format/protection/locked,format/columnWidth");
      await context.sync();
      const { format } = range;
      return [
        [format.font.bold, format.font.name, format.font.size, format.fill.color, format.wrapText],
        [format.horizontalAlignment, format.indentLevel, format.protection.locked, format.rowHeight],
        [first.format.protection.locked, first.format.columnWidth],
      ];
    });
    // 100.5 points are 134 pixels
    expect(seen).toEqual([
      [null, "Times New Roman", 13, "#DDEBF7", true],
      ["Center", 2, null, null],
      [false, 100.5],
    ]);
  });

  it("draws inner borders between cells only", async () => {
    const seen = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").format.borders.getItem("InsideHorizontal").style = "Continuous";
      sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom").color = "#FF0000";
      const top = sheet.getRange("A1").format.borders;
      const below = sheet.getRange("A2").format.borders;
      const sides = [
        top.getItem("EdgeTop"),
        top.getItem("EdgeBottom"),
        below.getItem("EdgeTop"),
        below.getItem("EdgeBottom"),
      ];
      for (const side of sides) side.load("style,color");
      await context.sync();
      return sides.map(({ style, color }) => `${style} ${color}`);
    });
    expect(seen).toEqual(["None #000000", "Continuous #000000", "Continuous #000000", "Continuous #FF0000"]);
  });
});
