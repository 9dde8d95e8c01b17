import { auditAverages, type ColumnFigure } from "../../../src/domain/audit/auditAverages";
import { parsePrinted, printedValue, type PrintedNumber } from "../../../src/domain/audit/printedNumber";
import { points } from "../../../src/domain/points";

const printed = (text: string): PrintedNumber => {
  const number = parsePrinted(text);
  if (number === null) throw new Error(text);
  return number;
};
const column = (...hundredths: number[]): ColumnFigure[] => hundredths.map((value) => ({ value: points(value) }));

/** "severity" of the finding about the column "a", or "right". Others are there to show how many decimals are printed. */
function judge(figures: readonly ColumnFigure[], text: string, others: Readonly<Record<string, string>> = {}): string {
  const row = {
    row: 9,
    averages: Object.fromEntries([
      ["a", printed(text)],
      ...Object.entries(others).map(([key, each]) => [key, printed(each)]),
    ]),
  };
  const [finding] = auditAverages(row, new Map([["a", figures]]), { file: "f" }, undefined);
  return finding === undefined ? "right" : `${finding.severity} ${String(finding.details["expected"])}`;
}

describe("printed numbers", () => {
  it.each([
    ["14,02", 1402, 2],
    ["14.10", 1410, 2],
    ["95", 95, 0],
    ["-0,5", -5, 1],
    [14.05, 1405, 2],
    [14.049999999999999, 1405, 2],
    [17 + 1 / 3, 17_333_333, 6],
  ])("%j", (written, digits, decimals) => {
    expect(parsePrinted(written)).toEqual({ digits, decimals });
  });

  it.each(["", "x", "1.234,5", "1e3", ","])("%j is none", (text) => {
    expect(parsePrinted(text)).toBeNull();
  });

  it("have a value", () => {
    expect(printedValue(printed("14,02"))).toBe(14.02);
  });
});

describe("a printed average", () => {
  // (9,00 + 4,00 + 0) / 3 = 4,3333…
  const third = column(900, 400, 0);

  it("[R64] is right at whatever number of decimals the row prints", () => {
    expect([judge(third, "4,33"), judge(third, "4,333"), judge(third, "4,3"), judge(third, "4")]).toEqual(
      Array(4).fill("right"),
    );
    const two = { b: "1,11", c: "2,22" };
    expect(judge(third, "4,3", two)).toBe("error 4.33");
    // (9,00 + 9,20)/2 = 9,10: the zero is not printed
    expect(judge(column(900, 920), "9,1", two)).toBe("right");
  });

  it("[R64] one number with more decimals does not make the others wrong", () => {
    expect(judge(third, "4,33", { b: "1,111", c: "2,22", d: "3,33", e: "4,4" })).toBe("right");
  });

  it("[R64] may be off by one in the last place for a warning, by more for an error", () => {
    expect([judge(third, "4,34"), judge(third, "4,32"), judge(third, "4,35")]).toEqual([
      "warning 4.33",
      "warning 4.33",
      "error 4.33",
    ]);
  });

  it("[R64] may go either way at an exact half", () => {
    // (0,01 + 0,02)/2 = 0,015
    expect([judge(column(1, 2), "0,01"), judge(column(1, 2), "0,02"), judge(column(1, 2), "0,03")]).toEqual([
      "right",
      "right",
      "warning 0.02",
    ]);
  });

  it("follows from a doubtful figure whose other value gives it", () => {
    const cause = { code: "total-mismatch", unit: "A" } as const;
    const doubtful: ColumnFigure[] = [
      { value: points(900), doubt: { instead: points(600), cause } },
      ...column(400, 0),
    ];
    const row = { row: 9, averages: { a: printed("3,33") } };
    // (6,00 + 4,00 + 0)/3 = 3,33
    expect(auditAverages(row, new Map([["a", doubtful]]), {}, undefined)).toMatchObject([{ consequenceOf: cause }]);
    expect(
      auditAverages({ ...row, averages: { a: printed("3,50") } }, new Map([["a", doubtful]]), {}, undefined)[0],
    ).not.toHaveProperty("consequenceOf");
  });

  it("is not judged for a column without figures", () => {
    expect(auditAverages({ row: 9, averages: { a: printed("1") } }, new Map(), {}, undefined)).toEqual([]);
  });
});
