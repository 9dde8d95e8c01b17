import { blank, faulty, faultsOf, readEntry, type EntryLimits } from "../../../src/domain/checking/readEntry";
import type { EntryHabits } from "../../../src/domain/checking/meantByDate";
import { points } from "../../../src/domain/points";

const habits: EntryHabits = { decimalMark: ",", dateOrder: "dayFirst", years: [2026] };
/** At most 2 points, in steps of 0,25. */
const limits: EntryLimits = { maximum: points(200), step: points(25) };

describe("one score cell", () => {
  it.each([
    [2, 200],
    [2.25, faulty],
    [0, 0],
    [-0.25, faulty],
    [0.3, faulty],
    [0.125, faulty],
    [null, blank],
    [undefined, blank],
    ["", blank],
    [" ", blank],
    ["1", faulty],
    [true, faulty],
  ])("[R120] %j gives %d", (value, read) => {
    expect(readEntry(value, limits)).toBe(read);
  });

  it("[R120] any whole step counts while the maximum is not known", () => {
    expect(readEntry(1000, { ...limits, maximum: null })).toBe(100_000);
  });

  it("[R121] “1.500” is not certain where one and a half and fifteen hundred both fit", () => {
    const wide = { maximum: points(200_000), step: points(25) };
    expect(faultsOf("1.500", wide, habits)).toEqual([
      { code: "entry-ambiguous-number", details: { found: "1.500" }, choices: [150, 150_000] },
    ]);
    // 1 500 > 1 000: only one and a half is left.
    expect(faultsOf("1.500", { ...wide, maximum: points(100_000) }, habits)).toEqual([
      { code: "entry-decimal-mark", details: { found: "1.500" }, meant: 1.5 },
    ]);
    // In steps of 1 point one and a half is none: fifteen hundred is left.
    expect(faultsOf("1.500", { ...wide, step: points(100) }, habits)).toEqual([
      { code: "entry-decimal-mark", details: { found: "1.500" }, meant: 1500 },
    ]);
  });

  it.each([
    [Infinity, [{ code: "entry-not-a-number", details: { found: "Infinity" } }]],
    [-0.25, [{ code: "entry-negative", details: { found: "-0,25" } }]],
    [2.25, [{ code: "entry-above-maximum", details: { found: "2,25", maximum: { points: 200 } } }]],
    [0.3, [{ code: "entry-finer-than-step", details: { found: "0,3", step: { points: 25 } } }]],
    ["0,125", [{ code: "entry-finer-than-step", details: { found: "0,125", step: { points: 25 } } }]],
    [" đạt ", [{ code: "entry-not-a-number", details: { found: "đạt" } }]],
    ["1.2.5", [{ code: "entry-ambiguous-number", details: { found: "1.2.5" } }]],
    [true, [{ code: "entry-not-a-number", details: { found: "true" } }]],
  ])("says of %j what stands there and what it has to keep to", (value, faults) => {
    expect(faultsOf(value, limits, habits)).toEqual(faults);
  });

  it("cuts what is quoted to 40 characters", () => {
    expect(faultsOf("x".repeat(41), limits, habits)[0]?.details).toEqual({ found: "x".repeat(40) });
  });

  it("[R122] says of a date what it may have meant, or nothing where it meant none", () => {
    // 46143 is 1/5/2026: 1,5 in steps of 0,25; in steps of 0,05 also 1,05. 46024 is 2/1/2026: 2,1 is no step.
    expect(faultsOf(46_143, limits, habits)).toEqual([
      { code: "entry-date", details: { meant: { points: 150 } }, meant: 1.5 },
    ]);
    expect(faultsOf(46_143, { ...limits, step: points(5) }, habits)).toEqual([
      {
        code: "entry-date-ambiguous",
        details: { first: { points: 105 }, second: { points: 150 } },
        choices: [105, 150],
      },
    ]);
    expect(faultsOf(46_024, limits, habits)).toEqual([{ code: "entry-date-unreadable", details: {} }]);
  });

  it("[R120] a maximum that is no whole number of steps is not exceeded by itself, an unknown one by nothing", () => {
    const found = { found: "1,6", step: { points: 50 } };
    const fault = { code: "entry-finer-than-step", details: found };
    expect(faultsOf(1.6, { maximum: points(160), step: points(50) }, habits)).toEqual([fault]);
    expect(faultsOf(1.6, { maximum: null, step: points(50) }, habits)).toEqual([fault]);
  });

  it("[R121] only one to three digits before a mark and three behind it may be thousands", () => {
    const any: EntryLimits = { maximum: null, step: points(1) };
    const readings = (text: string): unknown =>
      faultsOf(text, any, habits).map(({ code, choices }) => [code, choices ?? []]);
    expect(readings("123.000")).toEqual([["entry-ambiguous-number", [12_300, 12_300_000]]]);
    expect(readings("12,000")).toEqual([["entry-ambiguous-number", [1200, 1_200_000]]]);
    expect(readings("1234.000")).toEqual([["entry-decimal-mark", []]]);
    expect(readings("1.0000")).toEqual([["entry-decimal-mark", []]]);
  });
});
