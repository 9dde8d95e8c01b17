/** A placed sheet's contents, sizes and print setup on a sheet of ExcelTS. */
import type { Worksheet } from "@cj-tech-master/excelts";
import { addressOf } from "../sheets/addressBook";
import { textHeight } from "../sheets/cells";
import type { PlacedSheet, Rectangle } from "../sheets/placed";

export function writeCells(worksheet: Worksheet, sheet: Pick<PlacedSheet, "cells">): void {
  for (const [row, cells] of sheet.cells.entries()) {
    for (const [column, content] of cells.entries()) {
      if (content === null) continue;
      const cell = worksheet.getCell(row + 1, column + 1);
      if (content.kind === "text") cell.value = content.text;
      else if (content.kind === "number") cell.value = content.value;
      else cell.value = { formula: content.formula.slice(1) };
    }
  }
}

/** Width of a column as files hold it: in digits of 7 pixels, edges included (ECMA-376 18.3.1.13, Calibri 11). */
function digitsOf(points: number): number {
  return (points * 96) / 72 / 7;
}

/** Widths, heights, what stays in view, pages. @param onePage: as high as it takes when false. */
export function writeLayout(worksheet: Worksheet, sheet: PlacedSheet, onePage: boolean): void {
  const isOnePage = onePage || sheet.print.onePage === true;
  for (const { column, columns, width } of sheet.columnWidths)
    for (let index = column; index < column + columns; index += 1)
      worksheet.getColumn(index + 1).width = digitsOf(width);
  for (const { row, rows, height } of sheet.rowHeights)
    for (let index = row; index < row + rows; index += 1) setHeight(worksheet, index, height);
  // Programs that only show or print a file fit no rows.
  for (const { row, rows } of sheet.fittedRows)
    for (let index = row; index < row + rows; index += 1) setHeight(worksheet, index, fittedHeight(sheet, index));
  if (sheet.frozenRows > 0 || sheet.frozenColumns > 0)
    worksheet.views = [
      { state: "frozen", xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, showGridLines: false },
    ];
  else worksheet.views = [{ state: "normal", style: "pageLayout", showGridLines: false }];
  for (const row of isOnePage ? [] : sheet.pageBreaks) worksheet.getRow(row).addPageBreak();
  writePrintSetup(worksheet, sheet, isOnePage);
}

function setHeight(worksheet: Worksheet, row: number, height: number): void {
  const model = worksheet.getRow(row + 1);
  model.height = height;
  model.customHeight = true;
}

const leastHeight = 18;
/** Points; the size of tables' letters (sheets/styles). */
const tableSize = 11;

/** High enough for the longest text of a row's single cells. */
function fittedHeight({ cells, columnWidths }: PlacedSheet, row: number): number {
  const heights = (cells[row] ?? []).map((content, column) => {
    if (content?.kind !== "text") return leastHeight;
    const span = columnWidths.find((each) => each.column <= column && column < each.column + each.columns);
    return textHeight(content.text, span?.width ?? 0, tableSize);
  });
  return Math.max(leastHeight, ...heights);
}

/** Excel counts margins in inches. */
const pointsPerInch = 72;

function writePrintSetup(worksheet: Worksheet, { print }: PlacedSheet, onePage: boolean): void {
  const { margins, orientation, titleRows, area, footer } = print;
  Object.assign(worksheet.pageSetup, {
    orientation,
    // 9: A4 (ECMA-376 18.3.1.63).
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    // 0: as many as it takes.
    fitToHeight: onePage ? 1 : 0,
    printArea: addressesOf(area),
    ...(titleRows === undefined ? {} : { printTitlesRow: `${titleRows.from + 1}:${titleRows.to + 1}` }),
    margins: {
      top: margins.top / pointsPerInch,
      bottom: margins.bottom / pointsPerInch,
      left: margins.left / pointsPerInch,
      right: margins.right / pointsPerInch,
      header: 0.3,
      footer: 0.3,
    },
  });
  if (footer !== undefined) {
    const { left, center, right } = footer;
    worksheet.headerFooter.oddFooter = [
      ["&L", left],
      ["&C", center],
      ["&R", right],
    ]
      .map(([code = "", text]) => (text === undefined ? "" : code + text))
      .join("");
  }
}

/** "A1:B2" */
export function addressesOf({ row, column, rows, columns }: Rectangle): string {
  return `${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`;
}
