/**
 * Reading a sheet of ours back: columns are found by the roles in the hidden first row, rows by the keys in the hidden
 * last column, so both may have been moved. What people typed is handed on as it stands.
 */
import { addressOf, createAddressBook } from "./addressBook";
import type { EntryValue } from "./cells";
import type { AddressBook, ColumnRole, RowKey } from "./document";
import { readIdentity, type Identity, type SheetKind } from "./identity";

/** A sheet as read from a workbook or a file: rows × columns of its used range. */
export interface SheetReading {
  readonly name: string;
  /** 0-based position of the first cell of `values`. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly EntryValue[])[];
  /** "=…" where a cell has a formula, else null; same shape as `values`. */
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** What stands in a cell now; null: nothing, no formula. */
export interface PresentCell {
  readonly value: EntryValue;
  readonly formula: string | null;
}

/** The cells of a sheet of ours, by row key and column role. */
export interface OwnCells {
  readonly name: string;
  /** Where rows and columns stand now (0-based, as after placing). */
  readonly book: AddressBook;
  /** Keys of the rows as they stand now, from top to bottom; a key that stands twice counts where it stands first. */
  readonly keys: readonly RowKey[];
  /** Keys that stand more than once (copied rows). */
  readonly repeatedKeys: readonly RowKey[];
  /** Roles of the columns as they stand now, in no order. */
  readonly roles: readonly ColumnRole[];
  /** 0-based row of the roles. */
  readonly roleRow: number;
  hasColumn(role: ColumnRole): boolean;
  /** What stands in the cell; null for an empty cell, a missing row or a missing column. */
  value(row: RowKey, column: ColumnRole): EntryValue;
  /** The cell's formula, null where it has none. */
  formula(row: RowKey, column: ColumnRole): string | null;
  /** What stands in the cell as trimmed text; "" for an empty one. */
  text(row: RowKey, column: ColumnRole): string;
  /** By 0-based position in the sheet, for who goes through all cells: keys and roles are then looked up once. */
  at(row: number, column: number): PresentCell;
  /** "D12", for findings; null for a missing row or column. */
  address(row: RowKey, column: ColumnRole): string | null;
}

/** A sheet of ours, opened. */
export interface OwnSheet<Kind extends SheetKind> extends OwnCells {
  readonly identity: Extract<Identity, { readonly kind: Kind }>;
}

/** The sheet as one of ours of this kind, or null when it is none. */
export function openSheet<Kind extends SheetKind>(reading: SheetReading, kind: Kind): OwnSheet<Kind> | null {
  const carried = findIdentity(reading);
  return carried !== null && isKind(carried.identity, kind) ? openAs(reading, carried, carried.identity) : null;
}

/** The sheet as one of ours of whatever kind, or null when it is none. */
export function openOwn(reading: SheetReading): OwnSheet<SheetKind> | null {
  const carried = findIdentity(reading);
  return carried === null ? null : openAs(reading, carried, carried.identity);
}

function openAs<Carried extends Identity>(
  reading: SheetReading,
  carried: FoundIdentity,
  identity: Carried,
): OwnCells & { readonly identity: Carried } {
  const roles = rolesOf(reading, carried);
  const { rows, keys, repeatedKeys } = keysOf(reading, roles.get("key"), carried.row);
  const book = createAddressBook(reading.name, shifted(rows, reading.row), shifted(roles, reading.column));
  const cellOf = <Value>(grid: readonly (readonly Value[])[], row: RowKey, column: ColumnRole): Value | null => {
    const r = rows.get(row);
    const c = roles.get(column);
    return r === undefined || c === undefined ? null : (grid[r]?.[c] ?? null);
  };
  const value = (row: RowKey, column: ColumnRole): EntryValue => {
    const found = cellOf(reading.values, row, column);
    return found === "" ? null : found;
  };
  return {
    name: reading.name,
    identity,
    book,
    keys,
    repeatedKeys,
    roles: [...roles.keys()],
    roleRow: carried.row + reading.row,
    hasColumn: (role) => roles.has(role),
    value,
    formula: (row, column) => cellOf(reading.formulas, row, column),
    text: (row, column) => String(value(row, column) ?? "").trim(),
    at: (row, column) => {
      const [r, c] = [row - reading.row, column - reading.column];
      const found = reading.values[r]?.[c] ?? null;
      return { value: found === "" ? null : found, formula: reading.formulas[r]?.[c] ?? null };
    },
    address: (row, column) =>
      rows.has(row) && roles.has(column) ? addressOf(book.row(row), book.column(column)) : null,
  };
}

/** Indices into a reading as positions in the sheet; a reading mostly begins in A1. */
function shifted(indices: ReadonlyMap<string, number>, by: number): ReadonlyMap<string, number> {
  return by === 0 ? indices : new Map([...indices].map(([name, index]) => [name, index + by]));
}

/** What kind of sheet of ours this is, or null. */
export function kindOf(reading: SheetReading): SheetKind | null {
  return findIdentity(reading)?.identity.kind ?? null;
}

function isKind<Kind extends SheetKind>(
  identity: Identity,
  kind: Kind,
): identity is Extract<Identity, { readonly kind: Kind }> {
  return identity.kind === kind;
}

interface FoundIdentity {
  readonly identity: Identity;
  readonly firstColumn: ColumnRole;
  /** Indices into the reading. */
  readonly row: number;
  readonly column: number;
}

/** Rows or columns may have been put in before the identity; it stays in the first few rows. */
function findIdentity(reading: SheetReading): FoundIdentity | null {
  for (const [row, values] of reading.values.slice(0, 10).entries()) {
    for (const [column, value] of values.entries()) {
      const carried = readIdentity(value);
      if (carried !== null) return { ...carried, row, column };
    }
  }
  return null;
}

function rolesOf(reading: SheetReading, found: FoundIdentity): ReadonlyMap<ColumnRole, number> {
  const roles = new Map<ColumnRole, number>([[found.firstColumn, found.column]]);
  for (const [column, value] of (reading.values[found.row] ?? []).entries()) {
    if (column !== found.column && typeof value === "string" && value !== "" && !roles.has(value))
      roles.set(value, column);
  }
  return roles;
}

function keysOf(
  reading: SheetReading,
  keyColumn: number | undefined,
  identityRow: number,
): {
  readonly rows: ReadonlyMap<RowKey, number>;
  readonly keys: readonly RowKey[];
  readonly repeatedKeys: readonly RowKey[];
} {
  const rows = new Map<RowKey, number>();
  const repeated = new Set<RowKey>();
  if (keyColumn !== undefined) {
    for (const [row, values] of reading.values.entries()) {
      const key = values[keyColumn];
      if (row === identityRow || typeof key !== "string" || key === "") continue;
      if (rows.has(key)) repeated.add(key);
      else rows.set(key, row);
    }
  }
  return { rows, keys: [...rows.keys()], repeatedKeys: [...repeated] };
}
