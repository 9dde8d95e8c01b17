import { compareCriteria } from "../../../src/domain/analysis/compareCriteria";
import type { YearScores } from "../../../src/domain/analysis/yearScores";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { rowsOf, setOf } from "../exampleSets";
import { of } from "./years";

/** Two criteria of 2 and 3 points; names are "Tên 1.1" and "Tên 1.2" unless given. */
function setWith(names: Readonly<Record<string, string>> = {}): CriteriaSet {
  return setOf(rowsOf("I 5", "1.1 2", "1.2 3").map((row) => ({ ...row, name: names[row.code] ?? row.name })));
}

/** Every unit's hundredths in 1.1 and 1.2. */
function scores(year: string, set: CriteriaSet, ...units: (readonly [number, number])[]): YearScores {
  return {
    year,
    set,
    tieRule: "dense",
    units: units.map(([first, second], index) => ({
      unit: `Xã ${index}`,
      scores: { "1.1": of(first), "1.2": of(second) },
    })),
  };
}

const before = scores("2024", setWith(), [100, 300], [200, 0]);

describe("criteria of two years", () => {
  it("[R212] are compared by code and name: another name is another criterion", () => {
    const after = scores("2025", setWith({ "1.2": "Nội dung mới" }), [200, 300], [200, 300]);
    // 1.1: (1 + 2) of 2 × 2 = 75 % → (2 + 2) of 4 = 100 %.
    expect(compareCriteria(before, after, []).map(({ group, mean }) => [group.from, group.to, mean.percent])).toEqual([
      [["1.1"], ["1.1"], 2500],
    ]);
  });

  it("[R212] are the same whatever the blanks, capitals and accents of their names, and the writing of their codes", () => {
    const set = setOf(
      rowsOf("I 5", "I.1 2", "1.2 3").map((row) => ({
        ...row,
        name: row.code === "I.1" ? " TÊN  1.1".normalize("NFD") : row.name,
      })),
    );
    const after = {
      ...scores("2025", set, [200, 300]),
      units: [{ unit: "A", scores: { "I.1": of(200), "1.2": of(300) } }],
    };
    expect(compareCriteria(before, after, []).map(({ group }) => group)).toEqual([
      { from: ["1.1"], to: ["I.1"] },
      { from: ["1.2"], to: ["1.2"] },
    ]);
  });

  it("[R212] that the crosswalk names are compared as it says, in the order of this year's set", () => {
    const after = scores("2025", setWith(), [100, 150], [100, 150]);
    const crossed = compareCriteria(before, after, [{ from: ["1.1"], to: ["1.2"] }]);
    // 1.1 became 1.2, so neither is compared with its own code. 75 % → (1,5 + 1,5) of 2 × 3 = 50 %.
    expect(crossed.map(({ group, mean }) => [group, mean.percent])).toEqual([[{ from: ["1.1"], to: ["1.2"] }, -2500]]);
    // Written last, yet first in the set.
    const swapped = [
      { from: ["1.1"], to: ["1.2"] },
      { from: ["1.2"], to: ["1.1"] },
    ];
    expect(compareCriteria(before, after, swapped).map(({ group }) => group.to)).toEqual([["1.1"], ["1.2"]]);
  });
});
