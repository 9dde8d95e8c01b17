/**
 * The charts of a results report (Biểu đồ), native and tied to cells: numbered, laid out on A4 pages. What they show
 * stands in helper columns right of the pages, by formulas onto the analysis.
 */
import type { CriteriaNode } from "../../domain/criteria";
import { knownMaximum, fieldsOf, maximumOf } from "../../domain/setTree";
import { formulaCell, textCell, wideCell } from "../cells";
import type { AddressBook, Cell, ChartSeries, Column, Row, SheetDocument } from "../document";
import { distributionChart, mostCharted, shareRow, shares } from "../distribution";
import { administrativePage } from "../heading";
import { fingerprintOf } from "../identity";
import { nodeRow, unitRow } from "../rowKeys";
import { chartColors } from "../styles";
import { quoted, word } from "../words";
import {
  chartParts,
  chartRows,
  pageWidth,
  paginate,
  rowHeight,
  rowsPerPage,
  titleRows,
  type UnplacedChart,
} from "./chartPages";
import { fieldRow } from "./fieldSections";
import { scoreColumn, type ReportInput } from "./reportLayout";
import { writeReportIdentity } from "./reportIdentity";
import { reportWord, writtenNumber } from "./reportWords";

export interface ReportChartsInput extends Pick<ReportInput, "sheet" | "set" | "year" | "units"> {
  /** The placed analysis. */
  readonly tables: AddressBook;
}

/** Columns of the pages, then what the charts show. */
const pages: readonly Column[] = [
  { role: "page", width: pageWidth / 2 },
  { role: "pageEnd", width: pageWidth / 2 },
];

export function reportCharts(input: ReportChartsInput): SheetDocument {
  const { set, year, units } = input;
  const { charts, rows } = paginate(numbered(chartsOf(input)));
  const fields = fieldsOf(set);
  const data = [
    ...headRow(input),
    ...fields.map((field) => fieldCells(input, field)),
    ...(units > mostCharted ? shareCells(input) : []),
    ...unitRows(input),
  ];
  const count = Math.max(rows, titleRows + data.length);
  return {
    name: input.sheet,
    identity: writeReportIdentity({ part: "charts", fingerprint: fingerprintOf(set), year, units }, "page"),
    columns: [...pages, ...dataColumns(fields)],
    rows: Array.from({ length: Math.ceil(count / rowsPerPage) * rowsPerPage }, (_, index): Row => {
      const row = data[index - titleRows];
      return {
        key: row?.key ?? `line:${index}`,
        height: rowHeight,
        ...(index > 0 && index % rowsPerPage === 0 ? { pageBreakBefore: true } : {}),
        cells: { ...(row?.cells ?? {}), ...titleCells(input, index) },
      };
    }),
    charts,
    print: { orientation: "portrait", lastColumn: "pageEnd", ...administrativePage },
    isProtected: true,
  };
}

function titleCells({ year }: ReportChartsInput, row: number): Row["cells"] {
  if (row === 0) return { page: wideCell(reportWord("charts-title", { year: String(year) }), "title", "pageEnd") };
  // Two rows high: the remark wraps.
  if (row === 1) return { page: { ...wideCell(reportWord("charts-remark"), "remark", "pageEnd"), mergeRows: 2 } };
  return {};
}

function dataColumns(fields: readonly CriteriaNode[]): readonly Column[] {
  return [
    { role: "gap", width: 20 },
    { role: "label", width: 160 },
    ...["self", "appraisal", "percent", "lost"].map((role) => ({ role, width: 54 })),
    ...fields.map(({ code }) => ({ role: scoreColumn(code), width: 40 })),
  ];
}

function headRow({ set }: ReportChartsInput): readonly Row[] {
  const head = (text: string): Cell => textCell(text, "helperHead");
  return [
    {
      key: "data.head",
      cells: {
        label: head(reportWord("column-label")),
        self: head(reportWord("series-self")),
        appraisal: head(reportWord("series-appraisal")),
        percent: head(reportWord("axis-percent")),
        lost: head(reportWord("column-lost")),
        ...Object.fromEntries(
          fieldsOf(set).map(({ code }) => [scoreColumn(code), head(reportWord("column-score", { code }))]),
        ),
      },
    },
  ];
}

function fieldCells({ tables }: ReportChartsInput, field: CriteriaNode): Row {
  const link = (table: "field" | "loss" | "pair", role: string): Cell =>
    formulaCell(() => orNothing(tables.foreign(fieldRow(table, field.code), role)), "helper");
  return {
    key: nodeRow(field.code),
    cells: {
      label: textCell(word("field-heading", { code: field.code, name: field.name }), "helperText"),
      self: link("pair", "e"),
      appraisal: link("pair", "f"),
      percent: link("field", "c"),
      lost: formulaCell(() => `=${tables.foreign(fieldRow("loss", field.code), "d")}`, "helper"),
    },
  };
}

