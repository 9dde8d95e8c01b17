/**
 * Lists of names by formulas of any Excel: TEXTJOIN came with Excel 2019 and FILTER later still. A helper column beside
 * the units carries the list on from row to row; its last cell holds all of it.
 */
import type { AddressBook } from "../document";
import { unitRow } from "../rowKeys";
import { quoted } from "../words";
import { listColumn, unitSpan } from "./reportLayout";
import { reportWord } from "./reportWords";

export const nameSeparator = "; ";

/** The list so far with this row's unit added where `condition` holds (without "="). */
export function runningList(book: AddressBook, index: number, list: string, condition: string): string {
  const unit = book.cell(unitRow(index), "unit");
  if (index === 0) return `=IF(${condition},${unit},"")`;
  const above = book.cell(unitRow(index - 1), listColumn(list));
  return `=IF(${condition},${above}&IF(${above}="","",${quoted(nameSeparator)})&${unit},${above})`;
}

/** All names of a list. */
export function wholeList(book: AddressBook, units: number, list: string): string {
  return book.fixed(unitRow(units - 1), listColumn(list));
}

/** More names than this in a narrow cell are no longer read; the first and the number of others say enough. */
export const mostNamed = 10;

/** Who has this value in a column: all names while they are few (only where `list` is kept), else the first and how many others. */
export function namesFormula(
  book: AddressBook,
  units: number,
  column: string,
  value: string,
  list: string | null,
): string {
  const span = unitSpan(book, units, column);
  const count = `COUNTIF(${span},${value})`;
  const first = `INDEX(${unitSpan(book, units, "unit")},MATCH(${value},${span},0))`;
  const others = `${quoted(reportWord("and-others"))}&(${count}-1)&${quoted(reportWord("others-end"))}`;
  const counted = `IF(${count}=1,${first},${first}&${others})`;
  const named = list === null ? counted : `IF(${count}>${mostNamed},${counted},${wholeList(book, units, list)})`;
  return `=IF(${value}="","",IF(${count}=0,"",${named}))`;
}

/** The same from the domain's names, for the room they need. */
export function namesText(names: readonly string[], listsNames: boolean): string {
  const [first = ""] = names;
  if (names.length <= (listsNames ? mostNamed : 1)) return names.join(nameSeparator);
  return `${first}${reportWord("and-others")}${names.length - 1}${reportWord("others-end")}`;
}
