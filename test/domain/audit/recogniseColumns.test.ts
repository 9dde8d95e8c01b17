import { recogniseFields, recogniseRanking, type RecognisedColumn } from "../../../src/domain/audit/recogniseColumns";
import type { Cells } from "../../../src/domain/audit/tableHead";
import { sampleSet } from "../../features/publishedSample";
import { communes, departmentsFields, departmentsRanking, headOf } from "./publishedHeads";

const roles = (columns: readonly RecognisedColumn[]): readonly string[] =>
  columns.map(({ role, isUnclear }) => `${role ?? "-"}${isUnclear ? "?" : ""}`);
const ranking = (cells: Cells): readonly string[] => roles(recogniseRanking(headOf(cells), cells));
const set = sampleSet();
const fields = (cells: Cells): readonly string[] => roles(recogniseFields(headOf(cells), cells, set));

describe("columns of a ranking table", () => {
  it("[R201] of the decisions at hand are recognised", () => {
    const all = ["-", "unit", "self_score", "appraisal_score", "published_rank", "published_class"];
    expect(ranking(departmentsRanking())).toEqual(all);
    expect(ranking(communes)).toEqual(["-", "unit", "self_score", "appraisal_score", "published_rank", "-"]);
  });

  it("[R201] go by other words, in another order, and by the latest year", () => {
    const cells: Cells = [
      ["Hạng năm 2020", "Hạng năm 2019", "Tăng/giảm hạng", "Sở, ban, ngành", "KQ xếp lọai", "Điểm HĐ", "Chỉ số (%)"],
      [null, null, null, null, null, "Hội đồng chấm", null],
      [1, 2, 1, "Sở A", "Tốt", "90,5", 90.5],
      [2, 1, -1, "Sở B", "Khá", "79", 79],
    ];
    expect(ranking(cells)).toEqual(["published_rank", "-", "-", "unit", "published_class", "appraisal_score", "-"]);
  });

  it("[R201] go by the lowest heading: a rank under “Kết quả thẩm định” is a rank", () => {
    const cells: Cells = [
      ["Đơn vị", "Kết quả thẩm định", null],
      [null, "Điểm", "Xếp hạng"],
      ["Sở A", 92, 1],
      ["Sở B", 85, 2],
    ];
    expect(ranking(cells)).toEqual(["unit", "appraisal_score", "published_rank"]);
  });

  it("[R201] as the command line names them", () => {
    const cells: Cells = [
      ["unit", "self_score", "appraisal_score", "published_rank", "published_class"],
      ["Sở A", 98, 92, 1, "Xuất sắc"],
    ];
    expect(ranking(cells)).toEqual(["unit", "self_score", "appraisal_score", "published_rank", "published_class"]);
  });

  it("[R201] believe their contents where rank and class are mixed up", () => {
    const cells: Cells = [
      ["Đơn vị", "Điểm thẩm định", "Xếp hạng", "Xếp hạng"],
      ["Sở A", 92, 1, "Xuất sắc"],
      ["Sở B", 85, 2, "Tốt"],
    ];
    expect(ranking(cells)).toEqual(["unit", "appraisal_score", "published_rank", "published_class?"]);
  });

  it("[R203] ask about a total that says neither self nor appraisal", () => {
    const cells: Cells = [
      ["Đơn vị", "Tổng điểm", "Xếp thứ"],
      ["Sở A", 92, 1],
    ];
    expect(ranking(cells)).toEqual(["unit", "appraisal_score?", "published_rank"]);
  });

  it("[R201] ask which column holds the names when no heading says so", () => {
    const cells: Cells = [
      ["TT", "Họ tên", "Điểm thẩm định", "Xếp hạng"],
      [1, "Sở A", 92, 1],
    ];
    expect(ranking(cells)).toEqual(["-", "unit?", "appraisal_score", "published_rank"]);
  });

  it.each([
    ["Điểm thẩm định của Sở TTTT", 90, "appraisal_score"],
    ["Điểm hội đồng", 90, "appraisal_score"],
    ["TC", 90, "self_score"],
    ["Thứ tự xếp hạng", 1, "published_rank"],
    ["Hạng", 1, "published_rank"],
    ["Hạng", "Hạng 1", "published_rank"],
    ["PAR INDEX", 90, "appraisal_score?"],
    ["PARINDEX", 90, "appraisal_score?"],
    ["Điểm hàng năm", 90, "appraisal_score?"],
    ["Số hồ sơ", 90, "-"],
    ["Thời điểm nộp", 46000, "-"],
    ["So với điểm thẩm định năm trước", 5, "-"],
    ["Xếp loại", "Tốt", "published_class"],
    ["Loại hình", "Hành chính", "-"],
    ["Nhóm loại", "Hành chính", "-"],
  ])("[R201] %s over %s: %s", (heading, value, role) => {
    expect(
      ranking([
        ["Đơn vị", heading, "Số phiếu"],
        ["Sở A", value, 12],
        ["Sở B", value, 12],
      ]),
    ).toEqual(["unit", role, "-"]);
  });

  it("[R201] of ordinals and names also stand below a heading over all of them", () => {
    const cells: Cells = [
      ["Thông tin chung", null, "Kết quả thẩm định", null, null],
      ["TT", "Đơn vị", "TT", "Điểm", "Xếp loại"],
      [1, "Sở A", 1, 92, "Tốt"],
    ];
    const columns = recogniseRanking(headOf(cells), cells);
    expect(roles(columns)).toEqual(["-", "unit", "-", "appraisal_score", "published_class"]);
    expect(columns[3]?.heading).toBe("Kết quả thẩm định – Điểm");
  });

  it("[R201] of several years are those of the latest", () => {
    const cells: Cells = [
      ["Đơn vị", "Tổng điểm", null, "Xếp hạng"],
      [null, "Năm 2020", "Năm 2019", null],
      ["Sở A", 92, 90, 1],
    ];
    expect(ranking(cells)).toEqual(["unit", "appraisal_score?", "-", "published_rank"]);
  });

  it("[R201] go by most of what is filled in", () => {
    const cells = (...ranks: readonly (string | number | null)[]): Cells => [
      ["Đơn vị", "Điểm thẩm định", "Xếp hạng", "Xếp loại"],
      ...ranks.map((rank, index) => [`Sở ${index}A`, 90 - index, rank, index === 0 ? "Tốt" : 5]),
    ];
    // one rank of three is printed, and it is a rank; one class of three is a word, two are numbers
    expect(ranking(cells(1, null, "-"))).toEqual(["unit", "appraisal_score", "published_rank", "-"]);
    // half of the ranks are numbers and half of the classes words: neither is most
    expect(ranking(cells(1, "không xếp"))).toEqual(["unit", "appraisal_score", "-", "-"]);
  });

  it("[R201] of one kind are asked about, the first is proposed", () => {
    const cells: Cells = [
      ["Đơn vị", "Cơ quan", "Điểm thẩm định", "Điểm hội đồng", "Xếp hạng"],
      ["Sở A", "Sở A", 92, 91, 1],
    ];
    expect(ranking(cells)).toEqual(["unit?", "-", "appraisal_score?", "-", "published_rank"]);
  });

  it("[R201] of words called ranks are no class beside one called so, nor is a total asked about beside the score", () => {
    const cells: Cells = [
      ["Đơn vị", "Tổng điểm", "Điểm thẩm định", "Xếp loại", "Xếp hạng"],
      ["Sở A", 190, 92, "Tốt", "Nhất"],
    ];
    expect(ranking(cells)).toEqual(["unit", "-", "appraisal_score", "published_class", "-"]);
  });

  it("[R201] take no class for the names when no heading says where they stand", () => {
    const cells: Cells = [
      ["Xếp loại", "Họ tên", "Nơi làm việc", "Điểm thẩm định"],
      ["Tốt", "Sở A", "Thanh Hóa", 92],
    ];
    expect(ranking(cells)).toEqual(["published_class", "unit?", "-", "appraisal_score"]);
  });
});

