/** What has changed between two snapshots of a sheet. Pure. */
import type { ICellData } from "@univerjs/core";
import type { UniverCells, UniverSheet } from "./toUniverSheet";

/** Univer's value matrix: null takes the cell out. */
export type CellChanges = Record<number, Record<number, ICellData | null>>;

/** Everything but the cells' contents and looks: sizes, merges, panes, name. */
export function hasSameFrame(before: UniverSheet, after: UniverSheet): boolean {
  const frame = ({ cellData: _cells, ...rest }: UniverSheet): string => JSON.stringify(rest);
  return frame(before) === frame(after);
}

/**
 * Univer merges what is written into what is there, so changed cells are first cleared, then written.
 * Null where there is nothing to do.
 */
export function changedCells(
  before: UniverSheet,
  after: UniverSheet,
): { readonly cleared: CellChanges | null; readonly written: CellChanges | null } {
  const [old, now] = [before.cellData as UniverCells, after.cellData as UniverCells];
  const cleared: CellChanges = {};
  const written: CellChanges = {};
  const rows = new Set([...Object.keys(old), ...Object.keys(now)].map(Number));
  for (const row of rows) {
    const columns = new Set([...Object.keys(old[row] ?? {}), ...Object.keys(now[row] ?? {})].map(Number));
    for (const column of columns) {
      const [was, is] = [old[row]?.[column], now[row]?.[column]];
      if (isSame(was, is)) continue;
      if (was !== undefined) (cleared[row] ??= {})[column] = null;
      if (is !== undefined) (written[row] ??= {})[column] = is;
    }
  }
  return { cleared: orNull(cleared), written: orNull(written) };
}

/** Looks are compared by identity first: snapshots of one view share them. */
function isSame(a: ICellData | undefined, b: ICellData | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.v !== b.v || a.t !== b.t || a.custom?.["shown"] !== b.custom?.["shown"]) return false;
  return a.s === b.s || JSON.stringify(a.s) === JSON.stringify(b.s);
}

function orNull(changes: CellChanges): CellChanges | null {
  return Object.keys(changes).length === 0 ? null : changes;
}
