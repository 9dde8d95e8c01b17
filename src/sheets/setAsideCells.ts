/** A scoring sheet's rows where something is set aside for the unit: the mark in the score cells, and what counts below. */
import type { SetAside } from "../domain/appraisal/notApplicable";
import { isWhollySetAside, mark } from "../domain/appraisal/setAside";
import type { Coverage } from "../domain/appraisal/assignment";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { fieldsOf, leavesOf } from "../domain/setTree";
import { memberColumn } from "./assignmentSheet";
import { emptyCell, formulaCell, textCell } from "./cells";
import type { AddressBook, Cell, ColumnRole, Row, RowKey } from "./document";
import { listOf } from "./references";
import { nodeRow } from "./rowKeys";
import { approvedOf } from "./setAsideIdentity";
import { quoted, word } from "./words";

export const markCell: Cell = textCell(mark, "setAside");

/** 1 as long as the mark stands: what is set aside is settled, anything else in its cell is not. */
function settled(at: (book: AddressBook) => string): Cell {
  return formulaCell((book) => `=IF(${at(book)}=${quoted(mark)},1,0)`, "helper");
}

/**
 * R182 in the sheet: the row of a leaf set aside. Score cells are locked and hold the mark; with members the appraisal's
 * follows from theirs. Evidence, explanations, reasons and notes stay.
 */
export function setAsideLeaf(
  cells: Row["cells"],
  { code }: CriteriaNode,
  key: RowKey,
  coverage: Coverage | null,
): Row["cells"] {
  const members = coverage === null ? [] : (coverage.membersOf.get(code) ?? []).map(memberColumn);
  const marked = ["self", ...members];
  const done = (column: ColumnRole): readonly [string, Cell] => [
    `${column}Done`,
    settled((book) => book.cell(key, column)),
  ];
  const kept = Object.fromEntries(Object.entries(cells).filter(([column]) => !helpersOfChair.includes(column)));
  const emptied = chairCells
    .filter((column) => column in cells)
    .map((column) => [column, emptyCell("number")] as const);
  return {
    ...kept,
    ...Object.fromEntries(emptied),
    ...Object.fromEntries(marked.map((column) => [column, markCell])),
    appraisal: members.length === 0 ? markCell : formulaCell((book) => allMarked(book, members, key), "setAside"),
    percent: textCell(word("not-applicable"), "setAside"),
    ...Object.fromEntries([...marked, "appraisal"].map(done)),
  };
}

const chairCells: readonly ColumnRole[] = ["chair", "chairReason", "chairOver"];
const helpersOfChair: readonly ColumnRole[] = ["chairDone", "disagrees", "memberScores"];

/** Columns of a leaf whose content is kept while it is set aside. */
export function isKeptColumn(column: ColumnRole): boolean {
  return column === "self" || column === "appraisal" || column.startsWith("member:") || chairCells.includes(column);
}

function allMarked(book: AddressBook, members: readonly ColumnRole[], key: RowKey): string {
  const each = members.map((column) => `${book.cell(key, column)}=${quoted(mark)}`);
  return `=IF(AND(${each.join(",")}),${quoted(mark)},"")`;
}

/** What the rows below the total need to know. */
export interface SummarySetAside {
  readonly codes: ReadonlySet<string>;
  /** Leaves set aside. */
  readonly count: number;
  readonly isEverything: boolean;
  /** Fields of which something applies. */
  readonly fields: readonly CriteriaNode[];
  /** R184 in the sheet: the maximum that applies. */
  readonly applicable: (book: AddressBook) => string;
}

export function summaryOf(set: CriteriaSet, list: readonly SetAside[] | undefined): SummarySetAside {
  const codes = new Set(approvedOf(list).map(({ code }) => code));
  const rows = leavesOf(set).flatMap(({ code }) => (codes.has(code) ? [nodeRow(code)] : []));
  const fields = fieldsOf(set).filter((field) => !isWhollySetAside(set, field, codes));
  return {
    codes,
    count: rows.length,
    isEverything: fields.length === 0,
    fields,
    applicable: (book) => `=ROUND(${book.cell("total", "maximum")}-SUM(${listOf(book, rows, "maximum")}),2)`,
  };
}
