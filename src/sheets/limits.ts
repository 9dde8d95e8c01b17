/**
 * Excel's limits that a sheet of ours must keep. Breaking one is a bug of the sheet's builder (data from people is
 * checked before it gets here), so it throws. Source: Excel specifications and limits; Data validation and Worksheet
 * pages of the Office.js reference.
 */
import { addressOf } from "./addressBook";
import { sheetNameFault } from "./sheetName";

export const maximumTextLength = 32_767;
const maximumFormulaLength = 8_192;
const maximumRows = 1_048_576;
const maximumColumns = 16_384;
const maximumRowHeight = 409;
const maximumOutline = 7;

function refuse(sheet: string, what: string): never {
  throw new RangeError(`sheet "${sheet}": ${what}`);
}

/** 1–31 characters, none of []:*?/\, no apostrophe at either end, not "History". */
export function checkSheetName(name: string): void {
  const fault = sheetNameFault(name);
  if (fault !== null) refuse(name, `not a sheet name (${fault})`);
}

export function checkSize(sheet: string, rows: number, columns: number): void {
  if (rows > maximumRows || columns > maximumColumns) refuse(sheet, `${rows} rows × ${columns} columns are too many`);
}

/** @param row, column 0-based */
export function checkText(sheet: string, row: number, column: number, text: string): void {
  if (text.length > maximumTextLength) refuse(sheet, `${addressOf(row, column)}: text of ${text.length} characters`);
}

/** @param row, column 0-based */
export function checkFormula(sheet: string, row: number, column: number, formula: string): void {
  if (!formula.startsWith("=")) refuse(sheet, `${addressOf(row, column)}: a formula begins with "=": ${formula}`);
  if (formula.length > maximumFormulaLength)
    refuse(sheet, `${addressOf(row, column)}: formula of ${formula.length} characters`);
}

/** A row's height in points is at most 409; its outline level at most 7 (8 levels counting the ungrouped). */
export function checkRow(sheet: string, key: string, height: number | undefined, outline: number | undefined): void {
  if (height !== undefined && !(height > 0 && height <= maximumRowHeight))
    refuse(sheet, `row ${key}: height ${height}`);
  if (outline !== undefined && !(Number.isInteger(outline) && outline >= 0 && outline <= maximumOutline)) {
    refuse(sheet, `row ${key}: outline level ${outline}`);
  }
}

/** Title ≤ 32, message ≤ 255, custom formula ≤ 255 characters; list ≤ 255 characters, items parted by commas. */
export function checkValidation(
  sheet: string,
  address: string,
  validation: { readonly title: string; readonly message: string },
  rule: string | readonly string[],
): void {
  if (validation.title.length > 32)
    refuse(sheet, `${address}: validation title of ${validation.title.length} characters`);
  if (validation.message.length > 255) {
    refuse(sheet, `${address}: validation message of ${validation.message.length} characters`);
  }
  if (typeof rule === "string") {
    if (rule.length > 255) refuse(sheet, `${address}: validation formula of ${rule.length} characters`);
  } else if (rule.join(",").length > 255 || rule.some((item) => item.includes(","))) {
    refuse(sheet, `${address}: list of a validation is too long or has commas in its items`);
  }
}

/** A page footer, its three parts together, has at most 255 characters. */
export function checkFooter(sheet: string, parts: readonly (string | undefined)[]): void {
  const length = parts.reduce((sum, part) => sum + (part === undefined ? 0 : part.length + 2), 0);
  if (length > 255) refuse(sheet, `footer of ${length} characters`);
}
