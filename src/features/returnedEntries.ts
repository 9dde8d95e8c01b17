/** The units' own entries in the organizer's scoring sheets: as they stand, and as they are to be written. */
import { isBlank } from "../domain/checking/cellValue";
import { unitColumns, type UnitColumn, type UnitEntries, type UnitEntry } from "../domain/collection/delivery";
import type { CriteriaSet } from "../domain/criteria";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { openSheet, type OwnSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { approvedOf } from "../sheets/setAsideIdentity";
import { readingsOfSheets } from "./scoringSheetsOf";
import type { CellValue, WorkbookChange, WorkbookPort } from "./workbookPort";

export interface PresentSheet {
  readonly sheet: string;
  readonly entries: UnitEntries;
  /** 0-based sheet rows of the leaves that have one. */
  readonly rows: ReadonlyMap<string, number>;
  /** 0-based sheet columns. */
  readonly columns: ReadonlyMap<UnitColumn, number>;
  /** Leaves whose score cells hold the mark of what does not apply: no score goes there. */
  readonly setAside: ReadonlySet<string>;
}

/** An answer is taken apart in one go, while nothing in the pane moves: some 8 ms for each sheet. */
const sheetsPerReading = 8;

/** By unitKey; one round trip for every 8 sheets. @param pause ends when others had their turn */
export async function presentEntries(
  port: WorkbookPort,
  sheets: readonly string[],
  set: CriteriaSet,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, PresentSheet>> {
  const found = new Map<string, PresentSheet>();
  for await (const reading of readingsOfSheets(port, sheets, sheetsPerReading)) {
    await pause();
    const own = openSheet(reading, "scoring");
    if (own !== null) found.set(unitKey(own.identity.unit), presentSheet(own, set));
  }
  return found;
}

function presentSheet(own: OwnSheet<"scoring">, set: CriteriaSet): PresentSheet {
  const setAside = new Set(approvedOf(own.identity.setAside).map(({ code }) => code));
  const codes = leavesOf(set).map(({ code }) => code);
  const here = codes.filter((code) => own.book.hasRow(nodeRow(code)));
  return {
    sheet: own.name,
    setAside,
    rows: new Map(here.map((code) => [code, own.book.row(nodeRow(code))])),
    columns: new Map(
      unitColumns.filter((column) => own.hasColumn(column)).map((column) => [column, own.book.column(column)]),
    ),
    entries: new Map(
      here.map((code) => {
        const value = (column: UnitColumn): CellValue =>
          column === "self" && setAside.has(code) ? null : own.value(nodeRow(code), column);
        const entry: UnitEntry = {
          self: value("self"),
          evidence: value("evidence"),
          explanation: value("explanation"),
          note: value("note"),
        };
        return [code, entry];
      }),
    ),
  };
}

/** One block per column, from the first leaf to the last: what stands between them is left alone (null). */
export function writesOf(
  { sheet, rows, columns, setAside }: PresentSheet,
  entries: UnitEntries,
): NonNullable<WorkbookChange["write"]> {
  const first = Math.min(...rows.values());
  const height = Math.max(...rows.values()) - first + 1;
  return [...columns].map(([column, index]) => {
    const values: CellValue[][] = Array.from({ length: height }, () => [null]);
    for (const [code, row] of rows) {
      const entry = entries.get(code);
      if (entry === undefined || (column === "self" && setAside.has(code))) continue;
      const value = entry[column];
      // "" empties a cell, null would leave it alone.
      values[row - first] = [isBlank(value) ? "" : value];
    }
    return { sheet, at: { row: first, column: index, rows: height, columns: 1 }, values };
  });
}
