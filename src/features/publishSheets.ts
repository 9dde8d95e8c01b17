/** The decision pack as placed sheets: ranking and score table, and what else was chosen, clean and tied to each other. */
import type { ChangedYear } from "../domain/analysis/changedYear";
import { toDecimal } from "../domain/points";
import { fieldsOf } from "../domain/setTree";
import type { ChartSpec } from "../sheets/document";
import type { PlacedChart, PlacedSheet, Rectangle } from "../sheets/placed";
import { publishedChartSpecs, type ChartedSheet } from "../sheets/published/chartSpecs";
import { publicationMark, type PublicationMark } from "../sheets/published/mark";
import { placePublished, publishedBook } from "../sheets/published/placePublished";
import { publishedCharts } from "../sheets/published/publishedCharts";
import { publishedComparison } from "../sheets/published/publishedComparison";
import { publishedExplanation } from "../sheets/published/publishedExplanation";
import { publishedRanking } from "../sheets/published/publishedRanking";
import { publishedScores } from "../sheets/published/publishedScores";
import { publishedTables } from "../sheets/published/publishedTables";
import { fieldColumn } from "../sheets/rowKeys";
import { createTexts } from "../texts/texts";
import type { ExplainedRanking } from "./explainRanking";
import { fingerprintOfValues, publishedValues, type PublishedValues } from "./publishedValues";
import type { PublishedYear } from "./publishYear";

const texts = createTexts("vi");

/** Names of the pack's sheets. */
export const packSheets = {
  ranking: texts.say("publication.pack-ranking"),
  scores: texts.say("publication.pack-scores"),
  charts: texts.say("publication.pack-charts"),
  tables: texts.say("pack.part-tables"),
  explanation: texts.say("pack.part-explanation"),
  comparison: texts.say("pack.part-comparison"),
} as const;

export interface PublishedSheet {
  readonly sheet: PlacedSheet;
  /** By chart of the sheet: name of the sheet whose cells it is tied to. */
  readonly chartsFrom: readonly string[];
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

export interface PackContents {
  /** main: every unit's index and the fields' averages; all: every chart of the report. */
  readonly charts: "none" | "main" | "all";
  /** The tables of the analysis. */
  readonly hasTables: boolean;
  readonly explained: ExplainedRanking | null;
  readonly changed: ChangedYear | null;
}

export const usualContents: PackContents = { charts: "main", hasTables: false, explained: null, changed: null };

/** @param time when it is frozen; written on every sheet in the time of Vietnam. */
export async function decisionPack(
  year: PublishedYear,
  time: Date,
  contents: PackContents = usualContents,
): Promise<DecisionPack> {
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
  const { statistics } = year;
  const over = { ...common, table, ranking: placedRanking.book };
  const { explained, changed } = contents;
  const annexes = {
    tables: contents.hasTables
      ? placePublished(publishedTables({ ...over, sheet: packSheets.tables, statistics }))
      : null,
    explanation:
      explained === null
        ? null
        : placePublished(
            publishedExplanation(
              {
                ...explained,
                sheet: packSheets.explanation,
                office,
                year: year.year,
                table,
                readAt: writtenTime(time),
              },
              mark,
            ),
          ),
    comparison:
      changed === null ? null : placePublished(publishedComparison({ ...over, sheet: packSheets.comparison, changed })),
  };
  const sheets = { ranking: placedRanking, scores: placePublished(scores), ...annexes };
  const drawn = contents.charts === "none" ? null : drawnCharts(year, contents, mark, sheets);
  const title = texts.say("publication.pack-title", { year: String(year.year) });
  return {
    title,
    issuer: office.agency === "" ? title : office.agency,
    subject: `cchc 1; ${year.year}; ${codes.join(" ")}`,
    fingerprint,
    time,
    values,
    sheets: [
      { sheet: sheets.ranking, chartsFrom: [], onePage: units.length <= mostOnPage },
      { sheet: sheets.scores, chartsFrom: [], onePage: units.length <= mostOnPage },
      ...Object.values(annexes).flatMap((sheet) => (sheet === null ? [] : [{ sheet, chartsFrom: [], onePage: false }])),
      ...(drawn === null ? [] : [drawn]),
    ],
  };
}

function drawnCharts(
  { set, office, year, statistics }: PublishedYear,
  contents: PackContents,
  mark: PublicationMark,
  sheets: Readonly<Record<ChartedSheet, PlacedSheet | null>>,
): PublishedSheet {
  const specs = publishedChartSpecs({
    set,
    year,
    units: statistics.units,
    ranked: statistics.ranked,
    everything: contents.charts === "all",
    hasTables: contents.hasTables,
    changed: contents.charts === "all" ? contents.changed : null,
  });
  const { document, charts } = publishedCharts({ sheet: packSheets.charts, office, year, mark, charts: specs });
  const tied = charts.flatMap((chart) => {
    const from = sheets[chart.on];
    return from === null ? [] : [{ chart: placedChart(chart, from), from: from.name }];
  });
  return {
    sheet: { ...placePublished(document), charts: tied.map(({ chart }) => chart) },
    chartsFrom: tied.map(({ from }) => from),
    onePage: false,
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
