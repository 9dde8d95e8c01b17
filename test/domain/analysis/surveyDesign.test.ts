import {
  adviseSurvey,
  checkSurveyDesign,
  presetSurvey,
  type SurveyDesign,
} from "../../../src/domain/analysis/surveyDesign";
import { percent } from "../../../src/domain/points";
import { rowsOf, setOf } from "../exampleSets";

const set = setOf(rowsOf("I 10", "1.1 4", "1.2 6"));
const words = { group: (number: number) => `Nhóm ${number}`, positive: "Có", negative: "Không", noOpinion: "–" };
const question = (code: string, criterion: string | null) => ({ code, text: "", criterion });
const preset: SurveyDesign = presetSurvey(words, [question("q", "1.1")]);
const found = (about: Partial<SurveyDesign>): unknown[] =>
  checkSurveyDesign(set, { ...preset, ...about }).map(({ code, severity, at, details }) => [
    code,
    severity,
    at,
    details,
  ]);

describe("a survey's design", () => {
  it("[R111] is by preset that of Hải Dương, without questions", () => {
    expect(presetSurvey(words)).toEqual({
      groups: ["1", "2", "3", "4", "5"].map((code) => ({ code, name: `Nhóm ${code}`, weight: 1 })),
      answers: [
        { code: "positive", name: "Có", weight: 10_000 },
        { code: "negative", name: "Không", weight: 0 },
        { code: "none", name: "–", weight: null },
      ],
      questions: [],
      leastBallots: 65,
      tooFew: "withhold",
      pooling: "ballots",
      rounding: "nearest",
    });
    expect(found({})).toEqual([]);
  });

  it("says of every fault which item has it and what is allowed", () => {
    const most = 1_000_000;
    const group = (code: string, weight: number, least?: number) => ({
      code,
      name: "",
      weight,
      ...(least === undefined ? {} : { least }),
    });
    const answer = (code: string, weight: number | null) => ({
      code,
      name: "",
      weight: weight === null ? null : percent(weight),
    });
    const groups = [
      group("a", 0),
      group("b", most, most),
      group("c", most + 1, most + 1),
      group("d", 1.5, 0),
      group("a", 1, -1),
    ];
    expect(found({ groups })).toEqual([
      ["survey-repeated-code", "error", {}, { item: "a" }],
      ["survey-group-weight", "error", {}, { item: "a", most }],
      ["survey-group-weight", "error", {}, { item: "c", most }],
      ["survey-group-weight", "error", {}, { item: "d", most }],
      ["survey-group-least", "error", {}, { item: "c", most }],
      ["survey-group-least", "error", {}, { item: "a", most }],
    ]);
    const answers = [
      answer("none", null),
      answer("no", 0),
      answer("low", -1),
      answer("high", 10_001),
      answer("yes", 10_000),
    ];
    expect(found({ answers })).toEqual([
      ["survey-answer-weight", "error", {}, { item: "low" }],
      ["survey-answer-weight", "error", {}, { item: "high" }],
    ]);
    expect(found({ groups: [], questions: [], answers: answers.slice(0, 2), leastBallots: most + 1 })).toEqual([
      ["survey-no-groups", "error", {}, {}],
      ["survey-no-questions", "error", {}, {}],
      ["survey-no-positive-answer", "error", {}, {}],
      ["survey-least-ballots", "error", {}, { most }],
    ]);
    expect(found({ leastBallots: most })).toEqual([]);
    expect(found({ questions: [question("q", "I"), question("p", null)] })).toEqual([
      ["survey-criterion-not-scored", "error", { code: "I" }, { item: "q" }],
    ]);
    // 81 questions of 3 answers
    const many = Array.from({ length: 81 }, (_, index) => question(`q${index}`, "1.1"));
    expect(found({ questions: many })).toEqual([["survey-too-many-counts", "error", {}, { number: 243, most: 240 }]]);
  });

  it("[R206] is advised on criteria that two questions feed, not on those that one feeds", () => {
    const questions = [question("a", "1.1"), question("b", null), question("c", "1.1"), question("d", "1.2")];
    expect(adviseSurvey({ ...preset, questions })).toEqual([
      { code: "survey-question-feeds-nothing", severity: "warning", at: {}, details: { item: "b" } },
      {
        code: "survey-criterion-fed-twice",
        severity: "note",
        at: { code: "1.1" },
        details: { items: { names: ["a", "c"] } },
      },
    ]);
  });
});
