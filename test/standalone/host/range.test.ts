import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

let host: EmbeddedExcel;
beforeEach(async () => {
  host = await startEmbeddedExcel();
});

describe("values and formulas through the client library", () => {
  it("writes a block and reads it back, calculated", async () => {
    const seen = await host.excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, "=SUM(A1:B1,A2)"],
      ];
      const range = sheet.getRange("A1:B2");
      range.load("values,formulas,address,valueTypes,text");
      await context.sync();
      return [range.values, range.formulas, range.address, range.valueTypes];
    });
    expect(seen).toEqual([
      [
        [1, 2],
        [3, 6],
      ],
      [
        [1, 2],
        [3, "=SUM(A1:B1,A2)"],
      ],
      "Sheet1!A1:B2",
      [
        ["Double", "Double"],
        ["Double", "Double"],
      ],
    ]);
  });
});
