import {
  checkDecision,
  disagreementQueue,
  isDisagreement,
  stands,
  type ChairDecision,
  type MemberScore,
} from "../../../src/domain/appraisal/disagreement";
import { points } from "../../../src/domain/points";
import { scored, unscored } from "../../../src/domain/scores";

const limits = { maximum: points(200), step: points(25) };
const by = (...scores: readonly (number | null)[]): MemberScore[] =>
  scores.map((score, index) => ({ member: `m${index}`, score: score === null ? unscored : scored(points(score)) }));
const decision = (about: Partial<ChairDecision> = {}): ChairDecision => ({
  code: "1.1",
  points: points(150),
  reason: "Đủ minh chứng",
  over: [
    { member: "m0", points: points(100) },
    { member: "m1", points: points(175) },
  ],
  ...about,
});
const over = (...list: readonly (readonly [string, number])[]): ChairDecision["over"] =>
  list.map(([member, value]) => ({ member, points: points(value) }));

describe("a decision of the chair", () => {
  it.each<[string, ChairDecision, MemberScore[], boolean]>([
    ["over the same scores", decision(), by(100, 175), true],
    ["while a member has not scored who had not then", decision(), by(100, 175, null), true],
    ["after a member's score has changed", decision(), by(100, 150), false],
    ["after one more member has scored", decision(), by(100, 175, 100), false],
    ["after a member's score was taken away", decision(), by(100, null), false],
    ["over the scores of other members", decision({ over: over(["m0", 100], ["m2", 175]) }), by(100, 175), false],
    [
      "over the same scores the other way round",
      decision({ over: over(["m0", 175], ["m1", 100]) }),
      by(100, 175),
      false,
    ],
    ["not recorded", decision({ over: null }), by(100, 175), false],
    ["without a reason", decision({ reason: " " }), by(100, 175), false],
    ["of nothing", decision({ points: points(0) }), by(100, 175), true],
    ["of the maximum", decision({ points: points(200) }), by(100, 175), true],
    ["above the maximum", decision({ points: points(225) }), by(100, 175), false],
    ["below nothing", decision({ points: points(-25) }), by(100, 175), false],
    ["between two steps", decision({ points: points(130) }), by(100, 175), false],
  ])("[R144] %s stands or falls", (_, given, scores, is) => {
    expect(stands(given, scores, limits)).toBe(is);
  });

  it("[R144] may be of any size while the maximum is not known", () => {
    expect(stands(decision({ points: points(100_000) }), by(100, 175), { ...limits, maximum: null })).toBe(true);
  });

  it("[R144] says what keeps it from standing", () => {
    const at = { unit: "Xã A", code: "1.1" };
    const said = (about: Partial<ChairDecision>): unknown[] =>
      checkDecision(decision(about), "Xã A", by(100, 175), limits).map((each) => [each.code, each.at, each.details]);
    expect(said({})).toEqual([]);
    expect(said({ reason: "" })).toEqual([["decision-without-reason", at, { code: "1.1" }]]);
    expect(said({ over: null })).toEqual([["decision-not-recorded", at, { code: "1.1" }]]);
    expect(said({ over: [] })).toEqual([["decision-out-of-date", at, { code: "1.1" }]]);
    expect(said({ points: points(225) })).toEqual([
      ["decision-not-possible", at, { code: "1.1", found: { points: 225 } }],
    ]);
  });

  it("[R143] is needed by leaves whose members lie too far apart, the widest first, decided ones last", () => {
    const agreement = { rule: "mean", tolerance: points(50) } as const;
    const leaf = (...scores: readonly (number | null)[]) => ({ scores: by(...scores), limits });
    const leaves = new Map([
      ["1.1", leaf(100, 175)],
      ["1.2", leaf(0, 200)],
      ["1.3", leaf(100, 150)],
      ["1.4", leaf(100, null)],
      ["1.5", leaf(100, 175)],
    ]);
    const units = [
      { unit: "Xã A", leaves, decisions: [decision()] },
      { unit: "Xã B", leaves: new Map([["1.1", leaf(25, 200)]]), decisions: [] },
    ];
    // 1.3 lies 0,5 apart, as far as allowed; 1.5 has the scores of 1.1, but the decision is 1.1's.
    expect(
      disagreementQueue(units, agreement).map(({ unit, code, spread, decision: made }) => [
        unit,
        code,
        spread,
        made !== null,
      ]),
    ).toEqual([
      ["Xã A", "1.2", 200, false],
      ["Xã B", "1.1", 175, false],
      ["Xã A", "1.5", 75, false],
      ["Xã A", "1.1", 75, true],
    ]);
    expect(isDisagreement(by(100), { rule: "equal", tolerance: points(0) })).toBe(false);
  });
});
