/** A whole criteria set from a table that says only codes, names and maxima: the rest by preset, to be read on its sheet. */
import type { Classification, CriteriaSet } from "../domain/criteria";
import type { Finding } from "../domain/finding";
import { points } from "../domain/points";
import { succeed, type Result } from "../domain/result";
import { fingerprintOf } from "../sheets/identity";
import { readCriteriaSet } from "./criteriaFile";
import type { Grid } from "./grid";

/**
 * Classes by percent of the maximum as most decisions set them (QĐ 4203/QĐ-UBND Thái Nguyên 2021: 90, 80, 70, 50 of
 * 100 points); percent, because a table may have any total.
 */
export const presetClassification: Classification = {
  basis: "percent",
  classes: [
    { name: "Xuất sắc", atLeast: 90_00, fieldFloor: null },
    { name: "Tốt", atLeast: 80_00, fieldFloor: null },
    { name: "Khá", atLeast: 70_00, fieldFloor: null },
    { name: "Trung bình", atLeast: 50_00, fieldFloor: null },
    { name: "Yếu", atLeast: 0, fieldFloor: null },
  ],
};

/** Reads the set; its id comes from its codes and maxima, so that the same table is the same set. */
export function setFromTable(grid: Grid, title: string): Result<CriteriaSet, readonly Finding[]> {
  const read = readCriteriaSet(grid, {
    id: "file",
    title,
    decision: null,
    level: "commune",
    language: "vi",
    step: points(1),
    classification: presetClassification,
  });
  if (!read.ok) return read;
  return succeed({ ...read.value, id: `file-${fingerprintOf(read.value)}` });
}
