/** Addresses of a sheet: by row key and column role, for sheets just placed and for sheets read back. */
import type { AddressBook, ColumnRole, RowKey } from "./document";

const lettersOf: string[] = [];

/** 0-based column → letters: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  const known = lettersOf[column];
  if (known !== undefined) return known;
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  lettersOf[column] = letters;
  return letters;
}

/** 0-based row and column → "D12". */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A sheet's name as formulas need it: always quoted, apostrophes doubled. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The book of a sheet whose rows and columns (0-based) are known. Asking for an unknown key or role throws: a bug. */
export function createAddressBook(
  sheet: string,
  rows: ReadonlyMap<RowKey, number>,
  columns: ReadonlyMap<ColumnRole, number>,
): AddressBook {
  const row = (key: RowKey): number => {
    const found = rows.get(key);
    if (found === undefined) throw new RangeError(`no row "${key}" on sheet "${sheet}"`);
    return found;
  };
  const column = (role: ColumnRole): number => {
    const found = columns.get(role);
    if (found === undefined) throw new RangeError(`no column "${role}" on sheet "${sheet}"`);
    return found;
  };
  const prefix = `${quotedSheet(sheet)}!`;
  const cell = (key: RowKey, role: ColumnRole): string => addressOf(row(key), column(role));
  const fixed = (key: RowKey, role: ColumnRole): string => `$${columnLetters(column(role))}$${row(key) + 1}`;
  const fixedSpan = (from: RowKey, to: RowKey, role: ColumnRole): string => `${fixed(from, role)}:${fixed(to, role)}`;
  return {
    sheet,
    row,
    hasRow: (key) => rows.has(key),
    column,
    cell,
    fixed,
    span: (from, to, role) => `${cell(from, role)}:${cell(to, role)}`,
    fixedSpan,
    foreign: (key, role) => prefix + fixed(key, role),
    foreignSpan: (from, to, role) => prefix + fixedSpan(from, to, role),
  };
}
