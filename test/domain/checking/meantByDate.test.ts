import fc from "fast-check";
import { isDateFormat, isDateSerial, meantByDate, type EntryHabits } from "../../../src/domain/checking/meantByDate";
import { points } from "../../../src/domain/points";

const serialOf = (iso: string): number => Date.parse(iso) / 86_400_000 + 25_569;

function meant(iso: string, dateOrder: EntryHabits["dateOrder"], maximum: number, step = 25): readonly number[] {
  const habits: EntryHabits = { decimalMark: ",", dateOrder, years: [2025, 2026] };
  return meantByDate(serialOf(iso), habits, { maximum: points(maximum), step: points(step) });
}

describe("a date where a score was meant", () => {
  it.each([
    ["2026-05-01", "dayFirst", 200, [150]],
    ["2026-01-05", "monthFirst", 200, [150]],
    // Order unknown: 1 May is 1,5 or 5,1; 5,1 is not in step.
    ["2026-05-01", null, 1000, [150]],
    // The year is one of typing and the day the first: "1.25" of January 2025 is 1,25, or day 1 month 1: 1,1.
    ["2025-01-01", "dayFirst", 200, [125]],
    ["1975-01-01", "dayFirst", 200, [175]],
    ["1950-02-01", "monthFirst", 1000, [250]],
    // A whole date of another year, and the 29th month can't be.
    ["2020-05-07", null, 1000, []],
    ["1975-03-02", null, 1000, []],
  ] as const)("[R122] %s typed %s below %d may be %j", (iso, order, maximum, expected) => {
    expect(meant(iso, order, maximum)).toEqual(expected);
  });

  it("[R122] both readings are offered where both fit", () => {
    // Steps of 0,1: 2 March is 2,3 (day first) or 3,2 (month first).
    expect(meant("2026-03-02", null, 1000, 10)).toEqual([230, 320]);
    expect(meant("2026-03-02", "dayFirst", 1000, 10)).toEqual([230]);
    // Steps of 0,01: 1 May is 1,05 or 1,5; October is written with two digits.
    expect(meant("2026-05-01", "dayFirst", 200, 1)).toEqual([105, 150]);
    expect(meant("2026-10-01", "dayFirst", 200, 1)).toEqual([110]);
  });

  it("[R122] the score typed as day.month is always among those offered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), (day, month) => {
        const iso = `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const typed = month >= 10 ? day * 100 + month : day * 100 + month * 10;
        const found = meant(iso, "dayFirst", 10_000, 1);
        expect(found).toContain(typed);
        expect([...found].sort((left, right) => left - right)).toEqual(found);
      }),
      { seed: 20261120, numRuns: 200 },
    );
  });

  it("tells dates from scores by size, whatever the cell's format", () => {
    expect(isDateSerial(serialOf("2026-05-01"), points(200))).toBe(true);
    expect(isDateSerial(46_000.5, points(200))).toBe(false);
    expect(isDateSerial(150, points(200))).toBe(false);
    // A maximum above the serial: then it is a score.
    expect(isDateSerial(46_000, points(5_000_000))).toBe(false);
    expect(isDateSerial(serialOf("2026-05-01"), null)).toBe(true);
  });

  it.each([
    ["General", false],
    ["0.00", false],
    ["dd/mm/yyyy", true],
    ["mmm-yy", true],
    ["m/d", true],
    ['0.00" day"', false],
    ["[Red]0.00", false],
    ["0.00\\d", false],
    ["@", false],
  ])("reads the number format %s", (format, isDate) => {
    expect(isDateFormat(format)).toBe(isDate);
  });
});
