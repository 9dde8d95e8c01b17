/** Incremental results against results from scratch. */
import { startEmbeddedExcel, type EmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";
import { writeBlock } from "../../../src/standalone/host/model/edit";
import { rect } from "../../../src/standalone/host/model/rect";
import type { Scalar } from "../../../src/standalone/host/model/scalar";

const units = 12;
const rows = 20;

async function build(): Promise<EmbeddedExcel> {
  const host = await startEmbeddedExcel();
  const { model } = host;
  const ranking = model.active;
  for (let unit = 0; unit < units; unit++) {
    const sheet = model.addSheet(`Xã ${unit + 1}`);
    writeBlock(
      model,
      sheet,
      rect(0, 0, rows, 2),
      Array.from({ length: rows }, (_, row) => [
        (unit * 7 + row * 3) % 11,
        row === 0 ? "=SUM(A2:A20)" : `=ROUND(A${row + 1}/3,2)`,
      ]),
    );
  }
  writeBlock(
    model,
    ranking,
    rect(0, 0, units, 3),
    Array.from({ length: units }, (_, unit) => [
      `='Xã ${unit + 1}'!B1`,
      `=COUNTIF($A$1:$A$${units},">"&A${unit + 1})+1`,
      `=IF(B${unit + 1}=1,"nhất","")`,
    ]),
  );
  model.settle();
  return host;
}

function everything({ model }: EmbeddedExcel): Scalar[] {
  return model.sheets.flatMap((sheet) =>
    Array.from({ length: rows * 3 }, (_, index) => sheet.content(Math.floor(index / 3), index % 3).value),
  );
}

/** A small generator with a fixed seed (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647);
}

describe("recalculation", () => {
  it("gives after every edit what a calculation from scratch gives", async () => {
    const host = await build();
    const next = numbers(20261120);
    for (let edit = 0; edit < 25; edit++) {
      const sheet = host.model.sheets[1 + (next() % units)];
      if (sheet === undefined) throw new Error("no sheet");
      const row = 1 + (next() % (rows - 1));
      const value = edit % 5 === 4 ? "=A1+0.5" : edit % 7 === 6 ? "" : next() % 100;
      writeBlock(host.model, sheet, rect(row, 0), value);
      host.model.settle();
      const quick = everything(host);
      host.model.calculateAll();
      expect(everything(host)).toEqual(quick);
    }
  });

  it("follows formulas that are replaced, names and circular references", async () => {
    const { model } = await startEmbeddedExcel();
    const sheet = model.active;
    writeBlock(model, sheet, rect(0, 0, 1, 3), [[1, "=A1+1", "=B1*2"]]);
    model.settle();
    writeBlock(model, sheet, rect(0, 1), "=A1+10");
    model.settle();
    expect(sheet.content(0, 2).value).toBe(22);
    writeBlock(model, sheet, rect(0, 1), 5);
    writeBlock(model, sheet, rect(0, 0), 100);
    model.settle();
    expect(sheet.content(0, 2).value).toBe(10);
  });

  it("recalculates formulas whose reads are only known while calculating", async () => {
    const { model } = await startEmbeddedExcel();
    const sheet = model.active;
    writeBlock(model, sheet, rect(0, 0, 1, 3), [[7, "A1", "=INDIRECT(B1)"]]);
    model.settle();
    writeBlock(model, sheet, rect(0, 0), 8);
    model.settle();
    expect(sheet.content(0, 2).value).toBe(8);
  });

  it("passes over texts in references, also beside formulas that may read anything", async () => {
    const { model } = await startEmbeddedExcel();
    const sheet = model.active;
    writeBlock(model, sheet, rect(0, 0, 1, 6), [
      ["", "'5", 2, "=SUM(A1,B1,C1)", "=COUNT(A1,B1,C1)", '=INDIRECT("C1")+SUM(B1,C1)'],
    ]);
    model.settle();
    // 2; one number; 2 + 2 = 4
    expect([3, 4, 5].map((column) => sheet.content(0, column).value)).toEqual([2, 1, 4]);
    model.calculateAll();
    expect([3, 4, 5].map((column) => sheet.content(0, column).value)).toEqual([2, 1, 4]);
  });
});
