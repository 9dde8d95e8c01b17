/** The survey's formulas recalculated from scratch by LibreOffice, against the domain: halves, roundings, too few ballots. */
import { convertSurvey } from "../../src/domain/analysis/survey";
import type { UnitBallots } from "../../src/domain/analysis/surveyBallots";
import type { SurveyDesign } from "../../src/domain/analysis/surveyDesign";
import { percent } from "../../src/domain/points";
import { linkSurvey } from "../../src/features/survey/linkSurvey";
import { prepareSurvey } from "../../src/features/survey/prepareSurvey";
import { quietWork } from "../../src/features/work";
import { run, type Year } from "../features/year";
import { resultsName, threeGroups } from "../features/survey/surveySteps";
import { done, startWorkbench } from "../features/workbench";
import { deepSet } from "../sheets/smallSets";
import { recalculate } from "./libreOffice";
import { formulaCells, ownRows, read, seeded } from "./yearBooks";

/** One question for 1.1.2 (maximum 2): 65 ballots would be 200 steps of 0,01. */
const one: SurveyDesign = {
  ...threeGroups,
  questions: [{ code: "C1", text: "Có hài lòng không?", criterion: "1.1.2" }],
  leastBallots: 64,
};
const of = (unit: string, ...groups: readonly (readonly number[])[]): UnitBallots => ({
  unit,
  groups: Object.fromEntries(
    groups.map(([a = 0, b = 0, c = 0, d = 0], index) => [
      String(index + 1),
      { returned: a + b + c + d, counts: { C1: { A: a, B: b, C: c, D: d } } },
    ]),
  ),
});

/** Halves exactly, one ballot less and more, too few, none, and a group without any answer that counts. */
const cases: readonly UnitBallots[] = [
  // 400 of 400: 2,00; and 1 of 400 negative: 199,5 steps, a half.
  of("Đủ cả", [200], [100], [100]),
  of("Nửa bước", [200], [100], [99, 0, 1]),
  of("Dưới nửa bước", [200, 0, 0, 0], [100], [98, 0, 1]),
  of("Một nửa", [0, 64, 0, 0], [0, 0, 0, 1], [1, 0, 1, 0]),
  of("Thiếu một phiếu", [30], [20], [13]),
  of("Không ý kiến", [0, 0, 0, 40], [0, 0, 0, 40], [0, 0, 0, 40]),
  of("Nhóm im lặng", [40, 1, 2, 0], [30, 5, 1, 3]),
  { unit: "Chưa có phiếu", groups: {} },
];

function randomCases(count: number): readonly UnitBallots[] {
  const random = seeded(20_260_115);
  const whole = (most: number): number => Math.floor(random() * (most + 1));
  return Array.from({ length: count }, (_, index) =>
    of(`Xã ${index + 1}`, ...[1, 2, 3].map(() => [whole(40), whole(20), whole(20), whole(5)])),
  );
}

const units = [...cases, ...randomCases(30)];
const year: Year = { set: deepSet, units: units.map(({ unit }) => unit), source: "scoringSheets" };
const designs: readonly (readonly [string, SurveyDesign])[] = [
  ["all ballots together, to the nearest step", one],
  ["all ballots together, down", { ...one, rounding: "down" }],
  ["the groups' weighted mean, up", { ...one, pooling: "groups", rounding: "up" }],
  ["the groups' weighted mean, to the nearest, too few converted", { ...one, pooling: "groups", tooFew: "convert" }],
  [
    "a third as a weight",
    { ...one, answers: one.answers.map((each) => (each.code === "B" ? { ...each, weight: percent(3333) } : each)) },
  ],
];

describe("the survey recalculated by LibreOffice", () => {
  it.each(designs)(
    "[R113] has the domain's points: %s",
    async (_name, design) => {
      const bench = await startWorkbench();
      await run(bench, ["set", "units"], year);
      done(await prepareSurvey(bench.port, { design, counts: units }));
      const written = await bench.save();
      const [before, after] = await Promise.all([read(written), recalculate(written).then(read)]);
      const surveyed = convertSurvey(deepSet, design, units);
      if (!surveyed.ok) throw new Error(JSON.stringify(surveyed.failure));
      const at = ownRows(after, resultsName);
      const shown = units.map(({ unit }) => [
        unit,
        at(`unit:${unit.toLowerCase()}`, "points:1.1.2"),
        at(`unit:${unit.toLowerCase()}`, "share:1.1.2"),
      ]);
      const expected = surveyed.value.map(({ unit, criteria }) => [
        unit,
        ...criteria.flatMap(({ score, share }) => [
          score.kind === "scored" ? score.points / 100 : null,
          share === null ? null : share / 100,
        ]),
      ]);
      expect(shown).toEqual(expected);
      const results = formulaCells(after);
      expect([...results].filter(([address, value]) => formulaCells(before).get(address) !== value)).toEqual([]);
      expect(
        [...results.values()].filter((value) => typeof value === "object" || String(value).startsWith("#")),
      ).toEqual([]);
    },
    300_000,
  );

  it("flows into the scoring sheets there, too: 1,995 becomes 2,00; too few ballots stay empty", async () => {
    const bench = await startWorkbench();
    await run(bench, ["set", "units", "sheets"], { ...year, units: year.units.slice(0, 8) });
    done(await prepareSurvey(bench.port, { design: one, counts: cases }));
    done(await linkSurvey(bench.port, { replaceTyped: false, now: new Date("2026-01-15T08:00:00Z") }, quietWork));
    const after = await read(await recalculate(await bench.save()));
    const score = (unit: string): unknown => ownRows(after, unit)("node:1.1.2", "appraisal");
    // 399 of 400: 99,75 % of 2 = 1,995: a half step goes up. 398 of 399: 1,99499 → 1,99.
    expect(["Đủ cả", "Nửa bước", "Dưới nửa bước", "Thiếu một phiếu", "Chưa có phiếu"].map(score)).toEqual([
      2,
      2,
      1.99,
      null,
      null,
    ]);
  }, 300_000);
});
