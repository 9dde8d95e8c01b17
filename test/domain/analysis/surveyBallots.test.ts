import { checkBallots, mostBallots, type GroupBallots } from "../../../src/domain/analysis/surveyBallots";
import type { SurveyDesign } from "../../../src/domain/analysis/surveyDesign";
import { percent } from "../../../src/domain/points";

/** Two groups, one question; 65 ballots, and 3 of group b. */
const design: SurveyDesign = {
  groups: [
    { code: "a", name: "Công chức", weight: 1 },
    { code: "b", name: "Người dân", weight: 1, least: 3 },
  ],
  answers: [
    { code: "yes", name: "Có", weight: percent(10_000) },
    { code: "none", name: "Không ý kiến", weight: null },
  ],
  questions: [{ code: "q", text: "", criterion: "1.1" }],
  leastBallots: 65,
  tooFew: "withhold",
  pooling: "ballots",
  rounding: "nearest",
};
/** Code, severity and details of what is found; all of it is at the unit. */
function found(groups: Readonly<Record<string, GroupBallots>>, about: Partial<SurveyDesign> = {}): unknown[] {
  const findings = checkBallots({ ...design, ...about }, { unit: "Xã A", groups });
  expect(findings.filter(({ at }) => at.unit !== "Xã A")).toEqual([]);
  return findings.map(({ code, severity, details }) => [code, severity, details]);
}
const yes = (returned: number, counted = returned): GroupBallots => ({ returned, counts: { q: { yes: counted } } });

describe("a unit's ballots", () => {
  it("[R110] are found out of place with group, question and answer, by the groups' names", () => {
    const groups = {
      a: { returned: 70, counts: { q: { yes: 60, none: 9 }, z: { yes: 1 } } },
      b: { returned: 4.5, counts: { q: { yes: -1, maybe: 5.5 } } },
      c: yes(1),
    };
    // 60 + 9 = 69 of 70; −1 + 5,5 = 4,5
    expect(found(groups)).toEqual([
      ["survey-not-a-count", "error", { group: "b", item: "b", found: 4.5 }],
      ["survey-unknown-group", "error", { group: "c" }],
      ["survey-unknown-question", "error", { group: "Công chức", question: "z" }],
      ["survey-counts-mismatch", "error", { group: "Công chức", question: "q", found: 69, expected: 70 }],
      ["survey-not-a-count", "error", { group: "Người dân", item: "q", found: -1 }],
      ["survey-unknown-answer", "error", { group: "Người dân", question: "q", answer: "maybe" }],
      ["survey-not-a-count", "error", { group: "Người dân", item: "q", found: 5.5 }],
    ]);
  });

  it("[R111] are too few with their number and the number asked for, in all and of a group", () => {
    // 62 + 2 = 64
    const details = [
      { found: 64, least: 65 },
      { group: "Người dân", found: 2, least: 3 },
    ];
    expect(found({ a: yes(62), b: yes(2) })).toEqual([
      ["survey-too-few-ballots", "error", details[0]],
      ["survey-group-too-few", "error", details[1]],
    ]);
    expect(found({ a: yes(62), b: yes(2) }, { tooFew: "convert" })).toEqual([
      ["survey-few-ballots", "warning", details[0]],
      ["survey-group-few", "warning", details[1]],
    ]);
    expect(found({ b: yes(65) })).toEqual([["survey-group-silent", "warning", { group: "Công chức" }]]);
    expect(found({ a: yes(62), b: yes(3) })).toEqual([]);
  });

  it("[R110] are counted up to a million", () => {
    expect(found({ a: yes(mostBallots), b: yes(3) })).toEqual([]);
    const notCount = (item: string) => ["survey-not-a-count", "error", { group: item, item: "q", found: 1_000_001 }];
    expect(found({ a: yes(1_000_001), b: yes(3) })).toEqual([
      ["survey-not-a-count", "error", { group: "a", item: "a", found: 1_000_001 }],
      notCount("Công chức"),
    ]);
  });
});
