import { explainClasses } from "../../../src/domain/analysis/explainClass";
import type { Classification, CriteriaSet } from "../../../src/domain/criteria";
import { percent, points } from "../../../src/domain/points";
import { rankUnits } from "../../../src/domain/rankUnits";
import { scored, unscored, type Score, type UnitScores } from "../../../src/domain/scores";
import { createTexts } from "../../../src/texts/texts";
import { rowsOf, setOf } from "../exampleSets";
import { countOperations } from "./countOperations";
import { departmentRanking, departmentSet } from "./departments";

const texts = createTexts("vi");
const floors: Classification = {
  basis: "percent",
  classes: [
    { name: "Hoàn thành xuất sắc", atLeast: 9000, fieldFloor: percent(8000) },
    { name: "Hoàn thành tốt", atLeast: 8000, fieldFloor: percent(7000) },
    { name: "Hoàn thành", atLeast: 6500, fieldFloor: percent(5000) },
    { name: "Không hoàn thành", atLeast: 0, fieldFloor: null },
  ],
};
const set = setOf(rowsOf("I 90", "II 10"), { classification: floors });

const of = (hundredths: number): Score => scored(points(hundredths));
const unit = (name: string, first: Score, second: Score): UnitScores => ({
  unit: name,
  fields: { I: { self: unscored, appraisal: first }, II: { self: unscored, appraisal: second } },
});

function said(criteria: CriteriaSet, units: readonly UnitScores[], name: string): readonly string[] {
  const found = explainClasses(criteria, rankUnits(criteria, units, "dense")).find((each) => each.unit === name);
  return (found?.sentences ?? []).map(({ code, details }) => texts.say(`analysis.${code}`, details));
}

