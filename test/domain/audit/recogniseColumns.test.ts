import { recogniseFields, recogniseRanking, type RecognisedColumn } from "../../../src/domain/audit/recogniseColumns";
import { findHead, isUnitHeading, type Cells, type TableHead } from "../../../src/domain/audit/tableHead";
import { sampleSet } from "../../features/publishedSample";
import { communes, departmentsFields, departmentsRanking } from "./publishedHeads";

function headOf(cells: Cells): TableHead {
  const head = findHead(cells);
  if (typeof head === "string") throw new Error(head);
  return head;
}

const roles = (columns: readonly RecognisedColumn[]): readonly string[] =>
  columns.map(({ role, isUnclear }) => `${role ?? "-"}${isUnclear ? "?" : ""}`);
const ranking = (cells: Cells): readonly string[] => roles(recogniseRanking(headOf(cells), cells));
const set = sampleSet();
const fields = (cells: Cells): readonly string[] => roles(recogniseFields(headOf(cells), cells, set));

describe("the head of a published table", () => {
  it("[R200] is found under letterhead and title, and ends above the first unit", () => {
    expect(headOf(departmentsRanking())).toMatchObject({ first: 2, body: 3 });
    expect(headOf(communes)).toMatchObject({ first: 2, body: 5 });
    expect(headOf(departmentsFields())).toMatchObject({ first: 0, body: 4 });
  });

  it("[R200] puts merged texts over every column they cover", () => {
    expect(headOf(communes).headings).toEqual([
      ["Số TT"],
      ["Đơn vị cấp xã"],
      ["Tổng điểm đạt được", "Điểm tự chấm"],
      ["Tổng điểm đạt được", "Điểm thẩm định"],
      ["Xếp hạng"],
      ["Ghi chú"],
    ]);
    const { headings } = headOf(departmentsFields());
    expect(headings[2]).toEqual(["Điểm các lĩnh vực", "I", "TĐG"]);
    expect(headings[15]).toEqual(["Điểm các lĩnh vực", "VII", "TĐ"]);
    expect(headings[16]).toEqual(["Tổng điểm"]);
  });

  it("[R200] leaves a row of maxima between the headings out of the units", () => {
    const cells: Cells = [
      ["TT", "Đơn vị", "I", null],
      [null, "Điểm tối đa", 19, 19],
      [null, null, "TĐG", "TĐ"],
      [1, "Sở A", 18, 17],
    ];
    expect(headOf(cells)).toMatchObject({ first: 0, body: 3 });
  });

  it("[R200] takes no heading for a unit because a number stands beside it", () => {
    const cells: Cells = [
      ["TT", "Đơn vị", "Điểm thẩm định", 2020],
      [1, "Sở A", 92, 1],
    ];
    expect(headOf(cells)).toMatchObject({ first: 0, body: 1 });
  });

  it.each([
    ["Đơn vị", true],
    ["Tên cơ quan, đơn vị", true],
    ["Đơn vị được đánh giá (20)", true],
    ["Các sở, ban, ngành cấp tỉnh", true],
    ["Xã, phường, thị trấn", true],
    ["UBND cấp xã", true],
    ["Xã An Khánh", false],
    ["UBND huyện Phú Lương", false],
    ["Sở Xây dựng", false],
    ["Đơn vị tính: điểm", false],
  ])("[R200] says of %s whether it heads the units: %s", (text, is) => {
    expect(isUnitHeading(text)).toBe(is);
  });

  it.each([
    ["empty", [[null, ""], [" "]]],
    ["no-rows", [["Đơn vị", "Điểm"]]],
    [
      "no-headings",
      [
        ["Sở A", 90, 1],
        ["Sở B", 80, 2],
      ],
    ],
    [
      "no-headings",
      [
        ["Năm 2020", null, null],
        ["Sở A", 90, 1],
      ],
    ],
  ] as const)("[R200] is missing: %s", (failure, cells) => {
    expect(findHead(cells)).toBe(failure);
  });
});

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
});
