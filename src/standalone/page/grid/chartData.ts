/** What a chart of the workbook shows now: its series read from the cells, not from what the file remembered. */
import { xmlDecode, type Worksheet } from "@cj-tech-master/excelts";
import { getSpPrFillColor, type ChartTitle, type ShapeProperties } from "@cj-tech-master/excelts/chart";
import { parseRectOrNull, splitSheetPrefix } from "../../host/model/address";
import { cellsOf } from "../../host/model/rect";
import { cellText, displayText } from "../../host/model/numberFormat";
import type { SheetModel } from "../../host/model/sheetModel";
import type { WorkbookModel } from "../../host/model/workbookModel";

type Chart = ReturnType<Worksheet["getCharts"]>[number];

export interface ChartData {
  readonly kind: "columns" | "bars" | "line";
  readonly title: string;
  readonly categories: readonly string[];
  /** Bars: the first category on top. */
  readonly isReversed: boolean;
  readonly series: readonly ChartSeries[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly valueTitle: string;
  readonly hasLegend: boolean;
  /** A value as the axis writes it. */
  readonly write: (value: number) => string;
}

export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  /** Null: no number in the cell. */
  readonly values: readonly (number | null)[];
  readonly hasLabels: boolean;
}

/** Office's accents, for series without a colour of their own. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Undefined for kinds of charts that are not drawn here (pies, scatter …); the page shows their title only. */
export function chartData(model: WorkbookModel, sheet: SheetModel, chart: Chart): ChartData | undefined {
  const space = chart.chartModel;
  const group = space?.chart.plotArea.chartTypes.find(({ type }) => type === "bar" || type === "line");
  if (space === undefined || group === undefined || !("grouping" in group)) return undefined;
  const axes = space.chart.plotArea.axes;
  const valueAxis = axes.find(({ axisType }) => axisType === "val");
  const categoryAxis = axes.find(({ axisType }) => axisType === "cat");
  const format = valueAxis?.numFmt?.formatCode ?? "General";
  const cells = (formula: string | undefined): readonly (readonly [SheetModel, number, number])[] =>
    cellsBehind(model, sheet, formula);
  const first = group.series[0];
  const categories = cells(first?.cat?.strRef?.formula ?? first?.cat?.numRef?.formula);
  return {
    kind: group.type === "line" ? "line" : "barDir" in group && group.barDir === "bar" ? "bars" : "columns",
    title: chart.title ?? "",
    categories: categories.map(([of, row, column]) => cellText(of.findCell(row, column), model.culture)),
    isReversed: categoryAxis?.scaling?.orientation === "maxMin",
    series: group.series.map((series, index) => ({
      name: seriesName(model, sheet, series.tx),
      color: solidColor(series.spPr) ?? accents[index % accents.length] ?? "#4472C4",
      values: cells(series.val?.numRef?.formula).map(([of, row, column]) => {
        const { value } = of.content(row, column);
        return typeof value === "number" ? value : null;
      }),
      hasLabels: series.dataLabels?.showVal === true || group.dataLabels?.showVal === true,
    })),
    minimum: valueAxis?.scaling?.min,
    maximum: valueAxis?.scaling?.max,
    valueTitle: plainText(valueAxis?.title),
    hasLegend: space.chart.legend !== undefined && group.series.length > 1,
    write: (value) => displayText(value, format, model.culture),
  };
}

function cellsBehind(
  model: WorkbookModel,
  own: SheetModel,
  formula: string | undefined,
): readonly (readonly [SheetModel, number, number])[] {
  if (formula === undefined) return [];
  const { sheet, address } = splitSheetPrefix(formula);
  const target = sheet === undefined ? own : model.findSheet(sheet);
  const area = parseRectOrNull(address);
  return target === undefined || area === null ? [] : [...cellsOf(area)].map(([row, column]) => [target, row, column]);
}

function seriesName(
  model: WorkbookModel,
  sheet: SheetModel,
  text: { readonly value?: string; readonly strRef?: { readonly formula: string } } | undefined,
): string {
  const [cell] = cellsBehind(model, sheet, text?.strRef?.formula);
  return cell === undefined ? (text?.value ?? "") : cellText(cell[0].findCell(cell[1], cell[2]), model.culture);
}

function solidColor(properties: ShapeProperties | undefined): string | undefined {
  const hex = properties === undefined ? undefined : getSpPrFillColor(properties)?.srgb;
  return hex === undefined ? undefined : `#${hex}`;
}

/** Titles made here are structured text, those of opened files XML. */
function plainText(title: ChartTitle | undefined): string {
  if (title === undefined) return "";
  const runs = title.text?.paragraphs.flatMap(({ runs = [] }) => runs.map(({ text }) => text));
  if (runs !== undefined) return runs.join("");
  return [...(title.rawTx ?? "").matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = ""]) => xmlDecode(text)).join("");
}
