import { explainRanks } from "../../../src/domain/audit/explainRanks";
import { points } from "../../../src/domain/points";

/** Entries from "total rank" pairs; breaks as "entry: expected ← cause". */
const explain = (...pairs: (readonly [number, number | null])[]): { rule: string; breaks: string[] } => {
  const { rule, breaks } = explainRanks(pairs.map(([total, published]) => ({ total: points(total), published })));
  return {
    rule,
    breaks: breaks.map(
      ({ entry, expected, cause }) => `${entry}: ${expected ?? "–"}${cause === null ? "" : ` ← ${cause}`}`,
    ),
  };
};

describe("explaining published ranks", () => {
  it("[R60] prefers dense where both rules explain equally", () => {
    expect(explain([90, 1], [80, 2], [70, 3])).toEqual({ rule: "dense", breaks: [] });
    // one wrong rank under either rule
    expect(explain([90, 1], [80, 3], [70, 3])).toEqual({ rule: "dense", breaks: ["1: 2"] });
  });

  it("[R60] takes the rule with fewer breaks at all where independent ones are equal", () => {
    // dense: 80 again and everything after it one too high; standard: one rank only (3 instead of 2)
    expect(explain([90, 1], [80, 2], [80, 3], [70, 4], [60, 5])).toEqual({ rule: "standard", breaks: ["2: 2"] });
  });

  it("[R61] counts two units far apart that hold each other's rank as one break", () => {
    expect(explain([90, 4], [80, 2], [70, 3], [60, 1], [50, 5]).breaks).toEqual(["0: 1", "3: 4 ← 0"]);
  });

  it("[R61] follows each of two breaks as far as it shifts", () => {
    // a number left out after 80 (4 instead of 3), another one after 60: off by one, then by two
    expect(explain([90, 1], [80, 2], [70, 4], [60, 5], [50, 7], [40, 8], [30, 9]).breaks).toEqual([
      "2: 3",
      "3: 4 ← 2",
      "4: 5",
      "5: 6 ← 4",
      "6: 7 ← 4",
    ]);
  });

  it("[R61] does not follow a break once the ranks are right again", () => {
    expect(explain([90, 2], [80, 2], [70, 3], [60, 5], [50, 5]).breaks).toEqual(["0: 1", "3: 4"]);
  });

  it("finds a rank that is missing, or printed without a score", () => {
    expect(explain([90, null], [80, 2]).breaks).toEqual(["0: 1"]);
    const { breaks } = explainRanks([
      { total: points(90), published: 1 },
      { total: null, published: 2 },
    ]);
    expect(breaks).toEqual([{ entry: 1, expected: null, cause: null }]);
  });

  it("[R61] follows breaks from the best rank on, wherever the units stand in the table", () => {
    // in order of scores: 90 1, 80 2, 70 4, 60 5, 50 7, 40 8, as two tests above; here by name
    expect(explain([40, 8], [70, 4], [90, 1], [50, 7], [60, 5], [80, 2]).breaks).toEqual([
      "1: 3",
      "4: 4 ← 1",
      "3: 5",
      "0: 6 ← 3",
    ]);
    // equal scores, a tie that was split: the better of their printed ranks comes first
    expect(explain([80, 4], [80, 3], [90, 1], [70, 5]).breaks).toEqual(["1: 2", "0: 2", "3: 3 ← 0"]);
  });

  it("[R61] finds the one unit that is out of place, and what follows from it", () => {
    // 60 on rank 1 beside 90: without it 50 is 4th and 40 is 5th, as printed
    expect(explain([60, 1], [90, 1], [80, 2], [70, 3], [50, 4], [40, 5]).breaks).toEqual([
      "0: 4",
      "4: 5 ← 0",
      "5: 6 ← 0",
    ]);
    // 80 on the last rank, below all others: each of them moves up
    expect(explain([90, 1], [80, 4], [70, 2], [60, 3]).breaks).toEqual(["1: 2", "2: 3 ← 1", "3: 4 ← 1"]);
  });

  it("[R61] takes a rank printed beside no score, or no rank beside a score, for no shift", () => {
    // one number left out after 80; 60 has no rank, and 50 and 40 are still one too high
    expect(explain([90, 1], [80, 2], [70, 4], [60, null], [50, 6], [40, 7]).breaks).toEqual([
      "2: 3",
      "3: 4",
      "4: 5 ← 2",
      "5: 6 ← 2",
    ]);
    const unscored = (published: number) => ({ total: null, published });
    const { breaks } = explainRanks([{ total: points(90), published: 1 }, unscored(5), unscored(5)]);
    expect(breaks.map(({ entry, cause }) => [entry, cause])).toEqual([
      [1, null],
      [2, null],
    ]);
  });

  it("[R61] follows a shift past ranks that were exchanged", () => {
    // 70 and 40 are one too low (places 3 and 6), 60 and 50 hold each other's ranks between them
    expect(explain([90, 1], [80, 2], [70, 2], [60, 5], [50, 4], [40, 5]).breaks).toEqual([
      "2: 3",
      "3: 4",
      "4: 5 ← 3",
      "5: 6 ← 2",
    ]);
  });

  it("[R61] takes no exchange where a chain of ranks does not come back to its first", () => {
    // 70 holds 60's rank, and 60 and 50 hold each other's: two hold rank 4, so nobody can tell who exchanged with whom
    expect(explain([90, 1], [80, 2], [70, 4], [60, 5], [50, 4], [40, 7], [30, 8]).breaks).toEqual([
      "2: 3",
      "3: 4 ← 2",
      "4: 5",
      "5: 6",
      "6: 7 ← 5",
    ]);
  });

  it("[R61] starts anew after a right rank although the next one is off by as much", () => {
    expect(explain([90, 1], [80, 2], [70, 2], [60, 4], [50, 4]).breaks).toEqual(["2: 3", "4: 5"]);
  });

  it("judges no unit that has no row, but counts it", () => {
    const { breaks } = explainRanks([
      { total: points(90), published: null, isUnprinted: true },
      { total: points(80), published: 2 },
      { total: points(70), published: 1 },
    ]);
    expect(breaks).toEqual([{ entry: 2, expected: 3, cause: null }]);
  });
});
