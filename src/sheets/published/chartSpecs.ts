/** The charts that can be published: each over rows and columns of one of the published sheets. */
import type { ChangedYear } from "../../domain/analysis/changedYear";
import type { CriteriaNode, CriteriaSet } from "../../domain/criteria";
import { fieldsOf, knownMaximum, maximumOf } from "../../domain/setTree";
import { createTexts } from "../../texts/texts";
import { distributionChart, mostCharted } from "../distribution";
import type { ChartSeries, ChartSpec } from "../document";
import { fieldRow } from "../report/fieldSections";
import { fieldColumn, nodeRow, unitRow } from "../rowKeys";
import { chartColors } from "../styles";
import { word } from "../words";

const texts = createTexts("vi");

/** The published sheets whose cells can be charted. */
export type ChartedSheet = "ranking" | "scores" | "tables" | "comparison";

export interface PublishedChart extends ChartSpec {
  readonly on: ChartedSheet;
}

export interface ChartChoice {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly units: number;
  /** Units with a total, which come first: a missing total is no bar of 0. */
  readonly ranked: number;
  /** A chart per field, self against appraisal, and points lost where the analysis is published, too. */
  readonly everything: boolean;
  readonly hasTables: boolean;
  readonly changed: ChangedYear | null;
}

/** Bars in one chart; more would not fit a page. */
const mostBars = 40;
/** Units with two bars each. */
const mostPairs = 20;

type Untitled = Omit<PublishedChart, "title"> & { readonly titles: readonly string[] };

/** "Biểu đồ 1. …", numbered through. */
export function publishedChartSpecs(choice: ChartChoice): readonly PublishedChart[] {
  const all: readonly Untitled[] = [
    ...indexCharts(choice),
    averagesChart(choice),
    ...(choice.everything ? fieldCharts(choice) : []),
    ...(choice.everything ? pairCharts(choice) : []),
    ...(choice.everything && choice.hasTables ? [lossesChart(choice)] : []),
    ...(choice.changed === null ? [] : changeCharts(choice, choice.changed)),
  ];
  return all.map(({ titles, ...chart }, index) => ({
    ...chart,
    title: texts.say("publication.chart-caption", { number: index + 1, title: titles.join(" ") }),
  }));
}

const common = {
  kind: "bars",
  numberFormat: "General",
  dataLabels: true,
  legend: false,
  left: 4,
  top: 0,
  width: 456,
} as const;

function axisTo(hundredths: number | null): ChartSpec["valueAxis"] {
  const end = hundredths === null ? {} : { maximum: hundredths / 100 };
  return { minimum: 0, ...end, title: word("chart-points") };
}

interface UnitCharts {
  readonly name: string;
  readonly on: ChartedSheet;
  readonly title: string;
  readonly note?: string;
  readonly series: readonly Omit<ChartSeries, "values">[];
  readonly columns: readonly string[];
  readonly valueAxis: ChartSpec["valueAxis"];
  readonly numberFormat?: string;
}

/** One chart over the units, or several in the order of the ranking where one would not fit a page. */
function unitCharts(units: number, { note, columns, series, title, ...chart }: UnitCharts): readonly Untitled[] {
  const isPair = columns.length > 1;
  const parts = Math.max(1, Math.ceil(units / (isPair ? mostPairs : mostBars)));
  return Array.from({ length: parts }, (_, index): Untitled => {
    const from = Math.ceil((units * index) / parts);
    const to = Math.ceil((units * (index + 1)) / parts) - 1;
    const span = { from: unitRow(from), to: unitRow(to) };
    const named = parts === 1 ? title : texts.say("pack.chart-part", { title, part: index + 1, parts });
    return {
      ...common,
      ...chart,
      name: `${chart.name}-${index + 1}`,
      titles: note === undefined ? [named] : [named, note],
      categories: { column: "unit", ...span },
      series: series.map((each, position) => ({ ...each, values: { column: columns[position] ?? "", ...span } })),
      legend: isPair,
      height: (isPair ? 28 : 12.4) * (to - from + 1) + (isPair ? 110 : 78),
    };
  });
}

