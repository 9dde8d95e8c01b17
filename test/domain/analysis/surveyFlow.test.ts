import { countBallots, type Ballot } from "../../../src/domain/analysis/surveyCount";
import { checkBallots } from "../../../src/domain/analysis/surveyBallots";
import {
  adviseSurvey,
  checkSurveyDesign,
  presetSurvey,
  type SurveyDesign,
} from "../../../src/domain/analysis/surveyDesign";
import { flowStep } from "../../../src/domain/analysis/surveyFlow";
import { isSurveyLink, readSurveyLink, surveyLink } from "../../../src/domain/analysis/surveyLink";
import { convertSurvey } from "../../../src/domain/analysis/survey";
import { points } from "../../../src/domain/points";
import { rowsOf, setOf } from "../exampleSets";

const set = setOf(rowsOf("I 10", "1.1 4", "1.2 6"), { step: points(25) });
const preset: SurveyDesign = {
  ...presetSurvey(
    { group: (number) => `Nhóm ${number}`, positive: "Có", negative: "Không", noOpinion: "Không ý kiến" },
    [
      { code: "q1", text: "", criterion: "1.1" },
      { code: "q2", text: "", criterion: "1.1" },
      { code: "q3", text: "", criterion: null },
    ],
  ),
  leastBallots: 2,
};

describe("the survey's design", () => {
  it("[R206] a question without criterion is a warning, several of one criterion a note; neither stops the survey", () => {
    expect(adviseSurvey(preset).map(({ code, severity, details }) => [code, severity, details])).toEqual([
      ["survey-question-feeds-nothing", "warning", { item: "q3" }],
      ["survey-criterion-fed-twice", "note", { items: { names: ["q1", "q2"] } }],
    ]);
    expect(checkSurveyDesign(set, preset)).toEqual([]);
    const counts = { q1: { positive: 2 }, q2: { negative: 2 }, q3: { positive: 2 } };
    const converted = convertSurvey(set, preset, [{ unit: "A", groups: { "1": { returned: 2, counts } } }]);
    // 2 of 4 answers positive: half of 4 points; nothing comes of q3.
    expect(converted).toMatchObject({ ok: true, value: [{ criteria: [{ code: "1.1", score: { points: 200 } }] }] });
    expect(converted.ok && converted.value[0]?.criteria).toHaveLength(1);
  });

  it("[R205] a group may need a number of its own", () => {
    const groups = preset.groups.map((group) => (group.code === "2" ? { ...group, least: 3 } : group));
    const counts = { q1: { positive: 2 }, q2: { positive: 2 }, q3: { positive: 2 } };
    const ballots = { unit: "A", groups: { "1": { returned: 2, counts }, "2": { returned: 2, counts } } };
    const codes = (tooFew: SurveyDesign["tooFew"]) =>
      checkBallots({ ...preset, groups, tooFew }, ballots).map(({ code, severity }) => `${severity} ${code}`);
    const silent = ["3", "4", "5"].map(() => "warning survey-group-silent");
    expect(codes("withhold")).toEqual(["error survey-group-too-few", ...silent]);
    expect(codes("convert")).toEqual(["warning survey-group-few", ...silent]);
    // 3 of at least 3 are enough; 2 of group 1, which needs no number of its own, are, too.
    const three = { q1: { positive: 3 }, q2: { positive: 3 }, q3: { positive: 3 } };
    const enough = { unit: "A", groups: { ...ballots.groups, "2": { returned: 3, counts: three } } };
    expect(checkBallots({ ...preset, groups }, enough).map(({ code }) => code)).toEqual(
      silent.map(() => "survey-group-silent"),
    );
    expect(checkSurveyDesign(set, { ...preset, groups: groups.map((each) => ({ ...each, least: 1.5 })) })).toHaveLength(
      5,
    );
  });

  it("has no more counts than one formula can check", () => {
    const questions = Array.from({ length: 81 }, (_, index) => ({ code: `q${index}`, text: "", criterion: "1.1" }));
    expect(checkSurveyDesign(set, { ...preset, questions: questions.slice(1) })).toEqual([]);
    expect(checkSurveyDesign(set, { ...preset, questions }).map(({ code }) => code)).toEqual([
      "survey-too-many-counts",
    ]);
  });
});

