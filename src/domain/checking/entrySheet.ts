/**
 * A scoring sheet as the checks see it: what was issued, and what stands there now. Plain data; grids are those of a
 * reading, passed on as they are, so that 168 sheets cost no copies. Rows and columns are 0-based sheet positions.
 */
import type { ChairDecision } from "../appraisal/disagreement";
import type { EvidenceStanding } from "../appraisal/evidence";
import type { SetAside } from "../appraisal/notApplicable";
import type { CellValue } from "./cellValue";

/** What a column holds. `appraisal` is typed in when no member column is issued, else it is the members' final score. */
export type ColumnKind =
  | "code"
  | "name"
  | "maximum"
  | "self"
  | "member"
  | "appraisal"
  | "evidence"
  | "explanation"
  | "reasonCode"
  | "reason"
  | "note"
  /** The scores the chair decided on. */
  | "decidedOver"
  | "other";

export interface IssuedColumn {
  /** The role name that travels with the column in the sheet's hidden first row. */
  readonly role: string;
  readonly kind: ColumnKind;
  /** Heading as people read it; stands in sentences. */
  readonly label: string;
  /** Whose column it is: of a `member`, and of a reason column that only one member fills in. */
  readonly member?: string;
}

/** Content of a locked cell; formulas are en-US with their "=". */
export type IssuedCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "formula"; readonly formula: string };

export interface IssuedRow {
  readonly row: number;
  /** A criteria node, the grand total, or anything else (headings, signatures). */
  readonly kind: "node" | "total" | "other";
  /** The node's code; "" for other rows. */
  readonly code: string;
  /** Locked cells by column role. Cells that are not named are entry cells or empty. */
  readonly cells: Readonly<Record<string, IssuedCell>>;
}

/** One layout, shared by all units of a year. */
export interface IssuedSheet {
  /** From column A on. */
  readonly columns: readonly IssuedColumn[];
  /** From top to bottom; every node of the set has exactly one row. */
  readonly rows: readonly IssuedRow[];
}

/** A reading of one unit's scoring sheet. */
export interface EntrySheet {
  /** Present name of the sheet. */
  readonly sheet: string;
  readonly unit: string;
  /** Position of the first cell of the grids. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Rows × columns, numbers as numbers, dates as serials. */
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape: "=…" where a formula stands, else null. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Same shape, en-US number formats; null when they were not read (dates are then told by size alone). */
  readonly numberFormats: readonly (readonly string[])[] | null;
  /** Column role → position in the grids (not in the sheet), from the hidden first row as it stands now. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sheet rows that are hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Leaf code → how its evidence stands, where evidence is kept as entries; other leaves go by their evidence cell. */
  readonly evidence: ReadonlyMap<string, EvidenceStanding>;
  readonly setAside: readonly SetAside[];
  /**
   * Locked cells of the rows (by index in the issued ones) that were written otherwise because something is set aside;
   * then the score cells of what is set aside hold the mark.
   */
  readonly lockedOtherwise?: ReadonlyMap<number, IssuedRow["cells"]>;
  readonly decisions: readonly ChairDecision[];
}

/** Two readings that no check can tell apart. Compares cell by cell: exact, and cheaper than hashing both. */
export function sameReading(left: EntrySheet, right: EntrySheet): boolean {
  return (
    left === right ||
    (left.sheet === right.sheet &&
      left.unit === right.unit &&
      left.firstRow === right.firstRow &&
      left.firstColumn === right.firstColumn &&
      sameGrid(left.values, right.values) &&
      sameGrid(left.formulas, right.formulas) &&
      sameFormats(left.numberFormats, right.numberFormats) &&
      sameEntries(left.columns, right.columns) &&
      sameEntries(left.evidence, right.evidence) &&
      left.hiddenRows.size === right.hiddenRows.size &&
      [...left.hiddenRows].every((row) => right.hiddenRows.has(row)) &&
      JSON.stringify([left.setAside, left.decisions]) === JSON.stringify([right.setAside, right.decisions]))
  );
}

function sameFormats(left: EntrySheet["numberFormats"], right: EntrySheet["numberFormats"]): boolean {
  return left === right || (left !== null && right !== null && sameGrid(left, right));
}

/** Cell by cell, stopping at the first difference. */
export function sameGrid<Cell>(left: readonly (readonly Cell[])[], right: readonly (readonly Cell[])[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let row = 0; row < left.length; row++) {
    const one = left[row];
    const other = right[row];
    if (one === other) continue;
    if (one === undefined || other === undefined || one.length !== other.length) return false;
    for (let column = 0; column < one.length; column++) if (one[column] !== other[column]) return false;
  }
  return true;
}

export function sameEntries<Value>(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): boolean {
  if (left === right) return true;
  if (left.size !== right.size) return false;
  for (const [key, value] of left) if (right.get(key) !== value) return false;
  return true;
}
