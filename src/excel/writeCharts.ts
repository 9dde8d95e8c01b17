/** Queues the charts of a placed sheet, tied to its cells. */
import type { PlacedChart, PlacedSheet } from "../sheets/placed";
import { rangeOf } from "./rangeOf";

const kinds = { columns: "ColumnClustered", bars: "BarClustered", line: "LineMarkers" } as const;
const gridline = "#D9D9D9";
const usualSize = 9;

export function writeCharts(sheet: Excel.Worksheet, placed: PlacedSheet): void {
  for (const chart of placed.charts) writeChart(sheet, chart);
}

function writeChart(sheet: Excel.Worksheet, placed: PlacedChart): void {
  const [first, ...others] = placed.series;
  if (first === undefined) return;
  // The series direction is given: automatic choice swaps rows and columns on the web (office-js #2929). Only values are
  // handed over, headers inside the source range are taken differently by different hosts (office-js #2941).
  const chart = sheet.charts.add(kinds[placed.kind], rangeOf(sheet, first.values), "Columns");
  chart.name = placed.name;
  chart.left = placed.left;
  chart.top = placed.top;
  chart.width = placed.width;
  chart.height = placed.height;
  chart.title.text = placed.title;
  chart.title.format.font.size = 13;
  chart.title.format.font.bold = true;
  chart.legend.visible = placed.legend;
  if (placed.legend) chart.legend.position = "Bottom";

  const categories = rangeOf(sheet, placed.categories);
  const all = [chart.series.getItemAt(0), ...others.map((each) => chart.series.add(each.name))];
  placed.series.forEach((each, index) => {
    const series = all[index];
    if (series === undefined) return;
    series.name = each.name;
    if (index > 0) series.setValues(rangeOf(sheet, each.values));
    series.setXAxisValues(categories);
    if (placed.kind === "line") series.format.line.color = each.color;
    else {
      series.format.fill.setSolidColor(each.color);
      series.gapWidth = 50;
    }
    series.hasDataLabels = placed.dataLabels;
    if (placed.dataLabels) {
      series.dataLabels.showValue = true;
      series.dataLabels.numberFormat = placed.labelFormat ?? placed.numberFormat;
      series.dataLabels.format.font.size = placed.labelSize ?? usualSize;
    }
  });
  writeAxes(chart, placed);
}

function writeAxes(chart: Excel.Chart, placed: PlacedChart): void {
  const { valueAxis, categoryAxis } = chart.axes;
  if (placed.valueAxis.minimum !== undefined) valueAxis.minimum = placed.valueAxis.minimum;
  if (placed.valueAxis.maximum !== undefined) valueAxis.maximum = placed.valueAxis.maximum;
  valueAxis.numberFormat = placed.numberFormat;
  valueAxis.majorGridlines.format.line.color = gridline;
  valueAxis.format.font.size = usualSize;
  if (placed.valueAxis.title !== undefined) valueAxis.title.text = placed.valueAxis.title;
  categoryAxis.format.font.size = placed.labelSize ?? usualSize;
  // Every unit keeps its name: Excel would drop labels of long lists (excel-facts, charts).
  categoryAxis.tickLabelSpacing = 1;
  // A bar chart counts from the bottom; the best unit belongs on top.
  if (placed.kind === "bars") categoryAxis.reversePlotOrder = true;
}
