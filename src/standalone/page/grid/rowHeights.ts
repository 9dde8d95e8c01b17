/**
 * Rows without a height of their own are as high as their texts need, which depends on the screen's fonts: Univer
 * measures them when a sheet is shown.
 */
import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import { SetWorksheetRowAutoHeightMutation, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { fromModel } from "./commandGate";
import type { GridView } from "./gridView";
import type { UniverApp } from "./univerApp";

/** Measures the active sheet's rows and sets those that differ. */
export function fitRowHeights(app: UniverApp, view: GridView): void {
  const sheet = view.workbook()?.getActiveSheet();
  const render = app.injector.get(IRenderManagerService).getRenderById(view.id);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (sheet === null || sheet === undefined || skeleton === null || skeleton === undefined) return;
  const lastRow = sheet.getCellMatrix().getLength() - 1;
  if (lastRow < 0) return;
  const whole = { startRow: 0, endRow: lastRow, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  const heights = skeleton
    .calculateAutoHeightInRange([whole])
    .filter(({ row, autoHeight }) => autoHeight !== undefined && Math.abs(autoHeight - sheet.getRowHeight(row)) >= 1);
  if (heights.length === 0) return;
  app.commands.syncExecuteCommand(
    SetWorksheetRowAutoHeightMutation.id,
    { unitId: view.id, subUnitId: sheet.getSheetId(), rowsAutoHeightInfo: heights },
    fromModel,
  );
}
