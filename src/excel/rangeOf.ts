import type { Rectangle } from "../sheets/placed";

/** The rectangle as a range of the sheet. */
export function rangeOf(sheet: Excel.Worksheet, at: Rectangle): Excel.Range {
  return sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
}
