import fc from "fast-check";
import { provisionalRanking } from "../../../src/domain/analysis/provisional";
import type { UnitProgress } from "../../../src/domain/analysis/progress";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { percent, points } from "../../../src/domain/points";
import { rankUnits } from "../../../src/domain/rankUnits";
import { unitScoresOf } from "../../../src/domain/rollUp";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { leavesOf } from "../../../src/domain/setTree";
import { mixedSet, rowsOf, setOf } from "../exampleSets";
import { countOperations } from "./countOperations";

const of = (hundredths: number): Score => scored(points(hundredths));
const setAside: Score = { kind: "notApplicable", reason: "" };

/** Leaves I.1 of 1 point, I.2 of 2 points, II of 2 points, steps of 1 point; a floor of 50 % in the best class. */
const small = setOf(rowsOf("I 3", "1.1 1", "1.2 2", "II 2"), {
  step: points(100),
  classification: {
    basis: "percent",
    classes: [
      { name: "Tốt", atLeast: 8000, fieldFloor: percent(5000) },
      { name: "Khá", atLeast: 6000, fieldFloor: null },
      { name: "Yếu", atLeast: 0, fieldFloor: null },
    ],
  },
});

function progress(unit: string, appraisal: Record<string, Score>, self: Record<string, Score> = {}, returned = true) {
  const codes = new Set([...Object.keys(appraisal), ...Object.keys(self)]);
  const items = Object.fromEntries(
    [...codes].map((code) => [code, { self: self[code] ?? unscored, appraisal: appraisal[code] ?? unscored }]),
  );
  return { unit, returned, items } satisfies UnitProgress;
}

