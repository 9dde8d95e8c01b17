import fc from "fast-check";
import { add, divide, fraction, multiply, round, subtract } from "../../../src/domain/analysis/exact";
import { ratio, roundRatio } from "../../../src/domain/ratio";

describe("exact fractions", () => {
  it.each([
    // part, whole, nearest (halves away from zero), down, up
    [5, 2, 3, 2, 3],
    [-5, 2, -3, -3, -2],
    [7, 3, 2, 2, 3],
    [-7, 3, -2, -3, -2],
    [8, 3, 3, 2, 3],
    [-8, 3, -3, -3, -2],
    [6, 3, 2, 2, 2],
    [-6, 3, -2, -2, -2],
    [0, 3, 0, 0, 0],
  ])("round %d/%d to the nearest %d, down to %d, up to %d", (part, whole, nearest, down, up) => {
    const value = fraction(part, whole);
    expect([round(value, "nearest"), round(value, "down"), round(value, "up")]).toEqual([nearest, down, up]);
  });

  it("add, subtract, multiply and divide: 1/2 and 1/3", () => {
    const [half, third] = [fraction(1, 2), fraction(1, 3)];
    expect(add(half, third)).toEqual({ part: 5n, whole: 6n });
    expect(subtract(third, half)).toEqual({ part: -1n, whole: 6n });
    expect(multiply(half, third)).toEqual({ part: 1n, whole: 6n });
    expect(divide(half, 3)).toEqual({ part: 1n, whole: 6n });
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => divide(half, -1)).toThrow(RangeError);
  });

  it("round to the nearest as ratios do", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1000 }), (part, whole) => {
        expect(round(fraction(part, whole), "nearest") + 0).toBe(roundRatio(ratio(part, whole)) + 0);
      }),
      { seed: 21001 },
    );
  });
});
