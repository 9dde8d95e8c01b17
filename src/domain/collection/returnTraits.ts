/** What tells, beside its contents, whether a returned sheet is still the one that was issued. */
import type { EntrySheet } from "../checking/entrySheet";

export interface CellPlace {
  /** 0-based sheet positions. */
  readonly row: number;
  readonly column: number;
}

export interface ReturnTraits {
  readonly sheet: EntrySheet;
  readonly isProtected: boolean;
  /** The program that saved the file drops protection by itself: its absence says nothing. */
  readonly dropsProtection: boolean;
  readonly isHidden: boolean;
  readonly otherSheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly hasMacros: boolean;
  readonly externalLinks: readonly string[];
  /** 0-based columns hidden that were issued in view. */
  readonly hiddenColumns: readonly number[];
  /** Keys as issued, from top to bottom; those of nodes and total among them. */
  readonly issuedKeys: readonly string[];
  /** Key of every sheet row as it stands now, from the sheet's first row on; null where the row has none. */
  readonly presentKeys: readonly (string | null)[];
  /** 0-based columns between the first and the last of ours that carry no role: put in by somebody. */
  readonly strangeColumns: readonly number[];
  /** Entry cells that were issued with a rule and have none of its kind any more. */
  readonly withoutRule: readonly CellPlace[];
  /** Cells outside the unit's own that people fill in, and that hold something now. */
  readonly foreignEntries: readonly CellPlace[];
  /** Formulas that are not the issued ones where rows or columns have shifted; `expected` as it would read there. */
  readonly changedFormulas: readonly (CellPlace & { readonly expected: string; readonly found: string })[];
  /** What the heading calls the unit, and what was issued; the same when nothing was changed. */
  readonly heading: { readonly issued: string; readonly found: string };
}
