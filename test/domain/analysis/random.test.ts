import { seededRandom } from "../../../src/domain/analysis/random";

const whole = 2 ** 32;

describe("numbers that look random", () => {
  it("are those of Mulberry32, the same for a seed everywhere", () => {
    // What Mulberry32 is known to begin with for seeds 0 and 1: 0,26642920868471265 and 0,6270739405881613 of 2³².
    const drawn = (seed: number, count: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: count }, () => random.below(whole));
    };
    expect(drawn(0, 1)).toEqual([1144304738]);
    expect(drawn(1, 1)).toEqual([2693262067]);
    expect(drawn(0xffffffff, 3)).toEqual(drawn(0xffffffff, 3));
  });

  it("take whole seeds of 32 bits only", () => {
    for (const seed of [-1, 0.5, whole, Number.NaN]) expect(() => seededRandom(seed)).toThrow(RangeError);
  });

  it("are as likely as each other where the limit is no part of all draws", () => {
    // Of 2³² draws one quarter lies past 3 · 2³⁰: taken for small numbers they would make the lowest third half of all.
    const random = seededRandom(7);
    const low = Array.from({ length: 3000 }, () => random.below(3 * 2 ** 30)).filter((each) => each < 2 ** 30).length;
    // 1 000 of 3 000 are expected, with a standard deviation of √(3000 · 1/3 · 2/3) = 26; 1 500 would be half
    expect(Math.abs(low - 1000)).toBeLessThan(5 * 26);
  });
});
