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
      ],
      [merge("A", true, ["A", 0], ["A", 1]), merge("A", true, ["Z", 1]), merge("Q", true)],
      "dense",
    );
    expect(found.ok ? [] : found.failure.map(({ code, at }) => `${code} ${at.code ?? at.unit ?? ""}`)).toEqual([
      "crosswalk-empty-side ",
      "crosswalk-repeated-code I",
      "crosswalk-unknown-code X",
      "crosswalk-nested-code 1.1",
      "predecessor-weight A",
      "predecessor-repeated A",
      "match-repeated-unit A",
      "match-unknown-unit Z",
      "match-unknown-unit Q",
    ]);
  });

  it("[R102] warns of a unit that was divided, and compares all the same", () => {
    const now = year("2025", old, "A1 30 30 10", "A2 20 20 10");
    const { findings, units } = compared(last, now, undefined, [
      merge("A1", true, ["A", 1]),
      merge("A2", true, ["A", 1]),
    ]);
    expect(findings.map(({ code, severity, at }) => [code, severity, at.unit])).toEqual([
      ["predecessor-shared", "warning", "A"],
    ]);
    expect(units.map(({ total }) => total.percent)).toEqual([0, -2000]);
  });
});
