/**
 * The ranking where something is set aside for a unit: rescaled points and the rank on the other basis beside the official
 * one, and what the official one goes by. Without anything set aside the ranking is as it always is.
 */
import type { RankBasis } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import type { TieRule } from "../domain/rank";
import { maximumOf } from "../domain/setTree";
import { formulaCell, textCell, textHeight, wideCell, widthOf } from "./cells";
import type { AddressBook, Cell, Column, ColumnRole, Row, SheetDocument } from "./document";
import { unitRow } from "./rowKeys";
import { quoted, word } from "./words";

export interface RankingSetAsideInput {
  readonly set: CriteriaSet;
  readonly ties: TieRule;
  readonly table: AddressBook;
  readonly units: number;
  /** Something is set aside, and the score table has the columns for it; what rank and class go by. */
  readonly setAside?: { readonly basis: RankBasis };
}

/** Column of the total that rank and class go by. */
export function followedColumn({ setAside }: Pick<RankingSetAsideInput, "setAside">): ColumnRole {
  return isRescaled(setAside) ? "exact" : "appraisal";
}

/** The table's columns that the ranking is sorted by, and that floors are held against. */
export function tableColumns({ setAside }: Pick<RankingSetAsideInput, "setAside">): {
  readonly order: ColumnRole;
  readonly lowest: ColumnRole;
} {
  return isRescaled(setAside) ? { order: "shareOrder", lowest: "lowestShare" } : { order: "order", lowest: "lowest" };
}

/** What is said of a unit without a rank. */
export function unrankedText(
  { setAside }: Pick<RankingSetAsideInput, "setAside">,
  book: AddressBook,
  key: string,
): string {
  const incomplete = quoted(word("incomplete"));
  if (setAside === undefined) return incomplete;
  return `IF(${book.cell(key, "applicable")}=0,${quoted(word("not-applicable"))},${incomplete})`;
}

function isRescaled(setAside: RankingSetAsideInput["setAside"]): boolean {
  return setAside?.basis === "rescaled";
}

/** The finished ranking with both ranks; the same document when nothing is set aside. */
export function withBothRanks(document: SheetDocument, input: RankingSetAsideInput): SheetDocument {
  const { setAside } = input;
  if (setAside === undefined) return document;
  const columns = columnsWith(document.columns);
  const wider = widthOf(columns, "number", columns[columns.length - 1]?.role ?? "number");
  const before = document.columns.reduce((sum, column) => sum + column.width, 0);
  const units = new Map(Array.from({ length: input.units }, (_, index) => [unitRow(index), index]));
  return {
    ...document,
    columns,
    charts: (document.charts ?? []).map((chart) => ({ ...chart, left: chart.left + wider - before })),
    rows: document.rows.flatMap((row) => {
      const index = units.get(row.key);
      if (index !== undefined) return [withCells(row, unitCells(input, setAside.basis, index))];
      if (row.key === "remark") return [row, basisRemark(input.set, setAside.basis, columns)];
      return [withCells(row, headCells(row, setAside.basis))];
    }),
  };
}

function withCells(row: Row, cells: Row["cells"]): Row {
  return { ...row, cells: { ...row.cells, ...cells } };
}

function columnsWith(columns: readonly Column[]): readonly Column[] {
  const after: Readonly<Record<string, readonly Column[]>> = {
    percent: [
      { role: "applicable", width: 50 },
      { role: "rescaled", width: 52 },
    ],
    rank: [{ role: "otherRank", width: 48 }],
  };
  return [
    ...columns.flatMap((column) => [column, ...(after[column.role] ?? [])]),
    { role: "share", width: 56 },
    { role: "exact", width: 60 },
    { role: "otherKey", width: 56 },
    { role: "otherFirst", width: 40 },
  ];
}

function headCells({ key, cells }: Row, basis: RankBasis): Row["cells"] {
  const tall = (text: string): Cell => ({ ...textCell(text, "head"), mergeRows: 2 });
  const helper = (text: string): Cell => ({ ...textCell(text, "helperHead"), mergeRows: 2 });
  switch (key) {
    case "head.1":
      return {
        self: wideCell(word("column-points-reached"), "head", "rescaled"),
        otherRank: tall(word(basis === "points" ? "column-rank-rescaled" : "column-rank-points")),
        share: helper(word("column-share-exact")),
        exact: helper(word("column-rescaled-exact")),
        otherKey: helper(word("column-other-key")),
        otherFirst: helper(word("column-other-first")),
      };
    case "head.2":
      return {
        applicable: textCell(word("column-applicable"), "head"),
        rescaled: textCell(word("column-rescaled"), "head"),
      };
    case "field.head":
      return { difference: textCell(word("column-average-percent-applicable"), "head") };
    default:
      return cells;
  }
}

function unitCells({ table, units, ties }: RankingSetAsideInput, basis: RankBasis, index: number): Row["cells"] {
  const key = unitRow(index);
  const pick = (role: string) => (book: AddressBook) =>
    `=INDEX(${table.foreignSpan(unitRow(0), unitRow(units - 1), role)},${book.cell(key, "position")})`;
  const all = (book: AddressBook, role: string): string => book.fixedSpan(unitRow(0), unitRow(units - 1), role);
  const at = (book: AddressBook, role: string): string => book.cell(key, role);
  return {
    applicable: formulaCell(pick("applicable"), "decimal"),
    share: formulaCell(pick("share"), "helper"),
    exact: formulaCell((book) => {
      const maximum = table.foreign("maximum", "appraisal");
      return `=IF(${at(book, "share")}<0,"",ROUND(${at(book, "share")}*${maximum},8))`;
    }, "helper"),
    rescaled: formulaCell((book) => `=IF(${at(book, "exact")}="","",ROUND(${at(book, "exact")},2))`, "decimal"),
    otherKey: formulaCell(
      (book) =>
        basis === "points" ? `=${at(book, "share")}` : `=IF(${at(book, "appraisal")}="",-1,${at(book, "appraisal")})`,
      "helper",
    ),
    otherFirst: formulaCell((book) => firstOfItsKind(book, index), "helper"),
    otherRank: formulaCell((book) => {
      const above = `(${all(book, "otherKey")}>${at(book, "otherKey")})`;
      const counted = ties === "dense" ? all(book, "otherFirst") : "1";
      return `=IF(${at(book, "otherKey")}<0,"",SUMPRODUCT(${above}*${counted})+1)`;
    }, "number"),
  };
}

/** Dense ranks count every value once, where it stands first. */
function firstOfItsKind(book: AddressBook, index: number): string {
  const own = book.cell(unitRow(index), "otherKey");
  if (index === 0) return `=IF(${own}<0,0,1)`;
  const before = `${book.fixed(unitRow(0), "otherKey")}:${book.cell(unitRow(index - 1), "otherKey")}`;
  return `=IF(${own}<0,0,IF(SUMPRODUCT((${before}=${own})*1)=0,1,0))`;
}

/** R186 in the sheet: what the official rank goes by stands below it. */
function basisRemark(set: CriteriaSet, basis: RankBasis, columns: readonly Column[]): Row {
  const maximum = { points: maximumOf(set) ?? 0 };
  const text = `${word(`remark-basis-${basis}`)} ${word("remark-rescaled", { maximum })}`;
  return {
    key: "remark.basis",
    height: textHeight(text, widthOf(columns, "number", "note"), 11),
    cells: { number: wideCell(text, "remark", "note") },
  };
}
