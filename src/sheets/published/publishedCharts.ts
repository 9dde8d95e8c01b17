/**
 * The charts as an annex of their own, tied to the cells of the published ranking. Lying bars: the names of units stay
 * readable on an upright page, and a long list goes on over several charts.
 */
import type { CriteriaSet } from "../../domain/criteria";
import { fieldsOf, maximumOf } from "../../domain/setTree";
import { createTexts } from "../../texts/texts";
import { gapRow } from "../cells";
import type { ChartSpec, Column, Row, SheetDocument } from "../document";
import { administrativePage, centredLines, heading, type HeadingColumns, type Office } from "../heading";
import { nodeRow, unitRow } from "../rowKeys";
import { chartColors } from "../styles";
import { word } from "../words";
import { footOf, type PublicationMark } from "./mark";

const texts = createTexts("vi");

/** Bars in one chart; more would not fit a page. */
const mostBars = 40;
const width = 456;
const gap = 14;
/** Text room of a page: A4 upright without margins of 20 mm, and the footer's line, in points. */
const page = 690;
const columns: readonly Column[] = [
  { role: "left", width: 190 },
  { role: "right", width: 278 },
];
const at: HeadingColumns = { first: "left", leftEnd: "left", rightStart: "right", last: "right" };

export interface PublishedChartsInput {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly units: number;
  readonly mark: PublicationMark;
}

export interface PublishedCharts {
  readonly document: SheetDocument;
  /** Their spans are rows and columns of the published ranking. */
  readonly charts: readonly ChartSpec[];
}

export function publishedCharts(input: PublishedChartsInput): PublishedCharts {
  const { sheet, office, year, mark } = input;
  const title = texts.say("publication.pack-charts-title", { year: String(year) });
  const head: readonly Row[] = [
    ...heading(office, columns, at),
    ...centredLines([{ key: "title", text: title, style: "title", size: 14 }], columns, at),
    gapRow("head.gap", 10),
  ];
  const rows: Row[] = [...head];
  const charts: ChartSpec[] = [];
  let top = head.reduce((sum, { height = 0 }) => sum + height, 0);
  let onPage = top;
  for (const [index, chart] of specs(input).entries()) {
    const room = chart.height + gap;
    const breaks = index > 0 && onPage + room > page;
    charts.push({ ...chart, top });
    rows.push(...roomRows(`chart:${index}`, room, breaks));
    top += room;
    onPage = breaks ? room : onPage + room;
  }
  return {
    document: {
      name: sheet,
      identity: "-",
      columns,
      rows: [...rows, ...footOf(mark, columns)],
      print: { orientation: "portrait", ...administrativePage, footer: mark.footer },
      isProtected: false,
    },
    charts,
  };
}

/** Rows are at most 409 points high (Excel specifications): the room of a chart is several of them. */
function roomRows(key: string, height: number, breaks: boolean): readonly Row[] {
  const count = Math.ceil(height / 100);
  return Array.from({ length: count }, (_, index) => ({
    ...gapRow(`${key}.${index}`, index < count - 1 ? 100 : height - 100 * (count - 1)),
    ...(breaks && index === 0 ? { pageBreakBefore: true } : {}),
  }));
}

function specs({ set, year, units }: PublishedChartsInput): readonly ChartSpec[] {
  const parts = Math.ceil(units / mostBars);
  const fields = fieldsOf(set);
  const maximum = maximumOf(set);
  const common = {
    kind: "bars",
    numberFormat: "General",
    dataLabels: true,
    legend: false,
    left: 4,
    top: 0,
    width,
  } as const;
  const numbered = (number: number, title: string): string => texts.say("publication.chart-caption", { number, title });
  const unitCharts = Array.from({ length: parts }, (_, index): ChartSpec => {
    const from = Math.ceil((units * index) / parts);
    const to = Math.ceil((units * (index + 1)) / parts) - 1;
    const details = { year: String(year), part: index + 1, parts };
    const title = texts.say(parts === 1 ? "publication.chart-units" : "publication.chart-units-part", details);
    return {
      ...common,
      name: `chart-units-${index + 1}`,
      title: numbered(index + 1, title),
      categories: { column: "unit", from: unitRow(from), to: unitRow(to) },
      series: [
        {
          name: word("column-appraisal"),
          values: { column: "appraisal", from: unitRow(from), to: unitRow(to) },
          color: chartColors.appraisal,
        },
      ],
      valueAxis: {
        minimum: 0,
        ...(maximum === null ? {} : { maximum: Math.ceil(maximum / 1000) * 10 }),
        title: word("chart-points"),
      },
      height: 13 * (to - from + 1) + 80,
    };
  });
  const span = { from: nodeRow(fields[0]?.code ?? ""), to: nodeRow(fields[fields.length - 1]?.code ?? "") };
  const fieldsChart: ChartSpec = {
    ...common,
    name: "chart-fields",
    title: numbered(parts + 1, texts.say("publication.chart-fields")),
    categories: { column: "unit", ...span },
    series: [
      {
        name: word("column-average-percent"),
        values: { column: "difference", ...span },
        color: chartColors.appraisal,
      },
    ],
    numberFormat: "0.00",
    valueAxis: { minimum: 0, maximum: 100, title: word("chart-percent") },
    height: 22 * fields.length + 70,
  };
  return [...unitCharts, fieldsChart];
}
