/**
 * The ranking (Xếp hạng): the score table's units from best to lowest by formula, with rank, class and difference; it
 * follows every change of a score without the add-in. Columns: QĐ 4203/QĐ-UBND Thái Nguyên 2021, annex II.
 */
import type { CriteriaSet, UnitLevel } from "../domain/criteria";
import type { TieRule } from "../domain/rank";
import { formulaCell, numberCell, textCell, textHeight, wideCell, widthOf, type EntryValue } from "./cells";
import { classExpression, councilCondition, hasFloors, type ClassColumns } from "./classTable";
import type { AddressBook, Cell, Column, Row, SheetDocument } from "./document";
import { administrativePage, centredLines, heading, type HeadingColumns, type Office } from "./heading";
import { fingerprintOf, writeIdentity } from "./identity";
import { rankingCharts } from "./rankingCharts";
import { rankingStatistics } from "./rankingStatistics";
import {
  followedColumn,
  tableColumns,
  unrankedText,
  withBothRanks,
  type RankingSetAsideInput,
} from "./rankingSetAside";
import { rankingPages } from "./printPages";
import { percentFormula } from "./references";
import { unitRow } from "./rowKeys";
import { forBasis } from "./setAsideIdentity";
import { signature } from "./signature";
import { quoted, word } from "./words";

export interface RankingSheetInput extends Pick<RankingSetAsideInput, "setAside"> {
  readonly sheet: string;
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly ties: TieRule;
  /** The placed (or read) score table the formulas look at, and how many units it has (at least one). */
  readonly table: AddressBook;
  readonly units: number;
  /** The longest of the units' names: every row has room for it. One line when absent. */
  readonly longestUnit?: string;
  /** What stands in the line "Ban hành kèm theo Quyết định …", when it was filled in before. */
  readonly decision?: EntryValue;
}

const classColumns: ClassColumns = { name: "unit", threshold: "self", floor: "appraisal" };

const at: HeadingColumns = { first: "number", leftEnd: "unit", rightStart: "self", last: "note" };

const unitHeading: Record<UnitLevel, "unit-commune" | "unit-district" | "unit-department"> = {
  commune: "unit-commune",
  district: "unit-district",
  department: "unit-department",
};

const audience: Record<UnitLevel, "ranking-commune" | "ranking-district" | "ranking-department"> = {
  commune: "ranking-commune",
  district: "ranking-district",
  department: "ranking-department",
};

export function rankingSheet(input: RankingSheetInput): SheetDocument {
  return rankingPages(withBothRanks(plainRanking(input), input), "class.title");
}

function plainRanking(input: RankingSheetInput): SheetDocument {
  const { set, office, year, units } = input;
  const columns = columnsFor(set);
  const height = unitHeight(input, columns);
  const remark = word(input.ties === "dense" ? "remark-dense" : "remark-standard");
  const heads: readonly Row[] = [
    ...heading(office, columns, at),
    ...centredLines(
      [
        { key: "title", text: word("ranking-title", { year: String(year) }), style: "title", size: 14 },
        { key: "audience", text: word(audience[set.level]), style: "subtitle", size: 13 },
      ],
      columns,
      at,
    ),
    decisionRow(input.decision),
    ...headRows(set),
  ];
  return {
    name: input.sheet,
    identity: writeIdentity(
      {
        kind: "ranking",
        set: set.id,
        fingerprint: fingerprintOf(set),
        year,
        ties: input.ties,
        ...forBasis(input.setAside?.basis),
      },
      "number",
    ),
    columns,
    rows: [
      ...heads,
      ...Array.from({ length: units }, (_, index) => ({ ...unitCells(input, index), height })),
      {
        key: "remark",
        height: textHeight(remark, widthOf(columns, "number", "note"), 11),
        cells: { number: wideCell(remark, "remark", "note") },
      },
      ...rankingStatistics(set, input.table, units, classColumns),
      ...signature([
        { title: word("signer-clerk"), hint: word("signer-hint"), from: "number", to: "unit" },
        { title: word("signer-agency"), hint: word("signer-hint-stamp"), from: "difference", to: "note" },
      ]),
    ],
    freezeBelow: "head.2",
    charts: rankingCharts(input, columns, heads),
    print: {
      orientation: "portrait",
      titleRows: { from: "head.1", to: "head.2" },
      lastColumn: "note",
      ...administrativePage,
    },
    isProtected: true,
  };
}

function columnsFor(set: CriteriaSet): readonly Column[] {
  const longClass = set.classification.classes.some((each) => each.name.length > 16);
  return [
    { role: "number", width: 30 },
    { role: "unit", width: 160 },
    { role: "self", width: 50 },
    { role: "appraisal", width: 52 },
    { role: "difference", width: 50 },
    { role: "percent", width: 54 },
    { role: "rank", width: 40 },
    { role: "class", width: longClass ? 96 : 68 },
    { role: "note", width: hasFloors(set) ? 100 : 76 },
    { role: "position", width: 48 },
    ...(hasFloors(set) ? [{ role: "lowest", width: 56 }] : []),
  ];
}