const appraisal = { name: word("column-appraisal"), color: chartColors.appraisal } as const;

function indexCharts({ set, year, units, ranked }: ChartChoice): readonly Untitled[] {
  if (units > mostCharted) {
    const { title, ...chart } = distributionChart({ units, year, label: "unit", count: "appraisal" });
    return [{ ...common, ...chart, titles: [title], on: "ranking", height: 330 }];
  }
  const apart = units - ranked;
  return unitCharts(ranked === 0 ? units : ranked, {
    name: "chart-units",
    on: "ranking",
    title: texts.say("publication.chart-units", { year: String(year) }),
    ...(apart === 0 || ranked === 0 ? {} : { note: texts.say("pack.chart-units-apart", { count: { count: apart } }) }),
    series: [appraisal],
    columns: ["appraisal"],
    valueAxis: axisTo(roundUp(maximumOf(set))),
  });
}

/** To whole tens of points. */
function roundUp(hundredths: number | null): number | null {
  return hundredths === null ? null : Math.ceil(hundredths / 1000) * 1000;
}

function averagesChart({ set }: ChartChoice): Untitled {
  const fields = fieldsOf(set);
  const span = { from: nodeRow(fields[0]?.code ?? ""), to: nodeRow(fields[fields.length - 1]?.code ?? "") };
  return {
    ...common,
    name: "chart-fields",
    on: "ranking",
    titles: [texts.say("publication.chart-fields")],
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
}

function fieldCharts({ set, units, ranked }: ChartChoice): readonly Untitled[] {
  if (units > mostCharted) return [];
  const title = ({ code, name, ...field }: CriteriaNode): string =>
    texts.say("publication.chart-field", {
      code,
      name,
      maximum: { points: knownMaximum({ code, name, ...field }) },
    });
  return fieldsOf(set).flatMap((field) =>
    unitCharts(ranked === 0 ? units : ranked, {
      name: `chart-field-${field.code}`,
      on: "scores",
      title: title(field),
      series: [appraisal],
      columns: [fieldColumn("appraisal", field.code)],
      valueAxis: axisTo(knownMaximum(field) === 0 ? null : knownMaximum(field)),
    }),
  );
}

function pairCharts({ set, units, ranked }: ChartChoice): readonly Untitled[] {
  if (units > mostCharted) return [];
  return unitCharts(ranked === 0 ? units : ranked, {
    name: "chart-pairs",
    on: "ranking",
    title: texts.say("pack.chart-pairs"),
    series: [{ name: word("column-self-total"), color: chartColors.self }, appraisal],
    columns: ["self", "appraisal"],
    valueAxis: axisTo(roundUp(maximumOf(set))),
  });
}

function lossesChart({ set }: ChartChoice): Untitled {
  const fields = fieldsOf(set);
  const row = (field: CriteriaNode | undefined): string => fieldRow("loss", field?.code ?? "");
  const span = { from: row(fields[0]), to: row(fields[fields.length - 1]) };
  const title = texts.say("pack.chart-losses");
  return {
    ...common,
    name: "chart-losses",
    on: "tables",
    titles: [title],
    categories: { column: "unit", ...span },
    series: [{ name: title, values: { column: "d", ...span }, color: chartColors.lost }],
    valueAxis: { minimum: 0, title: word("chart-points") },
    height: 22 * fields.length + 70,
  };
}

function changeCharts({ year, units, ranked }: ChartChoice, { before }: ChangedYear): readonly Untitled[] {
  if (units > mostCharted) return [];
  const named = (each: string): string => texts.say("pack.series-year", { year: each });
  return unitCharts(ranked === 0 ? units : ranked, {
    name: "chart-change",
    on: "comparison",
    title: texts.say("pack.chart-change", { before, after: String(year) }),
    series: [
      { name: named(before), color: chartColors.self },
      { name: named(String(year)), color: chartColors.appraisal },
    ],
    columns: ["d", "e"],
    numberFormat: "0.00",
    valueAxis: { minimum: 0, maximum: 100, title: word("chart-percent") },
  });
}
