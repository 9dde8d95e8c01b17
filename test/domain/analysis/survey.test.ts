import fc from "fast-check";
import { convertSurvey, feedCriteria, type SurveyedUnit } from "../../../src/domain/analysis/survey";
import type { UnitBallots } from "../../../src/domain/analysis/surveyBallots";
import { checkSurveyDesign, presetSurvey, type SurveyDesign } from "../../../src/domain/analysis/surveyDesign";
import { percent, points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { rowsOf, setOf } from "../exampleSets";
import { countOperations } from "./countOperations";

const of = (hundredths: number): Score => scored(points(hundredths));
const set = setOf(rowsOf("I 10", "1.1 4", "1.2 6"), { step: points(25) });
const preset = presetSurvey(
  { group: (number) => `Nhóm ${number}`, positive: "Hài lòng", negative: "Không hài lòng", noOpinion: "Không ý kiến" },
  [
    { code: "q1", text: "", criterion: "1.1" },
    { code: "q2", text: "", criterion: "1.1" },
    { code: "q3", text: "", criterion: "1.2" },
  ],
);

/** Five groups of 13 ballots: 65. */
const sixtyFive: UnitBallots = {
  unit: "Xã A",
  groups: Object.fromEntries(
    ["1", "2", "3", "4", "5"].map((group) => [
      group,
      {
        returned: 13,
        counts: {
          q1: { positive: 10, negative: 3 },
          q2: { positive: 8, negative: 2, none: 3 },
          q3: { positive: 13 },
        },
      },
    ]),
  ),
};

function converted(design: SurveyDesign, ballots: UnitBallots): SurveyedUnit {
  const found = convertSurvey(set, design, [ballots]);
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  const [unit] = found.value;
  if (unit === undefined) throw new Error("one unit in, none out");
  return unit;
}
const codesOf = (unit: SurveyedUnit): string[] => unit.findings.map(({ code }) => code);

/** Two groups, one question for 1.1. */
const two: SurveyDesign = {
  ...preset,
  groups: [
    { code: "a", name: "A", weight: 1 },
    { code: "b", name: "B", weight: 3 },
  ],
  questions: [{ code: "q", text: "", criterion: "1.1" }],
};
const unequal: UnitBallots = {
  unit: "Xã A",
  groups: {
    a: { returned: 60, counts: { q: { positive: 60 } } },
    b: { returned: 10, counts: { q: { positive: 5, negative: 5 } } },
  },
};

describe("the survey", () => {
  it("[R111] asks for 65 ballots from five groups by preset", () => {
    expect([preset.groups.length, preset.leastBallots]).toEqual([5, 65]);
    expect(converted(preset, sixtyFive)).toMatchObject({ ballots: 65, findings: [] });
    const first = sixtyFive.groups["1"];
    const fewer = first && {
      ...sixtyFive,
      groups: {
        ...sixtyFive.groups,
        "1": {
          returned: 12,
          counts: { ...first.counts, q1: { positive: 12 }, q2: { none: 12 }, q3: { negative: 12 } },
        },
      },
    };
    if (fewer === undefined) throw new Error("no group 1");
    const withheld = converted(preset, fewer);
    expect(codesOf(withheld)).toEqual(["survey-too-few-ballots"]);
    expect(withheld.findings[0]).toMatchObject({ severity: "error", details: { found: 64, least: 65 } });
    expect(withheld.criteria.map(({ score }) => score)).toEqual([unscored, unscored]);
    const accepted = converted({ ...preset, tooFew: "convert" }, fewer);
    expect([codesOf(accepted), accepted.criteria[0]?.score.kind]).toEqual([["survey-few-ballots"], "scored"]);
  });

  it("[R112] converts the share of positive answers, those without an opinion left out", () => {
    // 1.1: (5 · 10 + 5 · 8) ÷ (5 · 13 + 5 · 10) = 90/115 = 78,261 %; · 4 = 3,130 = 12,52 steps → 13 · 0,25 = 3,25
    expect(converted(preset, sixtyFive).criteria).toEqual([
      { code: "1.1", share: 7826, score: of(325) },
      { code: "1.2", share: 10_000, score: of(600) },
    ]);
  });

  it("[R112] pools ballots or takes the weighted mean of the groups", () => {
    // 65/70 = 92,857 %; · 4 = 3,714 = 14,86 steps → 15 → 3,75
    expect(converted(two, unequal).criteria).toEqual([{ code: "1.1", share: 9286, score: of(375) }]);
    // (1 · 100 % + 3 · 50 %) ÷ 4 = 62,5 %; · 4 = 2,50
    expect(converted({ ...two, pooling: "groups" }, unequal).criteria).toEqual([
      { code: "1.1", share: 6250, score: of(250) },
    ]);
  });

  it("[R112] weighs answers in between", () => {
    const five: SurveyDesign = {
      ...two,
      groups: two.groups.slice(0, 1),
      answers: [10_000, 7500, 5000, 2500, 0].map((weight, index) => ({
        code: String(index),
        name: "",
        weight: percent(weight),
      })),
    };
    const ballots: UnitBallots = {
      unit: "Xã A",
      groups: { a: { returned: 65, counts: { q: { 0: 10, 1: 20, 2: 20, 3: 10, 4: 5 } } } },
    };
    // (10 + 15 + 10 + 2,5) ÷ 65 = 37,5/65 = 57,692 %; · 4 = 2,308 = 9,23 steps → 2,25
    expect(converted(five, ballots).criteria).toEqual([{ code: "1.1", share: 5769, score: of(225) }]);
  });

  it("[R112] gives no points, not zero, where no answer counts", () => {
    const mute: UnitBallots = { unit: "Xã A", groups: { a: { returned: 70, counts: { q: { none: 70 } } } } };
    const found = converted(two, mute);
    expect(found.criteria).toEqual([{ code: "1.1", share: null, score: unscored }]);
    expect(codesOf(found)).toEqual(["survey-group-silent", "survey-nothing-counted"]);
    expect(found.findings[1]?.at).toEqual({ unit: "Xã A", code: "1.1" });
    // in the mean of groups every group must have spoken
    const halfMute = { ...mute, groups: { a: { returned: 70, counts: { q: { positive: 70 } } } } };
    expect(converted({ ...two, pooling: "groups" }, halfMute).criteria[0]?.score).toEqual(unscored);
    expect(converted(two, halfMute).criteria[0]?.score).toEqual(of(400));
  });

  it("[R113] rounds once to the set's step, as stated", () => {
    // 12,52 steps of 0,25
    const scoreBy = (rounding: SurveyDesign["rounding"]) =>
      converted({ ...preset, rounding }, sixtyFive).criteria[0]?.score;
    expect([scoreBy("down"), scoreBy("nearest"), scoreBy("up")]).toEqual([of(300), of(325), of(325)]);
  });

  it("[R113] never passes the maximum where that is no whole number of steps", () => {
    const odd = setOf(rowsOf("I 1.6"), { step: points(50) });
    const design: SurveyDesign = { ...two, rounding: "up", questions: [{ code: "q", text: "", criterion: "I" }] };
    const all: UnitBallots = { unit: "A", groups: { a: { returned: 65, counts: { q: { positive: 65 } } } } };
    const found = convertSurvey(odd, design, [all]);
    // 1,6 = 3,2 steps → up 4, but 2,00 is above 1,60: 1,50
    expect(found.ok && found.value[0]?.criteria[0]?.score).toEqual(of(150));
  });

  it("[R110] finds counts that do not add up, are no counts, or belong nowhere", () => {
    const wrong: UnitBallots = {
      unit: "Xã A",
      groups: {
        a: { returned: 70, counts: { q: { positive: 60, negative: 9 }, z: { positive: 1 } } },
        b: { returned: 0.5, counts: { q: { positive: -1, maybe: 1.5 } } },
        c: { returned: 1, counts: {} },
      },
    };
    const found = converted(two, wrong);
    expect(found.findings.map(({ code, details }) => [code, details["found"]])).toEqual([
      ["survey-not-a-count", 0.5],
      ["survey-unknown-group", undefined],
      ["survey-unknown-question", undefined],
      ["survey-counts-mismatch", 69],
      ["survey-not-a-count", -1],
      ["survey-unknown-answer", undefined],
      ["survey-not-a-count", 1.5],
    ]);
    expect(found.criteria[0]?.score).toEqual(unscored);
    // a question nobody counted does not add up either
    const uncounted = converted(two, { unit: "A", groups: { a: { returned: 70, counts: {} } } });
    expect(codesOf(uncounted)).toContain("survey-counts-mismatch");
  });

  it("[R114] flows into the criteria it feeds and says what it replaces", () => {
    const surveyed = converted(preset, sixtyFive);
    const fed = feedCriteria({ "1.1": of(400), "1.2": unscored, II: of(1) }, surveyed);
    expect(fed.appraisal).toEqual({ "1.1": of(325), "1.2": of(600), II: of(1) });
    expect(fed.findings).toMatchObject([
      {
        code: "survey-replaces-score",
        at: { unit: "Xã A", code: "1.1" },
        details: { found: { points: 400 }, expected: { points: 325 } },
      },
    ]);
    expect(feedCriteria({ "1.1": of(325) }, surveyed).findings).toEqual([]);
    const setAside: Score = { kind: "notApplicable", reason: "" };
    expect(feedCriteria({ "1.1": setAside }, surveyed).findings.map(({ code, at }) => [code, at])).toEqual([
      ["survey-of-not-applicable", { unit: "Xã A", code: "1.1" }],
    ]);
    // without points of the survey what was entered stays
    const withheld = converted(preset, { unit: "Xã A", groups: {} });
    expect(feedCriteria({ "1.1": of(400) }, withheld)).toEqual({ appraisal: { "1.1": of(400) }, findings: [] });
  });

  it("finds every fault of a design", () => {
    const faulty: SurveyDesign = {
      ...preset,
      groups: [
        { code: "a", name: "", weight: 0 },
        { code: "a", name: "", weight: 1 },
      ],
      answers: [
        { code: "n", name: "", weight: percent(0) },
        { code: "m", name: "", weight: percent(-1) },
      ],
      questions: [{ code: "q", text: "", criterion: "I" }],
      leastBallots: 1.5,
    };
    expect(checkSurveyDesign(set, faulty).map(({ code }) => code)).toEqual([
      "survey-no-positive-answer",
      "survey-repeated-code",
      "survey-group-weight",
      "survey-answer-weight",
      "survey-least-ballots",
      "survey-criterion-not-scored",
    ]);
    expect(convertSurvey(set, { ...preset, groups: [], questions: [] }, []).ok).toBe(false);
    expect(checkSurveyDesign(set, { ...preset, groups: [], questions: [] }).map(({ code }) => code)).toEqual([
      "survey-no-groups",
      "survey-no-questions",
    ]);
    expect(checkSurveyDesign(set, preset)).toEqual([]);
  });

  it("[R113] points are whole steps in 0…maximum, and one more positive answer never costs any", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.record({ a: fc.tuple(count, count), b: fc.tuple(count, count) }),
        fc.constantFrom<SurveyDesign["pooling"]>("ballots", "groups"),
        fc.constantFrom<SurveyDesign["rounding"]>("nearest", "down", "up"),
        ({ a, b }, pooling, rounding) => {
          const score = (more: number): Score | undefined =>
            converted(
              { ...two, pooling, rounding, leastBallots: 0 },
              {
                unit: "A",
                groups: Object.fromEntries(
                  Object.entries({ a: [a[0] + more, a[1] + 1] as const, b: [b[0], b[1] + 1] as const }).map(
                    ([group, [positive, negative]]) => [
                      group,
                      { returned: positive + negative, counts: { q: { positive, negative } } },
                    ],
                  ),
                ),
              },
            ).criteria[0]?.score;
          const [now, then] = [score(0), score(1)];
          if (now?.kind !== "scored" || then?.kind !== "scored") throw new Error("not converted");
          expect([now.points % 25, now.points >= 0, now.points <= 400]).toEqual([0, true, true]);
          expect(then.points).toBeGreaterThanOrEqual(now.points);
        },
      ),
      { seed: 21101, numRuns: 200 },
    );
  });

  it("[R112] costs the same per unit for 3 321 units", async () => {
    const cost = (count: number) =>
      countOperations(() =>
        convertSurvey(
          set,
          preset,
          Array.from({ length: count }, () => sixtyFive),
        ),
      );
    const [smaller, larger] = [await cost(332), await cost(3321)];
    expect(smaller).toBeGreaterThan(332);
    expect(larger / smaller).toBeLessThan(10 * 1.1);
  });
});