/** Which text stands in which row changes with the scores, and rows don't refit by themselves then: all are as high as the longest text. */
function unitHeight({ set, longestUnit = "" }: RankingSheetInput, columns: readonly Column[]): number {
  const texts: readonly (readonly [string, string])[] = [
    ["unit", longestUnit],
    ...set.classification.classes.map((each) => ["class", each.name] as const),
    ["note", word("incomplete")],
    ...(hasFloors(set) ? [["note", `${word("council-decides")}; ${word("tied")}`] as const] : []),
  ];
  return Math.max(18, ...texts.map(([role, text]) => textHeight(text, widthOf(columns, role, role), 11)));
}

/** The decision's number and date are known only later: people fill the line in. */
function decisionRow(entered: EntryValue | undefined): Row {
  const text = typeof entered === "string" && entered.trim() !== "" ? entered : word("ranking-decision");
  return {
    key: "decision",
    height: 20,
    cells: { number: { ...wideCell(text, "referenceEntry", "note"), entry: true } },
  };
}

function headRows(set: CriteriaSet): readonly Row[] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const helper = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });
  return [
    {
      key: "head.1",
      height: 18,
      cells: {
        number: tall(word("column-number")),
        unit: tall(word(unitHeading[set.level])),
        self: wideCell(word("column-points-reached"), "head", "percent"),
        rank: tall(word("column-rank")),
        class: tall(word("class")),
        note: tall(word("column-note")),
        position: helper(word("column-position")),
        ...(hasFloors(set) ? { lowest: helper(word("column-lowest")) } : {}),
      },
    },
    {
      key: "head.2",
      height: 46,
      cells: {
        self: textCell(word("column-self-total"), "head"),
        appraisal: textCell(word("column-appraisal"), "head"),
        difference: textCell(word("column-difference"), "head"),
        percent: textCell(word("column-percent"), "head"),
      },
    },
  ];
}

function unitCells(input: RankingSheetInput, index: number): Row {
  const { set, table, units } = input;
  const key = unitRow(index);
  const column = (role: string): string => table.foreignSpan(unitRow(0), unitRow(units - 1), role);
  const pick = (role: string) => (book: AddressBook) => `=INDEX(${column(role)},${book.cell(key, "position")})`;
  const total = (book: AddressBook): string => book.cell(key, "appraisal");
  const followed = (book: AddressBook): string => book.cell(key, followedColumn(input));
  const { order, lowest } = tableColumns(input);
  return {
    key,
    cells: {
      number: numberCell(index + 1, "number"),
      position: formulaCell((book) => `=MATCH(${book.cell(key, "number")},${column(order)},0)`, "helper"),
      unit: formulaCell(pick("unit"), "label"),
      self: formulaCell(pick("self"), "decimal"),
      appraisal: formulaCell(pick("appraisal"), "decimalStrong"),
      difference: formulaCell((book) => {
        const self = book.cell(key, "self");
        return `=IF(COUNT(${self},${total(book)})=2,ROUND(${total(book)}-${self},2),"")`;
      }, "decimal"),
      percent: formulaCell((book) => percentFormula(total(book), table.foreign("maximum", "appraisal")), "decimal"),
      rank: formulaCell((book) => rankFormula(input, book, index), "numberStrong"),
      class: formulaCell((book) => {
        const unit = { total: followed(book), lowest: hasFloors(set) ? book.cell(key, "lowest") : "" };
        return `=IF(${followed(book)}="","",${classExpression(set, book, classColumns, unit)})`;
      }, "centered"),
      note: formulaCell((book) => noteFormula(input, book, key), "centered"),
      ...(hasFloors(set) ? { lowest: formulaCell(pick(lowest), "helper") } : {}),
    },
  };
}

/** R41, R42 in the sheet: the list is sorted, so a rank follows from the row above. */
function rankFormula(input: RankingSheetInput, book: AddressBook, index: number): string {
  const key = unitRow(index);
  const column = followedColumn(input);
  const total = book.cell(key, column);
  if (index === 0) return `=IF(${total}="","",1)`;
  const above = unitRow(index - 1);
  const next = input.ties === "dense" ? `${book.cell(above, "rank")}+1` : book.cell(key, "number");
  return `=IF(${total}="","",IF(${total}=${book.cell(above, column)},${book.cell(above, "rank")},${next}))`;
}

/** R43, R44, R33 in the sheet: what must be said beside a rank. */
function noteFormula(input: RankingSheetInput, book: AddressBook, key: string): string {
  const { set, units } = input;
  const unranked = unrankedText(input, book, key);
  const rank = book.cell(key, "rank");
  const all = book.fixedSpan(unitRow(0), unitRow(units - 1), "rank");
  const tied = `IF(COUNTIF(${all},${rank})>1,${quoted(word("tied"))},"")`;
  if (!hasFloors(set)) return `=IF(${rank}="",${unranked},${tied})`;
  const unit = { total: book.cell(key, followedColumn(input)), class: book.cell(key, "class") };
  const council = councilCondition(set, book, classColumns, unit);
  const tiedAlso = `IF(COUNTIF(${all},${rank})>1,${quoted(`; ${word("tied").toLowerCase()}`)},"")`;
  return `=IF(${rank}="",${unranked},IF(${council},${quoted(word("council-decides"))}&${tiedAlso},${tied}))`;
}
