/** Which rows below the head of a published table are units, and which are something else. */
import { isBlank, textOf, type CellValue } from "../checking/cellValue";
import { averageRowName } from "./auditAverages";
import { folded, isMaximumLabel, isNaming, isNumeric, type Cells, type TableHead } from "./tableHead";

/** Role → 0-based column of the range. */
export type RoleColumns = ReadonlyMap<string, number>;

export interface PublishedRow {
  /** 0-based, inside the range. */
  readonly index: number;
  /** The values by role; the unit of a row of averages is always `averageRowName`. */
  readonly values: ReadonlyMap<string, CellValue>;
}

export interface LeftOutRow {
  readonly index: number;
  readonly label: string;
}

export interface PublishedRows {
  readonly rows: readonly PublishedRow[];
  /** Rows with texts that are neither units nor averages: groups, maxima, sums, signatures. */
  readonly leftOut: readonly LeftOutRow[];
}

const average = /^(diem |gia tri |muc |so )?(trung binh|binh quan|tb|dtb|average)(?![a-z])/u;
const sum = /^(tong( cong| so)?|cong|total)( diem)?$/u;

/**
 * R204: a row is a unit when it has a name and a number; a row of averages is called so and has no rank (a commune may
 * be called Trung Bình). Rows of percentages, maxima and sums, groups of units, repeated heads and signatures are no
 * units and are named as left out.
 */
export function publishedRows(cells: Cells, head: TableHead, columns: RoleColumns): PublishedRows {
  const rows: PublishedRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const taken = new Set(columns.values());
  cells.slice(head.body).forEach((row, offset) => {
    if (row.every(isBlank)) return;
    const index = head.body + offset;
    const at = (role: string): CellValue => row[columns.get(role) ?? -1] ?? null;
    const values = new Map([...columns.keys()].map((role) => [role, plainValue(at(role), role)] as const));
    // Merged over ordinal and unit the word stands in the first cell; a class "Trung bình" is no label.
    const others = row.filter((_, column) => !taken.has(column));
    const label = textOf(isBlank(at("unit")) ? others.find(isNaming) : at("unit"));
    const isRanked = isNumeric(values.get("published_rank"));
    if (!isRanked && average.test(folded(label)) && !/%|ty le|toi da/u.test(folded(label)))
      rows.push({ index, values: new Map([...values, ["unit", averageRowName]]) });
    else if (isUnitRow(row, at("unit"), isRanked)) rows.push({ index, values });
    else leftOut.push({ index, label: textOf(row.find((value) => !isBlank(value))) });
  });
  return { rows, leftOut };
}

function isUnitRow(row: readonly CellValue[], unit: CellValue, isRanked: boolean): boolean {
  if (!row.some(isNumeric)) return false;
  if (isBlank(unit)) return isRanked;
  const label = textOf(unit);
  return isRanked || !(isMaximumLabel(label) || sum.test(folded(label)) || /%|^ty le/u.test(folded(label)));
}

/** Nothing, or dashes and dots that stand for nothing. */
export function isLeftBlank(value: CellValue | undefined): boolean {
  return /^[-–—.…]*$/u.test(textOf(value));
}

/** "Hạng 3", "03" and 3 are the rank "3"; null for what is no rank. */
export function rankText(value: CellValue | undefined): string | null {
  return /^(?:hang|thu)?\s*0*([1-9]\d*)\.?$/u.exec(folded(textOf(value)))?.[1] ?? null;
}

function plainValue(value: CellValue, role: string): CellValue {
  if (isLeftBlank(value)) return null;
  return role === "published_rank" ? (rankText(value) ?? value) : value;
}
