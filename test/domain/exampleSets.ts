/** Small sets for tests. */
import { buildCriteriaSet, type CriteriaRow, type SetHeader } from "../../src/domain/buildCriteriaSet";
import type { Classification, CriteriaSet } from "../../src/domain/criteria";
import { points } from "../../src/domain/points";

export const fiveClasses: Classification = {
  basis: "percent",
  classes: [
    { name: "Xuất sắc", atLeast: 9000, fieldFloor: null },
    { name: "Tốt", atLeast: 8000, fieldFloor: null },
    { name: "Khá", atLeast: 7000, fieldFloor: null },
    { name: "Trung bình", atLeast: 5000, fieldFloor: null },
    { name: "Yếu", atLeast: 0, fieldFloor: null },
  ],
};

export const header: SetHeader = {
  id: "test",
  title: "Bộ tiêu chí thử",
  decision: null,
  level: "commune",
  language: "vi-VN",
  step: points(1),
  classification: fiveClasses,
  maxima: "given",
};

/** Rows of "code maximum" texts, numbered from 2 as under a heading line; every name is "Tên <code>". */
export function rowsOf(...lines: string[]): CriteriaRow[] {
  return lines.map((line, index) => {
    const [code = "", maximum = ""] = line.split(" ");
    return { row: index + 2, code, name: `Tên ${code}`, maximum };
  });
}

export function setOf(rows: readonly CriteriaRow[], about: Partial<SetHeader> = {}): CriteriaSet {
  const built = buildCriteriaSet(rows, { ...header, ...about });
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  return built.value;
}

/** Leaves at levels 1 (III), 2 (1.2, 2.1) and 3 (1.1.1, 1.1.2); 100 points. */
export const mixedSet = setOf(rowsOf("I 40", "1.1 30", "1.1.1 10", "1.1.2 20", "1.2 10", "II 50", "2.1 50", "III 10"));
