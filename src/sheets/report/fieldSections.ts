/** The fields in the analysis: statistics, points lost, self against appraisal. */
import type { FieldStatistics } from "../../domain/analysis/statistics";
import type { CriteriaNode } from "../../domain/criteria";
import { fieldsOf } from "../../domain/setTree";
import { emptyCell, formulaCell, gapRow, textCell, textHeight, widthOf } from "../cells";
import type { AddressBook, Cell, Row } from "../document";
import { fieldColumn } from "../rowKeys";
import type { KnownStyle } from "../styles";
import { word } from "../words";
import { namesFormula, namesText } from "./nameLists";
import {
  listColumn,
  namesHeight,
  reportColumns,
  scoreColumn,
  sectionRow,
  unitSpan,
  type ReportInput,
} from "./reportLayout";
import { reportWord } from "./reportWords";

export type FieldTable = "field" | "loss" | "pair";

/** Row of a field in one of the three tables. */
export const fieldRow = (table: FieldTable, code: string): string => `${table}:${code}`;

function headRow(key: string, labels: Readonly<Record<string, string>>): Row {
  const all = { number: word("column-code"), unit: word("column-field"), ...labels };
  const heights = Object.entries(all).map(([role, text]) => textHeight(text, widthOf(reportColumns, role, role), 11));
  return {
    key,
    height: Math.max(...heights),
    cells: Object.fromEntries(Object.entries(all).map(([role, text]) => [role, textCell(text, "head")])),
  };
}

type Formulas = Readonly<Record<string, readonly [formula: (book: AddressBook) => string, style: KnownStyle]>>;

function bodyRow(table: FieldTable, field: CriteriaNode, height: number, formulas: Formulas): Row {
  const cells: Record<string, Cell> = {
    number: textCell(field.code, "code"),
    unit: textCell(field.name, "name"),
  };
  for (const [role, [formula, style]] of Object.entries(formulas)) cells[role] = formulaCell(formula, style);
  return { key: fieldRow(table, field.code), height, cells };
}

const nameHeight = (field: CriteriaNode): number =>
  Math.max(18, textHeight(field.name, widthOf(reportColumns, "unit", "unit"), 11));

/** R70, R71 in the sheet: rows field:I …. */
export function fieldSection(input: ReportInput): readonly Row[] {
  const { table, units, statistics } = input;
  const mark = statistics.mark / 100;
  return [
    { ...sectionRow("field.title", reportWord("section-fields"), "number", "last"), pageBreakBefore: true },
    headRow("field.head", {
      a: word("column-maximum"),
      b: reportWord("column-average"),
      c: reportWord("column-average-percent"),
      d: reportWord("column-at-maximum"),
      e: reportWord("column-above-mark", { mark }),
      f: reportWord("column-best"),
      first: reportWord("column-best-names"),
      g: reportWord("column-worst"),
      last: reportWord("column-worst-names"),
    }),
    ...fieldsOf(input.set).map((field, index) => {
      const role = fieldColumn("appraisal", field.code);
      const key = fieldRow("field", field.code);
      const scores = (book: AddressBook): string => unitSpan(book, units, scoreColumn(field.code));
      const maximum = (book: AddressBook): string => book.cell(key, "a");
      const extreme = (choose: "MAX" | "MIN") => (book: AddressBook) =>
        `=IF(COUNT(${scores(book)})=0,"",${choose}(${scores(book)}))`;
      const names = (which: "best" | "worst") => (book: AddressBook) => {
        const value = book.fixed(key, which === "best" ? "f" : "g");
        const list = input.listsNames ? `${which}:${field.code}` : null;
        return namesFormula(book, units, scoreColumn(field.code), value, list);
      };
      return bodyRow("field", field, statisticsHeight(input, field, statistics.fields[index]), {
        a: [() => `=${table.foreign("maximum", role)}`, "number"],
        b: [() => `=${table.foreign("average", role)}`, "decimal"],
        c: [() => `=${table.foreign("averagePercent", role)}`, "decimal"],
        d: [(book) => `=IF(${maximum(book)}=0,0,COUNTIF(${scores(book)},${maximum(book)}))`, "number"],
        e: [(book) => `=COUNTIF(${scores(book)},">"&ROUND(${maximum(book)}*${mark}/100,6))`, "number"],
        f: [extreme("MAX"), "number"],
        first: [names("best"), "label"],
        g: [extreme("MIN"), "number"],
        last: [names("worst"), "label"],
      });
    }),
    gapRow("field.gap", 8),
  ];
}

function statisticsHeight(input: ReportInput, field: CriteriaNode, statistics: FieldStatistics | undefined): number {
  const text = (names: readonly string[] | undefined): string => namesText(names ?? [], input.listsNames);
  return namesHeight(reportColumns, [
    { text: field.name, from: "unit", to: "unit" },
    { text: text(statistics?.best?.units), from: "first", to: "first" },
    { text: text(statistics?.worst?.units), from: "last", to: "last" },
  ]);
}

