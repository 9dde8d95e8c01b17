/** Selections between the model (blocks of cells) and Univer (ranges with a primary cell). */
import type { IRange, ISelection, Worksheet } from "@univerjs/presets";
import { isRowHidden } from "../../host/model/layout";
import type { Rect } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import { rectOf } from "./commandGate";

/** A selection that lies in hidden rows (our sheets hide the first) goes to the next row in view. */
export function selectionInView(sheet: SheetModel): Rect {
  const { row, column, rows } = sheet.selection;
  let seen = row;
  while (isRowHidden(sheet, seen)) seen += 1;
  return seen < row + rows ? sheet.selection : { row: seen, column, rows: 1, columns: 1 };
}

/** Whole rows and columns carry NaN at their open ends in Univer. */
export function complete(range: IRange, rows: number, columns: number): IRange {
  const number = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  return {
    startRow: number(range.startRow, 0),
    startColumn: number(range.startColumn, 0),
    endRow: number(range.endRow, rows - 1),
    endColumn: number(range.endColumn, columns - 1),
  };
}

/** A single cell inside a merge stands for the whole merge. */
export function grownToMerge(sheet: Worksheet | null | undefined, area: Rect): Rect {
  const merge = sheet?.getMergedCell(area.row, area.column);
  return merge === null || merge === undefined || area.rows * area.columns > 1 ? area : rectOf(merge);
}

/** As Univer's operation takes it; whole rows and columns end where the view's sheet ends. */
export function selectionOf(sheet: Worksheet, area: Rect): ISelection {
  const grown = grownToMerge(sheet, area);
  const first = grownToMerge(sheet, { ...area, rows: 1, columns: 1 });
  const isMerged = first.rows * first.columns > 1;
  return {
    range: {
      startRow: grown.row,
      startColumn: grown.column,
      endRow: Math.min(grown.row + grown.rows, sheet.getRowCount()) - 1,
      endColumn: Math.min(grown.column + grown.columns, sheet.getColumnCount()) - 1,
    },
    primary: {
      actualRow: area.row,
      actualColumn: area.column,
      startRow: first.row,
      startColumn: first.column,
      endRow: first.row + first.rows - 1,
      endColumn: first.column + first.columns - 1,
      isMerged,
      isMergedMainCell: isMerged && first.row === area.row && first.column === area.column,
    },
  };
}