describe("an explained class", () => {
  it("[R73] names the threshold missed, the distance and the tie", () => {
    const found = explainClasses(departmentSet, departmentRanking).find((each) => each.unit === "Sở Tư Pháp");
    expect(found?.sentences.map(({ code, details }) => texts.say(`analysis.${code}`, details))).toEqual([
      "Đạt 89 điểm, xếp loại Tốt.",
      "Chưa vào loại Xuất sắc vì tổng điểm dưới 90 điểm.",
      // 90 − 89
      "Còn thiếu ít nhất 1 điểm để vào loại Xuất sắc.",
      "Đồng hạng 7 với: Văn phòng UBND Tỉnh.",
    ]);
  });

  it("[R73] names the floor missed although the total is enough", () => {
    // 85 + 7,9 = 92,9; floor 80 % of 10 = 8,00
    expect(said(set, [unit("A", of(8500), of(790))], "A")).toEqual([
      "Đạt 92,9 điểm, bằng 92,9% điểm tối đa, xếp loại Hoàn thành tốt.",
      "Tổng điểm đủ cho loại Hoàn thành xuất sắc, nhưng lĩnh vực II (Tên II) đạt 79%, dưới mức sàn 80%.",
      "Còn thiếu ít nhất 0,1 điểm để vào loại Hoàn thành xuất sắc.",
      "Trong đó lĩnh vực II (Tên II) cần thêm ít nhất 0,1 điểm.",
    ]);
  });

  it("[R73] says that the council decides where no class fits", () => {
    // 85 + 4,9 = 89,9 ≥ 65, but 49 % in II is below every floor; 5,00 − 4,90 = 0,10
    expect(said(set, [unit("A", of(8500), of(490))], "A")).toEqual([
      "Đạt 89,9 điểm, bằng 89,9% điểm tối đa, xếp loại Không hoàn thành.",
      "Tổng điểm đủ cho loại Hoàn thành, nhưng lĩnh vực II (Tên II) đạt 49%, dưới mức sàn 50%.",
      "Còn thiếu ít nhất 0,1 điểm để vào loại Hoàn thành.",
      "Trong đó lĩnh vực II (Tên II) cần thêm ít nhất 0,1 điểm.",
      "Tổng điểm đạt mức của loại Hoàn thành nhưng không đủ mức sàn của loại nào; tạm xếp loại Không hoàn thành, chờ Hội đồng quyết định.",
    ]);
  });

  it("[R73] says when rounded figures would mislead", () => {
    const large = setOf(rowsOf("I 1000", "II 1000"), { classification: floors });
    // 1 799,99 of 2 000 = 89,9995 %, printed 90 %
    expect(said(large, [unit("A", of(90_000), of(89_999))], "A")).toContain(
      "Số đã làm tròn trông như đạt mức của loại Hoàn thành xuất sắc, nhưng giá trị chính xác chưa đạt; xếp loại theo giá trị chính xác.",
    );
    expect(said(large, [unit("A", of(90_000), of(89_989))], "A").join()).not.toContain("làm tròn");
  });

  it("[R73] says that the best class is the best, and why there is no class yet", () => {
    expect(said(set, [unit("A", of(9000), of(1000))], "A")).toEqual([
      "Đạt 100 điểm, bằng 100% điểm tối đa, xếp loại Hoàn thành xuất sắc.",
      "Đây là loại cao nhất.",
    ]);
    expect(said(set, [unit("A", of(9000), unscored)], "A")).toEqual([
      "Chưa có tổng điểm: còn lĩnh vực chưa thẩm định (II).",
    ]);
    const setAside: Score = { kind: "notApplicable", reason: "" };
    expect(said(set, [unit("A", setAside, setAside)], "A")).toEqual([
      "Không có tổng điểm: mọi lĩnh vực đều không áp dụng.",
    ]);
  });

  it("[R73] speaks of points where thresholds are points", () => {
    const byPoints = setOf(rowsOf("I 90", "II 10"), { classification: { ...floors, basis: "points" } });
    // 81 + 8,99 = 89,99; 90 − 89,99 = 0,01
    expect(said(byPoints, [unit("A", of(8100), of(899))], "A")).toEqual([
      "Đạt 89,99 điểm, xếp loại Hoàn thành tốt.",
      "Chưa vào loại Hoàn thành xuất sắc vì tổng điểm dưới 90 điểm.",
      "Còn thiếu ít nhất 0,01 điểm để vào loại Hoàn thành xuất sắc.",
    ]);
  });

  it("[R73] counts a large tie instead of naming it, so that 3 321 equal units cost no square", async () => {
    const equal = (count: number) =>
      rankUnits(
        set,
        Array.from({ length: count }, (_, index) => unit(`Xã ${index}`, of(100), of(100))),
        "dense",
      );
    const [few, many] = [equal(332), equal(3321)];
    expect(explainClasses(set, few)[0]?.sentences.at(-1)).toEqual({
      code: "class-tied-many",
      details: { rank: 1, count: { count: 332 } },
    });
    const smaller = await countOperations(() => explainClasses(set, few));
    const larger = await countOperations(() => explainClasses(set, many));
    expect(smaller).toBeGreaterThan(332);
    expect(larger / smaller).toBeLessThan(10 * 1.1);
  });

  it("[R73] names the threshold in percent where thresholds are percent", () => {
    // 80 + 9,99 = 89,99 of 100
    expect(said(set, [unit("A", of(8000), of(999))], "A").slice(1)).toEqual([
      "Chưa vào loại Hoàn thành xuất sắc vì tổng điểm dưới 90% điểm tối đa.",
      "Còn thiếu ít nhất 0,01 điểm để vào loại Hoàn thành xuất sắc.",
    ]);
  });

  it("[R73] names each field below its floor, in the order of the set", () => {
    // floors of 80 %: 72 of 90, 8 of 10; 71,1/90 = 79 %, 7,5/10 = 75 %
    const both = setOf(rowsOf("I 90", "II 10"), {
      classification: {
        basis: "percent",
        classes: [
          { name: "Tốt", atLeast: 7000, fieldFloor: percent(8000) },
          { name: "Yếu", atLeast: 0, fieldFloor: null },
        ],
      },
    });
    expect(said(both, [unit("A", of(7110), of(750))], "A").slice(1, 3)).toEqual([
      "Tổng điểm đủ cho loại Tốt, nhưng lĩnh vực I (Tên I) đạt 79%, dưới mức sàn 80%.",
      "Tổng điểm đủ cho loại Tốt, nhưng lĩnh vực II (Tên II) đạt 75%, dưới mức sàn 80%.",
    ]);
  });

  it("[R73] names up to ten units of one rank for each other", () => {
    const equal = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `Xã ${index}`);
      const ranking = rankUnits(
        set,
        [...names.map((name) => unit(name, of(100), of(100))), unit("Z", of(1), unscored)],
        "dense",
      );
      return explainClasses(set, ranking);
    };
    const ten = equal(10);
    expect(ten[0]?.sentences.at(-1)).toEqual({
      code: "class-tied",
      details: {
        rank: 1,
        count: { count: 10 },
        others: { names: ["Xã 1", "Xã 2", "Xã 3", "Xã 4", "Xã 5", "Xã 6", "Xã 7", "Xã 8", "Xã 9"] },
      },
    });
    expect(ten[0]?.tiedUnits).toHaveLength(10);
    expect(equal(11)[0]?.sentences.at(-1)?.code).toBe("class-tied-many");
    // one without a total shares no rank
    expect(ten.at(-1)).toMatchObject({ unit: "Z", rank: null, tiedUnits: [] });
  });
});
