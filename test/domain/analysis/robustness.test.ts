import fc from "fast-check";
import { leaveOneFieldOut } from "../../../src/domain/analysis/leaveOneOut";
import { seededRandom } from "../../../src/domain/analysis/random";
import {
  fieldsToShift,
  leavesToShift,
  mostRuns,
  shiftScores,
  type ShiftedUnit,
  type ShiftOptions,
} from "../../../src/domain/analysis/shiftScores";
import { points } from "../../../src/domain/points";
import { rank, type TieRule } from "../../../src/domain/rank";
import { rankUnits } from "../../../src/domain/rankUnits";
import { scored, unscored, type Score, type UnitScores } from "../../../src/domain/scores";
import { mixedSet, rowsOf, setOf } from "../exampleSets";
import { countOperations } from "./countOperations";
import { departmentRanking, departmentSet } from "./departments";

const of = (hundredths: number): Score => scored(points(hundredths));
const setAside: Score = { kind: "notApplicable", reason: "" };
const unit = (name: string, ...scores: Score[]): UnitScores => ({
  unit: name,
  fields: Object.fromEntries(
    ["I", "II", "III"].map((code, index) => [code, { self: unscored, appraisal: scores[index] ?? unscored }]),
  ),
});

describe("ranks with one field left out", () => {
  it("[R90] by hand: A leads by field I alone", () => {
    const ranking = rankUnits(
      mixedSet,
      [
        unit("A", of(4000), of(2000), of(500)), // 65; without I 25, II 45, III 60
        unit("B", of(1000), of(4000), of(1000)), // 60; without I 50, II 20, III 50
        unit("C", of(2000), of(3000), of(0)), // 50; without I 30, II 20, III 50
        unit("D", of(4000), unscored, of(0)),
      ],
      "dense",
    );
    expect(leaveOneFieldOut(mixedSet, ranking)).toEqual([
      { unit: "A", rank: 1, band: { best: 1, worst: 3 }, without: { I: 3, II: 1, III: 1 } },
      { unit: "B", rank: 2, band: { best: 1, worst: 2 }, without: { I: 1, II: 2, III: 2 } },
      { unit: "C", rank: 3, band: { best: 2, worst: 3 }, without: { I: 2, II: 2, III: 2 } },
    ]);
  });

  it("[R90] has no rank where nothing is left, and no run but the ranking itself in a set of one field", () => {
    const ranking = rankUnits(
      mixedSet,
      [unit("A", of(10), setAside, setAside), unit("B", of(5), of(5), of(5))],
      "dense",
    );
    expect(leaveOneFieldOut(mixedSet, ranking).find((row) => row.unit === "A")?.without).toEqual({
      I: null,
      II: 1,
      III: 1,
    });
    const single = setOf(rowsOf("I 100"));
    expect(leaveOneFieldOut(single, rankUnits(single, [unit("A", of(10))], "dense"))).toEqual([
      { unit: "A", rank: 1, band: { best: 1, worst: 1 }, without: { I: null } },
    ]);
  });

  it("[R90] of the 20 departments: without field II the office of the committee, 3 of 10 there, ranks first", () => {
    // 89 − 3 = 86; next 90,75 − 7 = 83,75 (Nghi Sơn)
    const row = leaveOneFieldOut(departmentSet, departmentRanking).find((each) => each.unit === "Văn phòng UBND Tỉnh");
    expect([row?.rank, row?.without["II"], row?.band.best]).toEqual([7, 1, 1]);
  });

  it("[R90] costs as many rankings as fields: ten times the units, ten times the work and the logarithm", async () => {
    const rankingOf = (count: number) =>
      rankUnits(
        mixedSet,
        Array.from({ length: count }, (_, i) => unit(`Xã ${i}`, of((i * 7) % 4001), of((i * 13) % 5001), of(i % 1001))),
        "dense",
      );
    const [few, many] = [rankingOf(332), rankingOf(3321)];
    const smaller = await countOperations(() => leaveOneFieldOut(mixedSet, few));
    const larger = await countOperations(() => leaveOneFieldOut(mixedSet, many));
    expect(smaller).toBeGreaterThan(332);
    // log2(3321) / log2(332) = 1,40
    expect(larger / smaller).toBeLessThan(10 * 1.4 * 1.2);
  });
});

