/** Merged blocks. */
import { intersect, rect, type Rect } from "./rect";
import { invalidArgument } from "../errors";
import { change } from "./edit";
import { readContent, writeScalar } from "./cells";
import type { SheetModel } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";

export function mergedBlocks(sheet: SheetModel): Rect[] {
  return sheet.worksheet.mergedRegions.map(({ top, left, bottom, right }) =>
    rect(top - 1, left - 1, bottom - top + 1, right - left + 1),
  );
}

/** The merged blocks that meet the area. */
export function mergedBlock(sheet: SheetModel, area: Rect): Rect[] {
  return mergedBlocks(sheet).filter((block) => intersect(block, area) !== null);
}

/** Merges; all but the first cell's contents are lost (Range.merge, docs). */
export function merge(model: WorkbookModel, sheet: SheetModel, area: Rect, across: boolean): void {
  const blocks = across
    ? Array.from({ length: area.rows }, (_, index) => rect(area.row + index, area.column, 1, area.columns))
    : [area];
  for (const block of blocks) {
    if (block.rows === 1 && block.columns === 1) continue;
    if (block.rows * block.columns > 1_000_000) throw invalidArgument("Too many cells to merge.");
    unmerge(sheet, block);
    let lost = false;
    sheet.forEachCell(block, (cell, row, column) => {
      if ((row !== block.row || column !== block.column) && readContent(cell).value !== null) {
        writeScalar(cell, null);
        lost = true;
      }
    });
    sheet.worksheet.mergeCellsWithoutStyle(
      block.row + 1,
      block.column + 1,
      block.row + block.rows,
      block.column + block.columns,
    );
    if (lost) change(model, sheet, block, () => undefined);
  }
}

export function unmerge(sheet: SheetModel, area: Rect): void {
  for (const block of mergedBlock(sheet, area)) {
    sheet.worksheet.unMergeCells(block.row + 1, block.column + 1, block.row + block.rows, block.column + block.columns);
  }
}
