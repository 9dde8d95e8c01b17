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

  it("finds anew what it has let go of", async () => {
    const host = await build();
    const [ranking, sheet] = host.model.sheets;
    if (ranking === undefined || sheet === undefined) throw new Error("no sheet");
    const before = ranking.content(0, 0).value;
    for (const value of [1000, 2000, 3000]) {
      host.model.engine.forget();
      writeBlock(host.model, sheet, rect(1, 0), value);
      host.model.settle();
      const quick = everything(host);
      expect(ranking.content(0, 0).value).not.toBe(before);
      host.model.calculateAll();
      expect(everything(host)).toEqual(quick);
    }
    // First rank by far, in the ranking that reads the sheet.
    expect(ranking.content(0, 1).value).toBe(1);
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

describe("many formulas at once", () => {
  /** With three formulas a row, more different texts than the calculator remembers (10,000). */
  const many = 4000;

  /** A: the row's number; B = A + 0,5; C = 2 × B; D = C - the least C; E1: the sum of D. */
  async function long(): Promise<EmbeddedExcel> {
    const host = await startEmbeddedExcel();
    const { model } = host;
    writeBlock(model, model.active, rect(0, 6, 1, 1), [[`=MIN(C1:C${many})`]]);
    writeBlock(
      model,
      model.active,
      rect(0, 0, many, 4),
      Array.from({ length: many }, (_, row) => [row + 1, `=A${row + 1}+0.5`, `=B${row + 1}*2`, `=C${row + 1}-$G$1`]),
    );
    writeBlock(model, model.active, rect(0, 4, 1, 1), [[`=SUM(D1:D${many})`]]);
    model.settle();
    return host;
  }

  it("are all calculated, none is taken for 0", async () => {
    const { model } = await long();
    const wrong: string[] = [];
    for (let row = 0; row < many; row++) {
      // Row 1: 1,5 and 3; the least C is 3.
      const expected = [row + 1.5, 2 * row + 3, 2 * row];
      const found = [1, 2, 3].map((column) => model.active.content(row, column).value);
      if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push(`${row + 1}: ${JSON.stringify(found)}`);
    }
    expect(wrong).toEqual([]);
    // 2 × (0 + 1 + … + 3999) = 3999 × 4000
    expect(model.active.content(0, 4).value).toBe(15_996_000);
    // C1 = 2 × (0 + 0,5) = 1 is the least now: every other D is 2 more, D1 stays 0.
    writeBlock(model, model.active, rect(0, 0, 1, 1), [[0]]);
    model.settle();
    expect([0, 1, 3999].map((row) => model.active.content(row, 3).value)).toEqual([0, 4, 8000]);
    expect(model.active.content(0, 4).value).toBe(15_996_000 + 2 * 3999);
  });

  it("in a circle leave the others right", async () => {
    const { model } = await long();
    writeBlock(model, model.active, rect(0, 5, 2, 1), [["=F2+1"], ["=F1+1"]]);
    writeBlock(model, model.active, rect(0, 0, 1, 1), [[0]]);
    model.calculateAll();
    expect([0, 3999].map((row) => model.active.content(row, 3).value)).toEqual([0, 8000]);
  });
});

describe("expressions that stand in no cell", () => {
  it("gives many at once as one by one", async () => {
    const { model } = await build();
    const formulas = [
      ...Array.from({ length: rows }, (_, row) => `'Xã 3'!A${row + 1}>5`),
      "SUM('Xã 1'!A:A)",
      "B1=1",
      "1/0",
      "A1+'Xã 2'!B1",
    ];
    const sheet = model.active;
    const together = model.engine.evaluateAll(sheet, formulas);
    expect(together).toEqual(formulas.map((formula) => model.engine.evaluate(sheet, formula)));
    // Unit 3 (index 2): (2 × 7 + row × 3) % 11 for rows 0 to 2: 3, 6, 9. The sum is in column B of its own sheet.
    expect(together.slice(1, 3)).toEqual([true, true]);
    expect(together[rows + 2]).toEqual({ error: "#DIV/0!" });
  });
});
