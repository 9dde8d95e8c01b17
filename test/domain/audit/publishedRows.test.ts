import { publishedRows, rankText } from "../../../src/domain/audit/publishedRows";
import type { Cells } from "../../../src/domain/audit/tableHead";
import { headOf } from "./publishedHeads";

function rowsOf(cells: Cells, columns: Readonly<Record<string, number>>) {
  const { rows, leftOut } = publishedRows(cells, headOf(cells), new Map(Object.entries(columns)));
  return { units: rows.map(({ values }) => values.get("unit")), leftOut: leftOut.map(({ label }) => label), rows };
}

describe("rows of a published table", () => {
  it("[R204] takes a class “Trung bình” before the unit's name for no row of averages", () => {
    const cells: Cells = [
      ["Xếp loại", "Đơn vị", "I"],
      ["Trung bình", "Sở A", 60],
      [null, "Điểm trung bình chung", 60],
      ["Khá", "Trung Bình", 70],
    ];
    // Without ranks nothing tells a commune of this name from a row of averages: the row that says so is one.
    expect(rowsOf(cells, { published_class: 0, unit: 1, I_appraisal: 2 }).units).toEqual([
      "Sở A",
      "Trung bình",
      "Trung bình",
    ]);
    const ranked: Cells = cells.map((row, index) => [...row, index === 0 ? "Hạng" : index === 2 ? null : index]);
    const columns = { published_class: 0, unit: 1, appraisal_score: 2, published_rank: 3 };
    expect(rowsOf(ranked, columns).units).toEqual(["Sở A", "Trung bình", "Trung Bình"]);
  });

  it("[R204] leaves out maxima, sums, percentages, groups and signatures, and names them", () => {
    const cells: Cells = [
      ["TT", "Đơn vị", "Điểm thẩm định", "Xếp hạng"],
      ["I", "Khối sở", null, null],
      [1, "Sở A", "90,5", "Hạng 01"],
      [null, "Điểm tối đa", 100, null],
      [null, "Tổng cộng", 90.5, null],
      ["Tỷ lệ %", null, 90.5, null],
      [null, null, null, null],
      ["Người lập", null, "CHỦ TỊCH", null],
    ];
    const { units, leftOut, rows } = rowsOf(cells, { unit: 1, appraisal_score: 2, published_rank: 3 });
    expect(units).toEqual(["Sở A"]);
    expect(rows[0]?.values.get("published_rank")).toBe("1");
    // The group above the first unit belongs to the head.
    expect(leftOut).toEqual(["Điểm tối đa", "Tổng cộng", "Tỷ lệ %", "Người lập"]);
  });

  it("[R204] takes units whose names only sound like sums and averages for units", () => {
    const names = ["Xã Trung Bình", "Tổng cục Thống kê", "Xã Tân Cộng", "Cộng Hòa"];
    const cells: Cells = [["Đơn vị", "I"], ...names.map((name) => [name, 60]), ["Tổng", 240], ["Tổng số điểm", 240]];
    const { units, leftOut, rows } = rowsOf(cells, { unit: 0, I_appraisal: 1 });
    expect(units).toEqual(names);
    expect(leftOut).toEqual(["Tổng", "Tổng số điểm"]);
    expect(rows.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
  });

  it("[R204] looks for the word of a row of averages in columns without a role", () => {
    const cells: Cells = [
      ["TT", "Đơn vị", "Điểm thẩm định", "Xếp loại"],
      [1, "Sở A", 90, "Xuất sắc"],
      ["Trung bình", null, 90, null],
      [null, null, 60, "Trung bình"],
      [null, "Khối huyện", null, null],
    ];
    const { units, leftOut } = rowsOf(cells, { unit: 1, appraisal_score: 2, published_class: 3 });
    expect(units).toEqual(["Sở A", "Trung bình"]);
    expect(leftOut).toEqual(["60", "Khối huyện"]);
    // without a column of names only averages can be told
    expect(rowsOf(cells, { appraisal_score: 2, published_class: 3 }).leftOut).toEqual(["1", "60", "Khối huyện"]);
  });

  it("[R204] reads dashes and dots as nothing, and a rank however it is written", () => {
    const cells: Cells = [
      ["TT", "Đơn vị", "Điểm thẩm định", "Xếp hạng"],
      [1, "Sở A", "---", "Hạng  03."],
      [2, "Sở B", 80, "…"],
      [3, "Sở C", 70, "chưa xếp"],
    ];
    const { rows } = rowsOf(cells, { unit: 1, appraisal_score: 2, published_rank: 3 });
    expect(rows.map(({ values }) => [values.get("appraisal_score"), values.get("published_rank")])).toEqual([
      [null, "3"],
      [80, null],
      [70, "chưa xếp"],
    ]);
  });

  it.each([
    ["Hạng 12", "12"],
    ["hạng12", "12"],
    ["Thứ 3", "3"],
    ["007", "7"],
    [10, "10"],
    ["5.", "5"],
    ["Xếp hạng 5", null],
    ["5a", null],
    ["0", null],
    ["1,5", null],
    [null, null],
  ])("reads the rank in %s: %s", (value, rank) => {
    expect(rankText(value)).toBe(rank);
  });
});
