/** Published tables as they are pasted into a sheet: heads of real decisions, merged cells hold their text once. */
import { sampleYear } from "../../../src/criteria/sample";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import { toDecimal } from "../../../src/domain/points";
import { findHead, type Cells, type TableHead } from "../../../src/domain/audit/tableHead";

export type Rows = CellValue[][];

const sample = sampleYear();
const comma = (value: number): string => String(value).replace(".", ",");

/** Results report of Thanh Hóa 2020: the ranking table; scores as text with a decimal comma in every other row. */
export function departmentsRanking(): Rows {
  return [
    ["UBND TỈNH THANH HÓA", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", null, null],
    ["KẾT QUẢ XẾP HẠNG CHỈ SỐ CCHC NĂM 2020 CỦA CÁC SỞ", null, null, null, null, null],
    ["TT", "Tên đơn vị", "Điểm tự\nđánh giá", "Điểm  thẩm định", "Xếp hạng", "Xếp loại"],
    ...sample.ranking.map((row, index): CellValue[] => {
      const write = (points: number): CellValue => (index % 2 === 0 ? comma(points / 100) : points / 100);
      return [index + 1, row.unit, write(row.self), write(row.appraisal), row.rank, row.class];
    }),
    [null, null, null, null, null, null],
    ["Nơi nhận: Như trên", null, null, "CHỦ TỊCH", null, null],
  ];
}

/** The field table: fields over TĐG/TĐ pairs in a merged head of three rows, column numbers, averages at the end. */
export function departmentsFields(): Rows {
  const codes = Object.keys(sample.units[0]?.fields ?? {});
  const scores = sample.units.map(({ fields }) =>
    codes.flatMap((code) => (["self", "appraisal"] as const).map((which) => fields[code]?.[which])),
  );
  const decimals = scores.map((row) => row.map((score) => (score?.kind === "scored" ? score.points / 100 : 0)));
  const mean = (column: number): number => decimals.reduce((sum, row) => sum + (row[column] ?? 0), 0) / decimals.length;
  const totals = sample.printed.map(({ total }) => toDecimal(total));
  return [
    [
      "TT",
      "Cơ quan, đơn vị",
      "Điểm các lĩnh vực",
      ...Array<null>(codes.length * 2 - 1).fill(null),
      "Tổng điểm",
      "Xếp loại",
    ],
    [null, null, ...codes.flatMap((code) => [code, null]), null, null],
    [null, null, ...codes.flatMap(() => ["TĐG", "TĐ"]), null, null],
    ["A", "B", ...codes.flatMap((_, index) => [index * 2 + 1, index * 2 + 2]), 15, 16],
    ...sample.units.map(({ unit }, index): CellValue[] => [
      index + 1,
      unit,
      ...(decimals[index] ?? []),
      totals[index] ?? null,
      sample.printed[index]?.class ?? null,
    ]),
    [
      "Trung bình",
      null,
      ...codes.flatMap((_, index) => [index * 2, index * 2 + 1].map((column) => Number(mean(column).toFixed(2)))),
      Number((totals.reduce((sum, total) => sum + total, 0) / totals.length).toFixed(2)),
      null,
    ],
    ["Tỷ lệ % so với điểm tối đa", null, ...codes.flatMap(() => [80, 75]), 85, null],
  ];
}

/** Phụ lục II of QĐ 4203 (Thái Nguyên): a head of two rows. */
export const communes: Rows = [
  ["THỐNG KÊ KẾT QUẢ XẾP HẠNG CHỈ SỐ CCHC ĐỐI VỚI UBND CẤP XÃ", null, null, null, null, null],
  ["(Ban hành kèm theo Quyết định số …/QĐ-UBND)", null, null, null, null, null],
  ["Số TT", "Đơn vị cấp xã", "Tổng điểm đạt được", null, "Xếp hạng", "Ghi chú"],
  [null, null, "Điểm tự chấm", "Điểm thẩm định", null, null],
  ["I", "Khối xã", null, null, null, null],
  [1, "Xã An Khánh", "95,5", "91,25", "01", null],
  [2, "Xã Cù Vân", 90, 88, "Hạng 2", null],
  [3, "Trung Bình", 80, 79.5, 3, null],
  [4, "Xã Phục Linh", "-", null, "-", "chưa gửi báo cáo"],
];

/** The head of a table that has one. */
export function headOf(cells: Cells): TableHead {
  const head = findHead(cells);
  if (typeof head === "string") throw new Error(head);
  return head;
}
