/**
 * Whether somebody else's hand came between reading and writing. Excel has no request that writes only where nothing has
 * changed; but a request reads in the order of its actions (conformance, batches.read-at-their-place-in-the-order): what
 * stood there when the writing arrived is read by the same request, and put back where it was not what was expected.
 */
import { differences, standsAt } from "../features/undo/sameContents";
import { WorkbookError, type CellValue, type SheetReading } from "../features/workbookPort";
import type { Rectangle } from "../sheets/placed";
import { asText, type CellInput } from "./cellInput";
import { rangeOf } from "./rangeOf";

export function changedMeanwhile(sheet: string, workbookUnchanged: boolean): WorkbookError {
  return new WorkbookError({ code: "changedMeanwhile", sheet, workbookUnchanged });
}

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns of the sheet, by its roles (first row) and keys (last column), and some of its cells. */
export interface Standing {
  /** Whether rows and columns are where they were read. */
  readonly isInPlace: boolean;
  /** Formula or value. */
  at(cell: Cell): CellValue;
}

/** Queues the cells, in one block around them, with what tells rows and columns. */
export function queueStanding(sheet: Excel.Worksheet, basis: SheetReading, cells: readonly Cell[]): () => Standing {
  const rows = basis.values.length;
  const columns = basis.values[0]?.length ?? 0;
  const head = rows === 0 ? null : rangeOf(sheet, { row: basis.row, column: basis.column, rows: 1, columns });
  const keys =
    rows === 0 ? null : rangeOf(sheet, { row: basis.row, column: basis.column + columns - 1, rows, columns: 1 });
  const box = boxAround(cells);
  const block = box === null ? null : rangeOf(sheet, box);
  for (const range of [head, keys, block]) range?.load("formulas");
  return () => {
    const inHead = flat(head?.formulas);
    const inKeys = flat(keys?.formulas);
    return {
      isInPlace:
        inHead.every((value, index) => value === standsAt(basis, basis.row, basis.column + index)) &&
        inKeys.every((value, index) => value === standsAt(basis, basis.row + index, basis.column + columns - 1)),
      at: ({ row, column }) =>
        box === null ? null : plain((block?.formulas as unknown[][])[row - box.row]?.[column - box.column]),
    };
  };
}

export function isAsRead({ isInPlace, at }: Standing, basis: SheetReading, cells: readonly Cell[]): boolean {
  return isInPlace && cells.every((cell) => at(cell) === standsAt(basis, cell.row, cell.column));
}

/** Queues the cells as they stood. */
export function queueBack(sheet: Excel.Worksheet, { at }: Standing, cells: readonly Cell[]): void {
  for (const cell of cells) rangeOf(sheet, { ...cell, rows: 1, columns: 1 }).formulas = [[inputOfStanding(at(cell))]];
}

/** A formula as a formula; a text that begins like one can't be told from it here and was none (cellInput.ts). */
function inputOfStanding(stands: CellValue): CellInput {
  if (typeof stands !== "string") return stands ?? "";
  return stands.startsWith("=") ? stands : asText(stands);
}

/** Whether two readings of a sheet, both from A1, have the same roles and keys. */
export function isSamePlace(left: SheetReading, right: SheetReading): boolean {
  const keys = (left.values[0]?.length ?? 0) - 1;
  return !differences(left, right).some(({ row, column }) => row === 0 || column === keys);
}

function boxAround(cells: readonly Cell[]): Rectangle | null {
  const [first] = cells;
  if (first === undefined) return null;
  const box = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    box.top = Math.min(box.top, row);
    box.left = Math.min(box.left, column);
    box.bottom = Math.max(box.bottom, row);
    box.right = Math.max(box.right, column);
  }
  return { row: box.top, column: box.left, rows: box.bottom - box.top + 1, columns: box.right - box.left + 1 };
}

const flat = (values: unknown): readonly CellValue[] => ((values as unknown[][] | undefined) ?? []).flat().map(plain);

const plain = (value: unknown): CellValue =>
  value === "" || value === undefined || value === null ? null : (value as CellValue);
