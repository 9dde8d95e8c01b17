/** This year against last year as an annex, in the order of the ranking; this year's figures look at the published sheets. */
import type { ChangedUnit, ChangedYear } from "../../domain/analysis/changedYear";
import { unitKey } from "../../domain/unitName";
import { formulaCell, gapRow, numberCell, textCell, textHeight, wideCell, widthOf } from "../cells";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "../document";
import { administrativePage, centredLines, heading, type HeadingColumns } from "../heading";
import { figure } from "../report/explanationLayout";
import { roundedDifference } from "../report/comparisonLayout";
import { sectionRow } from "../report/reportLayout";
import { reportWord } from "../report/reportWords";
import { unitRow } from "../rowKeys";
import { word } from "../words";
import { footOf } from "./mark";
import type { PublishedSheetInput } from "./publishedScores";

export interface PublishedComparisonInput extends PublishedSheetInput {
  readonly changed: ChangedYear;
  /** Where published score table and ranking stand. */
  readonly table: AddressBook;
  readonly ranking: AddressBook;
}

const figures = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] as const;
const columns: readonly Column[] = [
  { role: "number", width: 28 },
  { role: "unit", width: 150 },
  { role: "predecessors", width: 130 },
  ...figures.map((role) => ({ role, width: 48 })),
];
const at: HeadingColumns = { first: "number", leftEnd: "predecessors", rightStart: "c", last: "i" };

export function publishedComparison(input: PublishedComparisonInput): SheetDocument {
  const { sheet, office, changed, mark, year } = input;
  const years = { before: changed.before, after: String(year) };
  const byUnit = new Map(changed.units.map((each) => [unitKey(each.unit), each]));
  return {
    name: sheet,
    identity: "-",
    columns,
    rows: [
      ...heading(office, columns, at),
      ...centredLines(
        [
          { key: "title", text: reportWord("comparison-title", years), style: "title", size: 14 },
          {
            key: "source",
            text: reportWord("comparison-source", { ...years, source: changed.source }),
            style: "reference",
            size: 12,
          },
        ],
        columns,
        at,
      ),
      sectionRow("unit.title", reportWord("section-change"), "number", "i"),
      ...headRows(changed.before, String(year)),
      ...input.units.map(({ unit }, index) => unitCells(input, unit, byUnit.get(unitKey(unit)), index)),
      remarkRow(reportWord("comparison-remark")),
      gapRow("mean.gap", 10),
      ...meanRows(changed, String(year)),
      ...footOf(mark, columns),
    ],
    freezeBelow: "head.2",
    print: { orientation: "landscape", lastColumn: "i", ...administrativePage, footer: mark.footer },
    isProtected: false,
  };
}

function remarkRow(text: string): Row {
  return {
    key: "remark",
    height: textHeight(text, widthOf(columns, "number", "i"), 11),
    cells: { number: wideCell(text, "remark", "i") },
  };
}

function headRows(before: string, after: string): readonly Row[] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const years = [before, after, reportWord("column-change")];
  return [
    {
      key: "head.1",
      height: 20,
      cells: {
        number: tall(word("column-number")),
        unit: tall(word("column-unit")),
        predecessors: tall(reportWord("column-predecessors")),
        a: wideCell(reportWord("column-points"), "head", "c"),
        d: wideCell(reportWord("column-percents"), "head", "f"),
        g: wideCell(reportWord("column-ranks"), "head", "i"),
      },
    },
    {
      key: "head.2",
      height: 34,
      cells: Object.fromEntries(figures.map((role, index) => [role, textCell(years[index % 3] ?? "", "head")])),
    },
  ];
}

function unitCells(
  { table, ranking }: PublishedComparisonInput,
  unit: string,
  changed: ChangedUnit | undefined,
  index: number,
): Row {
  const key = unitRow(index);
  const both = (
    book: AddressBook,
    before: string,
    after: string,
    formula: (b: string, a: string) => string,
  ): string => {
    const [old, now] = [book.cell(key, before), book.cell(key, after)];
    return `=IF(COUNT(${old},${now})=2,${formula(old, now)},"")`;
  };
  const difference = (before: string, after: string) => (book: AddressBook) =>
    both(book, before, after, (old, now) => roundedDifference(now, old));
  // Points of years with other maxima are not subtracted: then the comparison has no change.
  const hasOtherMaximum =
    changed?.points.change === null && changed.points.before !== null && changed.points.after !== null;
  const predecessors = changed?.isMerged === true ? changed.predecessors : "";
  return {
    key,
    height: Math.min(
      409,
      Math.max(18, textHeight(unit, widthOf(columns, "unit", "unit"), 11), textHeight(predecessors, 130, 11)),
    ),
    cells: {
      number: numberCell(index + 1, "number"),
      unit: textCell(unit, "name"),
      predecessors: textCell(predecessors, "name"),
      a: figure(changed?.points.before, "decimal"),
      b: formulaCell(() => `=${table.foreign(key, "appraisal")}`, "decimal"),
      c: hasOtherMaximum ? textCell("", "decimal") : formulaCell(difference("a", "b"), "decimalStrong"),
      d: figure(changed?.percent.before, "decimal"),
      e: formulaCell((book) => {
        const total = book.cell(key, "b");
        return `=IF(COUNT(${total})=0,"",${total}/${table.foreign("maximum", "appraisal")}*100)`;
      }, "decimal"),
      f: formulaCell(difference("d", "e"), "decimalStrong"),
      g: figure(changed?.rank.before, "number"),
      h: formulaCell(() => `=${ranking.foreign(key, "rank")}`, "number"),
      i: formulaCell((book) => both(book, "g", "h", (old, now) => `${old}-${now}`), "numberStrong"),
    },
  };
}

/** Means as the comparison found them: all units, then field by field, then criterion by criterion where both years know them. */
function meanRows({ before, mean, fields, criteria }: ChangedYear, after: string): readonly Row[] {
  const row = (key: string, code: string, name: string, figuresOf: ChangedYear["mean"]): Row => ({
    key,
    height: Math.max(18, textHeight(name, widthOf(columns, "unit", "predecessors"), 11)),
    cells: {
      number: textCell(code, "number"),
      unit: wideCell(name, "label", "predecessors"),
      a: figure(figuresOf.before, "decimal"),
      b: figure(figuresOf.after, "decimal"),
      c: figure(figuresOf.change, "decimalStrong"),
    },
  });
  const head = (key: string): Row => ({
    key,
    height: 20,
    cells: {
      number: textCell(word("column-code"), "head"),
      unit: wideCell(word("column-field"), "head", "predecessors"),
      a: textCell(before, "head"),
      b: textCell(after, "head"),
      c: textCell(reportWord("column-change"), "head"),
    },
  });
  return [
    sectionRow("mean.title", reportWord("section-change-fields"), "number", "i"),
    head("mean.head"),
    row("mean:total", "", reportWord("all-fields"), mean),
    ...fields.map((field, index) => row(`mean:${index}`, "", field.name, field.mean)),
    ...criteria.map((each, index) => row(`criterion:${index}`, each.code, each.name, each.mean)),
  ];
}
