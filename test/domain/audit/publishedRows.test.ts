import { publishedRows } from "../../../src/domain/audit/publishedRows";
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
});
