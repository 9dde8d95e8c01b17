/**
 * A sheet of the model as Univer's snapshot. Pure: the same sheet gives the same snapshot, so two snapshots tell what
 * has changed. Formulas stay in the model: Univer gets their results and never calculates.
 * Rows and columns are 0-based here, as in Univer; ExcelTS counts from 1.
 */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { ICellData, IRange, IStyleData, IWorksheetData } from "@univerjs/core";
import { readContent, type Content } from "../../host/model/cells";
import type { Culture } from "../../host/model/culture";
import { displayText, numberFormatOf } from "../../host/model/numberFormat";
import { wholeSheet } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import type { CellStyle } from "../../host/model/styles";
import { rgbOf, univerStyle, type Overlay } from "./cellStyle";

export type UniverSheet = IWorksheetData;
export type UniverCells = Record<number, Record<number, ICellData>>;

export interface SheetLook {
  readonly id: string;
  readonly culture: Culture;
  /** What conditional formats lay over a cell (0-based); undefined: nothing. */
  readonly overlay: (row: number, column: number) => Overlay | undefined;
  /** Filled while snapshots are taken: equal looks share one object, in all snapshots of a view. */
  readonly styles: StyleCache;
}

export type StyleCache = Map<string, IStyleData | undefined>;

/** Excel's defaults in pixels at 96 dpi: 15 points high, 8.43 characters wide. */
const defaultRowHeight = 20;
const defaultColumnWidth = 64;
/** Room below and right of what is used, so that people can go on typing. */
const spareRows = 60;
const spareColumns = 8;
const leastRows = 100;
const leastColumns = 20;

export function toUniverSheet(model: SheetModel, look: SheetLook): UniverSheet {
  const sheet = model.worksheet;
  const { cells, lastRow, lastColumn } = cellsOf(model, look);
  const rowCount = Math.max(leastRows, roundedUp(lastRow + 1 + spareRows, 100));
  const columnCount = Math.max(leastColumns, roundedUp(Math.max(lastColumn + 1 + spareColumns, sheet.columnCount), 10));
  return {
    ...toUniverTab(model, look.id),
    rowCount,
    columnCount,
    cellData: cells,
    rowData: rowsOf(sheet, rowCount),
    columnData: columnsOf(sheet, columnCount),
    mergeData: mergesOf(sheet),
    freeze: freezeOf(sheet),
    showGridlines: viewOf(sheet)?.showGridLines === false ? 0 : 1,
  };
}

/** A sheet nobody looks at: its tab only. What it holds is taken over when it is shown. */
export function toUniverTab({ worksheet: sheet, visibility }: SheetModel, id: string): UniverSheet {
  return {
    id,
    name: sheet.name,
    tabColor: rgbOf(sheet.properties.tabColor) ?? "",
    hidden: visibility === "Visible" ? 0 : 1,
    rowCount: leastRows,
    columnCount: leastColumns,
    defaultRowHeight,
    defaultColumnWidth,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    /* eslint-disable @typescript-eslint/no-deprecated -- the type of a sheet still asks for them */
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    /* eslint-enable @typescript-eslint/no-deprecated */
    rightToLeft: 0,
    showGridlines: 1,
  };
}

/** Whether both stand in the row of tabs in the same way. */
export function hasSameTab(before: UniverSheet, after: UniverSheet): boolean {
  return before.name === after.name && before.tabColor === after.tabColor && before.hidden === after.hidden;
}

/** One cell of the snapshot; null when nothing can be seen there. Numbers keep their value for the status bar's sums. */
export function toUniverCell(
  { value }: Content,
  cellStyle: CellStyle,
  culture: Culture,
  style: IStyleData | undefined,
): ICellData | null {
  const seen = style === undefined ? {} : { s: style };
  if (value === null) return style === undefined ? null : seen;
  const shown = displayText(value, numberFormatOf(cellStyle), culture);
  if (typeof value === "number") return { v: value, t: 2, custom: { shown }, ...seen };
  // Truth values and errors stand in the middle unless the cell says otherwise, as in Excel.
  return typeof value === "string" ? { v: shown, t: 1, ...seen } : { v: shown, t: 1, s: { ht: 2, ...style } };
}

function cellsOf(sheet: SheetModel, look: SheetLook): { cells: UniverCells; lastRow: number; lastColumn: number } {
  const cells: UniverCells = {};
  let lastRow = -1;
  let lastColumn = -1;
  sheet.forEachCell(wholeSheet(), (cell, row, column) => {
    const style = styleOf(cell.style, look.overlay(row, column), look.styles);
    const seen = toUniverCell(readContent(cell), cell.style, look.culture, style);
    if (seen === null) return;
    (cells[row] ??= {})[column] = seen;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  });
  return { cells, lastRow, lastColumn };
}

/** Thousands of cells have a handful of looks. */
function styleOf(style: CellStyle, overlay: Overlay | undefined, known: StyleCache): IStyleData | undefined {
  const key = JSON.stringify([style, overlay]);
  if (!known.has(key)) known.set(key, univerStyle(style, overlay));
  return known.get(key);
}

function rowsOf(sheet: Worksheet, rowCount: number): NonNullable<IWorksheetData["rowData"]> {
  const rows: Record<number, NonNullable<IWorksheetData["rowData"]>[number]> = {};
  for (let number = 1; number <= Math.min(sheet.rowCount, rowCount); number++) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const height = pixels(row.height);
    if (row.hidden) rows[number - 1] = { hd: 1, h: height ?? defaultRowHeight, ia: 0 };
    // Rows without a height of their own are measured (`rowHeights.ts`).
    else if (height !== undefined) rows[number - 1] = { h: height, ia: 0 };
  }
  return rows;
}

function columnsOf(sheet: Worksheet, columnCount: number): NonNullable<IWorksheetData["columnData"]> {
  const columns: Record<number, { w: number; hd?: 0 | 1 }> = {};
  for (let number = 1; number <= Math.min(sheet.columnCount, columnCount); number++) {
    const column = sheet.getColumn(number);
    if (column.width === undefined && !column.hidden) continue;
    columns[number - 1] = { w: columnPixels(column.width), ...(column.hidden ? { hd: 1 } : {}) };
  }
  return columns;
}

/** The sheet's size grows in steps, so that typing near its end does not build it anew each time. */
function roundedUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}

/** Points to pixels at 96 dpi. */
function pixels(points: number | undefined): number | undefined {
  return points === undefined ? undefined : Math.round((points * 4) / 3);
}

/** Width in characters of the default font (7 pixels each at 96 dpi) plus 5 pixels padding (ECMA-376 18.3.1.13). */
function columnPixels(width: number | undefined): number {
  return width === undefined ? defaultColumnWidth : Math.max(1, Math.trunc(width * 7 + 5));
}

function mergesOf(sheet: Worksheet): IRange[] {
  return sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    startRow: top - 1,
    startColumn: left - 1,
    endRow: bottom - 1,
    endColumn: right - 1,
  }));
}

function freezeOf(sheet: Worksheet): IWorksheetData["freeze"] {
  const view = viewOf(sheet);
  const rows = view?.state === "frozen" ? (view.ySplit ?? 0) : 0;
  const columns = view?.state === "frozen" ? (view.xSplit ?? 0) : 0;
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: columns === 0 ? -1 : columns,
  };
}

/** ExcelTS leaves `views` undefined for files that say nothing about them, though its types promise a list. */
function viewOf(sheet: Worksheet): Worksheet["views"][number] | undefined {
  const views: Worksheet["views"] | undefined = sheet.views;
  return views?.[0];
}
