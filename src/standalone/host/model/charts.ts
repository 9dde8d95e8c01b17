/** Charts of a sheet: made from a block of cells, placed on it. */
import type { Worksheet } from "@cj-tech-master/excelts";
import { HostError, invalidArgument } from "../errors";
import { formatAbsolute, quoteSheetName } from "./address";
import { chartId, EMU_PER_POINT, type SheetChart } from "./chartParts";
import { columnPoints, leftOf, rowPoints, topOf } from "./layout";
import { cellsOf, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";

type ChartOptions = Parameters<Worksheet["addChart"]>[0];
type Kind = Pick<ChartOptions, "type" | "barDir" | "grouping" | "overlap" | "showMarker">;

/** Excel.ChartType for the kinds this host draws, with ExcelTS's words for them. */
export const CHART_KINDS: { readonly [type: string]: Kind } = {
  ColumnClustered: { type: "bar", barDir: "col", grouping: "clustered" },
  ColumnStacked: { type: "bar", barDir: "col", grouping: "stacked", overlap: 100 },
  ColumnStacked100: { type: "bar", barDir: "col", grouping: "percentStacked", overlap: 100 },
  BarClustered: { type: "bar", barDir: "bar", grouping: "clustered" },
  BarStacked: { type: "bar", barDir: "bar", grouping: "stacked", overlap: 100 },
  BarStacked100: { type: "bar", barDir: "bar", grouping: "percentStacked", overlap: 100 },
  Line: { type: "line", grouping: "standard", showMarker: false },
  LineMarkers: { type: "line", grouping: "standard", showMarker: true },
  Pie: { type: "pie" },
  Doughnut: { type: "doughnut" },
  Area: { type: "area", grouping: "standard" },
};

/** Excel's size for a new chart, in points. */
const NEW_CHART = { width: 360, height: 216 };

export function referenceTo(sheet: SheetModel, area: Rect): string {
  return `${quoteSheetName(sheet.name)}!${formatAbsolute(area)}`;
}

interface Source {
  readonly name?: { formula: string };
  readonly categories?: string;
  readonly values: string;
}

function isWord(sheet: SheetModel, row: number, column: number): boolean {
  const { value } = sheet.content(row, column);
  return typeof value === "string" || value === null;
}

/** Splits a block into series: a first line of words are names, a first crossing line of words the categories. */
export function splitSource(sheet: SheetModel, area: Rect, by: "Columns" | "Rows"): Source[] {
  const cells = [...cellsOf({ ...area, rows: area.rows, columns: area.columns })];
  const topWords =
    area.rows > 1 && cells.filter(([row]) => row === area.row).every(([row, column]) => isWord(sheet, row, column));
  const leftWords =
    area.columns > 1 &&
    cells.filter(([, column]) => column === area.column).every(([row, column]) => isWord(sheet, row, column));
  const top = topWords ? 1 : 0;
  const left = leftWords ? 1 : 0;
  const inner = {
    row: area.row + top,
    column: area.column + left,
    rows: area.rows - top,
    columns: area.columns - left,
  };
  const ref = (row: number, column: number, rows: number, columns: number): string =>
    referenceTo(sheet, { row, column, rows, columns });
  const names = by === "Columns" ? topWords : leftWords;
  const categories = by === "Columns" ? leftWords : topWords;
  const count = by === "Columns" ? inner.columns : inner.rows;
  return Array.from({ length: count }, (_, index) => {
    const column = inner.column + (by === "Columns" ? index : 0);
    const row = inner.row + (by === "Columns" ? 0 : index);
    const name = by === "Columns" ? ref(area.row, column, 1, 1) : ref(row, area.column, 1, 1);
    const labels =
      by === "Columns" ? ref(inner.row, area.column, inner.rows, 1) : ref(area.row, inner.column, 1, inner.columns);
    return {
      ...(names ? { name: { formula: name } } : {}),
      ...(categories ? { categories: labels } : {}),
      values: by === "Columns" ? ref(inner.row, column, inner.rows, 1) : ref(row, inner.column, 1, inner.columns),
    };
  });
}

export function addChart(sheet: SheetModel, type: string, source: readonly Source[]): SheetChart {
  const kind = CHART_KINDS[type];
  if (kind === undefined)
    throw new HostError("ApiNotFound", `The embedded workbook draws no charts of the kind ${type}.`);
  const number = sheet.worksheet.addChart(
    {
      ...kind,
      title: "Chart Title",
      series: source.map((series) => (kind.type === "bar" ? { ...series, invertIfNegative: false } : series)),
      varyColors: kind.type === "pie" || kind.type === "doughnut",
      showLegend: true,
      legendPosition: "b",
    },
    { tl: { col: 0, row: 0 }, ext: { cx: NEW_CHART.width * EMU_PER_POINT, cy: NEW_CHART.height * EMU_PER_POINT } },
  );
  const chart = sheet.worksheet.getCharts().find(({ chartNumber }) => chartNumber === number);
  if (chart === undefined) throw new Error("The chart just added is not there.");
  for (const axis of chart.chartModel?.chart.plotArea.axes ?? []) {
    // Left out, they would be drawn as crosses (ECMA-376 21.2.2.100); Excel draws none on new charts.
    axis.majorTickMark = "none";
    axis.minorTickMark = "none";
  }
  let free = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `Chart ${free}`)) free++;
  const added: SheetChart = { id: chartId(), name: `Chart ${free}`, chart };
  sheet.charts.push(added);
  return added;
}

