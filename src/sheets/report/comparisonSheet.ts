/**
 * This year against last year (So với năm trước): last year's figures are numbers from a file, this year's are formulas
 * onto score table and ranking, so that changes follow the scores.
 */
import type { Ratio } from "../../domain/ratio";
import type { MeanChange } from "../../domain/analysis/yearChange";
import { fieldsOf } from "../../domain/setTree";
import { formulaCell, gapRow, numberCell, textCell, wideCell } from "../cells";
import type { AddressBook, Cell, ChartSpec, Column, Row, SheetDocument } from "../document";
import { mostCharted } from "../distribution";
import { administrativePage, centredLines, heading } from "../heading";
import { fingerprintOf } from "../identity";
import { fieldColumn, unitRow } from "../rowKeys";
import { chartColors } from "../styles";
import { quoted, word } from "../words";
import {
  comparisonAt,
  comparisonColumns,
  comparisonHeight,
  groupName,
  lastFigure,
  roundedDifference,
  type ComparisonInput,
} from "./comparisonLayout";
import { changeSection, fieldChangeSection, fieldRankSection } from "./comparisonUnits";
import { criteriaChangeSection } from "./criteriaChange";
import { figure } from "./explanationLayout";
import { sectionRow } from "./reportLayout";
import { writeReportIdentity } from "./reportIdentity";
import { reportWord } from "./reportWords";

const helpers: readonly Column[] = [
  { role: "label", width: 150 },
  { role: "chartBefore", width: 44 },
  { role: "chartAfter", width: 44 },
];

export function comparisonSheet(input: ComparisonInput): SheetDocument {
  const { set, office, year, comparison } = input;
  const groups = comparison.crosswalk.length;
  const printed = comparisonColumns(groups);
  const at = comparisonAt(groups);
  const years = { before: comparison.before, after: comparison.after };
  const source = reportWord("comparison-source", { ...years, source: input.source });
  const body: readonly Row[] = [
    ...heading(office, printed, at),
    ...centredLines(
      [
        { key: "title", text: reportWord("comparison-title", years), style: "title", size: 14 },
        { key: "source", text: source, style: "reference", size: 12 },
      ],
      printed,
      at,
    ),
    ...withChartData(input, changeSection(input)),
    remarkRow(input, printed),
    ...fieldChangeSection(input),
    ...fieldRankSection(input),
    gapRow("mean.gap", 10),
    ...meanSection(input),
    ...criteriaChangeSection({ set, years, criteria: input.criteria ?? [] }, printed, lastFigure(groups)),
    ...goneSection(input),
  ];
  const { charts, rows } = changeCharts(input, body, printed);
  return {
    name: input.sheet,
    identity: writeReportIdentity(
      {
        part: "comparison",
        fingerprint: fingerprintOf(set),
        year,
        units: comparison.units.length,
        against: {
          before: comparison.before,
          source: input.source,
          groups: comparison.crosswalk.map(({ to }) => to),
        },
      },
      "number",
    ),
    columns: [...printed, ...helpers],
    rows: [...body, ...rows],
    freezeBelow: "head.2",
    charts,
    print: { orientation: "landscape", lastColumn: lastFigure(groups), ...administrativePage },
    isProtected: true,
  };
}

function remarkRow({ comparison }: ComparisonInput, columns: readonly Column[]): Row {
  const last = lastFigure(comparison.crosswalk.length);
  const text = reportWord("comparison-remark");
  return {
    key: "remark",
    height: comparisonHeight(columns, [[text, "number", last]]),
    cells: { number: wideCell(text, "remark", last) },
  };
}

const printedPercent = (value: Ratio | null): number | null =>
  value === null ? null : (value.part / value.whole) * 100;

/** Rows mean:total, mean:all, mean:0 …: last year f0, this year f1, change f2. */
function meanSection(input: ComparisonInput): readonly Row[] {
  const { comparison, set, table } = input;
  const { means, crosswalk } = comparison;
  const columns = comparisonColumns(crosswalk.length);
  const live = (role: string): Cell => formulaCell(() => `=${table.foreign("averagePercent", role)}`, "decimal");
  const row = (key: string, name: string, mean: MeanChange, now: Cell): Row => ({
    key: `mean:${key}`,
    height: comparisonHeight(columns, [[name, "unit", "predecessors"]]),
    cells: {
      number: textCell("", "number"),
      unit: wideCell(name, "label", "predecessors"),
      f0: figure(printedPercent(mean.before), "decimal"),
      f1: now,
      f2: formulaCell((book) => differenceFormula(book, `mean:${key}`), "decimalStrong"),
    },
  });
  const fixed = (mean: MeanChange): Cell => figure(printedPercent(mean.after), "decimal");
  return [
    sectionRow("mean.title", reportWord("section-change-fields"), "number", lastFigure(crosswalk.length)),
    {
      key: "mean.head",
      height: 20,
      cells: {
        number: textCell(word("column-code"), "head"),
        unit: wideCell(word("column-field"), "head", "predecessors"),
        f0: textCell(comparison.before, "head"),
        f1: textCell(comparison.after, "head"),
        f2: textCell(reportWord("column-change"), "head"),
      },
    },
    row("total", reportWord("all-fields"), means.total, live("appraisal")),
    row("all", reportWord("all-comparable"), means.likeForLike, fixed(means.likeForLike)),
    ...crosswalk.flatMap((group, index) => {
      const mean = means.groups[index];
      const [only] = group.to;
      if (mean === undefined) return [];
      const now = only !== undefined && group.to.length === 1 ? live(fieldColumn("appraisal", only)) : fixed(mean);
      return [row(String(index), groupName(set, group), mean, now)];
    }),
  ];
}

