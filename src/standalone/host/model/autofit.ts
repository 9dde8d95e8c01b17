/** Fitting widths and heights to contents. Letters' widths are estimated: there is no screen here to measure on. */
import type { Culture } from "./culture";
import { columnPoints, DEFAULT_ROW_POINTS, setColumnPoints, setRowPoints } from "./layout";
import { cellText } from "./numberFormat";
import { wholeSheet } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { CellStyle } from "./cellStyle";

/** An average letter's width as a part of the font's height, and a line's height (Calibri, Times New Roman). */
const LETTER = 0.52;
const BOLD = 1.08;
const LINE = 1.3;
const PADDING_POINTS = 5;

function textPoints(text: string, style: CellStyle): number {
  const size = style.font?.size ?? 11;
  return [...text].length * size * LETTER * (style.font?.bold === true ? BOLD : 1);
}

export function autofitColumns(sheet: SheetModel, columns: readonly number[], culture: Culture): void {
  const widest = new Map<number, number>();
  const wanted = new Set(columns);
  sheet.forEachCell(wholeSheet(), (cell, _row, column) => {
    if (!wanted.has(column) || cell.isMerged || cell.style.alignment?.wrapText === true) return;
    const lines = cellText(cell, culture).split("\n");
    const points = Math.max(...lines.map((line) => textPoints(line, cell.style)));
    widest.set(column, Math.max(points, widest.get(column) ?? 0));
  });
  for (const [column, points] of widest) {
    if (points > 0) setColumnPoints(sheet, column, Math.min(points + PADDING_POINTS, 1000));
  }
}

export function autofitRows(sheet: SheetModel, rows: readonly number[], culture: Culture): void {
  const highest = new Map<number, number>();
  const wanted = new Set(rows);
  sheet.forEachCell(wholeSheet(), (cell, row, column) => {
    if (!wanted.has(row) || cell.isMerged) return;
    const size = cell.style.font?.size ?? 11;
    const room = columnPoints(sheet, column) - PADDING_POINTS;
    const lines = cellText(cell, culture)
      .split("\n")
      .map((line) =>
        cell.style.alignment?.wrapText === true && room > 0
          ? Math.max(1, Math.ceil(textPoints(line, cell.style) / room))
          : 1,
      );
    const points = lines.reduce((sum, count) => sum + count, 0) * size * LINE;
    highest.set(row, Math.max(points, highest.get(row) ?? 0));
  });
  for (const row of rows) {
    const points = highest.get(row);
    if (points !== undefined) setRowPoints(sheet, row, Math.min(409, Math.max(DEFAULT_ROW_POINTS, points)));
  }
}
