/** Outline levels of rows and columns. */
import { invalidArgument } from "../errors";
import { isWholeColumns, isWholeRows, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";

export type GroupBy = "ByRows" | "ByColumns";

/** An outline has up to eight levels (support.microsoft.com "Outline (group) data"): seven above the plain cells. */
const MAX_LEVEL = 7;

interface Level {
  outlineLevel: number;
}

function lines(sheet: SheetModel, area: Rect, by: GroupBy): Level[] {
  // Range.group, docs: the range must be an entire row or column to be grouped by it.
  if (by === "ByRows" ? isWholeColumns(area) : isWholeRows(area)) {
    throw invalidArgument("Whole columns cannot be grouped by rows, nor rows by columns.");
  }
  return by === "ByRows"
    ? Array.from({ length: area.rows }, (_, index) => sheet.worksheet.getRow(area.row + index + 1))
    : Array.from({ length: area.columns }, (_, index) => sheet.worksheet.getColumn(area.column + index + 1));
}

export function group(sheet: SheetModel, area: Rect, by: GroupBy): void {
  const all = lines(sheet, area, by);
  if (all.some(({ outlineLevel }) => outlineLevel >= MAX_LEVEL))
    throw invalidArgument("An outline has at most eight levels.");
  for (const line of all) line.outlineLevel += 1;
  noteLevels(sheet);
}

export function ungroup(sheet: SheetModel, area: Rect, by: GroupBy): void {
  const all = lines(sheet, area, by);
  // Range.ungroup, docs.
  if (all.every(({ outlineLevel }) => outlineLevel === 0))
    throw invalidArgument("These rows or columns are not grouped.");
  for (const line of all) line.outlineLevel = Math.max(0, line.outlineLevel - 1);
  noteLevels(sheet);
}

/** Shows levels up to the given ones, hides the deeper ones (Worksheet.showOutlineLevels; 0 leaves a direction alone). */
export function showLevels(sheet: SheetModel, rowLevels: number, columnLevels: number): void {
  if (rowLevels > 0) {
    sheet.worksheet.eachRow({ includeEmpty: true }, (row) => {
      if (row.outlineLevel > 0) row.hidden = row.outlineLevel >= rowLevels;
    });
  }
  if (columnLevels > 0) {
    for (const column of sheet.worksheet.columns ?? []) {
      if (column.outlineLevel > 0) column.hidden = column.outlineLevel >= columnLevels;
    }
  }
}

function noteLevels(sheet: SheetModel): void {
  let rows = 0;
  sheet.worksheet.eachRow({ includeEmpty: true }, (row) => {
    rows = Math.max(rows, row.outlineLevel);
  });
  const columns = (sheet.worksheet.columns ?? []).reduce((most, column) => Math.max(most, column.outlineLevel), 0);
  sheet.worksheet.properties.outlineLevelRow = rows;
  sheet.worksheet.properties.outlineLevelCol = columns;
}

/**
 * ExcelTS marks the deepest grouped rows as collapsed, although in files the mark belongs to the line beside a hidden
 * group (ECMA-376 18.3.1.73). Lines are written without it: hidden ones are hidden all the same.
 */
export function plainCollapse(sheet: SheetModel): void {
  const plain = (line: object): void => {
    Object.defineProperty(line, "collapsed", { value: false, configurable: true });
  };
  sheet.worksheet.eachRow({ includeEmpty: true }, (row) => {
    if (row.outlineLevel > 0) plain(row);
  });
  for (const column of sheet.worksheet.columns) if (column.outlineLevel > 0) plain(column);
}
