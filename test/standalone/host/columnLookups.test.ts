/** Questions over long columns that are answered from an index: the same answers as ExcelTS gives to the formula as written. */
import { writeBlock } from "../../../src/standalone/host/model/edit";
import { rect } from "../../../src/standalone/host/model/rect";
import type { Scalar } from "../../../src/standalone/host/model/scalar";
import type { WorkbookModel } from "../../../src/standalone/host/model/workbookModel";
import { ColumnIndex } from "../../../src/standalone/host/engine/columnIndex";
import { ColumnLookups } from "../../../src/standalone/host/engine/columnLookups";
import { startEmbeddedExcel } from "../../../src/standalone/host/nodeRuntime";

const rows = 400;

/** Numbers with ties, texts that look like numbers, empty texts of formulas, blanks, booleans, errors. */
function contentAt(row: number): string | number | boolean {
  switch (row % 13) {
    case 3:
      return "'12";
    case 5:
      return '=""';
    case 7:
      return "";
    case 8:
      return "Đồng hạng";
    case 11:
      return row > 200 ? "=1/0" : -1.5;
    default:
      return ((row * 37) % 50) / 4;
  }
}

const questions: readonly string[] = [
  "COUNT($A$1:$A$400)",
  "COUNT(A5:A399)",
  "COUNT($A$1:$A$400,$B$1:$B$400)",
  "COUNTIF($A$1:$A$400,3)",
  'COUNTIF($A$1:$A$400,"")',
  'COUNTIF($A$1:A300,">"&A2)',
  'COUNTIF($A$1:$A$400,">-2")',
  'COUNTIF($A$1:$A$400,">=5")',
  'COUNTIF($A$1:$A$400,"đồng*")',
  'COUNTIF($A$1:$A$400,"12")',
  "COUNTIF($A$1:$A$400,TRUE)",
  "COUNTIF($A$1:$A$400,A212)",
  "MATCH(3,$A$1:$A$400,0)",
  "MATCH(3,A100:A400,0)",
  "MATCH(777,$A$1:$A$400,0)",
  'MATCH("Đồng hạng",$A$1:$A$400,0)',
  "MATCH(5,$B$1:$B$400,1)",
  "MATCH(1/0,$A$1:$A$400,0)",
  "INDEX($A$1:$A$400,10)",
  "INDEX($A$1:$A$400,10.9)",
  "INDEX($A$1:$A$400,6)",
  "INDEX($A$1:$A$400,8)",
  "INDEX($A$1:$A$400,401)",
  "INDEX($A$1:$A$400,212)",
  "INDEX($A$1:$A$400,MATCH(3,$A$1:$A$400,0),1)",
  "INDEX($A$1:$A$400,MATCH(7,$B$1:$B$400,0))",
  "SUM(INDEX($A$1:$A$400,0))",
  "COUNTIF('Bảng hai'!$A$1:$A$300,2)",
  '"COUNT($A$1:$A$400)"&COUNT($A$1:$A$400)',
];

async function build(): Promise<WorkbookModel> {
  const { model } = await startEmbeddedExcel();
  const sheet = model.active;
  writeBlock(
    model,
    sheet,
    rect(0, 0, rows, 2),
    Array.from({ length: rows }, (_, row) => [contentAt(row), row + 1]),
  );
  const other = model.addSheet("Bảng hai");
  writeBlock(
    model,
    other,
    rect(0, 0, 300, 1),
    Array.from({ length: 300 }, (_, row) => [row % 7]),
  );
  // One by one: a question that is refused has all that are calculated with it calculated as they are written.
  for (const [row, formula] of questions.entries()) {
    writeBlock(model, sheet, rect(row, 3), `=${formula}`);
    model.settle();
  }
  return model;
}

function answers(model: WorkbookModel): readonly Scalar[] {
  return questions.map((_, row) => model.sheets[0]?.content(row, 3).value ?? null);
}

/** What the calculator says to the formulas as they are written: expressions outside cells are never asked of an index. */
function asWritten(model: WorkbookModel): readonly unknown[] {
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return questions.map((formula) => model.engine.evaluate(sheet, formula) ?? 0);
}

describe("questions over a long column", () => {
  it("are answered as the calculator answers them, whatever stands in the column", async () => {
    const model = await build();
    expect(answers(model)).toEqual(asWritten(model));
    expect(answers(model)).toContainEqual({ error: "#N/A" });
  });

  it("follow what is typed into the column", async () => {
    const model = await build();
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const before = answers(model);
    for (const [row, value] of [
      [9, 3],
      [0, true],
      [301, "Đồng hạng"],
      [11, "=A1"],
    ] as const) {
      writeBlock(model, sheet, rect(row, 0), value);
      model.settle();
      expect(answers(model)).toEqual(asWritten(model));
    }
    expect(answers(model)).not.toEqual(before);
  });
});

describe("one question", () => {
  async function ask(formula: string): Promise<{ readonly rewritten: string; readonly lookups: ColumnLookups }> {
    const model = await build();
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const lookups = new ColumnLookups({ findSheet: (name) => model.findSheet(name), isSettled: () => true });
    return { rewritten: lookups.rewrite(sheet, formula), lookups };
  }
  const zero = { kind: 1, value: 0 };
  const text = (value: string): unknown => ({ kind: 2, value });

  it("names its column by number; texts, several columns and short ones stay", async () => {
    const { rewritten } = await ask(
      'IF(COUNTIF($A$1:$A$400,A1)>1,INDEX($B$1:$B$400,MATCH(3,$A$1:$A$400,0)),"COUNT($A$1:$A$400)")&COUNT(A1:A9,A1:A400)',
    );
    expect(rewritten).toBe(
      'IF(INDEXED_COUNTIF(0,A1)>1,INDEXED_INDEX(1,INDEXED_MATCH(3,0,0)),"COUNT($A$1:$A$400)")&COUNT(A1:A9,A1:A400)',
    );
  });

  it("is answered where the answer is certain, and refused where only the calculator knows", async () => {
    const { lookups } = await ask("COUNTIF($B$1:$B$400,5)");
    const countIf = lookups.functions.get("INDEXED_COUNTIF");
    // B holds 1 … 400.
    expect(countIf?.invoke([zero, text(">390")])).toEqual({ kind: 1, value: 10 });
    expect(countIf?.invoke([zero, { kind: 1, value: 5 }])).toEqual({ kind: 1, value: 1 });
    expect(lookups.isRefused).toBe(false);
    countIf?.invoke([zero, text("4*")]);
    expect(lookups.isRefused).toBe(true);
  });
});

describe("the index of a column", () => {
  const index = new ColumnIndex([3, "", null, 3, "3", 1, true, 2]);

  it("counts and finds over any stretch", () => {
    expect(index.countNumbers(0, 7)).toBe(4);
    expect(index.countNumbers(1, 3)).toBe(1);
    expect(index.countEmpty(0, 7)).toBe(2);
    expect([index.countEqual(0, 7, 3), index.countEqual(1, 7, 3), index.countEqual(4, 7, 3)]).toEqual([2, 1, 0]);
    expect([index.find(0, 7, 3), index.find(1, 7, 3), index.find(4, 7, 3)]).toEqual([0, 3, null]);
  });

  it("counts what is above only where booleans and negative limits leave no doubt", () => {
    expect(index.countAbove(0, 5, 1)).toBe(2);
    expect(index.countAbove(0, 7, 1)).toBeNull();
    expect(index.countAbove(0, 5, -1)).toBeNull();
  });
});
