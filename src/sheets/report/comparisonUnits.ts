/** The units in the comparison of years: totals, percentages and ranks, then field by field. */
import type { ComparedUnit } from "../../domain/analysis/compareYears";
import type { Change, Side } from "../../domain/analysis/yearChange";
import { maximumOf } from "../../domain/setTree";
import { formulaCell, numberCell, textCell, wideCell } from "../cells";
import type { AddressBook, Cell, Row, RowKey } from "../document";
import { unitRow } from "../rowKeys";
import { word } from "../words";
import {
  comparisonColumns,
  comparisonHeight,
  figureRole,
  groupName,
  groupPercent,
  lastFigure,
  roundedDifference,
  type ComparisonInput,
} from "./comparisonLayout";
import { figure } from "./explanationLayout";
import { sectionRow } from "./reportLayout";
import { reportWord } from "./reportWords";

/** Points of a side as a decimal; a mean of predecessors may have no end. */
const pointsOf = ({ points }: Side): number => points.part / points.whole / 100;
const percentOf = (side: Side): number => (pointsOf(side) / (side.maximum / 100)) * 100;

/** Rows unit:0 …: points f0–f2, percent f3–f5, ranks f6–f8, comparable ranks f9–f10, like for like f11. */
export function changeSection(input: ComparisonInput): readonly Row[] {
  const { comparison } = input;
  const groups = comparison.crosswalk.length;
  const columns = comparisonColumns(groups);
  const [before, after] = [comparison.before, comparison.after];
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const wide = (key: Parameters<typeof reportWord>[0], to: number): Cell =>
    wideCell(reportWord(key), "head", figureRole(to));
  const years = [before, after, reportWord("column-change")];
  return [
    sectionRow("unit.title", reportWord("section-change"), "number", lastFigure(groups)),
    {
      key: "head.1",
      height: 20,
      cells: {
        number: tall(word("column-number")),
        unit: tall(word("column-unit")),
        kind: tall(reportWord("column-kind")),
        predecessors: tall(reportWord("column-predecessors")),
        f0: wide("column-points", 2),
        f3: wide("column-percents", 5),
        f6: wide("column-ranks", 8),
        f9: wide("column-comparable", 10),
        f11: tall(reportWord("column-like-for-like")),
      },
    },
    {
      key: "head.2",
      height: 34,
      cells: Object.fromEntries(
        [...years, ...years, ...years, before, after].map((text, index) => [figureRole(index), textCell(text, "head")]),
      ),
    },
    ...comparison.units.map((unit, index): Row => {
      const kind = reportWord(`kind-${unit.kind}`);
      const predecessors = unit.predecessors.join("; ");
      return {
        key: unitRow(index),
        height: comparisonHeight(columns, [
          [unit.unit, "unit"],
          [kind, "kind"],
          [predecessors, "predecessors"],
        ]),
        cells: {
          number: numberCell(index + 1, "number"),
          unit: textCell(unit.unit, "name"),
          kind: textCell(kind, "centered"),
          predecessors: textCell(predecessors, "name"),
          ...totalCells(input, unit, index),
          f11: groupCell(input, index, likeForLikeGroup(input), unit.likeForLike),
        },
      };
    }),
  ];
}

function likeForLikeGroup({ comparison }: ComparisonInput) {
  return {
    from: comparison.crosswalk.flatMap(({ from }) => from),
    to: comparison.crosswalk.flatMap(({ to }) => to),
  };
}

