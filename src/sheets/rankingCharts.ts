/** The charts beside the ranking, tied to its cells. Form: results report of Thanh Hóa 2020. */
import type { CriteriaSet } from "../domain/criteria";
import { maximumOf, fieldsOf } from "../domain/setTree";
import { distributionChart, mostCharted } from "./distribution";
import type { ChartSpec, Column, Row } from "./document";
import { nodeRow, unitRow } from "./rowKeys";
import { chartColors } from "./styles";
import { word } from "./words";

/** Above so many units, names under columns can no longer be read: bars with a line of their own instead. */
const mostColumns = 40;
/** Excel's row height in points where nothing else is said. */
const usualHeight = 15;

export function rankingCharts(
  input: { readonly set: CriteriaSet; readonly year: number; readonly units: number },
  columns: readonly Column[],
  heads: readonly Row[],
): readonly ChartSpec[] {
  const { set, units } = input;
  const left = columns.reduce((sum, column) => sum + column.width, 0) + 20;
  // Below the frozen head, which would cut the chart while scrolling.
  const top = heads.reduce((sum, row) => sum + (row.height ?? usualHeight), usualHeight);
  const lying = units > mostColumns;
  const unitsChart: ChartSpec =
    units > mostCharted
      ? {
          ...distributionChart({ units, year: input.year, label: "unit", count: "appraisal" }),
          left,
          top,
          width: 620,
          height: 360,
        }
      : {
          name: "chart-units",
          kind: lying ? "bars" : "columns",
          title: word("chart-units", { year: String(input.year) }),
          categories: { column: "unit", from: unitRow(0), to: unitRow(units - 1) },
          series: [
            {
              name: word("column-appraisal"),
              values: { column: "appraisal", from: unitRow(0), to: unitRow(units - 1) },
              color: chartColors.appraisal,
            },
          ],
          numberFormat: "General",
          labelFormat: "0.00",
          valueAxis: { minimum: 0, ...axisEnd(set), title: word("chart-points") },
          dataLabels: true,
          legend: false,
          left,
          top,
          width: lying ? 620 : Math.max(520, 30 * units + 120),
          height: lying ? 13 * units + 90 : 360,
        };
  const fields = fieldsOf(set);
  const first = nodeRow(fields[0]?.code ?? "");
  const last = nodeRow(fields[fields.length - 1]?.code ?? "");
  const fieldsChart: ChartSpec = {
    name: "chart-fields",
    kind: "bars",
    title: word("chart-fields"),
    categories: { column: "unit", from: first, to: last },
    series: [
      {
        name: word("column-average-percent"),
        values: { column: "difference", from: first, to: last },
        color: chartColors.appraisal,
      },
    ],
    numberFormat: "0",
    labelFormat: "0.00",
    valueAxis: { minimum: 0, maximum: 100, title: word("chart-percent") },
    dataLabels: true,
    legend: false,
    left,
    top: top + unitsChart.height + 20,
    width: 620,
    height: 34 * fields.length + 90,
  };
  return [unitsChart, fieldsChart];
}

/** The axis ends at the set's maximum: every chart of the year reads alike. */
function axisEnd(set: CriteriaSet): { readonly maximum?: number } {
  const maximum = maximumOf(set);
  return maximum === null ? {} : { maximum: Math.ceil(maximum / 1000) * 10 };
}