describe("ballots", () => {
  const ballot = (row: number, unit: string, answers: Ballot["answers"], group = "1"): Ballot => ({
    row,
    unit,
    group,
    answers,
  });

  it("[R207] count once under every question; what is left open is no opinion", () => {
    const counted = countBallots(
      preset,
      ["Xã A", "Xã B"],
      [
        ballot(2, "xã  a", { q1: "positive", q2: "negative", q3: "positive" }),
        ballot(3, "Xã A", { q1: "positive" }),
        ballot(4, "Xã A", { q1: "none", q2: "positive", q3: "none" }, "2"),
      ],
    );
    expect(counted.units).toEqual([
      {
        unit: "Xã A",
        groups: {
          "1": {
            returned: 2,
            counts: { q1: { positive: 2 }, q2: { negative: 1, none: 1 }, q3: { positive: 1, none: 1 } },
          },
          "2": { returned: 1, counts: { q1: { none: 1 }, q2: { positive: 1 }, q3: { none: 1 } } },
        },
      },
      { unit: "Xã B", groups: {} },
    ]);
    expect(counted.findings).toEqual([]);
  });

  it("[R207] left open where nothing stands for no opinion are stated, and then do not add up", () => {
    const design = { ...preset, answers: preset.answers.filter(({ weight }) => weight !== null) };
    const counted = countBallots(design, ["Xã A"], [ballot(7, "Xã A", { q1: "positive", q3: "positive" })]);
    expect(counted.findings.map(({ code, at, details }) => [code, at.row, details])).toEqual([
      ["survey-question-open", 7, { question: "q2" }],
    ]);
    const [unit] = counted.units;
    expect(unit && checkBallots(design, unit).map(({ code }) => code)).toContain("survey-counts-mismatch");
  });
});

describe("the link", () => {
  const at = { role: "'Kết quả'!$K$1", unitName: "'Kết quả'!$B$12", points: "'Kết quả'!$K$12" };
  const link = surveyLink(at, 'Xã "A"', "1.2");

  it("[R208] says unit and criterion, and is read back as it was written, also by other programs' spelling", () => {
    expect(link).toBe(
      `=IFERROR(IF(AND('Kết quả'!$K$1="points:1.2",'Kết quả'!$B$12="Xã ""A"""),'Kết quả'!$K$12,""),"")`,
    );
    expect(readSurveyLink(link)).toEqual({ sheet: "Kết quả", unit: 'Xã "A"', criterion: "1.2" });
    const plain = link.replaceAll("'Kết quả'", "KQ").replaceAll(",", ", ");
    expect(readSurveyLink(plain)).toEqual({ sheet: "KQ", unit: 'Xã "A"', criterion: "1.2" });
  });

  it.each([
    ["another row's points", link.replace("$K$12,", "$K$13,")],
    ["another column's points", link.replace("$K$12,", "$L$12,")],
    ["another sheet's unit", link.replace("'Kết quả'!$B$12", "'Khác'!$B$12")],
    ["another sheet's points", link.replace(",'Kết quả'!$K$12", ",'Khác'!$K$12")],
    ["a deleted sheet", link.replaceAll("'Kết quả'!$K$1=", "#REF!=")],
    ["something added", link.replace(',"")', ',"")+1')],
  ])("[R208] with %s is a link, but says nothing", (_name, broken) => {
    expect(broken).not.toBe(link);
    expect([isSurveyLink(broken), readSurveyLink(broken)]).toEqual([true, null]);
  });

  it("[R208] is read back from a sheet with quotes in its name", () => {
    const quoted = link.replaceAll("'Kết quả'", "'Kết ''quả'");
    expect(readSurveyLink(quoted)?.sheet).toBe("Kết 'quả");
  });

  it("is no other formula", () => {
    expect(isSurveyLink(`=1${link}`)).toBe(false);
    expect([isSurveyLink(null), isSurveyLink("=SUM(A1:A3)"), isSurveyLink('=IFERROR(A1,"")')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["an empty cell", { value: null, formula: null }, false, "link", "link"],
    ["its own link", { value: 1, formula: link }, true, "as-is", "as-is"],
    ["an older link", { value: 1, formula: "=old" }, true, "link", "link"],
    ["a typed score", { value: 0, formula: null }, false, "refuse", "replace"],
    ["a typed formula", { value: null, formula: "=1+1" }, false, "refuse", "replace"],
    ["a text", { value: "KAD", formula: null }, false, "refuse", "replace"],
  ] as const)("[R209] over %s", (_name, cell, isLink, unasked, asked) => {
    expect([false, true].map((mayReplace) => flowStep({ ...cell, link }, isLink, mayReplace))).toEqual([
      unasked,
      asked,
    ]);
  });
});
