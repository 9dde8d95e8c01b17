/** Looks of cells. Style objects are shared between cells and never changed in place. */
import type { CellStyle } from "./cellStyle";
import { cellsOf, isWholeColumns, isWholeRows, type Rect } from "./rect";
import { sharedStyle } from "./sharedStyles";
import type { SheetModel } from "./sheetModel";

export type { CellStyle } from "./cellStyle";
export type StyleEdit = (style: CellStyle) => CellStyle;

/** The style a cell has or would have: its own, else its row's, else its column's. */
export function styleAt(sheet: SheetModel, row: number, column: number): CellStyle {
  const found = sheet.findCell(row, column);
  if (found !== undefined) return found.style;
  const rowStyle = sheet.worksheet.findRow(row + 1)?.style;
  if (rowStyle !== undefined && Object.keys(rowStyle).length > 0) return rowStyle;
  return sheet.columnStyle(column);
}

/**
 * Changes the looks of every cell of the blocks. Whole columns and rows change their default and the cells
 * that exist, not a million cells.
 */
export function editStyles(sheet: SheetModel, areas: readonly Rect[], edit: StyleEdit): void {
  const edited = new Map<CellStyle, CellStyle>();
  const once = (style: CellStyle): CellStyle => {
    const known = edited.get(style);
    if (known !== undefined) return known;
    const changed = sharedStyle(sheet, edit(style));
    edited.set(style, changed);
    return changed;
  };
  for (const area of areas) {
    if (isWholeColumns(area)) {
      editExisting(sheet, area, once);
      // Clearing has nothing to say to columns that have no look of their own.
      const last = Object.keys(edit({})).length === 0 ? sheet.worksheet.columns.length : Infinity;
      for (let column = area.column; column < Math.min(last, area.column + area.columns); column++) {
        const model = sheet.worksheet.getColumn(column + 1);
        model.style = once(model.style);
      }
    } else if (isWholeRows(area)) {
      editExisting(sheet, area, once);
      for (let row = area.row; row < area.row + area.rows; row++) {
        const model = sheet.worksheet.getRow(row + 1);
        model.style = once(model.style);
      }
    } else {
      for (const [row, column] of cellsOf(area)) {
        const cell = sheet.getCell(row, column);
        cell.style = once(cell.style);
      }
    }
  }
}

function editExisting(sheet: SheetModel, area: Rect, edit: StyleEdit): void {
  sheet.forEachCell(area, (cell) => {
    cell.style = edit(cell.style);
  });
}

/** One value if the whole block agrees, undefined when it does not. */
export function uniform<T>(sheet: SheetModel, areas: readonly Rect[], read: (style: CellStyle) => T): T | undefined {
  let first: T | undefined;
  let seen = false;
  let last: CellStyle | undefined;
  for (const area of areas) {
    const limited = sheet.limitToUsed(area);
    for (const [row, column] of cellsOf(limited)) {
      const style = styleAt(sheet, row, column);
      if (seen && style === last) continue;
      last = style;
      const value = read(style);
      if (!seen) {
        first = value;
        seen = true;
      } else if (value !== first) return undefined;
    }
  }
  return first;
}
