/** Small criteria sets on which a sheet can be read as a whole. */
import { buildCriteriaSet, type SetHeader } from "../../src/domain/buildCriteriaSet";
import type { CriteriaSet } from "../../src/domain/criteria";
import { percent, points } from "../../src/domain/points";

function build(rows: readonly (readonly [string, string, number | null])[], header: Partial<SetHeader>): CriteriaSet {
  const built = buildCriteriaSet(
    rows.map(([code, name, maximum], index) => ({ row: index + 1, code, name, maximum })),
    {
      id: "small",
      title: "Bộ tiêu chí nhỏ",
      decision: { number: "1/QĐ-UBND", date: "2021-12-30", issuer: "UBND tỉnh Thử Nghiệm" },
      level: "commune",
      language: "vi-VN",
      step: points(1),
      classification: {
        basis: "points",
        classes: [
          { name: "Tốt", atLeast: 800, fieldFloor: null },
          { name: "Khá", atLeast: 500, fieldFloor: null },
          { name: "Yếu", atLeast: 0, fieldFloor: null },
        ],
      },
      maxima: "given",
      ...header,
    },
  );
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  return built.value;
}

/** Two fields, 10 points; leaves at levels 2 and 3, neighbouring and apart. */
export const deepSet = build(
  [
    ["I", "CHỈ ĐẠO", 6],
    ["1.1", "Kế hoạch", 3],
    ["1.1.1", "Ban hành", 1],
    ["1.1.2", "Thực hiện", 2],
    ["1.2", "Báo cáo", 1],
    ["1.3", "Kiểm tra", 2],
    ["1.3.1", "Tự kiểm tra", 2],
    ["II", "THỦ TỤC", 4],
    ["2.1", "Niêm yết", 1.5],
    ["2.2", "Giải quyết", 2.5],
  ],
  {},
);

/** Two fields without anything below them, 20 points. */
export const flatSet = build(
  [
    ["I", "Chỉ đạo", 12.5],
    ["II", "Thủ tục", 7.5],
  ],
  { level: "department" },
);

/** Three fields without anything below them, 9 points. */
export const threeFieldSet = build(
  [
    ["I", "Chỉ đạo", 4],
    ["II", "Thủ tục", 3],
    ["III", "Công chức", 2],
  ],
  { level: "department" },
);

/** Regulation 4 in small: classes in percent of the maximum with floors for every field. */
export const floorSet = build(
  [
    ["I", "Chỉ đạo", 60],
    ["II", "Thủ tục", 40],
  ],
  {
    classification: {
      basis: "percent",
      classes: [
        { name: "Xuất sắc", atLeast: 9000, fieldFloor: percent(8000) },
        { name: "Tốt", atLeast: 8000, fieldFloor: percent(7000) },
        { name: "Hoàn thành", atLeast: 6500, fieldFloor: percent(5000) },
        { name: "Không hoàn thành", atLeast: 0, fieldFloor: null },
      ],
    },
  },
);

/** The decision leaves the maxima to the user. */
export const openSet = build(
  [
    ["I", "Chỉ đạo", null],
    ["II", "Thủ tục", null],
  ],
  { maxima: "entered" },
);