describe("columns of a field table", () => {
  const pairs = ["I", "II", "III", "IV", "V", "VI", "VII"].flatMap((code) => [`${code}_self`, `${code}_appraisal`]);

  it("[R202] are recognised by roman numerals over TĐG and TĐ", () => {
    expect(fields(departmentsFields())).toEqual(["-", "unit", ...pairs, "total", "published_class"]);
  });

  it("[R202] are recognised by the fields' names, by arabic numbers, and as the command line names them", () => {
    const names = set.nodes.filter(({ level }) => level === 1).map(({ name }) => name);
    const over = (heads: readonly string[]): Cells => [
      ["TT", "Đơn vị", ...heads.flatMap((head) => [head, null]), "Tổng cộng"],
      [null, null, ...heads.flatMap(() => ["Tự chấm", "Thẩm định"]), null],
      [1, "Sở A", ...heads.flatMap(() => [1, 1]), 7],
    ];
    expect(fields(over(names))).toEqual(["-", "unit", ...pairs, "total"]);
    expect(fields(over(["LV1", "LV2", "LV3", "LV4", "LV5", "LV6", "LV7"]))).toEqual(["-", "unit", ...pairs, "total"]);
    expect(
      fields([
        ["no", "unit", ...pairs, "total", "published_class"],
        [1, "Sở A", ...pairs.map(() => 1), 7, "Tốt"],
      ]),
    ).toEqual(["-", "unit", ...pairs, "total", "published_class"]);
  });

  it("[R203] ask about columns that say neither self nor appraisal", () => {
    const cells: Cells = [
      ["Đơn vị", "Lĩnh vực I", null, "Lĩnh vực II"],
      ["Sở A", 18, 17, 10],
    ];
    expect(fields(cells)).toEqual(["unit", "I_self?", "I_appraisal?", "II_appraisal?"]);
  });

  it("[R202] of totals take the appraised one", () => {
    const cells: Cells = [
      ["Đơn vị", "I", null, "Tổng điểm", null],
      [null, "TĐG", "TĐ", "TĐG", "TĐ"],
      ["Sở A", 18, 17, 18, 17],
    ];
    expect(fields(cells)).toEqual(["unit", "I_self", "I_appraisal", "-", "total"]);
  });

  it("[R202] are scores only: no remarks, no percentages, and no third score of a field", () => {
    const cells: Cells = [
      ["Đơn vị", "I", null, null, "II", null, "III", null],
      [null, "TĐG", "TĐ", "Điểm", "Nhận xét", "TĐ", "Điểm", "Tỷ lệ %"],
      ["Sở A", 18, 17, 1, "Đạt", 10, 9, 90],
    ];
    expect(fields(cells)).toEqual(["unit", "I_self", "I_appraisal", "-", "-", "II_appraisal", "III_appraisal?", "-"]);
  });

  it("[R202] have a total that is called one", () => {
    const cells: Cells = [
      ["Đơn vị", "I", "Số lần thẩm định", "Tổng cộng"],
      ["Sở A", 18, 2, 18],
    ];
    expect(fields(cells)).toEqual(["unit", "I_appraisal?", "-", "total"]);
  });
});
