import fc from "fast-check";
import { parseDecimal, readDecimal } from "../../src/domain/decimal";
import { points } from "../../src/domain/points";

const exactly = (hundredths: number): object => ({ kind: "points", points: hundredths });

describe("written decimals", () => {
  it.each([
    ["0,25", 25],
    ["0.25", 25],
    [" 12,5 ", 1250],
    ["\u00a019\u00a0", 1900],
    [",5", 50],
    ["-0,5", -50],
    ["−1", -100],
    ["-0", 0],
    ["+2", 200],
    ["0,250", 25],
    ["007", 700],
  ])("[R20] takes %j exactly", (text, hundredths) => {
    expect(parseDecimal(text)).toEqual(exactly(hundredths));
  });

  it.each([
    ["0,125", "tooFine"],
    ["1.234", "tooFine"],
    ["1.234,5", "ambiguous"],
    ["1,234.5", "ambiguous"],
    ["1.234.567", "ambiguous"],
    ["-1.234,50", "ambiguous"],
    ["123,4,5", "ambiguous"],
    // thousands begin with three digits at most, and nothing else may stand behind
    ["1234,5,6", "notANumber"],
    ["1,5,6 điểm", "notANumber"],
    ["", "notANumber"],
    ["   ", "notANumber"],
    [",", "notANumber"],
    ["-", "notANumber"],
    ["5,", "notANumber"],
    ["1e3", "notANumber"],
    ["0x10", "notANumber"],
    ["5 %", "notANumber"],
    ["1 5", "notANumber"],
    ["NaN", "notANumber"],
    ["Infinity", "notANumber"],
    ["một", "notANumber"],
    ["1234567890123", "notANumber"],
  ])("[R20] refuses %j as %s", (text, kind) => {
    expect(parseDecimal(text)).toEqual({ kind });
  });

  it("[R20] reads back every number of hundredths, with either mark", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(",", "."), (hundredths, mark) => {
        const size = Math.abs(hundredths);
        const text = `${hundredths < 0 ? "-" : ""}${Math.floor(size / 100)}${mark}${String(size % 100).padStart(2, "0")}`;
        expect(parseDecimal(text)).toEqual(exactly(hundredths));
      }),
      { seed: 20201, numRuns: 500 },
    );
  });

  it("[R20] takes a cell's double as the decimal it stands for", () => {
    expect(readDecimal(16.75)).toEqual(exactly(1675));
    expect(readDecimal(0.1 + 0.2)).toEqual(exactly(30));
    expect(readDecimal(0.125)).toEqual({ kind: "tooFine" });
    expect(readDecimal(Number.POSITIVE_INFINITY)).toEqual({ kind: "notANumber" });
    expect(readDecimal("0,5")).toEqual({ kind: "points", points: points(50) });
  });
});
