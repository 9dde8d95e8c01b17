import { checkComparison, mostWeight } from "../../../src/domain/analysis/checkComparison";
import { compareYears } from "../../../src/domain/analysis/compareYears";
import type { YearScores } from "../../../src/domain/analysis/yearScores";
import { mixedSet } from "../exampleSets";
import { compared, last, merge, old, year } from "./years";

describe("what keeps two years from being compared", () => {
  it("[R101] finds every fault of crosswalk and matches", () => {
    const detailed: YearScores = { year: "2020", set: mixedSet, tieRule: "dense", units: [{ unit: "A", scores: {} }] };
    const found = compareYears(
      last,
      detailed,
      [
        { from: ["I", "I"], to: ["I"] },
        { from: ["X"], to: ["1.1"] },
        { from: [], to: ["II"] },
        { from: ["III"], to: [] },
      ],
      [merge("A", true, ["A", 0], ["A", 1]), merge("A", true, ["Z", 1]), merge("Q", true)],
      "dense",
    );
    expect(found.ok ? [] : found.failure.map(({ code, at, details }) => [code, at, details])).toEqual([
      ["crosswalk-empty-side", {}, { codes: { names: ["II"] } }],
      ["crosswalk-empty-side", {}, { codes: { names: ["III"] } }],
      ["crosswalk-repeated-code", { code: "I" }, { year: "2019" }],
      ["crosswalk-unknown-code", { code: "X" }, { year: "2019" }],
      ["crosswalk-nested-code", { code: "1.1" }, { year: "2020", above: "I" }],
      ["predecessor-weight", { unit: "A" }, { predecessor: "A", most: mostWeight }],
      ["predecessor-repeated", { unit: "A" }, { predecessor: "A" }],
      ["match-repeated-unit", { unit: "A" }, {}],
      ["match-unknown-unit", { unit: "Z" }, { year: "2019" }],
      ["match-unknown-unit", { unit: "Q" }, { year: "2020" }],
    ]);
  });

  it("[R101] finds a criterion below another one at any level", () => {
    const detailed: YearScores = { year: "2020", set: mixedSet, tieRule: "dense", units: [] };
    const nested = checkComparison(detailed, detailed, [{ from: ["1.1.1", "I"], to: ["1.1", "1.2"] }], []);
    expect(nested.map(({ code, at, details }) => [code, at, details])).toEqual([
      ["crosswalk-nested-code", { code: "1.1.1" }, { year: "2020", above: "I" }],
    ]);
  });

  it("[R102] takes weights from 1 to ten millions, whole ones", () => {
    const weighed = (weight: number) => checkComparison(last, last, [], [merge("A", true, ["B", weight])]).length;
    expect([1, mostWeight, 0, 1.5, mostWeight + 1].map(weighed)).toEqual([0, 0, 1, 1, 1]);
  });

  it("[R102] warns of a unit that was divided, and compares all the same", () => {
    const now = year("2025", old, "A1 30 30 10", "A2 20 20 10");
    const { findings, units } = compared(last, now, undefined, [
      merge("A1", true, ["A", 1]),
      merge("A2", true, ["A", 1]),
    ]);
    expect(findings).toEqual([
      {
        code: "predecessor-shared",
        severity: "warning",
        at: { unit: "A" },
        details: { units: { names: ["A1", "A2"] } },
      },
    ]);
    expect(units.map(({ total }) => total.percent)).toEqual([0, -2000]);
  });
});
