/** What stands in a cell, as read. */

/** Null is an empty cell; "" (a formula's empty text) is treated as empty too. */
export type CellValue = string | number | boolean | null;

export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** What stands in the cell as text without blanks at the ends; "" for an empty cell. */
export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value).trim();
}

/** As people of the place write it, for sentences; long texts are cut. */
export function writeValue(value: CellValue | undefined, decimalMark: "," | "."): string {
  return typeof value === "number" ? String(value).replace(".", decimalMark) : textOf(value).slice(0, 80);
}