export function removeChart(sheet: SheetModel, one: SheetChart): void {
  sheet.worksheet.removeChart(one.chart);
  sheet.charts = sheet.charts.filter((other) => other !== one);
}

/** Position and size in points from the sheet's corner. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function placeOf(sheet: SheetModel, { chart }: SheetChart): Place {
  const { tl, br, ext, pos } = chart.range;
  const at = (anchor: typeof tl): { x: number; y: number } => ({
    x: leftOf(sheet, anchor.nativeCol) + anchor.nativeColOff / EMU_PER_POINT,
    y: topOf(sheet, anchor.nativeRow) + anchor.nativeRowOff / EMU_PER_POINT,
  });
  const from = pos === undefined ? at(tl) : { x: pos.x / EMU_PER_POINT, y: pos.y / EMU_PER_POINT };
  const to = br === undefined ? { x: from.x + NEW_CHART.width, y: from.y + NEW_CHART.height } : at(br);
  const size =
    ext === undefined
      ? { x: to.x - from.x, y: to.y - from.y }
      : { x: ext.cx / EMU_PER_POINT, y: ext.cy / EMU_PER_POINT };
  const hundredths = (points: number): number => Math.round(points * 100) / 100;
  return { left: hundredths(from.x), top: hundredths(from.y), width: hundredths(size.x), height: hundredths(size.y) };
}

/** The cell a distance falls into and what is left of it. */
function locate(points: number, size: (index: number) => number): { index: number; rest: number } {
  let index = 0;
  let rest = points;
  for (let one = size(index); rest >= one && index < 16_000; one = size(index)) {
    rest -= one;
    index++;
  }
  return { index, rest };
}

export function putAt(sheet: SheetModel, { chart }: SheetChart, place: Place): void {
  // Chart.left, top, width, height, office-js reference: points from the sheet's corner.
  if (place.left < 0 || place.top < 0 || place.width <= 0 || place.height <= 0)
    throw invalidArgument("The chart would have no place.");
  const column = locate(place.left, (index) => columnPoints(sheet, index));
  const row = locate(place.top, (index) => rowPoints(sheet, index));
  const { tl } = chart.range;
  tl.model = {
    nativeCol: column.index,
    nativeColOff: Math.round(column.rest * EMU_PER_POINT),
    nativeRow: row.index,
    nativeRowOff: Math.round(row.rest * EMU_PER_POINT),
  };
  chart.range = {
    tl,
    ext: { cx: Math.round(place.width * EMU_PER_POINT), cy: Math.round(place.height * EMU_PER_POINT) },
    editAs: "oneCell",
  };
}
