/** The charts of the results report as pictures, with their captions. Form: results report of Thanh Hóa 2020. */
import { averagePercent, printedAverage } from "../../domain/averages";
import type { Points } from "../../domain/points";
import { fieldsOf, knownMaximum } from "../../domain/setTree";
import type { PublishedYear } from "../../features/publishYear";
import { text, type Block } from "./blocks";
import { drawBarChart, mostBars, type Bar, type BarChart, type Picture } from "./picture/barChart";
import { pointsOf, word, written } from "./words";

export interface TitledChart {
  readonly title: string;
  readonly picture: Picture;
}

/** Every unit's index from the best to the lowest, in parts that fit a page. */
export async function unitCharts({ ranking, statistics, year }: PublishedYear): Promise<readonly TitledChart[]> {
  const all = ranking.rows.map(({ unit, appraisal }) => barOf(unit, appraisal));
  const parts = Math.ceil(all.length / mostBars);
  const mean = printedAverage(statistics.average);
  const charts: TitledChart[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const bars = all.slice(Math.ceil((all.length * (part - 1)) / parts), Math.ceil((all.length * part) / parts));
    const details = { year: String(year), part, parts };
    charts.push(
      await titled(parts === 1 ? word("chart-units", details) : word("chart-units-part", details), {
        bars,
        most: statistics.maximum / 100,
        unit: word("axis-points"),
        ...meanLine(mean),
      }),
    );
  }
  return charts;
}

/** The fields' averages in percent of their maxima. */
export function fieldsChart({ set, ranking, statistics }: PublishedYear): Promise<TitledChart> {
  const bars = fieldsOf(set).map((field): Bar => {
    const average = ranking.averages.fields[field.code]?.appraisal;
    const percent = average === undefined ? null : averagePercent(average, knownMaximum(field));
    return barOf(`${field.code}. ${field.name}`, percent);
  });
  const overall = averagePercent(statistics.average, statistics.maximum);
  return titled(word("chart-fields"), {
    bars,
    most: 100,
    rowHeight: 9,
    unit: word("axis-percent"),
    ...(overall === null
      ? {}
      : { mean: { value: overall / 100, written: word("chart-mean-percent", { value: written(overall) }) } }),
  });
}

/** One field over all units, in the order of the ranking. */
export function fieldChart({ set, ranking }: PublishedYear, code: string): Promise<TitledChart> {
  const field = fieldsOf(set).find((each) => each.code === code);
  if (field === undefined) throw new RangeError(`no field ${code}`);
  const average = ranking.averages.fields[code]?.appraisal;
  const maximum = knownMaximum(field);
  return titled(word("chart-field", { code, name: field.name, maximum: { points: maximum } }), {
    bars: ranking.rows.map(({ unit, fields }) => barOf(unit, pointsOf(fields[code]?.appraisal))),
    most: maximum / 100,
    // Two to a page where they are still readable so.
    rowHeight: Math.max(3.6, Math.min(5.2, 84 / ranking.rows.length)),
    unit: word("axis-points"),
    ...meanLine(average === undefined ? null : printedAverage(average)),
  });
}

function barOf(name: string, hundredths: number | null): Bar {
  return { name, value: hundredths === null ? null : hundredths / 100, written: written(hundredths) };
}

function meanLine(mean: Points | null): Pick<BarChart, "mean"> {
  return mean === null ? {} : { mean: { value: mean / 100, written: word("chart-mean", { value: written(mean) }) } };
}

async function titled(title: string, chart: BarChart): Promise<TitledChart> {
  return { title, picture: await drawBarChart(chart, title) };
}

/** Pictures with their captions under them. */
export function captioned(charts: readonly TitledChart[], firstNumber: number): readonly Block[] {
  return charts.flatMap(({ title, picture }, index): Block[] => [
    { kind: "picture", picture },
    text("chartCaption", word("chart-caption", { number: firstNumber + index, title })),
  ]);
}