describe("the provisional ranking", () => {
  const four = [
    progress("A", { "1.1": of(100), "1.2": of(200), II: of(100) }),
    progress("B", { "1.1": of(0), "1.2": of(200) }, { II: of(200) }),
    progress("C", { "1.1": of(100), "1.2": setAside }),
    progress("D", {}, {}, false),
  ];

  it("[R80] gives the least and most total: blank 0…maximum, not applicable none, 0 is 0", () => {
    const { rows, apart } = provisionalRanking(small, four, "leaves");
    const totals = [...rows, ...apart].map(({ unit, least, most }) => [unit, least, most]);
    expect(totals).toEqual([
      // 1 + 2 + 1
      ["A", 400, 400],
      // 0 + 2 + (0…2)
      ["B", 200, 400],
      // 1 + none + (0…2)
      ["C", 100, 300],
      ["D", 0, 500],
    ]);
  });

  it("[R80] stays in whole steps: 1,60 points in steps of 0,50 bring at most 1,50", () => {
    const set = setOf(rowsOf("I 1.6", "II 1"), { step: points(50) });
    expect(provisionalRanking(set, [progress("A", { II: of(50) })], "fields").rows[0]).toMatchObject({
      least: 50,
      most: 200,
    });
  });

  it("[R82] gives the best and worst class", () => {
    const { rows, apart } = provisionalRanking(small, four, "leaves");
    const classes = [...rows, ...apart].map((row) => `${row.unit} ${row.class.best.name} ${row.class.worst.name}`);
    expect(classes).toEqual([
      "A Tốt Tốt", // 4 of 5 = 80 %, fields 3/3 and 1/2 = 50 %
      "B Tốt Yếu", // 4 of 5 with fields 2/3 and 2/2; 2 of 5 = 40 %
      "C Khá Yếu", // 3 of 5 = 60 %; 1 of 5
      "D Tốt Yếu",
    ]);
  });

  it("[R83] tells apart what is blank, not returned and not appraised", () => {
    const { rows, apart } = provisionalRanking(small, four, "leaves");
    const pending = Object.fromEntries([...rows, ...apart].map((row) => [row.unit, row.pending]));
    expect(pending["A"]).toEqual({ blank: [], notReturned: [], notAppraised: [] });
    expect(pending["B"]).toEqual({ blank: [], notReturned: [], notAppraised: ["II"] });
    expect(pending["C"]).toEqual({ blank: ["II"], notReturned: [], notAppraised: [] });
    expect(pending["D"]).toEqual({ blank: [], notReturned: ["1.1", "1.2", "II"], notAppraised: [] });
    expect(rows.map((row) => row.isComplete)).toEqual([true, false, false]);
    // what the unit calls not applicable still awaits the appraisal
    const claimed = progress("E", { II: of(0) }, { "1.1": setAside, "1.2": of(200) });
    expect(provisionalRanking(small, [claimed], "leaves").rows[0]?.pending.notAppraised).toEqual(["1.1", "1.2"]);
  });

  it("[R84] lists units without a score apart, but keeps their places open", () => {
    const nothingApplies = progress("E", { "1.1": setAside, "1.2": setAside, II: setAside });
    const { rows, apart, withoutTotal } = provisionalRanking(small, [...four, nothingApplies], "leaves");
    expect([rows.map(({ unit }) => unit), apart.map(({ unit }) => unit), withoutTotal]).toEqual([
      ["A", "B", "C"],
      ["D"],
      ["E"],
    ]);
    // D may still reach 5 points, so that A's 4 are first or second
    expect(rows[0]?.rank.standard).toEqual({ best: 1, worst: 2 });
    // a unit with a zero is scored, not apart
    expect(provisionalRanking(small, [progress("Z", { II: of(0) })], "leaves").apart).toEqual([]);
  });

  it("[R84] bounds hold as well when a unit without a score is never scored", () => {
    const whole = provisionalRanking(small, four, "leaves");
    const without = provisionalRanking(small, four.slice(0, 3), "leaves");
    for (const [index, row] of without.rows.entries())
      for (const rule of ["dense", "standard"] as const) {
        expect(row.rank[rule].best).toBeGreaterThanOrEqual(whole.rows[index]?.rank[rule].best ?? NaN);
        expect(row.rank[rule].worst).toBeLessThanOrEqual(whole.rows[index]?.rank[rule].worst ?? NaN);
      }
  });

  it("[R84] lists units by their best rank, then their worst, then as given", () => {
    const unit = (name: string, first: number, second: number, third: Score) =>
      progress(name, { "1.1": of(first), "1.2": of(second), II: third });
    const low = unit("W", 100, 0, of(0));
    const open = unit("Y", 100, 200, unscored);
    const high = unit("X", 100, 200, of(200));
    const [third, alike] = ["Z", "V"].map((name) => unit(name, 100, 200, of(0)));
    if (third === undefined || alike === undefined) throw new Error("two units");
    const order = (...units: UnitProgress[]) =>
      provisionalRanking(small, units, "leaves").rows.map((row) => [
        row.unit,
        row.rank.standard.best,
        row.rank.standard.worst,
      ]);
    // X 5; Y 3…5: with 5 first beside X, with 3 second beside Z and V; Z and V 3: second beside Y, or third; W 1
    const ranks = [
      ["X", 1, 1],
      ["Y", 1, 2],
      ["Z", 2, 3],
      ["V", 2, 3],
      ["W", 5, 5],
    ];
    expect(order(low, third, open, alike, high)).toEqual(ranks);
    expect(order(high, third, low, alike, open)).toEqual(ranks);
    expect(order(low, alike, open, high, third).map(([name]) => name)).toEqual(["X", "Y", "V", "Z", "W"]);
  });

  it("[R82] takes no floor of a field that does not apply, and every other one", () => {
    const floors = setOf(rowsOf("I 9", "II 1"), { classification: small.classification });
    const classOf = (second: Score) => {
      const [row] = provisionalRanking(floors, [progress("A", { I: of(900), II: second })], "fields").rows;
      return [row?.class.best.name, row?.class.worst.name];
    };
    // 9 of 10 = 90 %: best class but for 0 of 1 in II, below 50 %
    expect(classOf(setAside)).toEqual(["Tốt", "Tốt"]);
    expect(classOf(of(0))).toEqual(["Khá", "Khá"]);
    expect(classOf(unscored)).toEqual(["Tốt", "Khá"]);
  });

  it("[R83] is not complete while one item is blank and another not appraised", () => {
    const mixed = progress("A", { "1.1": of(100) }, { "1.2": of(200) });
    const [row] = provisionalRanking(small, [mixed], "leaves").rows;
    expect(row?.pending).toEqual({ blank: ["II"], notReturned: [], notAppraised: ["1.2"] });
    expect(row?.isComplete).toBe(false);
    // An empty cell that was read is as blank as one that was not.
    const read = progress("A", { "1.1": of(100), "1.2": unscored, II: unscored });
    expect(provisionalRanking(small, [read], "leaves").rows[0]?.pending.blank).toEqual(["1.2", "II"]);
  });

  it("[R80] goes by whole fields where only those are scored", () => {
    const [row] = provisionalRanking(mixedSet, [progress("A", { I: of(3000) })], "fields").rows;
    // 30 of I; II and III bring up to 50 + 10 more
    expect([row?.least, row?.most, row?.pending.blank]).toEqual([3000, 9000, ["II", "III"]]);
  });

  it("[R80] agrees with ranking every outcome of what is pending: totals, ranks by both rules, classes", () => {
    const anyScore = (most: number): fc.Arbitrary<Score> =>
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 0, max: most }).map((each) => of(each * 100)) },
        { weight: 2, arbitrary: fc.constant(unscored) },
        { weight: 1, arbitrary: fc.constant(setAside) },
      );
    const anyUnit = fc.record({ "1.1": anyScore(1), "1.2": anyScore(2), II: anyScore(2) });
    fc.assert(
      fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 3 }), (appraisals) => {
        const found = provisionalRanking(
          small,
          appraisals.map((each, index) => progress(String(index), each)),
          "leaves",
        );
        const outcomes = everyOutcome(small, appraisals);
        for (const row of [...found.rows, ...found.apart])
          expect([row.least, row.most, row.rank, row.class.best.index, row.class.worst.index]).toEqual(
            boundsIn(outcomes, row.unit),
          );
        expect(found.rows.length + found.apart.length + found.withoutTotal.length).toBe(appraisals.length);
      }),
      { seed: 20803, numRuns: 60 },
    );
  });

  it("[R80] takes n log n steps for 3 321 units with every third field open", async () => {
    const many = (count: number): UnitProgress[] =>
      Array.from({ length: count }, (_, index) =>
        progress(`Xã ${index}`, {
          I: index % 3 === 0 ? unscored : of((index * 7) % 4000),
          II: of((index * 13) % 5000),
          III: of((index * 3) % 1000),
        }),
      );
    const [few, lots] = [many(332), many(3321)];
    const smaller = await countOperations(() => provisionalRanking(mixedSet, few, "fields"));
    const larger = await countOperations(() => provisionalRanking(mixedSet, lots, "fields"));
    expect(smaller).toBeGreaterThan(332);
    // tenfold, times log2(3321) / log2(332) = 1,40, and room for the constants
    expect(larger / smaller).toBeLessThan(10 * 1.4 * 1.2);
  });
});

