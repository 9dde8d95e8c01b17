import fc from "fast-check";
import { points } from "../../src/domain/points";
import { rollUp, scoreOf, unitScoresOf } from "../../src/domain/rollUp";
import { scored, unscored, type Score } from "../../src/domain/scores";
import { leavesOf } from "../../src/domain/setTree";
import { mixedSet, rowsOf, setOf, header } from "./exampleSets";

const setAside: Score = { kind: "notApplicable", reason: "không có cửa khẩu" };
const of = (hundredths: number): Score => scored(points(hundredths));
const node = (scores: Record<string, Score>, code: string) => {
  const index = mixedSet.nodes.findIndex((each) => each.code === code);
  const found = rollUp(mixedSet, scores).nodes[index];
  if (found === undefined) throw new Error(code);
  return found;
};

describe("roll-up", () => {
  it("[R10] a node scores the sum of its leaves", () => {
    const full = { "1.1.1": of(725), "1.1.2": of(1900), "1.2": of(50), "2.1": of(4010), III: of(0) };
    // 7,25 + 19 = 26,25; + 0,5 = 26,75; + 40,1 + 0 = 66,85
    expect(node(full, "1.1")).toMatchObject({ points: 2625, leaves: 2, scored: 2, isComplete: true });
    expect(node(full, "I")).toMatchObject({ points: 2675, leaves: 3, isComplete: true, open: 0 });
    expect(rollUp(mixedSet, full).total).toMatchObject({ points: 6685, leaves: 5, scored: 5, isComplete: true });
  });

  it("[R10] a missing leaf leaves every node above it incomplete, and only those", () => {
    const some = { "1.1.1": of(725), "1.2": of(50), "2.1": of(4010), III: of(0) };
    expect(node(some, "1.1")).toMatchObject({ points: 725, scored: 1, open: 2000, isComplete: false });
    expect(node(some, "I")).toMatchObject({ points: 775, scored: 2, leaves: 3, isComplete: false });
    expect(node(some, "II").isComplete).toBe(true);
    expect(rollUp(mixedSet, some).total).toMatchObject({ scored: 4, isComplete: false });
  });

  it("[R11] missing, zero and not applicable are three different things", () => {
    expect(scoreOf(node({ III: of(0) }, "III"))).toEqual(of(0));
    expect(scoreOf(node({}, "III"))).toEqual(unscored);
    expect(scoreOf(node({ III: setAside }, "III"), "x")).toEqual({ kind: "notApplicable", reason: "x" });
    expect(scoreOf(node({ "1.1.1": setAside, "1.1.2": setAside, "1.2": of(1) }, "I"))).toEqual(of(1));
  });

  it("[R12] what is not applicable takes its maximum out of what could be reached", () => {
    expect(node({ "1.1.1": of(1000), "1.1.2": setAside }, "1.1")).toMatchObject({
      points: 1000,
      applicable: 1000,
      open: 0,
      notApplicable: 1,
      isComplete: true,
    });
    expect(rollUp(mixedSet, { "1.1.2": setAside }).total.applicable).toBe(8000);
  });

  it("throws on codes that are no leaves, and on maxima never entered: bugs", () => {
    expect(() => rollUp(mixedSet, { "1.1": of(1) })).toThrow(RangeError);
    expect(() => rollUp(setOf(rowsOf("I"), { ...header, maxima: "entered" }), {})).toThrow(RangeError);
  });

  it("gives a unit's row of the score table", () => {
    const row = unitScoresOf(mixedSet, "Xã A", { "2.1": of(4010), III: of(0) }, { "2.1": of(4000) });
    expect(row).toEqual({
      unit: "Xã A",
      fields: {
        I: { self: unscored, appraisal: unscored },
        II: { self: of(4010), appraisal: of(4000) },
        III: { self: of(0), appraisal: unscored },
      },
    });
  });

  it("[R11] says of a field of which nothing applies only that", () => {
    const { fields } = unitScoresOf(mixedSet, "Xã A", { III: setAside }, { III: setAside, "2.1": of(4000) });
    // The reason is the leaf's; the field has none of its own.
    const none: Score = { kind: "notApplicable", reason: "" };
    expect(fields["III"]).toEqual({ self: none, appraisal: none });
  });

  it("[R10] holds for every choice of scores: parts add up, bounds hold, missing propagates", () => {
    const leaves = leavesOf(mixedSet);
    const anyScore = (maximum: number): fc.Arbitrary<Score> =>
      fc.oneof(fc.integer({ min: 0, max: maximum }).map(of), fc.constant(unscored), fc.constant(setAside));
    const anyScores = fc.tuple(...leaves.map((leaf) => anyScore(leaf.maximum ?? 0)));
    fc.assert(
      fc.property(anyScores, (list) => {
        const scores = Object.fromEntries(leaves.map((leaf, index) => [leaf.code, list[index] ?? unscored]));
        const { nodes, total } = rollUp(mixedSet, scores);
        expect(total.points).toBe(list.reduce((sum, each) => sum + (each.kind === "scored" ? each.points : 0), 0));
        expect(total.scored).toBe(list.filter((each) => each.kind === "scored").length);
        for (const [index, each] of mixedSet.nodes.entries()) {
          const here = nodes[index];
          if (here === undefined) throw new Error("one total per node");
          expect(here.points + here.open).toBeLessThanOrEqual(here.applicable);
          expect(here.applicable).toBeLessThanOrEqual(each.maximum ?? 0);
          expect(here.isComplete).toBe(here.scored + here.notApplicable === here.leaves);
          if (each.children.length === 0) continue;
          for (const key of ["points", "open", "leaves", "applicable"] as const)
            expect(here[key]).toBe(each.children.reduce((sum, child) => sum + (nodes[child]?.[key] ?? Number.NaN), 0));
        }
      }),
      { seed: 20207, numRuns: 300 },
    );
  });
});
