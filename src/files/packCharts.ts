/** Charts of the decision pack, tied to cells, in ExcelTS's words. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { AddAxisOptions } from "@cj-tech-master/excelts/chart";
import { addressOf } from "../sheets/addressBook";
import type { PlacedChart, Rectangle } from "../sheets/placed";

/** English Metric Units (ECMA-376 20.1.2.1). */
const emuPerPoint = 12_700;
const fontFamily = "Times New Roman";
/** Sizes are hundredths of a point. */
const letters = { size: 900, fontFamily } as const;

/**
 * @param row 0-based row at whose top the chart stands.
 * @param from name of the sheet whose cells are drawn.
 */
export function addPackChart(worksheet: Worksheet, chart: PlacedChart, row: number, from: string): void {
  const { kind, title, categories, series, numberFormat, valueAxis, legend } = chart;
  const reference = (area: Rectangle): string => `'${from.replaceAll("'", "''")}'!${fixed(area)}`;
  const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;
  const names: AddAxisOptions = {
    ...noTicks,
    txPr: letters,
    tickLblSkip: 1,
    // A bar chart counts from the bottom; the best unit belongs on top.
    ...(kind === "bars" ? { orientation: "maxMin" } : {}),
  };
  const values: AddAxisOptions = {
    ...noTicks,
    txPr: letters,
    titleOptions: { txPr: letters },
    numFmt: numberFormat,
    majorGridlines: true,
    ...(valueAxis.minimum === undefined ? {} : { min: valueAxis.minimum }),
    ...(valueAxis.maximum === undefined ? {} : { max: valueAxis.maximum }),
    ...(valueAxis.title === undefined ? {} : { title: valueAxis.title }),
    // With the names turned round, the axis of values would stand on top.
    ...(kind === "bars" ? { crosses: "max" } : {}),
  };
  const number = worksheet.addChart(
    {
      type: kind === "line" ? "line" : "bar",
      ...(kind === "line" ? {} : { barDir: kind === "bars" ? "bar" : "col", grouping: "clustered", gapWidth: 50 }),
      title,
      series: series.map((each) => ({
        name: each.name,
        categories: reference(categories),
        values: reference(each.values),
        fill: each.color,
        invertIfNegative: false,
      })),
      titleOptions: { txPr: { size: 1200, bold: true, fontFamily } },
      dataLabels: {
        // What is left out, other programs than Excel show (ECMA-376 21.2.2.49: the defaults are true).
        showVal: chart.dataLabels,
        showCatName: false,
        showSerName: false,
        showLegendKey: false,
        showPercent: false,
        showBubbleSize: false,
        position: "outEnd",
        numFmt: numberFormat,
        numFmtLinked: false,
        txPr: letters,
      },
      showLegend: legend,
      varyColors: false,
      categoryAxis: names,
      valueAxis: values,
    },
    // A little below the row's edge: what touches a page is printed on it, too.
    { tl: { col: 0, row: row + 0.03 }, ext: sizeOf(chart) },
  );
  const added = worksheet.getCharts().find(({ chartNumber }) => chartNumber === number)?.chartModel;
  // Runs of a title take their look from themselves only: ExcelTS leaves them without one.
  for (const paragraph of added?.chart.title?.text?.paragraphs ?? [])
    for (const run of paragraph.runs ?? []) run.properties = { size: 1200, bold: true, fontFamily };
}

function sizeOf({ width, height }: PlacedChart): { cx: number; cy: number } {
  return { cx: width * emuPerPoint, cy: height * emuPerPoint };
}

/** "$B$12:$B$31" */
function fixed({ row, column, rows, columns }: Rectangle): string {
  const dollars = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  return `${dollars(addressOf(row, column))}:${dollars(addressOf(row + rows - 1, column + columns - 1))}`;
}
