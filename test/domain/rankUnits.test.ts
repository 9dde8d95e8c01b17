import { findShippedSet } from "../../src/criteria/catalogue";
import { sampleYear } from "../../src/criteria/sample";
import { averagePercent, printedAverage } from "../../src/domain/averages";
import { percent, points } from "../../src/domain/points";
import { rankUnits } from "../../src/domain/rankUnits";
import { scored, unscored, type Score, type UnitScores } from "../../src/domain/scores";
import { header, mixedSet, rowsOf, setOf } from "./exampleSets";

const of = (hundredths: number): Score => scored(points(hundredths));
const unit = (name: string, first: Score, second: Score, third: Score, self: Score = of(0)): UnitScores => ({
  unit: name,
  fields: {
    I: { self, appraisal: first },
    II: { self: of(0), appraisal: second },
    III: { self: of(0), appraisal: third },
  },
});

describe("the result of a year", () => {
  it("[R40] is that of the published table: totals, dense ranks and classes of all 20 departments of 2020", () => {
    const sample = sampleYear();
    const set = findShippedSet(sample.setId)?.set;
    if (set === undefined) throw new Error(sample.setId);
    const { rows, ties, classes, averages } = rankUnits(set, sample.units, "dense");
    const published = sample.ranking.map(({ self, appraisal, rank, class: name }) => [self, appraisal, rank, name]);
    const sorted = (list: (number | string | null)[][]): string[] => list.map((each) => each.join(" ")).sort();
    expect(sorted(rows.map((row) => [row.self, row.appraisal, row.rank, row.class?.name ?? null]))).toEqual(
      sorted(published),
    );
    expect(rows.map((row) => row.rank)).toEqual(sample.ranking.map((row) => row.rank));
    expect(ties).toEqual([
      { rank: 5, units: ["Ban quản lý KKT NS", "Sở Tài Chính"] },
      { rank: 7, units: ["Văn phòng UBND Tỉnh", "Sở Tư Pháp"] },
    ]);
    expect(classes.map(({ name, count }) => `${name} ${count}`)).toEqual([
      "Xuất sắc 7",
      "Tốt 9",
      "Khá 3",
      "Trung bình 1",
      "Yếu 0",
    ]);
    // field VI appraisal: 9+9+10+10+10+10+9+10+10+10+9+9+10+10+9+10+9+10+9+8 = 190; 190/20 = 9,5 = 95 % of 10
    expect(averages.fields["VI"]?.appraisal).toEqual({ sum: 19_000, count: 20 });
    const vi = averages.fields["VI"]?.appraisal;
    expect(vi && [printedAverage(vi), averagePercent(vi, points(1000))]).toEqual([950, 9500]);
  });

  const units = [
    unit("A", of(3000), of(4000), of(1000), of(100)), // 80,00
    unit("B", of(4000), unscored, of(1000)), // incomplete
    unit("C", of(4000), of(4000), of(0)), // 80,00
    unit("D", of(4000), of(5000), of(500)), // 95,00
  ];

  it("[R44] lists an incomplete unit after the ranked ones, without class, with what is pending", () => {
    const { rows } = rankUnits(mixedSet, units, "standard");
    expect(rows.map(({ unit: name, rank, tied }) => [name, rank, tied])).toEqual([
      ["D", 1, false],
      ["A", 2, true],
      ["C", 2, true],
      ["B", null, false],
    ]);
    expect(rows[3]).toMatchObject({
      appraisal: null,
      difference: null,
      percent: null,
      class: null,
      pending: ["II"],
      self: 0,
    });
    expect(rows[1]).toMatchObject({
      self: 100,
      appraisal: 8000,
      difference: 7900,
      percent: 8000,
      pending: [],
      position: 0,
    });
  });

  it("[R50] averages each field over the units scored in it, totals over the units that have one", () => {
    const { averages } = rankUnits(mixedSet, units, "dense");
    expect(averages.fields["II"]?.appraisal).toEqual({ sum: 13_000, count: 3 });
    expect(averages.fields["I"]?.appraisal).toEqual({ sum: 15_000, count: 4 });
    expect(averages.total).toEqual({ self: { sum: 100, count: 4 }, appraisal: { sum: 25_500, count: 3 } });
  });

  it("[R51] counts classes over the ranked units only", () => {
    const { classes } = rankUnits(mixedSet, units, "dense");
    expect(classes.map(({ count, share }) => [count, share?.whole])).toEqual([
      [1, 3],
      [2, 3],
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
  });

  it("takes a field without an entry for unscored, and nothing for nothing", () => {
    const { rows } = rankUnits(mixedSet, [{ unit: "E", fields: {} }], "dense");
    expect(rows[0]).toMatchObject({ rank: null, pending: ["I", "II", "III"] });
    expect(rankUnits(mixedSet, [], "dense")).toMatchObject({ rows: [], ties: [] });
  });

  it("throws where maxima were never entered: a bug", () => {
    const empty = setOf(rowsOf("I"), { ...header, maxima: "entered" });
    expect(() => rankUnits(empty, [], "dense")).toThrow(RangeError);
  });

  it("[R31] [R32] asks no floor of a field that does not apply", () => {
    const floors = setOf(rowsOf("I 90", "II 10"), {
      classification: {
        basis: "percent",
        classes: [
          { name: "Tốt", atLeast: 8000, fieldFloor: percent(5000) },
          { name: "Yếu", atLeast: 0, fieldFloor: null },
        ],
      },
    });
    const classOf = (second: Score): string | undefined => {
      const fields = { I: { self: unscored, appraisal: of(8500) }, II: { self: unscored, appraisal: second } };
      return rankUnits(floors, [{ unit: "A", fields }], "dense").rows[0]?.class?.name;
    };
    // 85 of 100 points; 4 of 10 in II are below a half
    expect(classOf({ kind: "notApplicable", reason: "" })).toBe("Tốt");
    expect([classOf(of(500)), classOf(of(400))]).toEqual(["Tốt", "Yếu"]);
  });
});
