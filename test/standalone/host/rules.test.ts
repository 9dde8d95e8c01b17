/** What Excel refuses, the host refuses, with Excel's code. */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

let host: EmbeddedExcel;
beforeEach(async () => {
  host = await startEmbeddedExcel();
});

/** The code a batch on the first sheet fails with, or "none". */
async function codeOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  try {
    await host.excel.run(async (context) => {
      await batch(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
    return "none";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("shapes and texts", () => {
  const longText = "x".repeat(32_768);
  const longFormula = `=${"1+".repeat(4100)}1`;
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["too few rows", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
    ["too many columns", (sheet) => (sheet.getRange("A1").values = [[1, 2]])],
    ["no rectangle", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
    ["a wrong formula", (sheet) => (sheet.getRange("A1").formulas = [["=SUM("]])],
    ["text that reads as a formula", (sheet) => (sheet.getRange("A1").values = [["- (chưa đủ"]])],
    ["more than 32,767 characters", (sheet) => (sheet.getRange("A1").values = [[longText]])],
    ["a formula of more than 8,192 characters", (sheet) => (sheet.getRange("A1").formulas = [[longFormula]])],
    ["no address", (sheet) => sheet.getRange("A1:B2:C3").load("address")],
    ["no colour", (sheet) => (sheet.getRange("A1").format.fill.color = "#12")],
    ["title rows that are not whole", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2")],
    ["a long footer", (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "x".repeat(255))],
    [
      "nine outline levels",
      (sheet) => {
        for (let level = 0; level < 8; level++) sheet.getRange("2:3").group("ByRows");
      },
    ],
  ])("refuses %s", async (_what, write) => {
    expect(await codeOf((sheet) => write(sheet))).toBe("InvalidArgument");
  });

  it("takes a footer of 253 characters with its two of code", async () => {
    expect(
      await codeOf((sheet) => {
        sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "x".repeat(253);
      }),
    ).toBe("none");
  });

  it("writes nothing of a refused block", async () => {
    await codeOf((sheet) => {
      sheet.getRange("A1:A2").formulas = [[1], ["=SUM("]];
    });
    expect(host.model.active.usedArea(true)).toBeNull();
  });
});

describe("sheets", () => {
  it.each(["", "x".repeat(32), "a/b", "a:b", "a?b", "a*b", "a[b", "a\\b", "'a", "a'", "History"])(
    "refuses the name %p",
    async (name) => {
      expect(await codeOf((_sheet, context) => void context.workbook.worksheets.add(name).load("name"))).toBe(
        "InvalidArgument",
      );
    },
  );

  it("refuses a name twice, whatever its case", async () => {
    expect(await codeOf((_sheet, context) => void context.workbook.worksheets.add("sheet1").load("name"))).toBe(
      "ItemAlreadyExists",
    );
  });

  it("knows what is not there", async () => {
    expect(await codeOf((_sheet, context) => void context.workbook.worksheets.getItem("?").load("name"))).toBe(
      "ItemNotFound",
    );
    const isNull = await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("?");
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it("keeps one visible sheet", async () => {
    expect(await codeOf((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await codeOf((sheet) => void (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  it("turns references to a deleted sheet into #REF! and follows a renamed one", async () => {
    const seen = await host.excel.run(async (context) => {
      const other = context.workbook.worksheets.add("Khác");
      other.getRange("A1").values = [[5]];
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.formulas = [["=Khác!A1*2"]];
      other.name = "Xã A";
      cell.load("formulas,values");
      await context.sync();
      const renamed = [cell.formulas, cell.values];
      other.delete();
      cell.load("formulas,values");
      await context.sync();
      return [...renamed, cell.formulas, cell.values];
    });
    expect(seen).toEqual([[["='Xã A'!A1*2"]], [[10]], [["=#REF!*2"]], [["#REF!"]]]);
  });
});

describe("names", () => {
  it.each(["1a", "a b", "A1", "R1C1", "c", "x".repeat(256)])("refuses the name %p", async (name) => {
    expect(
      await codeOf((sheet, context) => void context.workbook.names.add(name, sheet.getRange("A1")).load("name")),
    ).toBe("InvalidArgument");
  });

  it("refuses a name twice in one scope, takes it in another", async () => {
    expect(
      await codeOf((sheet, context) => {
        context.workbook.names.add("Điểm", sheet.getRange("A1"));
        sheet.names.add("Điểm", sheet.getRange("A2"));
      }),
    ).toBe("none");
    expect(
      await codeOf((sheet, context) => void context.workbook.names.add("ĐIỂM", sheet.getRange("A1")).load("name")),
    ).toBe("ItemAlreadyExists");
  });

  it("calculates with names", async () => {
    const seen = await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[1], [2], [4]];
      context.workbook.names.add("Điểm", sheet.getRange("A1:A3"));
      const cell = sheet.getRange("B1");
      cell.formulas = [["=SUM(Điểm)"]];
      cell.load("values");
      await context.sync();
      return cell.values;
    });
    expect(seen).toEqual([[7]]);
  });
});

describe("data validation", () => {
  const rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" as const } };
  it("holds titles to 32, messages to 255 and lists to 255 characters", async () => {
    const alert = (title: number, message: number) => (sheet: Excel.Worksheet) => {
      const validation = sheet.getRange("A1").dataValidation;
      validation.rule = rule;
      validation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "x".repeat(title),
        message: "x".repeat(message),
      };
    };
    expect(await codeOf(alert(32, 255))).toBe("none");
    expect(await codeOf(alert(33, 255))).toBe("InvalidArgument");
    expect(await codeOf(alert(32, 256))).toBe("InvalidArgument");
    const list = (length: number) => (sheet: Excel.Worksheet) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(length) } };
    };
    expect(await codeOf(list(255))).toBe("none");
    expect(await codeOf(list(256))).toBe("InvalidArgument");
  });

  it("tells which cells hold valid values", async () => {
    const seen = await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[5], [11], [""]];
      sheet.getRange("A1:A3").dataValidation.rule = rule;
      const each = ["A1", "A2", "A3", "A1:A2"].map((address) => sheet.getRange(address).dataValidation);
      for (const validation of each) validation.load("valid,rule,type");
      await context.sync();
      return [each.map(({ valid }) => valid), each[0]?.rule, each[0]?.type];
    });
    expect(seen).toEqual([[true, false, true, null], rule, "Decimal"]);
  });
});

describe("protection", () => {
  beforeEach(async () => {
    await codeOf((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.getRange("A1").values = [[1]];
      sheet.protection.protect({ allowFormatRows: true });
    });
  });

  it("refuses locked cells and takes unlocked ones", async () => {
    expect(await codeOf((sheet) => void (sheet.getRange("A1").values = [[2]]))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("A1:B1").values = [[2, 2]]))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("B1").values = [[2]]))).toBe("none");
  });

  it("refuses looks, also of unlocked cells, but what was allowed", async () => {
    expect(await codeOf((sheet) => void (sheet.getRange("B1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("B1").numberFormat = [["0.0"]]))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("A:A").format.columnWidth = 20))).toBe("AccessDenied");
    expect(await codeOf((sheet) => void (sheet.getRange("1:1").format.rowHeight = 20))).toBe("none");
    expect(await codeOf((sheet) => void sheet.charts.add("Line", sheet.getRange("A1"), "Columns"))).toBe(
      "AccessDenied",
    );
  });

  it("refuses protecting twice; unprotecting twice is no error", async () => {
    expect(await codeOf((sheet) => sheet.protection.protect())).toBe("AccessDenied");
    expect(
      await codeOf((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.unprotect();
      }),
    ).toBe("none");
  });

  it("asks for the password, also after the file went round", async () => {
    await codeOf((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, "bí mật");
    });
    const wrong = (sheet: Excel.Worksheet): void => sheet.protection.unprotect("khác");
    const right = (sheet: Excel.Worksheet): void => sheet.protection.unprotect("bí mật");
    expect(await codeOf(wrong)).toBe("AccessDenied");
    await host.open(await host.save());
    expect(await codeOf(wrong)).toBe("AccessDenied");
    expect(await codeOf(right)).toBe("none");
  });
});

describe("the host's own honesty", () => {
  it("names a member it does not have", async () => {
    const failing = host.excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("A1:B2", true);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "The embedded workbook has no Worksheet.Tables.",
    });
  });

  it("leaves what was done before a failing action done, and the rest undone", async () => {
    const code = await codeOf((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [[3]];
    });
    const { active } = host.model;
    expect([code, active.content(0, 0).value, active.content(2, 0).value]).toEqual(["InvalidArgument", 1, null]);
  });
});
