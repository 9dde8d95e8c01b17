import fc from "fast-check";
import {
  checkDecision,
  disagreementQueue,
  isDisagreement,
  spreadOf,
  stands,
  type Agreement,
  type ChairDecision,
  type MemberScore,
} from "../../../src/domain/appraisal/disagreement";
import { readOver, writeOver } from "../../../src/domain/appraisal/decisionScores";
import { finalScore, meanToStep, scoreOfFinal } from "../../../src/domain/appraisal/finalScore";
import { points, type Points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";

const aside: Score = { kind: "notApplicable", reason: "Không có" };
const by = (...scores: readonly (number | null | Score)[]): MemberScore[] =>
  scores.map((score, index) => ({
    member: `m${index}`,
    score: score === null ? unscored : typeof score === "number" ? scored(points(score)) : score,
  }));
const mean: Agreement = { rule: "mean", tolerance: points(50) };
const equal: Agreement = { rule: "equal", tolerance: points(50) };
const limits = { maximum: points(200), step: points(25) };
const decision = (value: number, over: readonly number[], reason = "Đủ minh chứng"): ChairDecision => ({
  code: "1.1",
  points: points(value),
  reason,
  over: over.map((each, index) => ({ member: `m${index}`, points: points(each) })),
});

describe("the final appraisal score", () => {
  it.each([
    ["one member's score as it is", by(125), mean, { kind: "final", points: 125, by: "member" }],
    ["the common score", by(125, 125), equal, { kind: "final", points: 125, by: "agreement" }],
    // (1 + 1,25 + 1,25) ÷ 3 = 1,1667 = 4,67 steps → 5 steps.
    ["the mean in steps", by(100, 125, 125), mean, { kind: "final", points: 125, by: "mean" }],
    ["nothing while a member is missing", by(125, null), mean, { kind: "pending", why: "missing", missing: ["m1"] }],
    ["nothing when nobody is assigned", by(), mean, { kind: "pending", why: "nobody", missing: [] }],
    ["nothing above the tolerance", by(100, 175), mean, { kind: "pending", why: "disagreement", missing: [] }],
    ["nothing when equal is asked for", by(100, 125), equal, { kind: "pending", why: "disagreement", missing: [] }],
    ["not applicable", by(aside, 125), mean, aside],
  ] as const)("[R145] is %s", (_, scores, agreement, expected) => {
    expect(finalScore(scores, agreement, limits)).toEqual(expected);
  });

  it("[R145] a decision that stands ends a disagreement", () => {
    const scores = by(100, 175);
    expect(finalScore(scores, mean, limits, [decision(150, [100, 175])])).toEqual({
      kind: "final",
      points: 150,
      by: "chair",
    });
    // Within the tolerance nothing needs deciding: (1 + 1,25) ÷ 2 = 1,125 = 4,5 steps → 5.
    expect(finalScore(by(100, 125), mean, limits, [decision(0, [100, 125])])).toMatchObject({
      points: 125,
      by: "mean",
    });
  });

  it("[R146] rounds the mean to the step, halves up, exactly", () => {
    const of = (step: number, ...scores: number[]): number => meanToStep(scores.map(points), points(step));
    expect([of(25, 25, 50), of(25, 0, 25), of(25, 0, 0, 25), of(1, 10, 11), of(10, 10, 20, 30)]).toEqual([
      50, 25, 0, 11, 20,
    ]);
    // 0,1 + 0,2 + 0,3 by doubles is not 0,6; by hundredths the mean is 0,2.
    expect(of(10, 10, 20, 30)).toBe(20);
    expect(() => of(25)).toThrow(RangeError);
  });

  it("[R146] stays between the smallest and the largest score, and is the nearest step", () => {
    const score = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 9 }), fc.constantFrom(1, 5, 10, 25), (steps, step) => {
        const scores = steps.map((each) => points(each * step));
        const result = meanToStep(scores, points(step));
        const total = scores.reduce((sum, each) => sum + each, 0);
        expect(result % step).toBe(0);
        expect(result).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(result).toBeLessThanOrEqual(Math.max(...scores));
        // |result − mean| ≤ step ÷ 2, in whole numbers; on the half the result is the upper one.
        const off = 2 * (result * scores.length - total);
        expect(off > -step * scores.length && off <= step * scores.length).toBe(true);
      }),
      { seed: 146, numRuns: 500 },
    );
  });

  it("is a missing score while pending", () => {
    const scoreFor = (scores: readonly MemberScore[]): Score => scoreOfFinal(finalScore(scores, mean, limits));
    expect([scoreFor(by(125)), scoreFor(by(null)), scoreFor(by(aside))]).toEqual([
      scored(points(125)),
      unscored,
      aside,
    ]);
  });
});

