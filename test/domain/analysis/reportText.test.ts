import { reportChangeOf, reportText, type ReportChange } from "../../../src/domain/analysis/reportText";
import { yearStatistics } from "../../../src/domain/analysis/statistics";
import { percent, points } from "../../../src/domain/points";
import { rankUnits } from "../../../src/domain/rankUnits";
import { scored, unscored } from "../../../src/domain/scores";
import { createTexts } from "../../../src/texts/texts";
import { mixedSet } from "../exampleSets";
import { departmentRanking, departmentSet } from "./departments";
import { compared, year } from "./years";

const texts = createTexts("vi");
type Said = ReturnType<typeof reportText>["year"];
const say = (sentences: Said | undefined): readonly string[] =>
  (sentences ?? []).map(({ code, details }) => texts.say(`analysis.${code}`, details));

describe("the text of the results report", () => {
  const change: ReportChange = { year: "2019", total: percent(0), fields: { I: percent(-1251), VI: percent(150) } };
  const text = reportText(yearStatistics(departmentSet, departmentRanking), change);

  it("[R74] tells the year's mean, best and worst of the 20 departments", () => {
    // 1 700,5 ÷ 20 = 85,025, printed 85,03
    expect(say(text.year)).toEqual([
      "Chỉ số cải cách hành chính trung bình của 20 đơn vị đạt 85,03 điểm, bằng 85,03% điểm tối đa.",
      "Tỷ lệ này không thay đổi so với năm 2019.",
      "Cao nhất là Sở Thông tin & TT với 92 điểm.",
      "Thấp nhất là Thanh Tra tỉnh với 58,75 điểm.",
    ]);
  });

  it("[R74] counts and names the units of every class, in two digits as officials write them", () => {
    // 7 ÷ 20 = 35 %, 9 ÷ 20 = 45 %, 3 ÷ 20 = 15 %, 1 ÷ 20 = 5 %
    expect(say(text.classes)).toEqual([
      "Xếp loại Xuất sắc có 07 đơn vị, chiếm 35%, gồm: Sở Thông tin & TT; Sở Giao thông vận tải; Sở Công thương; Sở Kế hoạch và Đầu tư; Ban quản lý KKT NS; Sở Tài Chính; Sở Nông nghiệp & PTNT.",
      "Xếp loại Tốt có 09 đơn vị, chiếm 45%, gồm: Văn phòng UBND Tỉnh; Sở Tư Pháp; Sở Khoa học & CN; Sở Nội Vụ; Sở Ngoại Vụ; Sở Y Tế; Sở Tài nguyên và MT; Sở Lao động, TB & XH; Sở Xây Dựng.",
      "Xếp loại Khá có 03 đơn vị, chiếm 15%, gồm: Ban Dân Tộc; Sở Văn hóa, TTDL; Sở Giáo Dục - Đào Tạo.",
      "Xếp loại Trung bình có 01 đơn vị, chiếm 5%, gồm: Thanh Tra tỉnh.",
      "Không có đơn vị xếp loại Yếu.",
    ]);
  });

  it("[R74] tells a field's mean, change, units at the maximum and above 90 %, best and worst", () => {
    expect(say(text.fields.find(({ code }) => code === "I")?.sentences)).toEqual([
      // 286 ÷ 20 = 14,3; ÷ 19 = 75,263 %
      "Lĩnh vực I. Công tác chỉ đạo, điều hành CCHC (điểm tối đa 19): điểm trung bình đạt 14,3 điểm, bằng 75,26% điểm tối đa.",
      "Tỷ lệ này giảm 12,51% so với năm 2019.",
      "Không có đơn vị đạt điểm tối đa.",
      "Có 05 đơn vị đạt trên 90% điểm tối đa.",
      "Đạt cao nhất: Ban quản lý KKT NS (18,25 điểm).",
      "Đạt thấp nhất: Sở Văn hóa, TTDL; Thanh Tra tỉnh (6,75 điểm).",
    ]);
    const sixth = say(text.fields.find(({ code }) => code === "VI")?.sentences);
    expect(sixth[1]).toBe("Tỷ lệ này tăng 1,5% so với năm 2019.");
    // 11 names are no text any more, and those at the maximum are not named again as the best
    expect(sixth.slice(2)).toEqual([
      "Có 11 đơn vị đạt điểm tối đa (chi tiết tại Phụ lục 1).",
      expect.stringMatching(/^Có \d\d đơn vị đạt trên 90% điểm tối đa\.$/),
      expect.stringMatching(/^Đạt thấp nhất: /),
    ]);
    // a field without a figure of last year says nothing of it
    expect(say(text.fields.find(({ code }) => code === "II")?.sentences).join()).not.toContain("2019");
  });

  it("[R74] counts lists too long for a text", () => {
    const short = reportText(yearStatistics(departmentSet, departmentRanking), null, { mostNamed: 8 });
    expect(say(short.classes)[1]).toBe("Xếp loại Tốt có 09 đơn vị, chiếm 45% (chi tiết tại Bảng 1).");
    expect(say(short.classes)[0]).toContain("gồm: Sở Thông tin & TT;");
    const none = reportText(yearStatistics(departmentSet, departmentRanking), null, { mostNamed: 0 });
    expect(say(none.year).slice(1)).toEqual([
      "Cao nhất có 01 đơn vị cùng đạt 92 điểm (chi tiết tại Bảng 1).",
      "Thấp nhất có 01 đơn vị cùng đạt 58,75 điểm (chi tiết tại Bảng 1).",
    ]);
    expect(say(none.fields[0]?.sentences).slice(3)).toEqual([
      "Đạt cao nhất có 01 đơn vị (18,25 điểm; chi tiết tại Phụ lục 1).",
      "Đạt thấp nhất có 02 đơn vị (6,75 điểm; chi tiết tại Phụ lục 1).",
    ]);
  });

  it("[R74] names no unit twice in the paragraph of a field", () => {
    for (const { sentences } of text.fields) {
      const named = sentences.flatMap(({ details: { units } }) =>
        typeof units === "object" && "names" in units ? units.names : [],
      );
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it("[R74] says of a field in which everybody reaches the maximum only that", () => {
    const full = { self: scored(points(4000)), appraisal: scored(points(4000)) };
    const low = { self: scored(points(0)), appraisal: scored(points(0)) };
    const units = ["A", "B"].map((unit) => ({ unit, fields: { I: full, II: low, III: low } }));
    const all = reportText(yearStatistics(mixedSet, rankUnits(mixedSet, units, "dense")), null);
    expect(say(all.fields[0]?.sentences)).toEqual([
      "Lĩnh vực I. Tên I (điểm tối đa 40): điểm trung bình đạt 40 điểm, bằng 100% điểm tối đa.",
      "Tất cả 02 đơn vị đạt điểm tối đa.",
    ]);
    expect(say(all.fields[1]?.sentences).slice(1)).toEqual([
      "Không có đơn vị đạt điểm tối đa.",
      "Không có đơn vị đạt trên 90% điểm tối đa.",
      "Các đơn vị cùng đạt 0 điểm.",
    ]);
  });

  it("[R74] names those who wait for the council only where they are not the whole class", () => {
    const statistics = yearStatistics(departmentSet, departmentRanking);
    const waiting = (pending: (units: readonly string[]) => readonly string[], mostNamed = 10): readonly string[] => {
      const classes = statistics.classes.map((each) => ({ ...each, pendingCouncil: pending(each.units) }));
      return say(reportText({ ...statistics, classes }, null, { mostNamed }).classes).filter((each) =>
        each.includes("Hội đồng"),
      );
    };
    expect(waiting((units) => units)[0]).toBe("Cả 07 đơn vị này chờ Hội đồng quyết định.");
    expect(waiting((units) => units.slice(0, units.length - 1).slice(0, 1))[0]).toBe(
      "Trong đó 01 đơn vị chờ Hội đồng quyết định, gồm: Sở Thông tin & TT.",
    );
    expect(waiting((units) => units.slice(1), 5)[0]).toBe(
      "Trong đó 06 đơn vị chờ Hội đồng quyết định (ghi chú tại Bảng 1).",
    );
  });

  it("[R74] makes up nothing where nothing is scored", () => {
    const blank = { self: unscored, appraisal: unscored };
    const ranking = rankUnits(mixedSet, [{ unit: "A", fields: { I: blank, II: blank, III: blank } }], "dense");
    const empty = reportText(yearStatistics(mixedSet, ranking), change);
    expect(say(empty.year)).toEqual([
      "Chưa có đơn vị nào có tổng điểm thẩm định.",
      "Còn 01 đơn vị chưa có tổng điểm, chưa được xếp hạng.",
    ]);
    expect(empty.classes).toEqual([]);
    expect(say(empty.fields[0]?.sentences)).toEqual(["Lĩnh vực I. Tên I (điểm tối đa 40): chưa có điểm thẩm định."]);
  });

  it("[R74] names as many units as it may, and counts one more", () => {
    const statistics = yearStatistics(departmentSet, departmentRanking);
    const codes = (mostNamed: number) => {
      const found = reportText(statistics, null, { mostNamed });
      const field = (code: string) => found.fields.find((each) => each.code === code)?.sentences ?? [];
      return [...found.year, ...found.classes, ...field("I"), ...field("VI")].map(({ code }) => code);
    };
    // The best and the worst are one each; 9 units are in class Tốt; 2 are worst in field I, 11 at the maximum in VI.
    expect([codes(1).includes("report-best"), codes(0).includes("report-best-counted")]).toEqual([true, true]);
    expect([codes(1).includes("report-worst"), codes(0).includes("report-worst-counted")]).toEqual([true, true]);
    expect(codes(9).filter((code) => code === "report-class")).toHaveLength(4);
    expect(codes(8).filter((code) => code === "report-class")).toHaveLength(3);
    expect([codes(2), codes(1)].map((list) => list.filter((code) => code === "report-field-worst").length)).toEqual([
      2, 1,
    ]);
    expect([codes(11).includes("report-at-maximum"), codes(10).includes("report-at-maximum")]).toEqual([true, false]);
    const seven = statistics.classes.map((each) => ({ ...each, pendingCouncil: each.units.slice(1) }));
    const council = (mostNamed: number) =>
      reportText({ ...statistics, classes: seven }, null, { mostNamed }).classes[1]?.code;
    expect([council(6), council(5)]).toEqual(["report-class-council", "report-class-council-counted"]);
  });

  it("[R74] says that all have the same total, how it changed, and who reaches a maximum", () => {
    const fields = (first: number, second: number) => ({
      I: { self: unscored, appraisal: scored(points(first)) },
      II: { self: unscored, appraisal: scored(points(second)) },
      III: { self: unscored, appraisal: scored(points(500)) },
    });
    const units = [
      { unit: "A", fields: fields(4000, 3000) },
      { unit: "B", fields: fields(3000, 4000) },
    ];
    const statistics = yearStatistics(mixedSet, rankUnits(mixedSet, units, "dense"));
    const found = reportText(statistics, { year: "2019", total: percent(150), fields: {} });
    // 40 + 30 + 5 = 30 + 40 + 5 = 75
    expect(say(found.year)).toEqual([
      "Chỉ số cải cách hành chính trung bình của 02 đơn vị đạt 75 điểm, bằng 75% điểm tối đa.",
      "Tỷ lệ này tăng 1,5% so với năm 2019.",
      "Các đơn vị cùng đạt 75 điểm.",
    ]);
    expect(say(found.fields[0]?.sentences).slice(1)).toEqual([
      "Có 01 đơn vị đạt điểm tối đa, gồm: A.",
      "Có 01 đơn vị đạt trên 90% điểm tối đa.",
      "Đạt thấp nhất: B (30 điểm).",
    ]);
  });

  it("[R74] takes over the change of a field only where it is compared alone", () => {
    const before = year("2019", mixedSet, "A 20 25 5");
    const after = year("2020", mixedSet, "A 30 25 10");
    const crosswalk = [
      { from: ["I"], to: ["I"] },
      { from: ["II", "III"], to: ["II", "III"] },
    ];
    // field I: 20 of 40 = 50 % → 30 of 40 = 75 %; total 50 → 65 of 100
    expect(reportChangeOf(compared(before, after, crosswalk))).toEqual({
      year: "2019",
      total: 1500,
      fields: { I: 2500 },
    });
  });
});
