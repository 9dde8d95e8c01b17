/** One ExcelTS cell read and written the way Excel shows it. */
import type { Cell } from "@cj-tech-master/excelts";
import { dateToSerial, isError, type Scalar } from "./scalar";
import { sharedText } from "./sharedTexts";

export interface Content {
  /** Value, or a formula's result. */
  readonly value: Scalar;
  /** Formula without "=". */
  readonly formula?: string;
}

export const EMPTY: Content = { value: null };

/** ExcelTS's ValueType numbers (dist/types/modules/excel/enums.d.ts). */
const MERGED_AWAY = 1;
const FORMULA = 6;

function plain(value: unknown): Scalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Date) return dateToSerial(value);
  if (isError(value)) return { error: value.error };
  if (typeof value === "object") {
    if ("richText" in value && Array.isArray(value.richText)) {
      return value.richText.map((run: { text?: string }) => run.text ?? "").join("");
    }
    if ("checkbox" in value) return value.checkbox === true;
    if ("text" in value && typeof value.text === "string") return value.text;
  }
  return null;
}

/** Cells swallowed by a merge are empty, as in Excel. */
export function readContent(cell: Cell | undefined): Content {
  if (cell === undefined) return EMPTY;
  const type = cell.type as number;
  if (type === MERGED_AWAY) return EMPTY;
  if (type === FORMULA) {
    const formula = cell.formula;
    const value = plain(cell.result);
    return formula === undefined ? { value } : { value, formula };
  }
  return { value: plain(cell.value) };
}

export function isFormulaCell(cell: Cell): boolean {
  return (cell.type as number) === FORMULA;
}

export function isMergedAway(cell: Cell): boolean {
  return (cell.type as number) === MERGED_AWAY;
}

/** Array formulas (legacy or dynamic) occupy other cells than their own. */
export function isArrayFormula(cell: Cell): boolean {
  if (!isFormulaCell(cell)) return false;
  const model = cell.model;
  return model.shareType === "array" || model.isDynamicArray === true;
}

export function writeScalar(cell: Cell, value: Scalar): void {
  if (typeof value === "string") cell.value = sharedText(cell.workbook, value);
  else cell.value = isError(value) ? ({ error: value.error } as never) : value;
}

export function writeFormula(cell: Cell, formula: string): void {
  cell.value = { formula: sharedText(cell.workbook, formula) };
}
