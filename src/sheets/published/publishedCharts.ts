/**
 * The charts as an annex of their own, tied to the cells of the other published sheets. Lying bars: the names of units stay
 * readable on an upright page, and a long list goes on over several charts.
 */
import { createTexts } from "../../texts/texts";
import { gapRow } from "../cells";
import type { Column, Row, SheetDocument } from "../document";
import { administrativePage, centredLines, heading, type HeadingColumns, type Office } from "../heading";
import type { PublishedChart } from "./chartSpecs";
import { footOf, type PublicationMark } from "./mark";

const texts = createTexts("vi");

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
  readonly office: Office;
  readonly year: number;
  readonly mark: PublicationMark;
  /** In the order in which they are numbered. */
  readonly charts: readonly PublishedChart[];
}

export interface PublishedCharts {
  readonly document: SheetDocument;
  readonly charts: readonly PublishedChart[];
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
  const charts: PublishedChart[] = [];
  let top = head.reduce((sum, { height = 0 }) => sum + height, 0);
  let onPage = top;
  for (const [index, chart] of input.charts.entries()) {
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
