/** The first tables of the analysis: figures of the year, and the classes with their units. */
import { formulaCell, gapRow, numberCell, textCell, textHeight, wideCell, widthOf } from "../cells";
import { classRow } from "../classTable";
import type { AddressBook, Cell, Row } from "../document";
import type { KnownStyle } from "../styles";
import { word } from "../words";
import { nameSeparator, namesFormula, namesText, wholeList } from "./nameLists";
import {
  listColumn,
  mergedTo,
  namesHeight,
  reportColumns,
  sectionRow,
  unitSpan,
  type ReportInput,
} from "./reportLayout";
import { reportWord } from "./reportWords";

type Key = Parameters<typeof reportWord>[0];

/** Rows general.units, .ranked, .average, .percent, .best, .worst: the figure in column a, names from b on. */
export function generalSection(input: ReportInput): readonly Row[] {
  const { table, units, statistics } = input;
  const line = (key: string, label: Key, style: KnownStyle, formula: (book: AddressBook) => string): Row => ({
    key: `general.${key}`,
    height: 18,
    cells: { number: wideCell(reportWord(label), "label", "unit"), a: formulaCell(formula, style) },
  });
  const extreme = (key: "best" | "worst", label: Key, choose: "MAX" | "MIN"): Row => {
    const row = line(key, label, "decimal", (book) => {
      const totals = unitSpan(book, units, "b");
      return `=IF(COUNT(${totals})=0,"",${choose}(${totals}))`;
    });
    const names = formulaCell((book) => {
      const value = book.fixed(`general.${key}`, "a");
      return namesFormula(book, units, "b", value, input.listsNames ? `${key}:total` : null);
    }, "label");
    const text = namesText(statistics[key]?.units ?? [], input.listsNames);
    return {
      ...row,
      height: namesHeight(reportColumns, [{ text, from: "b", to: "last" }]),
      cells: { ...row.cells, b: mergedTo(names, "last") },
    };
  };
  return [
    sectionRow("general.title", reportWord("section-general"), "number", "last"),
    line("units", "general-units", "number", (book) => `=COUNT(${unitSpan(book, units, "number")})`),
    line("ranked", "general-ranked", "number", (book) => `=COUNT(${unitSpan(book, units, "e")})`),
    line("average", "general-average", "decimal", () => `=${table.foreign("average", "appraisal")}`),
    line("percent", "general-percent", "decimal", () => `=${table.foreign("averagePercent", "appraisal")}`),
    extreme("best", "general-best", "MAX"),
    extreme("worst", "general-worst", "MIN"),
    gapRow("general.gap", 8),
  ];
}

/** R51 in the sheet: rows class:0 …: count in a, share in b, names from c on. */
export function classSection(input: ReportInput): readonly Row[] {
  const { set } = input;
  return [
    sectionRow("class.title", reportWord("section-classes"), "number", "last"),
    {
      key: "class.head",
      height: 32,
      cells: {
        number: textCell(word("column-code"), "head"),
        unit: textCell(word("class"), "head"),
        a: textCell(word("column-count"), "head"),
        b: textCell(word("column-share"), "head"),
        c: wideCell(reportWord("column-names"), "head", "last"),
      },
    },
    ...set.classification.classes.flatMap((_, index) => classRows(input, index)),
    gapRow("class.gap", 8),
  ];
}

/** Excel's rows are at most 409 points high: many names take several rows. */
const tallestRow = 400;

function classRows(input: ReportInput, index: number): readonly Row[] {
  const { set, units, statistics } = input;
  const key = classRow(index);
  const name = set.classification.classes[index]?.name ?? "";
  const members = statistics.classes[index]?.units ?? [];
  const text = input.listsNames ? members.join(nameSeparator) : namesText(members, false);
  const height = Math.max(
    18,
    textHeight(text, widthOf(reportColumns, "c", "last"), 11),
    textHeight(name, widthOf(reportColumns, "unit", "unit"), 11),
  );
  const mergeRows = Math.ceil(height / tallestRow);
  const tall = (cell: Cell): Cell => (mergeRows === 1 ? cell : { ...cell, mergeRows });
  const names = formulaCell(
    (book) =>
      input.listsNames
        ? `=${wholeList(book, units, `class:${index}`)}`
        : namesFormula(book, units, "f", book.fixed(key, "unit"), null),
    "label",
  );
  const share = (book: AddressBook): string => {
    const ranked = book.fixed("general.ranked", "a");
    return `=IF(${ranked}=0,"",${book.cell(key, "a")}/${ranked}*100)`;
  };
  const rows = Array.from({ length: mergeRows }, (_, part): Row => ({
    key: part === 0 ? key : `${key}.${part}`,
    height: Math.ceil(height / mergeRows),
    cells: {},
  }));
  return rows.map((row, part) =>
    part > 0
      ? row
      : {
          ...row,
          cells: {
            number: tall(numberCell(index + 1, "number")),
            unit: tall(textCell(name, "name")),
            a: tall(
              formulaCell((book) => `=COUNTIF(${unitSpan(book, units, "f")},${book.cell(key, "unit")})`, "number"),
            ),
            b: tall(formulaCell(share, "decimal")),
            c: tall(mergedTo(names, "last")),
          },
        },
  );
}

/** Helper columns of the lists of this part: one per class, best and worst total. */
export function summaryLists(input: ReportInput): readonly {
  readonly column: string;
  readonly heading: string;
  readonly list: string;
  /** Whether the unit of this row belongs in; without "=". */
  readonly condition: (book: AddressBook, row: string) => string;
}[] {
  const totals = (["best", "worst"] as const).map((key) => ({
    column: listColumn(`${key}:total`),
    list: `${key}:total`,
    heading: reportWord(`general-${key}`),
    condition: (book: AddressBook, row: string) =>
      `AND(COUNT(${book.cell(row, "b")})=1,${book.cell(row, "b")}=${book.fixed(`general.${key}`, "a")})`,
  }));
  const classes = input.set.classification.classes.map(({ name }, index) => ({
    column: listColumn(`class:${index}`),
    list: `class:${index}`,
    heading: name,
    condition: (book: AddressBook, row: string) => `${book.cell(row, "f")}=${book.fixed(classRow(index), "unit")}`,
  }));
  return [...totals, ...classes];
}
