/**
 * The averages of the 20 departments as a report prints them, each with what the print's rounding takes away or adds: a
 * difference against a published table that is no larger is the print's, not a fault.
 */
import { sampleYear } from "../../src/criteria/sample";
import { findShippedSet } from "../../src/criteria/catalogue";
import { printedAverage, type Average } from "../../src/domain/averages";
import { toDecimal } from "../../src/domain/points";
import { rankUnits } from "../../src/domain/rankUnits";
import { fieldsOf } from "../../src/domain/setTree";

/** Column, sum of the 20 printed scores (added up outside the program), average printed, printed less exact. */
const expected: readonly (readonly [column: string, sum: number, printed: number, difference: number])[] = [
  ["I_self", 366.0, 18.3, 0.0],
  ["I_appraisal", 286.0, 14.3, 0.0],
  ["II_self", 199.5, 9.98, 0.005],
  ["II_appraisal", 174.0, 8.7, 0.0],
  ["III_self", 404.5, 20.23, 0.005],
  ["III_appraisal", 386.5, 19.33, 0.005],
  ["IV_self", 199.5, 9.98, 0.005],
  ["IV_appraisal", 182.5, 9.13, 0.005],
  ["V_self", 276.5, 13.83, 0.005],
  ["V_appraisal", 238.0, 11.9, 0.0],
  ["VI_self", 198, 9.9, 0.0],
  ["VI_appraisal", 190, 9.5, 0.0],
  ["VII_self", 283.0, 14.15, 0.0],
  ["VII_appraisal", 243.5, 12.18, 0.005],
  ["self", 1927.0, 96.35, 0.0],
  ["appraisal", 1700.5, 85.03, 0.005],
];

describe("the printed averages of the 20 departments", () => {
  const sample = sampleYear();
  const set = findShippedSet(sample.setId)?.set;
  if (set === undefined) throw new Error(sample.setId);
  const { averages } = rankUnits(set, sample.units, "dense");
  const pairs: readonly (readonly [string, Average | undefined])[] = [
    ...fieldsOf(set).flatMap(({ code }) =>
      (["self", "appraisal"] as const).map((which) => [`${code}_${which}`, averages.fields[code]?.[which]] as const),
    ),
    ["self", averages.total.self],
    ["appraisal", averages.total.appraisal],
  ];

  it("[R50] are the exact ones rounded once: every difference is the print's, at most half of its last digit", () => {
    const listed = pairs.map(([column, average]) => {
      const printed = average === undefined ? null : printedAverage(average);
      if (average === undefined || printed === null) throw new Error(column);
      const exact = average.sum / 100 / average.count;
      return [column, average.sum / 100, toDecimal(printed), Number((toDecimal(printed) - exact).toFixed(6))];
    });
    expect(listed).toEqual(expected);
    expect(listed.every(([, , , difference]) => Math.abs(Number(difference)) <= 0.005)).toBe(true);
  });
});