function totalCells(input: ComparisonInput, unit: ComparedUnit, index: number): Readonly<Record<string, Cell>> {
  const { table, ranking, tableRows, set } = input;
  const key = unitRow(index);
  const { before, rank, comparableRank } = unit.total;
  const row = tableRows[index] ?? key;
  const maximum = maximumOf(set) ?? 0;
  const isSameMaximum = before !== null && before.maximum === maximum;
  const both = (book: AddressBook, left: string, right: string, formula: string): string =>
    `=IF(COUNT(${book.cell(key, left)},${book.cell(key, right)})=2,${formula},"")`;
  const difference = (book: AddressBook, left: string, right: string): string =>
    both(book, left, right, roundedDifference(book.cell(key, right), book.cell(key, left)));
  return {
    f0: figure(before === null ? null : pointsOf(before), "decimal"),
    f1: formulaCell(() => `=${table.foreign(row, "appraisal")}`, "decimal"),
    f2: isSameMaximum ? formulaCell((book) => difference(book, "f0", "f1"), "decimalStrong") : textCell("", "decimal"),
    f3: figure(before === null ? null : percentOf(before), "decimal"),
    f4: formulaCell((book) => {
      const total = book.cell(key, "f1");
      return `=IF(COUNT(${total})=0,"",${total}/${table.foreign("maximum", "appraisal")}*100)`;
    }, "decimal"),
    f5: formulaCell((book) => difference(book, "f3", "f4"), "decimalStrong"),
    f6: figure(rank.before, "number"),
    f7: formulaCell(() => rankFormula(ranking, table, row, tableRows.length), "number"),
    f8: formulaCell(
      (book) => both(book, "f6", "f7", `${book.cell(key, "f6")}-${book.cell(key, "f7")}`),
      "numberStrong",
    ),
    f9: figure(comparableRank.before, "number"),
    f10: figure(comparableRank.after, "number"),
  };
}

/** This year's rank: the ranking says for each of its rows which row of the score table it shows. */
function rankFormula(ranking: AddressBook, table: AddressBook, row: RowKey, units: number): string {
  const span = (role: string): string => ranking.foreignSpan(unitRow(0), unitRow(units - 1), role);
  const position = table.row(row) - table.row(unitRow(0)) + 1;
  return `=INDEX(${span("rank")},MATCH(${position},${span("position")},0))`;
}

/** R100, R101 in the sheet: this year's percent by formula, last year's as the number it was. */
function groupCell(
  { table, tableRows }: ComparisonInput,
  index: number,
  group: { readonly from: readonly string[]; readonly to: readonly string[] },
  { before }: Change,
): Cell {
  const row = tableRows[index] ?? unitRow(index);
  if (before === null || before.maximum === 0) return textCell("", "decimal");
  const { isThere, percent } = groupPercent(table, row, group);
  return formulaCell(() => `=IF(${isThere},${roundedDifference(percent, String(percentOf(before)))},"")`, "decimal");
}

/** Rows change:0 …: a column for every group of the crosswalk. */
export function fieldChangeSection(input: ComparisonInput): readonly Row[] {
  return groupTable(input, "change", reportWord("section-field-changes"), (unit, index, group) =>
    groupCell(
      input,
      index,
      input.comparison.crosswalk[group] ?? { from: [], to: [] },
      unit.groups[group] ?? unit.total,
    ),
  );
}

/** Rows rank:0 …: ranks by the points of each group, in each year among all its units. */
export function fieldRankSection(input: ComparisonInput): readonly Row[] {
  const { before, after } = input.comparison;
  return groupTable(input, "rank", reportWord("section-field-ranks", { before, after }), (unit, _, group) => {
    const rank = unit.groups[group]?.rank;
    const text =
      rank === undefined || rank.after === null
        ? ""
        : reportWord("rank-change", {
            before: rank.before === null ? "–" : String(rank.before),
            after: String(rank.after),
          });
    return textCell(text, "centered");
  });
}

function groupTable(
  { set, comparison }: ComparisonInput,
  table: "change" | "rank",
  title: string,
  cell: (unit: ComparedUnit, index: number, group: number) => Cell,
): readonly Row[] {
  const { crosswalk } = comparison;
  const columns = comparisonColumns(crosswalk.length);
  const names = crosswalk.map((group) => groupName(set, group));
  return [
    { ...sectionRow(`${table}.title`, title, "number", lastFigure(crosswalk.length)), pageBreakBefore: true },
    {
      key: `${table}.head`,
      height: comparisonHeight(
        columns,
        names.map((name, index) => [name, figureRole(index)]),
      ),
      cells: {
        number: textCell(word("column-number"), "head"),
        unit: wideCell(word("column-unit"), "head", "predecessors"),
        ...Object.fromEntries(names.map((name, index) => [figureRole(index), textCell(name, "head")])),
      },
    },
    ...comparison.units.map((unit, index): Row => ({
      key: `${table}:${index}`,
      height: comparisonHeight(columns, [[unit.unit, "unit", "predecessors"]]),
      cells: {
        number: numberCell(index + 1, "number"),
        unit: wideCell(unit.unit, "name", "predecessors"),
        ...Object.fromEntries(crosswalk.map((_, group) => [figureRole(group), cell(unit, index, group)])),
      },
    })),
  ];
}
