import { fromDecimal, percent, points, sum, toDecimal } from "../../src/domain/points";
import { ratio } from "../../src/domain/ratio";

describe("points", () => {
  it("adds hundredths exactly where binary decimals drift", () => {
    // 0,10 + 0,20 = 0,30 (0.1 + 0.2 would be 0.30000000000000004)
    expect(toDecimal(sum([points(10), points(20)]))).toBe(0.3);
  });

  it("takes a cell's double as the decimal it is nearest to, and refuses finer ones", () => {
    expect(fromDecimal(16.4)).toBe(1640);
    expect(fromDecimal(0.125)).toBeNull();
    expect(fromDecimal(Number.NaN)).toBeNull();
    expect(fromDecimal(0.1 + 0.2)).toBe(30);
    expect(fromDecimal(0.1251)).toBeNull();
    expect(fromDecimal(Infinity)).toBeNull();
    // 10^302 hundredths are no safe integer.
    expect(fromDecimal(1e300)).toBeNull();
  });

  it("throws on what is not a whole number of hundredths: that is a bug", () => {
    expect(() => points(0.5)).toThrow("not a whole number of hundredths: 0.5");
    expect(() => percent(0.5)).toThrow("not a whole number of hundredths: 0.5");
    expect(() => ratio(1, 0)).toThrow("not a ratio of whole numbers: 1/0");
  });
});
