/** The rows of units in a score table as they stand now. */
import type { AddressBook, RowKey } from "../document";
import { unitRow } from "../rowKeys";

/** Keys of the rows from top to bottom: people may have moved rows. */
export function unitRowsOf(table: AddressBook, units: number): readonly RowKey[] {
  return Array.from({ length: units }, (_, index) => unitRow(index))
    .filter((key) => table.hasRow(key))
    .sort((left, right) => table.row(left) - table.row(right));
}