type Appraisal = Readonly<Record<string, Score>>;

/** Every way to score what is pending, as rankings by both rules. */
function everyOutcome(set: CriteriaSet, appraisals: readonly Appraisal[]) {
  let outcomes: Appraisal[][] = [[]];
  for (const appraisal of appraisals) {
    let filled: Appraisal[] = [{}];
    for (const leaf of leavesOf(set)) {
      const given = appraisal[leaf.code] ?? unscored;
      const choices: Score[] = [];
      if (given.kind === "unscored")
        for (let value = 0; value <= (leaf.maximum ?? 0); value += set.step) choices.push(of(value));
      else choices.push(given);
      filled = filled.flatMap((each) => choices.map((choice) => ({ ...each, [leaf.code]: choice })));
    }
    outcomes = outcomes.flatMap((each) => filled.map((one) => [...each, one]));
  }
  return outcomes.map((each) => {
    const units = each.map((one, index) => unitScoresOf(set, String(index), {}, one));
    return { dense: rankUnits(set, units, "dense").rows, standard: rankUnits(set, units, "standard").rows };
  });
}

function boundsIn(outcomes: ReturnType<typeof everyOutcome>, unit: string) {
  const rows = outcomes.map(({ dense, standard }) => ({
    dense: dense.find((row) => row.unit === unit),
    standard: standard.find((row) => row.unit === unit),
  }));
  const totals = rows.map((each) => each.dense?.appraisal ?? NaN);
  const classes = rows.map((each) => each.dense?.class?.index ?? NaN);
  const range = (ranks: number[]) => ({ best: Math.min(...ranks), worst: Math.max(...ranks) });
  return [
    Math.min(...totals),
    Math.max(...totals),
    {
      dense: range(rows.map((each) => each.dense?.rank ?? NaN)),
      standard: range(rows.map((each) => each.standard?.rank ?? NaN)),
    },
    Math.min(...classes),
    Math.max(...classes),
  ];
}
