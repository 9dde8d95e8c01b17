import fc from "fast-check";
import { startEmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { roundAsExcel } from "../../../src/standalone/host/engine/rounding";
import { writeBlock } from "../../../src/standalone/host/model/edit";
import { rect } from "../../../src/standalone/host/model/rect";

describe("ROUND", () => {
  it.each([
    // Found by comparing with LibreOffice: 70,5 / 80 × 100 = 88,125 exactly, 88.12499999999999 in binary.
    [(70.5 / 80) * 100, 2, 88.13],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.004999999, 2, 1],
    [149, -2, 100],
    [150, -2, 200],
    [0.1 + 0.2, 10, 0.3],
    [1e-9, 2, 0],
    [123456789012, 2, 123456789012],
    [0, 2, 0],
  ])("of %d to %d places is %d", (value, digits, expected) => {
    expect(roundAsExcel(value, digits)).toBe(expected);
  });

  it("goes by the exact quotient of hundredths, as the domain does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (part, whole) => {
        // part / whole × 100 to two places, halves up, in whole numbers.
        const exact = Number((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole))) / 100;
        expect(roundAsExcel((part / 100 / (whole / 100)) * 100, 2)).toBe(exact);
      }),
      { seed: 485, numRuns: 5000 },
    );
  });

  it("is the one that formulas use; texts, errors and blanks as in Excel", async () => {
    const { model } = await startEmbeddedExcel();
    const formulas = ["=ROUND(70.5/80*100,2)", '=ROUND("1.005",2)', '=ROUND("x",2)', "=ROUND(1/0,2)", "=ROUND(Z9,2)"];
    writeBlock(model, model.active, rect(0, 0, 1, formulas.length), [formulas]);
    model.settle();
    expect(formulas.map((_, column) => model.active.content(0, column).value)).toEqual([
      88.13,
      1.01,
      { error: "#VALUE!" },
      { error: "#DIV/0!" },
      0,
    ]);
  });
});
