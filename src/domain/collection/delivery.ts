/** One unit's return as collecting sees it: what was entered, and how it compares with another one. */
import { isBlank, textOf, type CellValue } from "../checking/cellValue";

/** Columns that a unit fills in. */
export const unitColumns = ["self", "evidence", "explanation", "note"] as const;
export type UnitColumn = (typeof unitColumns)[number];
export type UnitEntry = Readonly<Record<UnitColumn, CellValue>>;

/** By leaf code; a leaf that is not in it has no cells (any more). */
export type UnitEntries = ReadonlyMap<string, UnitEntry>;

export interface Delivery {
  readonly unit: string;
  readonly file: string;
  /** When a program last saved the file, by its own word: ISO 8601; null: it does not say. */
  readonly savedAt: string | null;
  readonly entries: UnitEntries;
  /** A deviation of severity error: what it holds can't be relied on. */
  readonly isFaulty: boolean;
  /** Leaves without a self score. */
  readonly missing: number;
}

export interface EntryDifference {
  readonly code: string;
  readonly column: UnitColumn;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** R217: two deliveries differ by exactly these cells; an empty text is no entry, blanks at the ends are no difference. */
export function differencesBetween(before: UnitEntries, after: UnitEntries): readonly EntryDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code) =>
    unitColumns.flatMap((column): EntryDifference[] => {
      const old = before.get(code)?.[column] ?? null;
      const now = after.get(code)?.[column] ?? null;
      return isSame(old, now) ? [] : [{ code, column, before: old, after: now }];
    }),
  );
}

/** Doubles that Excel shows alike count alike; a number is not its text. */
export function isSame(left: CellValue, right: CellValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  if (typeof left === "number" && typeof right === "number") return Math.abs(left - right) < 1e-9;
  return typeof left === typeof right && textOf(left) === textOf(right);
}

/** Whether nothing at all was entered. */
export function isUntouched(entries: UnitEntries): boolean {
  return [...entries.values()].every((entry) => unitColumns.every((column) => isBlank(entry[column])));
}

/** One text for all entries, equal exactly for entries that do not differ (R217). */
export function textOfEntries(entries: UnitEntries): string {
  return [...entries]
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .flatMap(([code, entry]) => {
      const cells = unitColumns.map((column) => {
        const value = entry[column];
        if (isBlank(value)) return null;
        return typeof value === "number" ? Number(value.toPrecision(12)) : textOf(value);
      });
      return cells.every((cell) => cell === null) ? [] : [JSON.stringify([code, ...cells])];
    })
    .join("\n");
}