/** R72 in the sheet: rows loss:I …, loss.total. */
export function lossSection(input: ReportInput): readonly Row[] {
  const { units } = input;
  const fields = fieldsOf(input.set);
  const first = fieldRow("loss", fields[0]?.code ?? "");
  const last = fieldRow("loss", fields[fields.length - 1]?.code ?? "");
  const share = (key: string) => (book: AddressBook) => {
    const all = book.fixed("loss.total", "d");
    return `=IF(${all}=0,"",${book.cell(key, "d")}/${all}*100)`;
  };
  const mean = (key: string) => (book: AddressBook) =>
    `=IF(${book.cell(key, "b")}=0,"",${book.cell(key, "d")}/${book.cell(key, "b")})`;
  return [
    { ...sectionRow("loss.title", reportWord("section-losses"), "number", "last"), pageBreakBefore: true },
    headRow("loss.head", {
      a: word("column-maximum"),
      b: reportWord("column-scored"),
      c: reportWord("column-possible"),
      d: reportWord("column-lost"),
      e: reportWord("column-lost-share"),
      f: reportWord("column-lost-mean"),
    }),
    ...fields.map((field) => {
      const key = fieldRow("loss", field.code);
      const scores = (book: AddressBook): string => unitSpan(book, units, scoreColumn(field.code));
      return bodyRow("loss", field, nameHeight(field), {
        a: [() => `=${input.table.foreign("maximum", fieldColumn("appraisal", field.code))}`, "number"],
        b: [(book) => `=COUNT(${scores(book)})`, "number"],
        c: [(book) => `=${book.cell(key, "a")}*${book.cell(key, "b")}`, "number"],
        d: [(book) => `=ROUND(${book.cell(key, "c")}-SUM(${scores(book)}),2)`, "number"],
        e: [share(key), "decimal"],
        f: [mean(key), "decimal"],
      });
    }),
    {
      key: "loss.total",
      height: 20,
      cells: {
        number: { ...textCell(word("total"), "labelTotal"), mergeTo: "unit" },
        a: emptyCell("labelTotal"),
        b: emptyCell("labelTotal"),
        c: formulaCell((book) => `=SUM(${book.span(first, last, "c")})`, "numberTotal"),
        d: formulaCell((book) => `=ROUND(SUM(${book.span(first, last, "d")}),2)`, "numberTotal"),
        e: emptyCell("labelTotal"),
        f: emptyCell("labelTotal"),
      },
    },
    gapRow("loss.gap", 8),
  ];
}

/** Rows pair:I …: averages of both scores, over the units that have each (R50). */
export function pairSection(input: ReportInput): readonly Row[] {
  const { table } = input;
  return [
    sectionRow("pair.title", reportWord("section-pairs"), "number", "last"),
    headRow("pair.head", {
      a: word("column-maximum"),
      b: reportWord("column-self-average"),
      c: reportWord("column-appraisal-average"),
      d: word("column-difference"),
      e: reportWord("column-self-percent"),
      f: reportWord("column-appraisal-percent"),
    }),
    ...fieldsOf(input.set).map((field) => {
      const key = fieldRow("pair", field.code);
      const self = fieldColumn("self", field.code);
      const appraisal = fieldColumn("appraisal", field.code);
      return bodyRow("pair", field, nameHeight(field), {
        a: [() => `=${table.foreign("maximum", appraisal)}`, "number"],
        b: [() => `=${table.foreign("average", self)}`, "decimal"],
        c: [() => `=${table.foreign("average", appraisal)}`, "decimal"],
        d: [
          (book) => {
            const [given, kept] = [book.cell(key, "b"), book.cell(key, "c")];
            return `=IF(COUNT(${given},${kept})=2,${kept}-${given},"")`;
          },
          "decimal",
        ],
        e: [() => `=${table.foreign("averagePercent", self)}`, "decimal"],
        f: [() => `=${table.foreign("averagePercent", appraisal)}`, "decimal"],
      });
    }),
    gapRow("pair.gap", 8),
  ];
}

/** Helper columns of the lists of this part: best and worst of every field. */
export function fieldLists(input: ReportInput) {
  return fieldsOf(input.set).flatMap(({ code }) =>
    (["best", "worst"] as const).map((which) => ({
      column: listColumn(`${which}:${code}`),
      list: `${which}:${code}`,
      heading: `${code} ${reportWord(`column-${which}`)}`,
      condition: (book: AddressBook, row: string) => {
        const score = book.cell(row, scoreColumn(code));
        return `AND(COUNT(${score})=1,${score}=${book.fixed(fieldRow("field", code), which === "best" ? "f" : "g")})`;
      },
    })),
  );
}
