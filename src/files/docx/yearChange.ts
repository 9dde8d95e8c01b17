/** The results report's part about last year: paragraphs and the table of changes, as the workbook's comparison shows them. */
import {
  summariseChange,
  type ChangedCriterion,
  type ChangedField,
  type ChangedUnit,
  type ChangedYear,
  type Figures,
  type MostChanged,
} from "../../domain/analysis/changedYear";
import type { Detail } from "../../domain/finding";
import { word as sheetWord } from "../../sheets/words";
import { createTexts } from "../../texts/texts";
import type { pack } from "../../texts/vi/pack";
import { cell, text, type Block, type Table } from "./blocks";
import { word } from "./words";

const texts = createTexts("vi");

export function packWord(key: keyof typeof pack, details: Readonly<Record<string, Detail>> = {}): string {
  return texts.say(`pack.${key}`, details);
}

/** More names than this are read in the table. */
const mostNamed = 20;
/** So many criteria are named in each direction. */
const mostCriteria = 5;

/** The part of the report with its heading; `table` is the number of its table. */
export function yearChange(changed: ChangedYear, table: number): readonly Block[] {
  const { before, sheet } = changed;
  const summary = summariseChange(changed);
  const { compared, up, down, same } = summary;
  const extreme = (key: "most-up" | "most-down" | "rank-up" | "rank-down", most: MostChanged | null): string[] =>
    most === null ? [] : [packWord(`change-${key}`, { units: listed(most.units), change: texts.number(most.change) })];
  const sentences = [
    ...(compared === 0
      ? []
      : [
          packWord("change-counts", {
            count: { count: compared },
            up: { count: up },
            down: { count: down },
            same: { count: same },
          }),
        ]),
    ...extreme("most-up", summary.mostUp),
    ...extreme("most-down", summary.mostDown),
    ...extreme("rank-up", summary.rankUp),
    ...extreme("rank-down", summary.rankDown),
  ];
  const apart = [
    ...(summary.merged.length === 0
      ? []
      : [
          packWord("change-merged", { before, count: { count: summary.merged.length }, units: listed(summary.merged) }),
        ]),
    ...(summary.notCompared.length === 0
      ? []
      : [
          packWord("change-not-compared", {
            count: { count: summary.notCompared.length },
            units: listed(summary.notCompared),
          }),
        ]),
  ];
  const paragraphs = [
    meanSentence(changed),
    sentences.join(" "),
    fieldSentences(changed.fields).join(" "),
    criteriaSentences(changed.criteria).join(" "),
    apart.join(" "),
  ];
  return [
    text("heading", packWord("change-heading", { before })),
    ...paragraphs.filter((paragraph) => paragraph !== "").map((paragraph) => text("body", paragraph)),
    text("caption", word("table-caption", { number: table, title: packWord("change-table", { before }) })),
    changeTable(changed),
    text("remark", `${packWord("derived-remark")} ${packWord("change-source", { before, sheet })}`),
  ];
}

function listed(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join("; ");
  return `${names.slice(0, mostNamed).join("; ")}; …`;
}

function meanSentence({ before, mean }: ChangedYear): string {
  if (mean.before === null || mean.after === null || mean.change === null) return "";
  const key = mean.change > 0 ? "change-mean-up" : mean.change < 0 ? "change-mean-down" : "change-mean-same";
  return packWord(key, {
    before,
    old: texts.number(mean.before),
    now: texts.number(mean.after),
    change: texts.number(Math.abs(mean.change)),
  });
}

function fieldSentences(fields: readonly ChangedField[]): readonly string[] {
  return [
    ...changesNamed("change-fields-up", fields, 1, fields.length),
    ...changesNamed("change-fields-down", fields, -1, fields.length),
  ];
}

function criteriaSentences(criteria: readonly ChangedCriterion[]): readonly string[] {
  const named = criteria.map(({ code, name, mean }) => ({ name: `${code}. ${name}`, mean }));
  return [
    ...changesNamed("change-criteria-up", named, 1, mostCriteria),
    ...changesNamed("change-criteria-down", named, -1, mostCriteria),
  ];
}

/** Largest change first; nothing where nothing changed in this direction. */
function changesNamed(
  key: "change-fields-up" | "change-fields-down" | "change-criteria-up" | "change-criteria-down",
  all: readonly { readonly name: string; readonly mean: Figures }[],
  direction: 1 | -1,
  most: number,
): readonly string[] {
  const changed = all
    .flatMap(({ name, mean: { change } }) =>
      change === null || direction * change <= 0 ? [] : [{ name, change: Math.abs(change) }],
    )
    .sort((left, right) => right.change - left.change)
    .slice(0, most);
  if (changed.length === 0) return [];
  const fields = changed.map(({ name, change }) => packWord("change-field", { name, change: texts.number(change) }));
  return [packWord(key, { fields: fields.join("; ") })];
}

function changeTable({ before, units }: ChangedYear): Table {
  const number = (value: number | null): string => (value === null ? word("no-score") : texts.number(value));
  const old = ({ isMerged }: ChangedUnit, value: number | null): string =>
    value !== null && isMerged ? packWord("derived-mark", { value: number(value) }) : number(value);
  const signed = (value: number | null): string => (value !== null && value > 0 ? `+${number(value)}` : number(value));
  return {
    kind: "table",
    size: 11,
    columns: [
      { width: 10, align: "center" },
      { width: 44, align: "left" },
      ...Array.from({ length: 8 }, () => ({ width: 16, align: "center" }) as const),
    ],
    head: [
      [
        cell(sheetWord("column-code")),
        cell(sheetWord("column-unit")),
        cell(packWord("column-points-before", { year: before })),
        cell(sheetWord("column-appraisal")),
        cell(packWord("column-points-change")),
        cell(packWord("column-percent-before", { year: before })),
        cell(word("column-percent")),
        cell(packWord("column-percent-change")),
        cell(packWord("column-rank-before", { year: before })),
        cell(packWord("column-rank-change")),
      ],
    ],
    rows: units.map((unit, index) => [
      cell(String(index + 1)),
      cell(unit.unit),
      cell(old(unit, unit.points.before)),
      cell(number(unit.points.after), { bold: true }),
      cell(signed(unit.points.change)),
      cell(old(unit, unit.percent.before)),
      cell(number(unit.percent.after)),
      cell(signed(unit.percent.change), { bold: true }),
      cell(number(unit.rank.before)),
      cell(signed(unit.rank.change), { bold: true }),
    ]),
  };
}
