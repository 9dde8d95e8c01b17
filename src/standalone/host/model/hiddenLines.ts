/** Hiding and showing whole rows and columns. */
import { formatRect } from "./address";
import { assertAllowed } from "./protection";
import { isColumnHidden, isRowHidden } from "./layout";
import { wholeSheet, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";

export type Lines = "rows" | "columns";

/**
 * Hides or shows the area's rows or columns; a protected sheet refuses unless it allows formatting them. Rows raise
 * onRowHiddenChanged (Worksheet.onRowHiddenChanged, docs); for columns Excel has no such event.
 * @returns the lines (0-based) that were otherwise before
 */
export function setLinesHidden(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Rect,
  of: Lines,
  hidden: boolean,
): readonly number[] {
  assertAllowed(sheet, of === "rows" ? "formatRows" : "formatColumns");
  const changed = linesOf(sheet, area, of, hidden).filter((line) => isHidden(sheet, of, line) !== hidden);
  hideEach(sheet, of, changed, hidden);
  if (changed.length > 0) tell(model, sheet, area, of, hidden);
  return changed;
}

/** Puts lines back that `setLinesHidden` changed. */
export function restoreLines(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Rect,
  of: Lines,
  lines: readonly number[],
  hidden: boolean,
): void {
  hideEach(sheet, of, lines, hidden);
  tell(model, sheet, area, of, hidden);
}

/** Showing has nothing to do beyond the rows and columns there are. */
function linesOf(sheet: SheetModel, { row, column, rows, columns }: Rect, of: Lines, hidden: boolean): number[] {
  const [first, count] = of === "rows" ? [row, rows] : [column, columns];
  const there = of === "rows" ? sheet.worksheet.rowCount : (sheet.worksheet.columns?.length ?? 0);
  const end = hidden ? first + count : Math.min(first + count, there);
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}

function isHidden(sheet: SheetModel, of: Lines, line: number): boolean {
  return of === "rows" ? isRowHidden(sheet, line) : isColumnHidden(sheet, line);
}

function hideEach({ worksheet }: SheetModel, of: Lines, lines: readonly number[], hidden: boolean): void {
  for (const line of lines) {
    if (of === "rows") worksheet.getRow(line + 1).hidden = hidden;
    else worksheet.getColumn(line + 1).hidden = hidden;
  }
}

function tell(model: WorkbookModel, sheet: SheetModel, area: Rect, of: Lines, hidden: boolean): void {
  model.note({ sheetId: sheet.id, kind: "layout", area });
  if (of === "columns") return;
  const address = formatRect({ ...wholeSheet(), row: area.row, rows: area.rows });
  model.events.tell({
    kind: "rowHiddenChanged",
    sheetId: sheet.id,
    address,
    changeType: hidden ? "Hidden" : "Unhidden",
  });
}
