/** The values a chart carries along, for programs that show it without calculating. */
import type { NumberReference, StringReference } from "@cj-tech-master/excelts/chart";
import { seriesOf, type SheetChart } from "./chartParts";
import { EN_US } from "./culture";
import { cellsOfReference } from "./namedRanges";
import { displayText, GENERAL } from "./numberFormat";
import { cellsOf } from "./rect";
import type { Scalar } from "./scalar";
import type { WorkbookModel } from "./workbookModel";

function pointsOf(model: WorkbookModel, formula: string): readonly (readonly [index: number, value: Scalar])[] | null {
  const cells = cellsOfReference(model, formula);
  if (cells === null) return null;
  return [...cellsOf(cells.sheet.limitToUsed(cells.area))].map(([row, column], index) => [
    index,
    cells.sheet.content(row, column).value,
  ]);
}

function refreshWords(model: WorkbookModel, source: StringReference | undefined): void {
  const points = source === undefined ? null : pointsOf(model, source.formula);
  if (source === undefined || points === null) return;
  source.cache = {
    pointCount: points.length,
    points: points.flatMap(([index, value]) =>
      value === null ? [] : [{ index, value: displayText(value, GENERAL, EN_US) }],
    ),
  };
}

function refreshNumbers(model: WorkbookModel, source: NumberReference | undefined): void {
  const points = source === undefined ? null : pointsOf(model, source.formula);
  if (source === undefined || points === null) return;
  source.cache = {
    formatCode: source.cache?.formatCode ?? GENERAL,
    pointCount: points.length,
    points: points.flatMap(([index, value]) => (typeof value === "number" ? [{ index, value }] : [])),
  };
}

/** The values a chart shows are kept in it too; they are renewed from the cells before it is drawn or saved. */
export function refreshValues(model: WorkbookModel, one: SheetChart): void {
  if (one.chart.chartModel === undefined) return;
  for (const series of seriesOf(one)) {
    refreshNumbers(model, series.val?.numRef);
    refreshNumbers(model, series.cat?.numRef);
    refreshWords(model, series.cat?.strRef);
    refreshWords(model, series.tx?.strRef);
  }
}
