/** References to several cells of one column, as short as a person would write them. */
import { addressOf } from "./addressBook";
import type { AddressBook, ColumnRole, RowKey } from "./document";

/** The rows' cells in this column, neighbours as spans: "D14:D15,D18". */
export function listOf(book: AddressBook, keys: readonly RowKey[], column: ColumnRole): string {
  const at = book.column(column);
  const spans: [number, number][] = [];
  for (const row of keys.map((key) => book.row(key))) {
    const last = spans[spans.length - 1];
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans
    .map(([from, to]) => (from === to ? addressOf(from, at) : `${addressOf(from, at)}:${addressOf(to, at)}`))
    .join(",");
}

/** Sum of the scores that are there; empty while there is none. */
export function sumFormula(list: string): string {
  return `=IF(COUNT(${list})=0,"",ROUND(SUM(${list}),2))`;
}

/** Score in percent of its maximum, two decimals; empty without a score. */
export function percentFormula(score: string, maximum: string): string {
  return `=IF(COUNT(${score})=0,"",ROUND(${score}/${maximum}*100,2))`;
}
