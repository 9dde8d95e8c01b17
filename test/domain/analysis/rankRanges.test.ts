import fc from "fast-check";
import { rankRanges, type TotalRange } from "../../../src/domain/analysis/rankRanges";
import { points } from "../../../src/domain/points";
import { rank, type TieRule } from "../../../src/domain/rank";
import { countOperations } from "./countOperations";

const range = (least: number, most: number): TotalRange => ({ least: points(least), most: points(most) });

/** Every outcome, one after the other: the least and largest rank of each unit. */
function tryAll(
  totals: readonly TotalRange[],
  step: number,
  rule: TieRule,
): readonly { best: number; worst: number }[] {
  const found = totals.map(() => ({ best: Infinity, worst: -Infinity }));
  const outcome: number[] = [];
  const goOn = (unit: number): void => {
    const next = totals[unit];
    if (next === undefined) {
      const { ranks } = rank(outcome.map(points), rule);
      for (const [index, each] of found.entries()) {
        each.best = Math.min(each.best, ranks[index] ?? NaN);
        each.worst = Math.max(each.worst, ranks[index] ?? NaN);
      }
      return;
    }
    for (let value: number = next.least; value <= next.most; value += step) {
      outcome[unit] = value;
      goOn(unit + 1);
    }
  };
  goOn(0);
  return found;
}

/** Ranges of up to four values on grids of step 1 to 3, close enough together to overlap. */
const ranges = (units: number, largest: number) =>
  fc.record({
    step: fc.integer({ min: 1, max: 3 }),
    units: fc.array(fc.tuple(fc.integer({ min: 0, max: largest }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: units,
    }),
  });

describe("bounds of ranks", () => {
  it("[R81] by hand: 90 is settled, 85–95 may pass it, 80–85 may reach the second's least", () => {
    // A 90; B 85 … 95; C 80 … 85, in steps of 5
    expect(rankRanges([range(9000, 9000), range(8500, 9500), range(8000, 8500)], points(500))).toEqual([
      // A: B at 95 makes it 2nd, else 1st
      { dense: { best: 1, worst: 2 }, standard: { best: 1, worst: 2 } },
      // B: first at 95; at 85 behind A, and C at most equals it
      { dense: { best: 1, worst: 2 }, standard: { best: 1, worst: 2 } },
      // C at 85: A is above; B is above unless it stays at 85, or it shares A's 90 (dense): 2nd; at 80 both are above, apart: 3rd
      { dense: { best: 2, worst: 3 }, standard: { best: 2, worst: 3 } },
    ]);
  });

  it("[R81] dense ranks count different totals: three units on one total leave the next unit second", () => {
    const three = [range(9000, 9000), range(9000, 9025), range(9000, 9000)];
    expect(rankRanges([...three, range(8000, 8000)], points(25))[3]).toEqual({
      dense: { best: 2, worst: 3 },
      standard: { best: 4, worst: 4 },
    });
  });

  it("[R81] leaving a unit out of its own spread: alone it needs its place, with a stand-in it does not", () => {
    // above U's least of 0 there are the totals 1 and 2: U and A share them; without U, A takes one of them
    expect(rankRanges([range(0, 2), range(0, 2)], points(1))[0]?.dense.worst).toBe(2);
    // with B there are takers for both, U or no U
    expect(rankRanges([range(0, 2), range(0, 2), range(0, 2)], points(1))[0]?.dense.worst).toBe(3);
    // W comes too late (total 1 only): the total 2 was U's alone
    expect(rankRanges([range(0, 2), range(0, 1), range(0, 1)], points(1))[0]?.dense.worst).toBe(2);
  });

  it("[R81] agrees with trying every outcome, both tie rules, small cases", () => {
    fc.assert(
      fc.property(ranges(6, 6), ({ step, units }) => {
        const totals = units.map(([least, steps]) => range(least, least + steps * step));
        const found = rankRanges(totals, points(step));
        expect(found.map(({ dense }) => dense)).toEqual(tryAll(totals, step, "dense"));
        expect(found.map(({ standard }) => standard)).toEqual(tryAll(totals, step, "standard"));
      }),
      { seed: 20801, numRuns: 1500 },
    );
  });

  it("[R81] settled totals have their rank and no other", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }), (settled) => {
        const found = rankRanges(
          settled.map((each) => range(each, each)),
          points(25),
        );
        for (const rule of ["dense", "standard"] as const) {
          const { ranks } = rank(settled.map(points), rule);
          expect(found.map((each) => each[rule])).toEqual(ranks.map((each) => ({ best: each, worst: each })));
        }
      }),
      { seed: 20802, numRuns: 200 },
    );
  });

  it("[R81] takes n log n steps: ten times the units cost at most ten times as much and the growth of the logarithm", async () => {
    const many = (count: number): TotalRange[] =>
      Array.from({ length: count }, (_, index) => {
        const least = (index * 7919) % 8000;
        return range(least, least + 25 * (index % 60));
      });
    const small = await countOperations(() => rankRanges(many(332), points(25)));
    const large = await countOperations(() => rankRanges(many(3321), points(25)));
    expect(small).toBeGreaterThan(332);
    // log2(3321) / log2(332) = 11,70 / 8,38 = 1,40
    expect(large / small).toBeLessThan(10 * 1.4 * 1.2);
  });
});
