/** One chart and its parts, on ExcelTS's chart model: what is set here is what the file holds. */
import type { BarSeries, Chart, ChartAxis, ChartModel, ChartTypeGroup } from "@cj-tech-master/excelts/chart";
import { HostError } from "../errors";

export interface SheetChart {
  readonly id: string;
  name: string;
  readonly chart: Chart;
}

/** What series of all supported kinds have in common. */
export type ChartSeries = Pick<BarSeries, "index" | "order" | "tx" | "spPr" | "cat" | "val" | "dataLabels">;

let made = 0;

/** Ids are Excel's shape and last as long as the workbook is open. */
export function chartId(): string {
  return `{00000000-0008-0000-0000-${(++made).toString(16).toUpperCase().padStart(12, "0")}}`;
}

/** English Metric Units, in which drawings measure. */
export const EMU_PER_POINT = 12_700;

export function partsOf({ chart }: SheetChart): ChartModel {
  const model = chart.chartModel;
  if (model === undefined)
    throw new HostError("ApiNotFound", "The embedded workbook cannot change charts of this new kind.");
  return model;
}

/** Changes the chart; one read from a file is then written anew instead of copied. */
export function changeChart(one: SheetChart, change: (model: ChartModel) => void): void {
  partsOf(one);
  one.chart.mutate(change);
}

export function groupOf(one: SheetChart): ChartTypeGroup {
  const [group] = partsOf(one).chart.plotArea.chartTypes;
  // ECMA-376 21.2.2.145 plotArea: at least one group of series.
  if (group === undefined) throw new HostError("InvalidOperation", "The chart has nothing in it.");
  return group;
}

export function seriesOf(one: SheetChart): ChartSeries[] {
  return partsOf(one).chart.plotArea.chartTypes.flatMap((group) => group.series as ChartSeries[]);
}

export function axisOf(one: SheetChart, kind: "category" | "value"): ChartAxis {
  const found = partsOf(one).chart.plotArea.axes.find(({ axisType }) => (axisType === "val") === (kind === "value"));
  // ChartAxes, office-js reference: pie charts have none.
  if (found === undefined) throw new HostError("InvalidOperation", "This chart has no such axis.");
  return found;
}

/** Rewrites the references of all charts, as when a sheet is renamed or rows are inserted. */
export function rewriteChartReferences(charts: readonly SheetChart[], rewrite: (formula: string) => string): void {
  for (const one of charts) {
    if (one.chart.chartModel === undefined) continue;
    for (const series of seriesOf(one)) {
      for (const source of [series.val?.numRef, series.cat?.numRef, series.cat?.strRef, series.tx?.strRef]) {
        if (source === undefined) continue;
        const formula = rewrite(source.formula);
        if (formula === source.formula) continue;
        changeChart(one, () => {
          source.formula = formula;
        });
      }
    }
  }
}
