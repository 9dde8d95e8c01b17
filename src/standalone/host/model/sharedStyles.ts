/**
 * Equal looks are one object. ExcelTS gives every new cell, and every cell of a file, a look of its own, and each edit would make
 * another for every cell: three quarters of what a workbook of scoring sheets takes in memory.
 */
import type { CellStyle } from "./cellStyle";
import { wholeSheet } from "./rect";
import type { SheetModel } from "./sheetModel";

/** Known looks of a workbook, by what they say. */
const known = new WeakMap<object, Map<string, CellStyle>>();
/** More different looks than that no workbook of ours has; then sharing begins anew. */
const most = 10_000;

/** The look that stands for all equal ones in this workbook. */
export function sharedStyle({ worksheet: { workbook } }: SheetModel, style: CellStyle): CellStyle {
  const styles = known.get(workbook) ?? new Map<string, CellStyle>();
  known.set(workbook, styles);
  const key = JSON.stringify(style);
  const shared = styles.get(key);
  if (shared !== undefined) return shared;
  if (styles.size >= most) styles.clear();
  styles.set(key, style);
  return style;
}

/** The same for all cells of a sheet that comes from a file. */
export function shareStyles(sheet: SheetModel): void {
  sheet.forEachCell(wholeSheet(), (cell) => {
    cell.style = sharedStyle(sheet, cell.style);
  });
}
