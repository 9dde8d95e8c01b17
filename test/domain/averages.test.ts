import fc from "fast-check";
import { averageOf, averagePercent, printedAverage } from "../../src/domain/averages";
import { classStatistics } from "../../src/domain/classStatistics";
import { percent, points } from "../../src/domain/points";
import { compareRatios, leastPoints, percentOf, ratio, roundRatio, toPercent } from "../../src/domain/ratio";
import { scored, unscored, type Score } from "../../src/domain/scores";
import { totalOf } from "../../src/domain/unitTotal";
import { fiveClasses } from "./exampleSets";

const of = (hundredths: number): Score => scored(points(hundredths));
const setAside: Score = { kind: "notApplicable", reason: "" };

describe("rounding for print", () => {
  it.each([
    [1, 2, 1], // 0,5 → 1
    [-1, 2, -1], // −0,5 → −1, away from zero as Excel's ROUND
    [1, 3, 0],
    [2, 3, 1],
    [5, 2, 3],
    [-5, 2, -3],
    [-1, 3, 0],
  ])("[R21] %d/%d rounds to %d", (part, whole, expected) => {
    expect(roundRatio(ratio(part, whole))).toBe(expected);
  });

  it("[R21] percent with two decimals: 1/3 is 33,33 %, 2/3 is 66,67 %, 1/8 is 12,5 %", () => {
    expect([toPercent(ratio(1, 3)), toPercent(ratio(2, 3)), toPercent(ratio(1, 8))]).toEqual([3333, 6667, 1250]);
    expect(percentOf(points(5), points(0))).toBeNull();
    // 0,01 of 80,00 = 0,0125 % → 0,01 %; 0,03 of 80,00 = 0,0375 % → 0,04 %
    expect([percentOf(points(1), points(8000)), percentOf(points(3), points(8000))]).toEqual([1, 4]);
  });

  it("[R21] is never further than half a unit from the exact value", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (part, whole) => {
        const twice = 2 * Math.abs(roundRatio(ratio(part, whole)) * whole - part);
        expect(twice).toBeLessThanOrEqual(whole);
      }),
      { seed: 20208 },
    );
  });

  it("refuses what is no ratio of whole numbers: a bug", () => {
    expect(() => ratio(1, 0)).toThrow(RangeError);
    expect(() => ratio(0.5, 1)).toThrow(RangeError);
    expect(() => ratio(1, -2)).toThrow(RangeError);
  });

  it("compares and takes shares exactly", () => {
    expect(Math.sign(compareRatios(ratio(1, 3), ratio(333, 1000)))).toBe(1);
    expect(compareRatios(ratio(1, 3), ratio(2, 6))).toBe(0);
    expect(Math.sign(compareRatios(ratio(-1, 2), ratio(0, 1)))).toBe(-1);
    expect([leastPoints(percent(8000), points(1550)), leastPoints(percent(9000), points(8199))]).toEqual([1240, 7380]);
  });
});

describe("averages", () => {
  it("[R50] go over the scores that are there: a zero counts, missing and not applicable do not", () => {
    // (9,00 + 0 + 4,00) / 3 = 4,3333…
    const average = averageOf([of(900), unscored, of(0), setAside, of(400)]);
    expect(average).toEqual({ sum: 1300, count: 3 });
    expect(printedAverage(average)).toBe(433);
    // 4,3333… of 10,00 = 43,33 %
    expect(averagePercent(average, points(1000))).toBe(4333);
  });

  it("[R50] do not exist over nothing", () => {
    expect(printedAverage(averageOf([unscored]))).toBeNull();
    expect(averagePercent(averageOf([]), points(1000))).toBeNull();
    expect(averagePercent(averageOf([of(0)]), points(0))).toBeNull();
  });

  it("[R21] are rounded once: the percentage comes from the exact average", () => {
    // 0,01/3 = 0,00333… of 0,01 = 33,33 % (from the printed 0,00 it would be 0 %)
    expect(averagePercent(averageOf([of(1), of(0), of(0)]), points(1))).toBe(3333);
  });
});

describe("a unit's total", () => {
  it("[R13] exists only when no field is missing", () => {
    expect(totalOf([of(100), of(250)])).toBe(350);
    expect(totalOf([of(100), unscored])).toBeNull();
    expect(totalOf([of(0), of(0)])).toBe(0);
    expect(totalOf([of(100), setAside])).toBe(100);
    expect(totalOf([setAside])).toBeNull();
    expect(totalOf([])).toBeNull();
  });
});

describe("class statistics", () => {
  it("[R51] count and share the ranked units, naming them", () => {
    const classed = (unit: string, index: number | null, councilDecides = false) => ({
      unit,
      class: index === null ? null : { index, councilDecides },
    });
    const [first, second, , , last] = classStatistics(fiveClasses, [
      classed("A", 0),
      classed("B", 4, true),
      classed("C", 0),
      classed("D", null),
      classed("E", 4),
    ]);
    expect(first).toEqual({ name: "Xuất sắc", count: 2, share: ratio(2, 4), units: ["A", "C"], pendingCouncil: [] });
    expect(second).toMatchObject({ count: 0, share: ratio(0, 4), units: [] });
    expect(last).toMatchObject({ units: ["B", "E"], pendingCouncil: ["B"] });
    expect(classStatistics(fiveClasses, [])[0]?.share).toBeNull();
  });
});
