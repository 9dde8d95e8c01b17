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
});
