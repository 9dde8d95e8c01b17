import {
  findHead,
  folded,
  isMaximumLabel,
  isNaming,
  isUnitHeading,
  type Cells,
} from "../../../src/domain/audit/tableHead";
import { communes, departmentsFields, departmentsRanking, headOf } from "./publishedHeads";

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

  it("[R200] is the lowest row that says so, at most eight rows above the first unit", () => {
    const blank = [null, null, null];
    const cells = (between: number): Cells => [
      ["Đơn vị", "Cơ quan ban hành", null],
      ["Đơn vị", "Điểm thẩm định", "Xếp hạng"],
      ...Array.from({ length: between }, () => blank),
      ["Sở A", 92, 1],
      ["Đơn vị", "Điểm thẩm định", "Xếp hạng"],
      ["Sở B", 91, 2],
    ];
    expect(headOf(cells(0))).toMatchObject({ first: 1, body: 2 });
    expect(headOf(cells(7))).toMatchObject({ first: 1, body: 9 });
    expect(findHead(cells(8))).toBe("no-headings");
  });

  it("[R200] is the row right above where none says what the units are called", () => {
    const cells: Cells = [
      ["Kết quả", null],
      ["Họ tên", "Điểm"],
      ["Nguyễn A", 92],
      ["Nguyễn B", 91],
    ];
    expect(headOf(cells)).toEqual({ first: 1, body: 2, headings: [["Họ tên"], ["Điểm"]] });
  });

  it("[R200] leaves a row of maxima to the table where a unit follows it, and a last unit is no such row", () => {
    const heads = ["TT", "Đơn vị", "Điểm thẩm định"];
    const maxima = [null, "Điểm tối đa", 100];
    expect(headOf([heads, maxima, [null, null, null], [1, "Sở A", 92]])).toMatchObject({ first: 0, body: 1 });
    expect(headOf([heads, [1, "Sở A", 92], ["Người lập", null, null]])).toMatchObject({ first: 0, body: 1 });
  });

  it("[R200] takes up a row of groups that stands above all but the units", () => {
    const cells: Cells = [
      ["", null, "Điểm \n số", null, "Kết quả", null],
      ["", "Đơn vị", "Tự chấm", "Thẩm định", "Kết quả", 2020],
      [null, null, 1, 2, 3, 4],
      [1, "Sở A", 98, 92, "Tốt", 1],
    ];
    expect(headOf(cells)).toEqual({
      first: 0,
      body: 3,
      headings: [
        [],
        ["Đơn vị"],
        ["Điểm số", "Tự chấm"],
        ["Điểm số", "Thẩm định"],
        // said twice, one below the other; a year beside headings is a heading, numbers of columns are none
        ["Kết quả"],
        ["Kết quả", "2020"],
      ],
    });
    // one text above is a title
    const [, ...others] = cells;
    expect(headOf([["", null, "Bảng 1"], ...others]).first).toBe(1);
  });
});

describe("words of a published table", () => {
  it("are compared without case, accents and blanks", () => {
    expect(folded("  Xếp   LOẠI_đạt ")).toBe("xep loai dat");
    expect(isUnitHeading(" Đơn  vị\n")).toBe(true);
  });

  it.each([
    ["Sở A", true],
    ["Ban Dân tộc III", true],
    ["Khu vực X.", true],
    ["III", false],
    [" XII. ", false],
    ["IV)", false],
    ["A", false],
    ["12", false],
    [12, false],
  ])("name something or not: %s", (value, is) => {
    expect(isNaming(value)).toBe(is);
  });

  it("[R200] that go on for more than 60 characters are no heading", () => {
    // "Đơn vị (" and ")" are 9 characters
    expect(isUnitHeading(`Đơn vị (${"a".repeat(51)})`)).toBe(true);
    expect(isUnitHeading(`Đơn vị (${"a".repeat(52)})`)).toBe(false);
  });

  it("[R200] say what can be reached at most where they begin so", () => {
    expect(["Điểm tối đa", "Số điểm chuẩn", "Thang điểm 100", "Tối đa"].every(isMaximumLabel)).toBe(true);
    expect(["Sở đạt điểm tối đa", "Không có thang điểm"].some(isMaximumLabel)).toBe(false);
  });
});