function unitRows(input: ReportChartsInput): readonly Row[] {
  const { tables, units, set } = input;
  return Array.from({ length: units }, (_, index): Row => {
    const key = unitRow(index);
    const link = (role: string): Cell => formulaCell(() => orNothing(tables.foreign(key, role)), "helper");
    const unit = tables.foreign(key, "unit");
    const total = tables.foreign(key, "b");
    return {
      key,
      cells: {
        label: formulaCell(() => `=${unit}&IF(${total}="",${quoted(reportWord("label-incomplete"))},"")`, "helper"),
        self: link("a"),
        appraisal: link("b"),
        ...Object.fromEntries(fieldsOf(set).map(({ code }) => [scoreColumn(code), link(scoreColumn(code))])),
      },
    };
  });
}

/** R210 in the sheet: what stands in the charts of units in place of units nobody could find in them. */
function shareCells({ tables, units }: ReportChartsInput): readonly Row[] {
  const percent = tables.foreignSpan(unitRow(0), unitRow(units - 1), "d");
  return shares(() => percent).map(({ label, count }, index): Row => ({
    key: shareRow(index),
    cells: { label: textCell(label, "helperText"), appraisal: formulaCell(count, "helper") },
  }));
}

/** A missing score is no bar of 0: charts leave #N/A out, while they draw an empty text as 0. */
function orNothing(cell: string): string {
  return `=IF(COUNT(${cell})=0,NA(),${cell})`;
}

type Numberless = Omit<UnplacedChart, "title"> & { readonly title: string; readonly begins: boolean };

/** "Biểu đồ 3. …"; the parts of one chart share its number. */
function numbered(charts: readonly Numberless[]): readonly UnplacedChart[] {
  let number = 0;
  return charts.map(({ begins, title, ...chart }) => {
    if (begins) number += 1;
    return { ...chart, title: reportWord("chart-numbered", { number, title }) };
  });
}

const common = { kind: "bars", numberFormat: "General", labelFormat: "0.00", dataLabels: true } as const;

function chartsOf(input: ReportChartsInput): readonly Numberless[] {
  const { set, year, units } = input;
  const fields = fieldsOf(set);
  const whole = maximumOf(set) ?? 0;
  const charted = units <= mostCharted;
  const axis = (maximum: number) => ({
    minimum: 0,
    ...(maximum > 0 ? { maximum: maximum / 100 } : {}),
    title: reportWord("axis-points"),
  });
  return [
    ...(charted
      ? unitCharts(units, "index", reportWord("chart-index", { year: String(year) }), ["appraisal"], axis(whole))
      : [
          {
            ...distributionChart({ units, year, label: "label", count: "appraisal" }),
            name: "report-index",
            begins: true,
            rows: chartRows(11, 20, 30),
          },
        ]),
    fieldChart(fields, "averages", reportWord("chart-averages"), "percent", chartColors.appraisal, {
      minimum: 0,
      maximum: 100,
      title: reportWord("axis-percent"),
    }),
    ...(charted
      ? fields.flatMap((field) => {
          const maximum = knownMaximum(field);
          const title = reportWord("chart-field", {
            code: field.code,
            name: field.name,
            maximum: writtenNumber(maximum / 100),
          });
          return unitCharts(units, `field-${field.code}`, title, [scoreColumn(field.code)], axis(maximum));
        })
      : []),
    ...(charted ? unitCharts(units, "pairs", reportWord("chart-pairs"), ["self", "appraisal"], axis(whole)) : []),
    fieldChart(fields, "losses", reportWord("chart-losses"), "lost", chartColors.lost, {
      minimum: 0,
      title: reportWord("axis-points"),
    }),
  ];
}

function fieldChart(
  fields: readonly CriteriaNode[],
  name: string,
  title: string,
  column: string,
  color: string,
  valueAxis: UnplacedChart["valueAxis"],
): Numberless {
  const from = nodeRow(fields[0]?.code ?? "");
  const to = nodeRow(fields[fields.length - 1]?.code ?? "");
  return {
    ...common,
    name: `report-${name}`,
    title,
    begins: true,
    categories: { column: "label", from, to },
    series: [{ name: title, values: { column, from, to }, color }],
    valueAxis,
    legend: false,
    rows: chartRows(fields.length, 22, 40),
  };
}

function unitCharts(
  units: number,
  name: string,
  title: string,
  columns: readonly string[],
  valueAxis: UnplacedChart["valueAxis"],
): readonly Numberless[] {
  const isPair = columns.length > 1;
  return chartParts(units, isPair ? "pair" : "single").map(({ from, to, part, parts, rows }) => {
    const span = { from: unitRow(from), to: unitRow(to) };
    return {
      ...common,
      name: `report-${name}${parts > 1 ? `-${part}` : ""}`,
      title: parts > 1 ? reportWord("chart-part", { title, part, parts }) : title,
      begins: part === 1,
      categories: { column: "label", ...span },
      series: columns.map((column): ChartSeries => ({
        name: reportWord(column === "self" ? "series-self" : "series-appraisal"),
        values: { column, ...span },
        color: column === "self" ? chartColors.self : chartColors.appraisal,
      })),
      valueAxis,
      legend: isPair,
      labelSize: isPair || parts > 1 ? 8 : 9,
      rows,
    };
  });
}
