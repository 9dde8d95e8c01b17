import fc from "fast-check";
import { reportChangeOf } from "../../../src/domain/analysis/reportText";
import { nodeScoresOfFields, nodeScoresOfLeaves, type YearScores } from "../../../src/domain/analysis/yearScores";
import { unscored } from "../../../src/domain/scores";
import { mixedSet, rowsOf, setOf } from "../exampleSets";
import { countOperations } from "./countOperations";
import { departments, departmentSet } from "./departments";
import { compared, figures, last, merge, of, old, year } from "./years";

describe("change against another year", () => {
  it("[R100] in points, percentage points and rank, where criteria stayed", () => {
    const { units, means } = compared(last, year("2020", old, "A 20 30 10", "B 40 30 10"));
    expect(units[0]?.total.before).toEqual({ points: { part: 7000, whole: 1 }, maximum: 10_000, derived: false });
    // A 70 → 60 of 100; B 60 → 80; field I: A 30 → 20 of 40 (75 % → 50 %), B 20 → 40 (50 % → 100 %)
    expect(figures(units[0]?.total)).toEqual([-1000, -1000]);
    expect(figures(units[1]?.total)).toEqual([2000, 2000]);
    expect([figures(units[0]?.groups[0]), figures(units[1]?.groups[0])]).toEqual([
      [-1000, -2500],
      [2000, 5000],
    ]);
    expect(units.map(({ total }) => total.rank)).toEqual([
      { before: 1, after: 2 },
      { before: 2, after: 1 },
    ]);
    // totals 70 and 60, C has none: 65 %; 60 and 80: 70 %. Field I: (30 + 20 + 40) ÷ 120 = 75 %, (20 + 40) ÷ 80 = 75 %
    expect([means.total.percent, means.groups[0]?.percent]).toEqual([500, 0]);
  });

  it("[R100] with nothing to compare where a year has no score", () => {
    const { units, means } = compared(year("2019", old, "A - 30 10"), year("2020", old, "A 20 30 10"));
    expect(units[0]?.total).toMatchObject({
      before: null,
      after: { points: { part: 6000, whole: 1 }, maximum: 10_000, derived: false },
      points: null,
      percent: null,
    });
    expect(means.total).toEqual({ before: null, after: { part: 6000, whole: 10_000 }, percent: null });
  });

  it("[R100] through percent where the maximum changed: no change in points is claimed", () => {
    const { units } = compared(last, year("2020", setOf(rowsOf("I 30", "II 50", "III 20")), "A 15 25 10"));
    // field I: 30 of 40 = 75 %, 15 of 30 = 50 %; III: 10 of 20 both times
    expect(units[0]?.groups.map(figures)).toEqual([
      [null, -2500],
      [null, -2500],
      [0, 0],
    ]);
  });

  it("[R100] rounds the exact difference once", () => {
    const thirds = setOf(rowsOf("I 3"));
    // 1/3 − 2/3 = −33,333 %: the rounded ones, 33,33 − 66,67, would make −33,34
    const { units } = compared(year("2019", thirds, "A 2"), year("2020", thirds, "A 1"));
    expect(units[0]?.total.percent).toBe(-3333);
  });

  it("[R101] through a crosswalk n:1 and 1:n, each side against its own maximum", () => {
    const rearranged = setOf(rowsOf("I 50", "II 10", "III 10", "IV 30"));
    const crosswalk = [
      { from: ["I", "II"], to: ["I"] },
      { from: ["III"], to: ["II", "III"] },
    ];
    const { units, means } = compared(last, year("2020", rearranged, "A 40 5 10 30", "C 50 10 10 30"), crosswalk);
    // A: (30 + 30) of 80 = 75 % → 40 of 50 = 80 %; 10 of 20 = 50 % → (5 + 10) of 20 = 75 %, the same maximum
    expect(units[0]?.groups.map(figures)).toEqual([
      [null, 500],
      [500, 2500],
    ]);
    // all that is covered: 70 of 100 → 55 of 70 = 78,571 %; the total with the new IV: 70 % → 85 %
    expect([figures(units[0]?.likeForLike), figures(units[0]?.total)]).toEqual([
      [null, 857],
      [1500, 1500],
    ]);
    // C had no score in III
    expect(units[1]?.groups.map(figures)).toEqual([
      [null, 0],
      [null, null],
    ]);
    // (60 + 40 + 80) of 240 = 75 % → (40 + 50) of 100 = 90 %
    expect(means.groups[0]?.percent).toBe(1500);
  });

  it("[R101] compares at any level: leaves of one year against a field of the other", () => {
    const detailed: YearScores = {
      year: "2020",
      set: mixedSet,
      tieRule: "dense",
      units: [
        nodeScoresOfLeaves(mixedSet, "A", {
          "1.1.1": of(500),
          "1.1.2": of(1000),
          "1.2": of(1000),
          "2.1": of(2500),
          III: unscored,
        }),
      ],
    };
    const { units } = compared(last, detailed, [
      { from: ["I"], to: ["1.1"] },
      { from: ["II"], to: ["II"] },
    ]);
    // I: 30 of 40 = 75 % → 1.1: 15 of 30 = 50 %; II: 30 of 40 = 75 % → 25 of 50 = 50 %; no total without III
    expect(units[0]?.groups.map(figures)).toEqual([
      [null, -2500],
      [null, -2500],
    ]);
    expect(units[0]?.total.after).toBeNull();
  });

  it("[R102] takes the weighted mean of merged units, marked as derived", () => {
    const now = year("2025", old, "AB 30 30 10");
    // weights 3 and 1: (70 · 3 + 60) ÷ 4 = 67,5; equal: 65
    const weighted = compared(last, now, undefined, [merge("AB", true, ["A", 3], ["B", 1])]).units[0];
    expect([weighted?.kind, weighted?.total.before, figures(weighted?.total)]).toEqual([
      "merged",
      { points: { part: 27_000, whole: 4 }, maximum: 10_000, derived: true },
      [250, 250],
    ]);
    const equal = compared(last, now, undefined, [merge("AB", true, ["A", 1], ["B", 1])]).units[0];
    expect(figures(equal?.total)).toEqual([500, 500]);
    // a mean was never ranked
    expect(equal?.total.rank).toEqual({ before: null, after: 1 });
  });

  it("[R102] gives no mean with a predecessor's score missing, and none where the user wants none", () => {
    const now = year("2025", old, "AC 30 30 10", "B 20 20 20");
    const { units } = compared(last, now, undefined, [
      merge("AC", true, ["A", 1], ["C", 1]),
      merge("B", false, ["B", 1]),
    ]);
    // C has no field III, but I and II: (30 + 40) ÷ 2 = 35 → 30 of 40
    expect(units[0]?.total).toMatchObject({ before: null, points: null, percent: null });
    expect(figures(units[0]?.groups[0])).toEqual([-500, -1250]);
    expect(units[1]).toMatchObject({
      kind: "notCompared",
      predecessors: ["B"],
      total: { before: null, percent: null },
    });
    expect(units[1]?.total.rank).toEqual({ before: null, after: 2 });
  });

  it("[R103] ranks anew among the units that have both years", () => {
    const now = year("2020", old, "N 40 40 20", "B 40 30 10", "A 20 30 10");
    const { units } = compared(year("2019", old, "X 40 40 10", "A 30 30 10", "B 20 20 20"), now);
    expect(units.map(({ unit, total }) => [unit, total.rank, total.comparableRank])).toEqual([
      ["N", { before: null, after: 1 }, { before: null, after: null }],
      ["B", { before: 3, after: 2 }, { before: 2, after: 1 }],
      ["A", { before: 2, after: 3 }, { before: 1, after: 2 }],
    ]);
  });

  it("[R103] leaves out units that have no figure this year", () => {
    const { units } = compared(
      year("2019", old, "A 40 40 10", "B 20 20 20"),
      year("2020", old, "A 40 40 -", "B 1 1 1"),
    );
    expect(units.map(({ total }) => total.comparableRank)).toEqual([
      { before: null, after: null },
      { before: 1, after: 1 },
    ]);
  });

  it("[R104] names units that are new and gone", () => {
    const { units, gone } = compared(last, year("2020", old, "A 1 1 1", "N 1 1 1"));
    expect([units.map(({ unit, kind }) => `${unit} ${kind}`), gone]).toEqual([
      ["A same", "N new"],
      ["B", "C"],
    ]);
  });

  it("[R104] a unit that goes on under another name is not gone", () => {
    const after = year("2020", old, "A-mới 30 30 10", "B 20 20 20");
    const matches = [merge("A-mới", true, ["A", 1]), merge("B", true, ["B", 1])];
    // A is A-mới's predecessor; only C is nobody's.
    expect(compared(last, after, undefined, matches).gone).toEqual(["C"]);
  });

  it("[R100] a year against itself changes nothing", () => {
    const report: YearScores = {
      year: "2020",
      set: departmentSet,
      tieRule: "dense",
      units: nodeScoresOfFields(departments),
    };
    const same = compared(report, report);
    expect(same.crosswalk).toHaveLength(7);
    for (const { total, likeForLike, groups } of same.units)
      for (const change of [total, likeForLike, ...groups]) {
        expect(figures(change)).toEqual([0, 0]);
        expect(change.rank.before).toBe(change.rank.after);
        expect(change.comparableRank).toEqual(change.rank);
      }
    expect(reportChangeOf(same)).toEqual({
      year: "2020",
      total: 0,
      fields: { I: 0, II: 0, III: 0, IV: 0, V: 0, VI: 0, VII: 0 },
    });
  });

  it("[R100] swapping the years turns every change round", () => {
    const anyLine = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 20 }),
    );
    const anyYear = fc.array(anyLine, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyYear, anyYear, (first, second) => {
        const lines = (all: number[][]): string[] => all.map((scores, index) => [`U${index}`, ...scores].join(" "));
        const [one, two] = [year("1", old, ...lines(first)), year("2", old, ...lines(second))];
        const there = compared(one, two).units;
        const back = compared(two, one).units;
        for (const [index, { total }] of there.entries()) {
          const other = back[index]?.total;
          if (other === undefined || total.percent === null) continue;
          expect([-(total.points ?? NaN) + 0, -total.percent + 0]).toEqual([other.points, other.percent]);
          expect(total.comparableRank).toEqual({
            before: other.comparableRank.after,
            after: other.comparableRank.before,
          });
        }
      }),
      { seed: 21002, numRuns: 100 },
    );
  });

  it("[R103] costs n log n steps for 3 321 units", async () => {
    const many = (name: string, count: number): YearScores =>
      year(name, old, ...Array.from({ length: count }, (_, i) => `X${i} ${(i * 7) % 41} ${(i * 3) % 41} ${i % 21}`));
    const [few, lots] = [[many("1", 332), many("2", 332)] as const, [many("1", 3321), many("2", 3321)] as const];
    const smaller = await countOperations(() => compared(...few));
    const larger = await countOperations(() => compared(...lots));
    expect(smaller).toBeGreaterThan(332);
    expect(larger / smaller).toBeLessThan(10 * 1.4 * 1.2);
  });
});
