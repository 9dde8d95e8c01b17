/** Units counted by what they achieved: what can still be charted when there are too many to chart one by one. */
import { shareLimits } from "../domain/analysis/distribution";
import { createTexts } from "../texts/texts";
import { formulaCell, textCell, wideCell } from "./cells";
import type { AddressBook, ChartSpec, ColumnRole, Row, RowKey } from "./document";
import { chartColors } from "./styles";

const texts = createTexts("vi");

/** So many units are charted one by one; a whole country's list has no readable chart. */
export const mostCharted = 400;

export const shareRow = (index: number): RowKey => `share:${index}`;
export const shareRows = { first: shareRow(0), last: shareRow(shareLimits.length) } as const;

/**
 * R210 in the sheet: label and count of every class.
 * @param percent the fixed range of the units' percentages, seen from the sheet of the rows.
 */
export function shares(percent: (book: AddressBook) => string): readonly {
  readonly label: string;
  readonly count: (book: AddressBook) => string;
}[] {
  return [null, ...shareLimits].map((from, index) => {
    const to = shareLimits[index] ?? null;
    const atLeast = (book: AddressBook, limit: number): string => `COUNTIF(${percent(book)},">=${limit}")`;
    return {
      label:
        from === null
          ? texts.say("pack.distribution-below", { to: to ?? 100 })
          : to === null
            ? texts.say("pack.distribution-from", { from })
            : texts.say("pack.distribution-between", { from, to }),
      count: (book) =>
        `=${from === null ? `COUNT(${percent(book)})` : atLeast(book, from)}${to === null ? "" : `-${atLeast(book, to)}`}`,
    };
  });
}

/** Title, remark and rows share:0 … of the distribution. */
export function distributionRows(
  units: number,
  at: { readonly first: ColumnRole; readonly label: ColumnRole; readonly count: ColumnRole; readonly last: ColumnRole },
  percent: (book: AddressBook) => string,
): readonly Row[] {
  const remark = texts.say("pack.distribution-remark", { number: units, most: mostCharted });
  return [
    {
      key: "share.title",
      height: 20,
      cells: { [at.first]: wideCell(texts.say("pack.distribution-title"), "sectionTitle", at.last) },
    },
    { key: "share.remark", height: 48, cells: { [at.first]: wideCell(remark, "remark", at.last) } },
    {
      key: "share.head",
      height: 32,
      cells: {
        [at.label]: textCell(texts.say("pack.distribution-share"), "head"),
        [at.count]: textCell(texts.say("pack.axis-units"), "head"),
      },
    },
    ...shares(percent).map(({ label, count }, index): Row => ({
      key: shareRow(index),
      cells: { [at.label]: textCell(label, "name"), [at.count]: formulaCell(count, "number") },
    })),
  ];
}

/** The chart of the distribution; where it stands is the caller's. */
export function distributionChart(input: {
  readonly units: number;
  readonly year: number;
  readonly label: ColumnRole;
  readonly count: ColumnRole;
}): Omit<ChartSpec, "left" | "top" | "width" | "height"> {
  const span = { from: shareRows.first, to: shareRows.last };
  return {
    name: "chart-units",
    kind: "bars",
    title: texts.say("pack.chart-distribution", { number: input.units, year: String(input.year) }),
    categories: { column: input.label, ...span },
    series: [
      {
        name: texts.say("pack.axis-units"),
        values: { column: input.count, ...span },
        color: chartColors.appraisal,
      },
    ],
    numberFormat: "0",
    valueAxis: { minimum: 0, title: texts.say("pack.axis-units") },
    dataLabels: true,
    legend: false,
  };
}