describe("disagreement", () => {
  it("[R143] lies above the tolerance, not on it; under equal any difference is one", () => {
    expect([spreadOf(by(100)), spreadOf(by(100, null)), spreadOf(by(100, 175, 125))]).toEqual([null, null, 75]);
    expect([isDisagreement(by(100, 150), mean), isDisagreement(by(100, 151), mean)]).toEqual([false, true]);
    expect([isDisagreement(by(100, 100), equal), isDisagreement(by(100, 101), equal)]).toEqual([false, true]);
  });

  it("[R144] a decision stands with a reason, a possible score, and over the present scores", () => {
    const scores = by(100, 175);
    expect(stands(decision(150, [100, 175]), scores, limits)).toBe(true);
    expect(stands(decision(150, [100, 175], " "), scores, limits)).toBe(false);
    expect(stands(decision(225, [100, 175]), scores, limits)).toBe(false);
    expect(stands(decision(130, [100, 175]), scores, limits)).toBe(false);
    expect(stands(decision(-25, [100, 175]), scores, limits)).toBe(false);
    expect(stands(decision(150, [100, 150]), scores, limits)).toBe(false);
    expect(stands(decision(150, [100]), scores, limits)).toBe(false);
    expect(stands(decision(150, [100, 175]), by(100, null), limits)).toBe(false);
  });

  it("[R197] the scores decided on are kept as one text, member by member in hundredths", () => {
    expect(writeOver(by(100, 175))).toBe("m0:100;m1:175");
    // 0 is a score; a missing one leaves nothing to decide on.
    expect([writeOver(by(0, 5)), writeOver(by(100, null)), writeOver(by())]).toEqual(["m0:0;m1:5", null, null]);
    expect(readOver("m0:100;m1:175")).toEqual(decision(150, [100, 175]).over);
    expect([readOver(""), readOver("theo biên bản"), readOver("m0:1,5")]).toEqual([null, [], []]);
    const unrecorded = { ...decision(150, []), over: readOver("") };
    expect(stands(unrecorded, by(100, 175), limits)).toBe(false);
    expect(checkDecision(unrecorded, "Xã A", by(100, 175), limits).map(({ code }) => code)).toEqual([
      "decision-not-recorded",
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), (scores) => {
        expect(readOver(writeOver(by(...scores)) ?? "")).toEqual(decision(0, scores).over);
      }),
    );
  });

  it("states everything wrong with a decision", () => {
    const codes = (made: ChairDecision): string[] =>
      checkDecision(made, "Xã A", by(100, 175), limits).map(({ code }) => code);
    expect(codes(decision(150, [100, 175]))).toEqual([]);
    expect(codes(decision(999, [1, 2], ""))).toEqual([
      "decision-without-reason",
      "decision-out-of-date",
      "decision-not-possible",
    ]);
  });

  it("[R143] queues what waits, the widest first, then what was decided", () => {
    const leaf = (...scores: number[]): { scores: MemberScore[]; limits: { maximum: Points; step: Points } } => ({
      scores: by(...scores),
      limits,
    });
    const units = [
      {
        unit: "Xã A",
        leaves: new Map([
          ["1.1", leaf(0, 200)],
          ["1.2", leaf(0, 75)],
          ["1.3", leaf(0, 25)],
        ]),
        decisions: [decision(100, [0, 200])],
      },
      { unit: "Xã B", leaves: new Map([["1.1", leaf(0, 100)]]), decisions: [] },
    ];
    expect(
      disagreementQueue(units, mean).map(({ unit, code, spread, decision: made }) => [
        unit,
        code,
        spread,
        made?.points ?? null,
      ]),
    ).toEqual([
      ["Xã B", "1.1", 100, null],
      ["Xã A", "1.2", 75, null],
      ["Xã A", "1.1", 200, 100],
    ]);
  });
});