describe("ranks with every score shifted by up to a step", () => {
  const options: ShiftOptions = { tieRule: "dense", step: points(25), seed: 2026, runs: 100 };
  const shifted = (...units: (readonly (readonly [number, number])[])[]): ShiftedUnit[] =>
    units.map((scores, index) => ({
      unit: String(index),
      scores: scores.map(([value, maximum]) => ({ points: points(value), maximum: points(maximum) })),
    }));

  it("[R91] draws the same numbers from the same seed, each as likely", () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 3000 }, () => random.below(3));
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    // 3 000 draws, 1 000 expected of each; the standard deviation is √(3000 · 1/3 · 2/3) = 25,8
    for (const value of [0, 1, 2])
      expect(Math.abs(draw(7).filter((each) => each === value).length - 1000)).toBeLessThan(4 * 26);
    expect(() => seededRandom(-1)).toThrow(RangeError);
  });

  it("[R91] cannot move ranks further apart than the steps allow", () => {
    // one score each: 10 ± 0,25, 9 ± 0,25: never meet
    const { rows } = shiftScores(shifted([[1000, 1000]], [[900, 1000]]), options);
    expect(rows).toEqual([
      {
        unit: "0",
        rank: 1,
        band: { best: 1, worst: 1 },
        kept: { part: 100, whole: 100 },
        limits: { best: 1, worst: 1 },
      },
      {
        unit: "1",
        rank: 2,
        band: { best: 2, worst: 2 },
        kept: { part: 100, whole: 100 },
        limits: { best: 2, worst: 2 },
      },
    ]);
  });

  it("[R91] never shifts a score out of 0…maximum", () => {
    // both at their only possible value: a maximum smaller than the step
    const { rows } = shiftScores(shifted([[20, 20]], [[10, 20]]), options);
    expect(rows.map(({ band, limits }) => [band, limits])).toEqual([
      [
        { best: 1, worst: 1 },
        { best: 1, worst: 1 },
      ],
      [
        { best: 2, worst: 2 },
        { best: 2, worst: 2 },
      ],
    ]);
  });

  it("[R91] lowers and raises: 0 of 0,25 can only rise, 0,25 of 0,25 only fall, 0,20 of 0,20 do neither", () => {
    const [still, rising] = shiftScores(shifted([[20, 20]], [[0, 25]]), options).rows;
    expect([still?.band, rising?.band, rising?.limits]).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    const [falling, other] = shiftScores(shifted([[25, 25]], [[20, 20]]), options).rows;
    expect([falling?.band, other?.band]).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    // each of three directions comes in about a third of the runs: rank 2 stays in the two thirds without a rise
    expect(Math.abs((rising?.kept.part ?? 0) - 67)).toBeLessThan(20);
  });

  it("[R91] gives the same bands for the same seed, holds the rank itself, and states its options", () => {
    const units = fieldsToShift(departmentSet, departmentRanking);
    const bands = shiftScores(units, options);
    expect(shiftScores(units, options)).toEqual(bands);
    expect(bands.options).toEqual(options);
    expect(bands.rows.map(({ rank: own }) => own)).toEqual(departmentRanking.rows.map((row) => row.rank));
    for (const { rank: own, band, limits } of bands.rows) {
      expect([band.best <= own, own <= band.worst]).toEqual([true, true]);
      expect([limits.best <= band.best, band.worst <= limits.worst]).toEqual([true, true]);
    }
    // 58,75 + 7 · 0,25 = 60,5 is less than 73,5 − 7 · 0,25 = 71,75: the last one stays the 20th
    expect(shiftScores(units, { ...options, tieRule: "standard" }).rows.at(-1)).toMatchObject({
      band: { best: 20, worst: 20 },
      limits: { best: 20, worst: 20 },
      kept: { part: 100, whole: 100 },
    });
    expect(() => shiftScores(units, { ...options, runs: mostRuns + 1 })).toThrow(RangeError);
  });

  it("[R91] shifts leaves only where nothing is missing", () => {
    const complete = { "1.1.1": of(500), "1.1.2": setAside, "1.2": of(0), "2.1": of(5000), III: of(0) };
    const found = leavesToShift(mixedSet, [
      { unit: "A", appraisal: complete },
      { unit: "B", appraisal: { ...complete, III: unscored } },
      { unit: "C", appraisal: {} },
    ]);
    expect(found).toEqual([
      {
        unit: "A",
        scores: [
          { points: 500, maximum: 1000 },
          { points: 0, maximum: 1000 },
          { points: 5000, maximum: 5000 },
          { points: 0, maximum: 1000 },
        ],
      },
    ]);
  });

  it("[R92] limits are those of every possible shift, and hold every band", () => {
    const anyScore = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(anyScore, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
        fc.constantFrom<TieRule>("dense", "standard"),
        (drawn, tieRule) => {
          const units = shifted(
            ...drawn.map((scores) => scores.map(([value, room]) => [value, value + room] as const)),
          );
          const { rows } = shiftScores(units, { tieRule, step: points(1), seed: 1, runs: 20 });
          const outcomes = everyShift(units).map((totals) => rank(totals.map(points), tieRule).ranks);
          for (const [index, { band, limits }] of rows.entries()) {
            const ranks = outcomes.map((each) => each[index] ?? NaN);
            expect(limits).toEqual({ best: Math.min(...ranks), worst: Math.max(...ranks) });
            expect(band.best).toBeGreaterThanOrEqual(limits.best);
            expect(band.worst).toBeLessThanOrEqual(limits.worst);
          }
        },
      ),
      { seed: 20901, numRuns: 100 },
    );
  });

  it("[R91] costs runs × scores draws and a ranking each: ten times the units, ten times and the logarithm", async () => {
    const many = (count: number): ShiftedUnit[] =>
      shifted(
        ...Array.from({ length: count }, (_, i) => [
          [(i * 25) % 4000, 4000] as const,
          [(i * 75) % 5000, 5000] as const,
        ]),
      );
    const [few, lots] = [many(332), many(3321)];
    const smaller = await countOperations(() => shiftScores(few, { ...options, runs: 5 }));
    const larger = await countOperations(() => shiftScores(lots, { ...options, runs: 5 }));
    expect(smaller).toBeGreaterThan(332 * 5);
    expect(larger / smaller).toBeLessThan(10 * 1.4 * 1.2);
  });
});

/** All totals over all ways to shift by one hundredth. */
function everyShift(units: readonly ShiftedUnit[]): readonly number[][] {
  let outcomes: number[][] = [[]];
  for (const { scores } of units) {
    let totals = [0];
    for (const { points: value, maximum } of scores)
      totals = totals.flatMap((total) =>
        [value - 1, value, value + 1].filter((each) => each >= 0 && each <= maximum).map((each) => total + each),
      );
    outcomes = outcomes.flatMap((each) => [...new Set(totals)].map((total) => [...each, total]));
  }
  return outcomes;
}
