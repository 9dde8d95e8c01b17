/** Widths, heights, hidden rows and columns, outline. Points outside, the file's units inside. */
import { invalidArgument } from "../errors";
import type { SheetModel } from "./sheetModel";

/** Excel's default look (Calibri 11): 64 pixels wide, 15 points high, a digit is 7 pixels wide (ECMA-376 18.3.1.13). */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
export const DEFAULT_COLUMN_POINTS = 48;
export const DEFAULT_ROW_POINTS = 15;

/** support.microsoft.com "Excel specifications and limits": row height up to 409 points, column 255 characters. */
const MAX_ROW_POINTS = 409.5;
const MAX_COLUMN_CHARACTERS = 255;

export function pointsToWidth(points: number): number {
  return points / POINTS_PER_PIXEL / DIGIT_PIXELS;
}

export function widthToPoints(width: number): number {
  return Math.round(width * DIGIT_PIXELS) * POINTS_PER_PIXEL;
}

export function columnPoints(sheet: SheetModel, column: number): number {
  const known = sheet.worksheet.columns?.[column];
  if (known?.hidden === true) return 0;
  const width = known?.width ?? sheet.worksheet.properties.defaultColWidth;
  return width === undefined ? DEFAULT_COLUMN_POINTS : widthToPoints(width);
}

export function setColumnPoints(sheet: SheetModel, column: number, points: number): void {
  const width = pointsToWidth(points);
  // support.microsoft.com, "Excel specifications and limits": columns up to 255 characters.
  if (!(width >= 0 && width <= MAX_COLUMN_CHARACTERS))
    throw invalidArgument(`A column cannot be ${points} points wide.`);
  const model = sheet.worksheet.getColumn(column + 1);
  if (points === 0) model.hidden = true;
  else {
    model.width = width;
    model.hidden = false;
  }
}

export function rowPoints(sheet: SheetModel, row: number): number {
  const known = sheet.worksheet.findRow(row + 1);
  if (known?.hidden === true) return 0;
  return known?.height ?? sheet.worksheet.properties.defaultRowHeight ?? DEFAULT_ROW_POINTS;
}

export function setRowPoints(sheet: SheetModel, row: number, points: number): void {
  // support.microsoft.com, "Excel specifications and limits": rows up to 409 points.
  if (!(points >= 0 && points <= MAX_ROW_POINTS)) throw invalidArgument(`A row cannot be ${points} points high.`);
  const model = sheet.worksheet.getRow(row + 1);
  if (points === 0) model.hidden = true;
  else {
    model.height = points;
    model.customHeight = true;
    model.hidden = false;
  }
}

export function isRowHidden(sheet: SheetModel, row: number): boolean {
  return sheet.worksheet.findRow(row + 1)?.hidden === true;
}

export function isColumnHidden(sheet: SheetModel, column: number): boolean {
  return sheet.worksheet.columns?.[column]?.hidden === true;
}

/** Distance in points from the sheet's left edge, or from its top. */
export function leftOf(sheet: SheetModel, column: number): number {
  let points = 0;
  for (let one = 0; one < column; one++) points += columnPoints(sheet, one);
  return points;
}

export function topOf(sheet: SheetModel, row: number): number {
  let points = 0;
  for (let one = 0; one < row; one++) points += rowPoints(sheet, one);
  return points;
}
