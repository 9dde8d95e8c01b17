import { lossesByField, lossesOfUnit } from "../../../src/domain/analysis/lostPoints";
import { yearStatistics } from "../../../src/domain/analysis/statistics";
import { points } from "../../../src/domain/points";
import { rankUnits } from "../../../src/domain/rankUnits";
import { toPercent } from "../../../src/domain/ratio";
import { scored, unscored, type Score, type UnitScores } from "../../../src/domain/scores";
import { mixedSet } from "../exampleSets";
import { countOperations } from "./countOperations";
import { departmentRanking, departments, departmentSet } from "./departments";

const of = (hundredths: number): Score => scored(points(hundredths));
const setAside: Score = { kind: "notApplicable", reason: "" };
const unit = (name: string, first: Score, second: Score, third: Score): UnitScores => ({
  unit: name,
  fields: {
    I: { self: unscored, appraisal: first },
    II: { self: unscored, appraisal: second },
    III: { self: unscored, appraisal: third },
  },
});
const statisticsOf = (...units: UnitScores[]) => yearStatistics(mixedSet, rankUnits(mixedSet, units, "dense"));

describe("the year's figures", () => {
  const report = yearStatistics(departmentSet, departmentRanking);

  it("[R70] are those of the 20 departments: mean, classes, best and worst", () => {
    // 92 + 91,75 + 91,25 + 91 + 90,75 + 90,75 + 90,5 = 638; + 89 + 89 + 87,25 + 86,75 + 86,25 + 85,5 + 85,25 + 85 + 82
    // = 638 + 776 = 1414; + 79,5 + 74,75 + 73,5 + 58,75 = 1414 + 286,5 = 1700,5; ÷ 20 = 85,025
    expect(report).toMatchObject({ units: 20, ranked: 20, maximum: 10_000, average: { sum: 170_050, count: 20 } });
    expect(report.classes.map(({ count }) => count)).toEqual([7, 9, 3, 1, 0]);
    expect(report.best).toEqual({ points: 9200, units: ["Sở Thông tin & TT"] });
    expect(report.worst).toEqual({ points: 5875, units: ["Thanh Tra tỉnh"] });
  });

  it("[R70] give field VI of 10 points: 11 units at 10, 8 at 9, one at 8; 9 is 90 %, not above it", () => {
    const field = report.fields.find(({ code }) => code === "VI");
    // 11 · 10 + 8 · 9 + 8 = 190; ÷ 20 = 9,5 of 10
    expect(field).toMatchObject({
      average: { sum: 19_000, count: 20 },
      worst: { points: 800, units: ["Thanh Tra tỉnh"] },
    });
    expect(field?.achieved && toPercent(field.achieved)).toBe(9500);
    expect([field?.atMaximum.length, field?.aboveMark.length, field?.best?.units.length]).toEqual([11, 11, 11]);
  });

  it("[R70] give field I of 19 points: nobody at 19, five above 17,10, 75,26 % on average", () => {
    const field = report.fields[0];
    // 16,75+17,75+14,25+14,5+18,25+15+18+18+13+12,25 = 157,75; 16,75+14,25+13,5+16,25+14,25+17,5+13,5+6,75+8,75+6,75 = 128,25
    // 286 ÷ 20 = 14,3; ÷ 19 = 75,263 %
    expect(field?.average).toEqual({ sum: 28_600, count: 20 });
    expect(field?.achieved && toPercent(field.achieved)).toBe(7526);
    expect(field?.atMaximum).toEqual([]);
    // 17,75 · 18,25 · 18 · 18 · 17,5
    expect(field?.aboveMark).toEqual([
      "Sở Giao thông vận tải",
      "Ban quản lý KKT NS",
      "Sở Nông nghiệp & PTNT",
      "Văn phòng UBND Tỉnh",
      "Sở Xây Dựng",
    ]);
  });

  it("[R71] name all units that share the best or worst score", () => {
    // lowest in field I: 6,75 twice
    expect(report.fields[0]?.worst).toEqual({ points: 675, units: ["Sở Văn hóa, TTDL", "Thanh Tra tỉnh"] });
    const tied = statisticsOf(unit("A", of(10), of(20), of(0)), unit("B", of(20), of(10), of(0)));
    expect([tied.best, tied.worst]).toEqual([
      { points: 30, units: ["A", "B"] },
      { points: 30, units: ["A", "B"] },
    ]);
  });

  it("[R70] leave out what is missing or not applicable, count a zero", () => {
    const few = statisticsOf(
      unit("A", of(4000), of(0), unscored),
      unit("B", of(2000), setAside, of(1000)),
      unit("C", unscored, unscored, unscored),
    );
    expect(few).toMatchObject({ units: 3, ranked: 1, best: { points: 3000, units: ["B"] } });
    // (40 + 20) ÷ 2 = 30 of 40; 0 of 50; 10 of 10
    expect(few.fields.map(({ achieved }) => achieved && toPercent(achieved))).toEqual([7500, 0, 10_000]);
    expect(few.fields[1]).toMatchObject({ atMaximum: [], aboveMark: [], best: { points: 0, units: ["A"] } });
    const none = statisticsOf(unit("C", unscored, unscored, unscored));
    expect([none.best, none.achieved, none.fields[0]?.achieved, none.fields[0]?.best]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("[R72] points lost by field: 2 000 − 1 700,5 = 299,5 in all, 380 − 286 = 94 in field I", () => {
    const losses = lossesByField(departmentSet, departmentRanking);
    expect(losses.total).toBe(29_950);
    expect(losses.fields[0]).toMatchObject({ code: "I", lost: 9400, possible: 38_000 });
    // 94 ÷ 299,5 = 31,386 %; field VI: 200 − 190 = 10
    const [first, sixth] = [losses.fields[0]?.share, losses.fields[5]];
    expect([first && toPercent(first), sixth?.lost]).toEqual([3139, 1000]);
    expect(losses.fields.reduce((sum, { lost }) => sum + lost, 0)).toBe(losses.total);
  });

  it("[R72] missing and not applicable scores lose nothing, and where nothing is lost there are no shares", () => {
    const ranking = rankUnits(mixedSet, [unit("A", of(4000), unscored, setAside)], "dense");
    expect(lossesByField(mixedSet, ranking)).toMatchObject({
      total: 0,
      fields: [
        { lost: 0, possible: 4000, share: null },
        { lost: 0, possible: 0, share: null },
        { lost: 0, possible: 0, share: null },
      ],
    });
  });

  it("[R72] lists what one unit lost, the largest loss first", () => {
    const last = departments.find((each) => each.unit === "Thanh Tra tỉnh");
    const scores = Object.fromEntries(
      Object.entries(last?.fields ?? {}).map(([code, { appraisal }]) => [code, appraisal]),
    );
    // 19 − 6,75; 15,5 − 8; 15 − 8; 10 − 3,5; 20,5 − 14,5; 10 − 8; nothing in IV
    expect(lossesOfUnit(departmentSet, scores).map(({ code, lost }) => `${code} ${lost}`)).toEqual([
      "I 1225",
      "VII 750",
      "V 700",
      "II 650",
      "III 600",
      "VI 200",
    ]);
  });

  it("[R72] lists lost points by leaf, equal losses in the order of the set, unscored leaves not at all", () => {
    const scores = { "1.1.1": of(500), "1.1.2": of(1500), "1.2": unscored, "2.1": of(5000), III: of(0) };
    expect(lossesOfUnit(mixedSet, scores).map(({ code, lost }) => `${code} ${lost}`)).toEqual([
      "III 1000",
      "1.1.1 500",
      "1.1.2 500",
    ]);
  });

  it("[R70] costs as much per unit for 3 321 units as for 332", async () => {
    const rankingOf = (count: number) =>
      rankUnits(
        mixedSet,
        Array.from({ length: count }, (_, index) =>
          unit(`Xã ${index}`, of((index * 7) % 4001), of((index * 13) % 5001), of((index * 3) % 1001)),
        ),
        "dense",
      );
    const [few, many] = [rankingOf(332), rankingOf(3321)];
    const smaller = await countOperations(() => yearStatistics(mixedSet, few));
    const larger = await countOperations(() => yearStatistics(mixedSet, many));
    expect(smaller).toBeGreaterThan(332);
    expect(larger / smaller).toBeLessThan(10 * 1.1);
  });
});
