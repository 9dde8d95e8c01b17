import { withRangeArguments } from "../../../src/standalone/host/engine/rangeArguments";
import { startEmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

describe("single cells handed to aggregates", () => {
  it.each([
    ["SUM(D10,D13:D14)", "SUM(D10:D10,D13:D14)"],
    ["COUNT( $A$1 )=2", "COUNT( $A$1:$A$1 )=2"],
    ["MAX('Xã (A)'!B2,1)", "MAX('Xã (A)'!B2:B2,1)"],
    ['IF(SUM(A1)>0,"SUM(A1)",B1)', 'IF(SUM(A1:A1)>0,"SUM(A1)",B1)'],
    ["SUM(IF(A1,B1,C1),D1)", "SUM(IF(A1,B1,C1),D1:D1)"],
    ["SUM(A1*2,-A1,(A1))", "SUM(A1*2,-A1,(A1))"],
    ["ROUND(A1,2)+COUNTIF(A1:A9,B1)", "ROUND(A1,2)+COUNTIF(A1:A9,B1)"],
  ])("%s", (formula, expected) => {
    expect(withRangeArguments(formula)).toBe(expected);
  });

  it("texts in them are passed over, by an edit and from scratch", async () => {
    const { excel, model } = await startEmbeddedExcel();
    const results = (): unknown[] => [0, 1, 2].map((row) => model.active.content(row, 1).value);
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").formulas = [['=""'], [2], ["'5"]];
      sheet.getRange("B1:B3").formulas = [["=SUM(A1,A2,A3)"], ["=COUNT(A1,A2,A3)"], ["=MAX(A3,A2)"]];
      await context.sync();
    });
    // Only the number 2 counts.
    expect(results()).toEqual([2, 1, 2]);
    model.calculateAll();
    expect(results()).toEqual([2, 1, 2]);
  });
});
