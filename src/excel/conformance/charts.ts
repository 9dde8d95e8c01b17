/** Charts over cells. */
import type { Queue, Section } from "./entry";

const reference = "Chart, ChartSeries and ChartAxis, office-js reference";

/** Three rows, two series: in A units, in B and C numbers. */
function withNumbers(sheet: Excel.Worksheet): Excel.Range {
  sheet.getRange("A1:C3").values = [
    ["Xã A", 1, 4],
    ["Xã B", 2, 5],
    ["Xã C", 3, 6],
  ];
  return sheet.getRange("B1:C3");
}

const seriesBy =
  (by: "Columns" | "Rows"): Queue<number> =>
  (sheet) => {
    const chart = sheet.charts.add("ColumnClustered", withNumbers(sheet), by);
    const count = chart.series.getCount();
    return () => count.value;
  };

export const charts: Section = {
  id: "charts",
  facts: [
    {
      id: "charts.series-direction-is-kept",
      members: ["Worksheet.charts", "ChartCollection.add", "Chart.series"],
      source: "OfficeDev/office-js #2929: chosen automatically, rows and columns are swapped on the web",
      expected: { columns: 2, rows: 3 },
      observe: async ({ batch }) => ({
        columns: await batch(seriesBy("Columns")),
        rows: await batch(seriesBy("Rows")),
      }),
    },
    {
      id: "charts.place-and-title",
      members: [
        "Chart.name",
        "Chart.left",
        "Chart.top",
        "Chart.width",
        "Chart.height",
        "Chart.title",
        "Chart.legend",
        "ChartTitle.text",
        "ChartTitle.format",
        "ChartTitleFormat.font",
        "ChartFont.bold",
        "ChartFont.size",
        "ChartLegend.visible",
        "ChartLegend.position",
        "ChartCollection.items",
        "ChartCollection.load",
      ],
      source: reference,
      expected: {
        place: [100, 200, 300, 180],
        title: "Điểm",
        font: [13, true],
        legend: [true, "Bottom"],
        isNamed: true,
      },
      observe: ({ batch }) =>
        batch((sheet) => {
          const chart = sheet.charts.add("BarClustered", withNumbers(sheet), "Columns");
          chart.name = "thử";
          chart.left = 100;
          chart.top = 200;
          chart.width = 300;
          chart.height = 180;
          chart.title.text = "Điểm";
          chart.title.format.font.size = 13;
          chart.title.format.font.bold = true;
          chart.legend.visible = true;
          chart.legend.position = "Bottom";
          sheet.charts.load("items/name");
          chart.load("left,top,width,height");
          chart.title.load("text");
          chart.title.format.font.load("size,bold");
          chart.legend.load("visible,position");
          return () => ({
            place: [chart.left, chart.top, chart.width, chart.height].map(Math.round),
            title: chart.title.text,
            font: [chart.title.format.font.size, chart.title.format.font.bold],
            legend: [chart.legend.visible, chart.legend.position],
            isNamed: sheet.charts.items.some(({ name }) => name === "thử"),
          });
        }),
    },
    {
      id: "charts.series",
      members: [
        "ChartSeriesCollection.add",
        "ChartSeriesCollection.getItemAt",
        "ChartSeries.name",
        "ChartSeries.setValues",
        "ChartSeries.setXAxisValues",
        "ChartSeries.format",
        "ChartSeries.gapWidth",
        "ChartSeries.hasDataLabels",
        "ChartSeries.dataLabels",
        "ChartSeriesFormat.fill",
        "ChartFill.setSolidColor",
        "ChartDataLabels.showValue",
        "ChartDataLabels.numberFormat",
        "ChartDataLabels.format",
        "ChartDataLabelFormat.font",
      ],
      source: `${reference}; OfficeDev/office-js #2941: only values are handed over, names are set`,
      expected: { names: ["Tự chấm", "Thẩm định"], gap: 50, hasLabels: true, format: "0.00" },
      observe: ({ batch }) =>
        batch((sheet) => {
          withNumbers(sheet);
          const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns");
          const first = chart.series.getItemAt(0);
          const second = chart.series.add("Thẩm định");
          first.name = "Tự chấm";
          second.setValues(sheet.getRange("C1:C3"));
          for (const series of [first, second]) {
            series.setXAxisValues(sheet.getRange("A1:A3"));
            series.format.fill.setSolidColor("#4472C4");
          }
          first.gapWidth = 50;
          first.hasDataLabels = true;
          first.dataLabels.showValue = true;
          first.dataLabels.numberFormat = "0.00";
          first.dataLabels.format.font.size = 9;
          for (const series of [first, second]) series.load("name");
          first.load("gapWidth,hasDataLabels");
          first.dataLabels.load("numberFormat");
          return () => ({
            names: [first.name, second.name],
            gap: first.gapWidth,
            hasLabels: first.hasDataLabels,
            format: first.dataLabels.numberFormat,
          });
        }),
    },
    {
      id: "charts.line",
      members: ["ChartSeriesFormat.line", "ChartLineFormat.color"],
      source: reference,
      expected: "#C00000",
      observe: ({ batch }) =>
        batch((sheet) => {
          const chart = sheet.charts.add("LineMarkers", withNumbers(sheet), "Columns");
          const { line } = chart.series.getItemAt(0).format;
          line.color = "#C00000";
          line.load("color");
          return () => line.color.toUpperCase();
        }),
    },
    {
      id: "charts.axes",
      members: [
        "Chart.axes",
        "ChartAxes.valueAxis",
        "ChartAxes.categoryAxis",
        "ChartAxis.minimum",
        "ChartAxis.maximum",
        "ChartAxis.numberFormat",
        "ChartAxis.majorGridlines",
        "ChartAxis.format",
        "ChartAxis.title",
        "ChartAxis.tickLabelSpacing",
        "ChartAxis.reversePlotOrder",
        "ChartAxisTitle.text",
        "ChartAxisFormat.font",
        "ChartGridlines.format",
        "ChartGridlinesFormat.line",
        "ChartLineFormat.color",
        "ChartFont.size",
      ],
      source: reference,
      expected: { value: [0, 100, "0"], title: "Điểm", category: [1, true], size: 9 },
      observe: ({ batch }) =>
        batch((sheet) => {
          const { valueAxis, categoryAxis } = sheet.charts.add("BarClustered", withNumbers(sheet), "Columns").axes;
          valueAxis.minimum = 0;
          valueAxis.maximum = 100;
          valueAxis.numberFormat = "0";
          valueAxis.majorGridlines.format.line.color = "#D9D9D9";
          valueAxis.title.text = "Điểm";
          valueAxis.format.font.size = 9;
          categoryAxis.tickLabelSpacing = 1;
          categoryAxis.reversePlotOrder = true;
          valueAxis.load("minimum,maximum,numberFormat");
          valueAxis.title.load("text");
          valueAxis.format.font.load("size");
          categoryAxis.load("tickLabelSpacing,reversePlotOrder");
          return () => ({
            value: [Number(valueAxis.minimum), Number(valueAxis.maximum), valueAxis.numberFormat],
            title: valueAxis.title.text,
            category: [Number(categoryAxis.tickLabelSpacing), categoryAxis.reversePlotOrder],
            size: valueAxis.format.font.size,
          });
        }),
    },
    {
      id: "charts.picture-and-end",
      members: ["Chart.getImage", "Chart.delete"],
      source: "Chart.getImage, office-js reference: a base64-encoded PNG",
      expected: ["iVBORw0KGgo", 0],
      observe: async ({ batch }) => {
        const start = await batch((sheet) => {
          const chart = sheet.charts.add("ColumnClustered", withNumbers(sheet), "Columns");
          chart.name = "ảnh";
          const image = chart.getImage(320, 200, "Fit");
          return () => image.value.slice(0, 11);
        });
        const left = await batch((sheet) => {
          sheet.charts.load("items/name");
          return () => sheet.charts.items.map(({ name }) => name);
        });
        const count = await batch((sheet) => {
          for (const name of left) sheet.charts.getItem(name).delete();
          const after = sheet.charts.getCount();
          return () => after.value;
        });
        return [start, count];
      },
    },
  ],
};
