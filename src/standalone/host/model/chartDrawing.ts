/** Charts' names and places in the drawing part of a sheet, from a file and to it. */
import type { Chart } from "@cj-tech-master/excelts/chart";
import { chartId, EMU_PER_POINT, type SheetChart } from "./chartParts";
import { refreshValues } from "./chartValues";
import type { SheetModel } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";

const PIXELS_PER_POINT = 96 / 72;

/** The drawing part of a sheet as ExcelTS keeps it between reading and writing (`Worksheet.model.drawing`). */
interface Drawing {
  anchors?: { chartNumber?: number; chartExNumber?: number; range?: unknown; graphicFrame?: { name?: string } }[];
  rels?: unknown[];
}

/** ExcelTS has no public place for the names of charts; they live in the drawing it keeps. */
interface WithDrawing {
  _drawing?: Drawing;
}

export function readCharts(sheet: SheetModel): SheetChart[] {
  const drawing = (sheet.worksheet as unknown as WithDrawing)._drawing;
  return sheet.worksheet.getCharts().map((chart, index) => {
    const anchor = drawing?.anchors?.find((one) => isOf(one, chart));
    chart.range = inEmu(chart.range);
    return { id: chartId(), name: anchor?.graphicFrame?.name ?? `Chart ${index + 1}`, chart };
  });
}

/** Sizes read from a file are in pixels, those of new charts in EMU: ExcelTS keeps both under one name. */
function inEmu(range: Chart["range"]): Chart["range"] {
  const emu = (pixels: number): number => Math.round((pixels / PIXELS_PER_POINT) * EMU_PER_POINT);
  const ext = range.ext as { width?: number; height?: number } | undefined;
  const pos = range.pos;
  return {
    ...range,
    ...(ext?.width === undefined || ext.height === undefined
      ? {}
      : { ext: { cx: emu(ext.width), cy: emu(ext.height) } }),
    ...(pos === undefined ? {} : { pos: { x: emu(pos.x), y: emu(pos.y) } }),
  };
}

function isOf(anchor: { chartNumber?: number; chartExNumber?: number }, chart: Chart): boolean {
  return chart.chartNumber > 0
    ? anchor.chartNumber === chart.chartNumber
    : anchor.chartExNumber === chart.chartExNumber;
}

/** Writes places and names into the drawing, which ExcelTS's writer takes as it is. */
export function writeCharts(model: WorkbookModel, sheet: SheetModel): void {
  if (sheet.charts.length === 0) return;
  const holder = sheet.worksheet as unknown as WithDrawing;
  const known = holder._drawing?.anchors ?? [];
  const anchors = sheet.charts.map(({ name, chart }) => {
    const before = known.find((anchor) => isOf(anchor, chart));
    const { ext, pos, ...range } = chart.range;
    const pixels = (emu: number): number => (emu / EMU_PER_POINT) * PIXELS_PER_POINT;
    return {
      ...before,
      ...(chart.chartNumber > 0 ? { chartNumber: chart.chartNumber } : { chartExNumber: chart.chartExNumber }),
      range: {
        ...range,
        ...(ext === undefined ? {} : { ext: { width: pixels(ext.cx), height: pixels(ext.cy) } }),
        ...(pos === undefined ? {} : { pos: { x: pixels(pos.x), y: pixels(pos.y) } }),
      },
      graphicFrame: { ...before?.graphicFrame, name },
    };
  });
  holder._drawing = { anchors, rels: [] };
  for (const one of sheet.charts) refreshValues(model, one);
}
