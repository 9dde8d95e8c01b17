/**
 * The analysis (Phân tích): the tables of a results report by formulas onto score table and ranking. Form: results
 * report of Thanh Hóa 2020.
 */
import { fieldsOf } from "../../domain/setTree";
import { formulaCell, numberCell, textCell, textHeight, wideCell, widthOf } from "../cells";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "../document";
import { administrativePage, centredLines, decisionLine, heading } from "../heading";
import { fingerprintOf } from "../identity";
import { sectionPages } from "../printPages";
import { fieldColumn, unitRow, validColumn } from "../rowKeys";
import type { KnownStyle } from "../styles";
import { word } from "../words";
import { fieldLists, fieldSection, lossSection, pairSection } from "./fieldSections";
import { runningList } from "./nameLists";
import { mergedTo, reportAt, reportColumns, scoreColumn, sectionRow, type ReportInput } from "./reportLayout";
import { writeReportIdentity } from "./reportIdentity";
import { reportWord } from "./reportWords";
import { classSection, generalSection, summaryLists } from "./summarySections";

export function reportTables(input: ReportInput): SheetDocument {
  return sectionPages(tables(input), "pair.title");
}

function tables(input: ReportInput): SheetDocument {
  const { set, office, year, units } = input;
  const lists = input.listsNames ? [...summaryLists(input), ...fieldLists(input)] : [];
  const remark = reportWord("tables-remark", { mark: input.statistics.mark / 100 });
  const columns: readonly Column[] = [
    ...reportColumns,
    { role: "position", width: 40 },
    ...fieldsOf(set).map(({ code }) => ({ role: scoreColumn(code), width: 36 })),
    ...lists.map(({ column }) => ({ role: column, width: 60 })),
  ];
  return {
    name: input.sheet,
    identity: writeReportIdentity({ part: "tables", fingerprint: fingerprintOf(set), year, units }, "number"),
    columns,
    rows: [
      ...heading(office, reportColumns, reportAt),
      ...centredLines(
        [
          { key: "title", text: reportWord("tables-title", { year: String(year) }), style: "title", size: 14 },
          { key: "reference", text: decisionLine(set), style: "reference", size: 12 },
        ],
        reportColumns,
        reportAt,
      ),
      ...generalSection(input),
      ...classSection(input),
      ...fieldSection(input),
      ...lossSection(input),
      ...pairSection(input),
      ...unitSection(input, lists),
      {
        key: "remark",
        height: textHeight(remark, widthOf(reportColumns, "number", "last"), 11),
        cells: { number: wideCell(remark, "remark", "last") },
      },
    ],
    // The list of units comes last: rows are repeated only on the pages after them.
    print: {
      orientation: "landscape",
      titleRows: { from: "unit.head", to: "unit.head" },
      lastColumn: "last",
      ...administrativePage,
    },
    isProtected: true,
  };
}

type Lists = ReturnType<typeof summaryLists>;

/** Rows unit:0 … in the ranking's order: self a, appraisal b, difference c, percent d, rank e, class f, note g. */
function unitSection(input: ReportInput, lists: Lists): readonly Row[] {
  const { ranking } = input;
  const names = Array.from({ length: input.units }, (_, index) => unitRow(index));
  const helperHeads = [
    ["position", word("column-position")] as const,
    ...fieldsOf(input.set).map(({ code }) => [scoreColumn(code), reportWord("column-score", { code })] as const),
    ...lists.map(({ column, heading: name }) => [column, reportWord("column-list", { name })] as const),
  ];
  const height = textHeight(longestName(input), widthOf(reportColumns, "unit", "unit"), 11);
  return [
    { ...sectionRow("unit.title", reportWord("section-units"), "number", "last"), pageBreakBefore: true },
    {
      key: "unit.head",
      height: 46,
      cells: {
        number: textCell(word("column-number"), "head"),
        unit: textCell(word("column-unit"), "head"),
        a: textCell(word("column-self-total"), "head"),
        b: textCell(word("column-appraisal"), "head"),
        c: textCell(word("column-difference"), "head"),
        d: textCell(reportWord("axis-percent"), "head"),
        e: textCell(word("column-rank"), "head"),
        f: wideCell(word("class"), "head", "first"),
        g: wideCell(word("column-note"), "head", "last"),
        ...Object.fromEntries(helperHeads.map(([role, text]) => [role, textCell(text, "helperHead")])),
      },
    },
    ...names.map((key, index): Row => {
      const link = (role: string, style: KnownStyle): Cell =>
        formulaCell(() => `=${ranking.foreign(key, role)}`, style);
      return {
        key,
        height,
        cells: {
          number: numberCell(index + 1, "number"),
          unit: link("unit", "label"),
          a: link("self", "decimal"),
          b: link("appraisal", "decimal"),
          c: link("difference", "decimal"),
          d: link("percent", "decimal"),
          e: link("rank", "number"),
          f: mergedTo(link("class", "centered"), "first"),
          g: mergedTo(link("note", "centered"), "last"),
          position: link("position", "helper"),
          ...Object.fromEntries(
            fieldsOf(input.set).map(({ code }) => [
              scoreColumn(code),
              formulaCell((book) => scoreFormula(input, book, key, code), "helper"),
            ]),
          ),
          ...Object.fromEntries(
            lists.map(({ column, list, condition }) => [
              column,
              formulaCell((book) => runningList(book, index, list, condition(book, key)), "helper"),
            ]),
          ),
        },
      };
    }),
  ];
}

/** Rows are not fitted again when formulas bring other names: each has room for the longest. */
function longestName({ statistics }: ReportInput): string {
  const names = statistics.classes.flatMap(({ units }) => units);
  return names.reduce((found, name) => (name.length > found.length ? name : found), "");
}

/** The field's valid score of the unit in this row; empty without one. */
function scoreFormula({ table, units }: ReportInput, book: AddressBook, key: string, code: string): string {
  const role = fieldColumn("appraisal", code);
  const pick = (column: string): string =>
    `INDEX(${table.foreignSpan(unitRow(0), unitRow(units - 1), column)},${book.cell(key, "position")})`;
  return `=IF(${pick(validColumn("appraisal", code))}=1,${pick(role)},"")`;
}