function differenceFormula(book: AddressBook, key: string): string {
  const [before, after] = [book.cell(key, "f0"), book.cell(key, "f1")];
  return `=IF(COUNT(${before},${after})=2,${roundedDifference(after, before)},"")`;
}

function goneSection({ comparison }: ComparisonInput): readonly Row[] {
  if (comparison.gone.length === 0) return [];
  const last = lastFigure(comparison.crosswalk.length);
  return [
    gapRow("gone.gap", 8),
    sectionRow("gone.title", reportWord("section-gone"), "number", last),
    ...comparison.gone.map((unit, index): Row => ({
      key: `gone:${index}`,
      height: 18,
      cells: { number: numberCell(index + 1, "number"), unit: wideCell(unit, "name", last) },
    })),
  ];
}

/** What the chart shows, beside the units: a year without a figure leaves a gap, not a bar of 0. */
function withChartData({ comparison }: ComparisonInput, rows: readonly Row[]): readonly Row[] {
  const keys = new Set(comparison.units.map((_, index) => unitRow(index)));
  const orNothing = (cell: string): string => `=IF(COUNT(${cell})=0,NA(),${cell})`;
  return rows.map((row) =>
    keys.has(row.key)
      ? {
          ...row,
          cells: {
            ...row.cells,
            label: formulaCell((book) => {
              const change = book.cell(row.key, "f5");
              const sign = `IF(${change}>0,"+","")`;
              return `=${book.cell(row.key, "unit")}&IF(COUNT(${change})=0,"",${quoted(" (")}&${sign}&${change}&")")`;
            }, "helper"),
            chartBefore: formulaCell((book) => orNothing(book.cell(row.key, "f3")), "helper"),
            chartAfter: formulaCell((book) => orNothing(book.cell(row.key, "f4")), "helper"),
          },
        }
      : row,
  );
}

/** A landscape page holds a chart of so many units, two bars each. */
const unitsPerChart = 16;
const chartHeight = 470;
const chartRowHeight = 24;

interface Charts {
  readonly charts: readonly ChartSpec[];
  /** Empty rows under the charts, each chart on a page of its own. */
  readonly rows: readonly Row[];
}

function changeCharts(input: ComparisonInput, body: readonly Row[], columns: readonly Column[]): Charts {
  const { comparison, set } = input;
  const units = comparison.units.length;
  if (units > mostCharted) return { charts: [], rows: [] };
  const number = fieldsOf(set).length + 5;
  const parts = Math.ceil(units / unitsPerChart);
  const size = Math.ceil(units / parts);
  const above = body.reduce((sum, row) => sum + (row.height ?? 0), 0);
  const perChart = Math.ceil((chartHeight + 10) / chartRowHeight);
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const years = { before: comparison.before, after: comparison.after };
  const charts = Array.from({ length: parts }, (_, index): ChartSpec => {
    const span = { from: unitRow(index * size), to: unitRow(Math.min(units, (index + 1) * size) - 1) };
    const named = reportWord("chart-change", years);
    const title = parts > 1 ? reportWord("chart-part", { title: named, part: index + 1, parts }) : named;
    return {
      name: `report-change-${index + 1}`,
      kind: "bars",
      title: reportWord("chart-numbered", { number, title }),
      categories: { column: "label", ...span },
      series: [
        {
          name: reportWord("column-year", { year: comparison.before }),
          values: { column: "chartBefore", ...span },
          color: chartColors.self,
        },
        {
          name: reportWord("column-year", { year: comparison.after }),
          values: { column: "chartAfter", ...span },
          color: chartColors.appraisal,
        },
      ],
      numberFormat: "0",
      labelFormat: "0.00",
      labelSize: 8,
      valueAxis: { minimum: 0, maximum: 100, title: reportWord("axis-percent") },
      dataLabels: true,
      legend: true,
      left: 0,
      top: above + index * perChart * chartRowHeight + 4,
      width: Math.min(width, 780),
      height: chartHeight,
    };
  });
  const rows = Array.from({ length: parts * perChart }, (_, index): Row => ({
    key: `chart:${index}`,
    height: chartRowHeight,
    cells: {},
    ...(index % perChart === 0 ? { pageBreakBefore: true } : {}),
  }));
  return { charts, rows };
}
