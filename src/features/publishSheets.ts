/** The decision pack as placed sheets: ranking, score table and charts, clean and tied to each other. */
import { toDecimal } from "../domain/points";
import { fieldsOf } from "../domain/setTree";
import type { ChartSpec } from "../sheets/document";
import type { PlacedChart, PlacedSheet, Rectangle } from "../sheets/placed";
import { publicationMark } from "../sheets/published/mark";
import { placePublished, publishedBook } from "../sheets/published/placePublished";
import { publishedCharts } from "../sheets/published/publishedCharts";
import { publishedRanking } from "../sheets/published/publishedRanking";
import { publishedScores } from "../sheets/published/publishedScores";
import { fieldColumn } from "../sheets/rowKeys";
import { createTexts } from "../texts/texts";
import { fingerprintOfValues, publishedValues, type PublishedValues } from "./publishedValues";
import type { PublishedYear } from "./publishYear";

const texts = createTexts("vi");

/** Names of the pack's sheets. */
export const packSheets = {
  ranking: texts.say("publication.pack-ranking"),
  scores: texts.say("publication.pack-scores"),
  charts: texts.say("publication.pack-charts"),
} as const;

export interface PublishedSheet {
  readonly sheet: PlacedSheet;
  /** Name of the sheet whose cells the charts are tied to. */
  readonly chartsFrom: string;
  /** Printed on one page, as small as that takes. */
  readonly onePage: boolean;
}

/** So many units' scores can still be read on one page. */
const mostOnPage = 30;

export interface DecisionPack {
  readonly title: string;
  /** Who publishes; the title where no agency is named. */
  readonly issuer: string;
  /** Set and year, for reading the pack back. */
  readonly subject: string;
  readonly fingerprint: string;
  readonly time: Date;
  readonly values: PublishedValues;
  readonly sheets: readonly PublishedSheet[];
}

/** @param time when it is frozen; written on every sheet in the time of Vietnam. */
export async function decisionPack(year: PublishedYear, time: Date): Promise<DecisionPack> {
  const { set, office, ranking, decision } = year;
  const values = publishedValues(year);
  const fingerprint = await fingerprintOfValues(values);
  const mark = publicationMark(fingerprint, writtenTime(time));
  const codes = fieldsOf(set).map(({ code }) => code);
  const units = values.units.map(({ unit, fields }) => ({
    unit,
    scores: Object.fromEntries(
      codes.flatMap((code, index) => {
        const { self = null, appraisal = null } = fields[index] ?? {};
        return [
          [fieldColumn("self", code), self === null ? null : toDecimal(self)] as const,
          [fieldColumn("appraisal", code), appraisal === null ? null : toDecimal(appraisal)] as const,
        ];
      }),
    ),
  }));
  const common = { set, office, year: year.year, units, mark };
  const scores = publishedScores({ ...common, sheet: packSheets.scores });
  const table = publishedBook(scores);
  const ties = ranking.tieRule;
  const rankingDocument = publishedRanking({ ...common, sheet: packSheets.ranking, ties, table, decision });
  const placedRanking = placePublished({ ...rankingDocument, charts: [] });
  const { document, charts } = publishedCharts({ ...common, sheet: packSheets.charts, units: units.length });
  const placedCharts = charts.map((chart) => placedChart(chart, placedRanking));
  const title = texts.say("publication.pack-title", { year: String(year.year) });
  return {
    title,
    issuer: office.agency === "" ? title : office.agency,
    subject: `cchc 1; ${year.year}; ${codes.join(" ")}`,
    fingerprint,
    time,
    values,
    sheets: [
      { sheet: placedRanking, chartsFrom: packSheets.ranking, onePage: units.length <= mostOnPage },
      { sheet: placePublished(scores), chartsFrom: packSheets.scores, onePage: units.length <= mostOnPage },
      { sheet: { ...placePublished(document), charts: placedCharts }, chartsFrom: packSheets.ranking, onePage: false },
    ],
  };
}

function placedChart(chart: ChartSpec, { book }: PlacedSheet): PlacedChart {
  const area = ({ column, from, to }: ChartSpec["categories"]): Rectangle => ({
    row: book.row(from),
    column: book.column(column),
    rows: book.row(to) - book.row(from) + 1,
    columns: 1,
  });
  return {
    ...chart,
    categories: area(chart.categories),
    series: chart.series.map((series) => ({ ...series, values: area(series.values) })),
  };
}

/** "20/12/2026 08:00", in the time of Vietnam (UTC+7, no summer time), wherever the program runs. */
export function writtenTime(time: Date): string {
  const [date = "", clock = ""] = new Date(time.getTime() + 7 * 3_600_000).toISOString().split("T");
  return `${date.split("-").reverse().join("/")} ${clock.slice(0, 5)}`;
}
