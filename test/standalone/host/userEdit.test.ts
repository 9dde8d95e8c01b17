import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { VI_VN } from "../../../src/standalone/host/model/culture";
import { rect } from "../../../src/standalone/host/model/rect";
import { userEdit, type EditOutcome, type UserEdit } from "../../../src/standalone/host/model/userEdit";

let host: EmbeddedExcel;
beforeEach(async () => {
  host = await startEmbeddedExcel({ culture: VI_VN });
  await host.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    // Maximum, score (unlocked, at most the maximum), double of the score
    sheet.getRange("A1:C2").formulas = [
      [0.5, "", "=B1*2"],
      [1, "", "=B2*2"],
    ];
    const scores = sheet.getRange("B1:B2");
    scores.format.protection.locked = false;
    scores.dataValidation.rule = { decimal: { formula1: 0, formula2: "=A1", operator: "Between" } };
    scores.dataValidation.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Điểm sai",
      message: "Vượt điểm tối đa",
    };
    const list = sheet.getRange("B3");
    list.format.protection.locked = false;
    list.dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
    list.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Chọn", message: "Có hay Không" };
    sheet.protection.protect();
    await context.sync();
  });
});

function edit(row: number, input: string, how: UserEdit = { source: "typed" }): EditOutcome {
  return userEdit(host.model, host.model.active.id, rect(row, 1), input, how);
}

function value(row: number, column: number): unknown {
  return host.model.active.content(row, column).value;
}

describe("a user's edits", () => {
  it("reads a decimal comma and calculates", () => {
    expect([edit(0, "0,25"), value(0, 1), value(0, 2)]).toEqual([{ done: true }, 0.25, 0.5]);
  });

  it("refuses locked cells", () => {
    expect(userEdit(host.model, host.model.active.id, rect(0, 0), "1", { source: "typed" })).toEqual({
      done: false,
      refusal: { kind: "locked", row: 0, column: 0 },
    });
  });

  it("refuses what the validation refuses, with its words, and keeps what was there", () => {
    edit(0, "0,25");
    expect(edit(0, "0,75")).toEqual({
      done: false,
      refusal: { kind: "invalid", row: 0, column: 1, style: "stop", title: "Điểm sai", message: "Vượt điểm tối đa" },
    });
    expect([value(0, 1), value(0, 2)]).toEqual([0.25, 0.5]);
    // the second row's bound is its own: 1
    expect(edit(1, "0,75")).toEqual({ done: true });
  });

  it("lets pasting pass by the validation, as Excel does", () => {
    expect([edit(0, "9", { source: "pasted" }), value(0, 1)]).toEqual([{ done: true }, 9]);
  });

  it("takes a warned entry when it is confirmed", () => {
    expect(edit(2, "Chưa")).toMatchObject({ done: false, refusal: { style: "warning" } });
    expect([edit(2, "Chưa", { source: "typed", confirmed: true }), value(2, 1)]).toEqual([{ done: true }, "Chưa"]);
    expect(edit(2, "Có")).toEqual({ done: true });
  });

  it("refuses a wrong formula and leaves the cell as it was", () => {
    edit(0, "0,25");
    expect(edit(0, "=SUM(")).toEqual({ done: false, refusal: { kind: "badFormula", row: 0, column: 1 } });
    expect(value(0, 1)).toBe(0.25);
  });
});
