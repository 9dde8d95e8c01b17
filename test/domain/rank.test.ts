import fc from "fast-check";
import { points, type Points } from "../../src/domain/points";
import { rank, rankBy } from "../../src/domain/rank";
import { compareRatios, ratio } from "../../src/domain/ratio";

const totals = (...list: (number | null)[]): (Points | null)[] =>
  list.map((each) => (each === null ? null : points(each)));

describe("ranks", () => {
  it("[R40] rank the highest first, by a hundredth", () => {
    expect(rank(totals(8999, 9000, 8998), "dense").ranks).toEqual([2, 1, 3]);
  });

  it("[R41] dense: 1, 2, 2, 3", () => {
    expect(rank(totals(9200, 9075, 9075, 9050), "dense").ranks).toEqual([1, 2, 2, 3]);
  });

  it("[R42] standard: 1, 2, 2, 4", () => {
    expect(rank(totals(9200, 9075, 9075, 9050), "standard").ranks).toEqual([1, 2, 2, 4]);
    expect(rank(totals(5, 5, 5, 1), "standard").ranks).toEqual([1, 1, 1, 4]);
  });

  it("[R43] states ties, and keeps the order given among them", () => {
    const ranked = rank(totals(8900, 9100, 8900, 7000, 9100, 8900), "dense");
    expect(ranked.order).toEqual([1, 4, 0, 2, 5, 3]);
    expect(ranked.ties).toEqual([
      [1, 4],
      [0, 2, 5],
    ]);
  });

  it("[R44] leaves a missing total unranked and last, while a zero is ranked", () => {
    const ranked = rank(totals(null, 0, null, 5000), "dense");
    expect(ranked.ranks).toEqual([null, 2, null, 1]);
    expect(ranked.order).toEqual([3, 1, 0, 2]);
    expect(ranked.ties).toEqual([]);
  });

  it("[R40] orders fractions exactly where doubles would tie", () => {
    // 90071992547409/90071992547410 < 90071992547410/90071992547411, closer than doubles of their size can tell
    const close = [ratio(90071992547409, 90071992547410), ratio(90071992547410, 90071992547411)];
    expect(rankBy(close, compareRatios, "dense").ranks).toEqual([2, 1]);
    expect(rankBy([ratio(1, 3), ratio(2, 6)], compareRatios, "dense").ranks).toEqual([1, 1]);
  });

  const anyTotals = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }), { maxLength: 60 });

  it("[R41] dense is one plus the number of different higher totals", () => {
    fc.assert(
      fc.property(anyTotals, (list) => {
        const given = totals(...list);
        const expected = given.map((each) =>
          each === null ? null : new Set(given.filter((other) => other !== null && other > each)).size + 1,
        );
        expect(rank(given, "dense").ranks).toEqual(expected);
      }),
      { seed: 20203, numRuns: 300 },
    );
  });

  it("[R42] standard is one plus the number of higher totals", () => {
    fc.assert(
      fc.property(anyTotals, (list) => {
        const given = totals(...list);
        const expected = given.map((each) =>
          each === null ? null : given.filter((other) => other !== null && other > each).length + 1,
        );
        expect(rank(given, "standard").ranks).toEqual(expected);
      }),
      { seed: 20204, numRuns: 300 },
    );
  });

  it("[R43] order is a permutation along which totals never rise", () => {
    fc.assert(
      fc.property(anyTotals, (list) => {
        const given = totals(...list);
        const { order } = rank(given, "dense");
        expect([...order].sort((a, b) => a - b)).toEqual([...given.keys()]);
        const along = order.map((position) => given[position] ?? -1);
        for (const [index, value] of along.entries())
          if (index > 0) expect(value).toBeLessThanOrEqual(along[index - 1] ?? 0);
      }),
      { seed: 20205, numRuns: 300 },
    );
  });
});
