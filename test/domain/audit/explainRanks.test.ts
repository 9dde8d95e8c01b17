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
});
