/** A checked sheet as it was read last, with what was made of the reading once. */
import { sameGrid, type EntrySheet } from "../domain/checking/entrySheet";
import { entrySheetOf } from "../sheets/issuedSheet";
import { openOwn, type OwnCells } from "../sheets/reading";
import type { CheckedKind } from "./checkReport";
import type { CheckGround } from "./checkedWorkbook";
import type { CheckReading } from "./workbookPort";

export interface KnownSheet {
  readonly reading: CheckReading;
  readonly kind: CheckedKind;
  readonly own: OwnCells;
  /** Of the unit whose sheet it is; "" for sheets of all units. */
  readonly unit: string;
  /** Of scoring sheets only. */
  readonly entry: EntrySheet | null;
}

/**
 * The sheet behind a reading, `before` itself where nothing of it changed on the same ground; null when it is none that is
 * checked, or made for another set.
 */
export function knowSheet(reading: CheckReading, ground: CheckGround, before: KnownSheet | null): KnownSheet | null {
  if (before !== null && isSameReading(before.reading, reading)) return before;
  const own = openOwn(reading);
  if (own === null) return null;
  const { identity } = own;
  switch (identity.kind) {
    case "scoring": {
      if (identity.fingerprint !== ground.fingerprint) return null;
      const entry = entrySheetOf(reading, ground.set, ground.appraisal, { ...own, identity });
      return { reading, kind: "scoring", own, unit: identity.unit, entry };
    }
    case "scoreTable":
    case "ranking":
    case "evidence":
      if (identity.fingerprint !== ground.fingerprint) return null;
      return { reading, kind: identity.kind, own, unit: "", entry: null };
    default:
      return null;
  }
}

/** Two readings that nothing here can tell apart; cheaper than making something of the second. */
function isSameReading(left: CheckReading, right: CheckReading): boolean {
  return (
    left.name === right.name &&
    left.row === right.row &&
    left.column === right.column &&
    left.isProtected === right.isProtected &&
    left.hiddenRows.size === right.hiddenRows.size &&
    [...left.hiddenRows].every((row) => right.hiddenRows.has(row)) &&
    sameGrid(left.values, right.values) &&
    sameGrid(left.formulas, right.formulas) &&
    sameGrid(left.numberFormats, right.numberFormats)
  );
}

/** The same name, rows and columns: formulas onto the sheet say the same as before. */
export function hasSameLayout(before: KnownSheet, after: KnownSheet): boolean {
  if (before === after) return true;
  const [old, now] = [before.own, after.own];
  return (
    old.name === now.name &&
    old.keys.length === now.keys.length &&
    old.keys.every((key, index) => now.keys[index] === key && old.book.row(key) === now.book.row(key)) &&
    old.roles.length === now.roles.length &&
    old.roles.every((role) => now.hasColumn(role) && old.book.column(role) === now.book.column(role))
  );
}
