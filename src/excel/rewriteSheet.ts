/**
 * Queues the writing anew of a sheet that is there: around what people typed where it is laid out as before, and never
 * over what somebody has typed since it was read.
 */
import { differences, standsAt } from "../features/undo/sameContents";
import type { CellValue, SheetReading } from "../features/workbookPort";
import type { PlacedSheet } from "../sheets/placed";
import type { LaterStep } from "./cellBlocks";
import { inputOf } from "./cellInput";
import { changedMeanwhile, isSamePlace, type Cell } from "./meanwhile";
import { protect, writeSheet } from "./writeSheet";

export interface Rewriting {
  /** What has to follow in later requests. */
  readonly later: readonly LaterStep[];
  /** Whether the request has written over what somebody typed after the last reading; told by what it found. */
  isOvertaken(witness: SheetReading): boolean;
}

/**
 * Writes an existing sheet of ours anew without deleting it, so that formulas of other sheets keep their references. Where
 * the sheet is laid out as before, what people typed is not touched at all (formulas, links and notes in their cells
 * live on); else the sheet is emptied first. A1 stays empty until all else is done: a sheet that a failing batch left
 * half-written can be told by it.
 * @param basis the sheet as the step read it; absent: as it is read now
 * @throws WorkbookError changedMeanwhile, and nothing is queued that must not be sent
 */
export function rewriteSheet(
  sheet: Excel.Worksheet,
  placed: PlacedSheet,
  before: SheetReading,
  charts: readonly Excel.Chart[],
  basis?: SheetReading,
): Rewriting {
  const hasSameRows = isSameColumn(before, placed, (placed.cells[0]?.length ?? 0) - 1);
  const isLaidOutAsBefore = hasSameRows && hasSameHead(before, placed);
  const completed = withTypedLines(placed, before);
  const cells = isLaidOutAsBefore ? withoutEntries(completed, before, basis) : completed.cells;
  if (!isLaidOutAsBefore && basis !== undefined && differences(basis, before).length > 0)
    throw changedMeanwhile(placed.name, true);
  const identity = sheet.getRange("A1");
  blankLooks(sheet, charts);
  if (isLaidOutAsBefore) identity.clear("Contents");
  else sheet.getRange().clear("All");
  if (!hasSameRows) flattenOutline(sheet, Math.max(before.row + before.values.length, placed.cells.length));
  const later = writeSheet(sheet, {
    ...placed,
    cells: cells.map((row, index) => (index === 0 ? [null, ...row.slice(1)] : row)),
    rowGroups: hasSameRows ? [] : placed.rowGroups,
    isProtected: false,
  });
  const finish = (whole: Excel.Worksheet): void => {
    whole.getRange("A1").formulas = [[inputOf(placed.cells[0]?.[0] ?? null)]];
    if (placed.isProtected) protect(whole);
  };
  if (later.length === 0) finish(sheet);
  return {
    later: later.length === 0 ? [] : [...later, { sheet: placed.name, bytes: 0, queue: finish }],
    isOvertaken: (witness) =>
      isLaidOutAsBefore
        ? !isSamePlace(before, witness) || entryCells(placed).some((cell) => isLost(cell, cells, before, witness))
        : differences(before, witness).length > 0,
  };
}

/** Whether something was typed into the cell between reading and writing, and written over. */
function isLost(
  { row, column }: Cell,
  written: PlacedSheet["cells"],
  before: SheetReading,
  witness: SheetReading,
): boolean {
  const isWritten = (written[row]?.[column] ?? null) !== null;
  return isWritten && standsAt(before, row, column) !== standsAt(witness, row, column);
}

function blankLooks(sheet: Excel.Worksheet, charts: readonly Excel.Chart[]): void {
  // Unprotecting an unprotected sheet is no error (Worksheet.protection.unprotect, office-js reference).
  sheet.protection.unprotect();
  for (const chart of charts) chart.delete();
  const everything = sheet.getRange();
  everything.conditionalFormats.clearAll();
  everything.dataValidation.clear();
  everything.unmerge();
  everything.clear("Formats");
  sheet.horizontalPageBreaks.removePageBreaks();
  everything.rowHidden = false;
  everything.columnHidden = false;
}

/** Whether this column holds the same texts in every row, and nothing below: for the last one, the rows' keys. */
function isSameColumn(before: SheetReading, placed: PlacedSheet, column: number): boolean {
  if (before.row !== 0 || before.column !== 0) return false;
  const isAsLong = before.values.slice(placed.cells.length).every((row) => (row[column] ?? "") === "");
  return (
    isAsLong &&
    placed.cells.every((row, index) => {
      const content = row[column] ?? null;
      return content?.kind === "text" && before.values[index]?.[column] === content.text;
    })
  );
}

/** Whether identity and column roles are the same. */
function hasSameHead(before: SheetReading, placed: PlacedSheet): boolean {
  return (placed.cells[0] ?? []).every(
    (content, column) => content?.kind === "text" && before.values[0]?.[column] === content.text,
  );
}

/** The sheet with what people typed into its open lines (date, names), found by row key and column role. */
function withTypedLines(placed: PlacedSheet, before: SheetReading): PlacedSheet {
  const roles = before.values[0] ?? [];
  const keys = roles.indexOf("key");
  const cells = placed.cells.map((row) => [...row]);
  for (const { row, column, key, role } of placed.kept) {
    const line = before.values.find((values) => values[keys] === key);
    // The first column's role stands in the identity, not in the row of roles.
    const at = column === 0 ? 0 : roles.indexOf(role);
    const typed = keys < 0 || at < 0 ? null : (line?.[at] ?? null);
    const target = cells[row];
    if (target === undefined || typed === null || typed === "") continue;
    target[column] =
      typeof typed === "number" ? { kind: "number", value: typed } : { kind: "text", text: String(typed) };
  }
  return { ...placed, cells };
}

/** Booleans are written as texts (sheets/cells.ts). */
function asWritten(value: CellValue): CellValue {
  return typeof value === "boolean" ? String(value).toUpperCase() : value;
}

/**
 * The cells to write: those that people fill in are left alone unless something else is to stand in them than stood there
 * when the sheet was read. Where somebody has typed in such a cell since, nothing is written at all.
 */
function withoutEntries(placed: PlacedSheet, before: SheetReading, basis = before): PlacedSheet["cells"] {
  if (!isSamePlace(basis, before)) throw changedMeanwhile(placed.name, true);
  const cells = placed.cells.map((row) => [...row]);
  for (const { row, column } of entryCells(placed)) {
    const target = cells[row];
    const content = target?.[column] ?? null;
    if (target === undefined) continue;
    // Without content the cell is people's own; an empty text empties it.
    if (content === null) continue;
    const wanted = content.kind === "formula" ? null : content.kind === "text" ? content.text : content.value;
    const was = asWritten(basis.values[row]?.[column] ?? "");
    if (wanted === was) target[column] = null;
    else if (standsAt(basis, row, column) !== standsAt(before, row, column)) throw changedMeanwhile(placed.name, true);
    else if (wanted === asWritten(before.values[row]?.[column] ?? "")) target[column] = null;
  }
  return cells;
}

/** Every cell that people fill in. */
function entryCells({ unlocked }: PlacedSheet): readonly Cell[] {
  return unlocked.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({
      row: row + Math.floor(index / columns),
      column: column + (index % columns),
    })),
  );
}

/** Excel's outlines have at most eight levels, seven of them groups (support.microsoft.com, "Outline (group) data"). */
const deepest = 7;

/**
 * Takes the grouping off all rows. Office.js can't tell how deep they are grouped, and ungrouping what is not grouped is
 * an error: a row behind the last one is grouped as deep as can be first, so that there is always one to ungroup.
 */
function flattenOutline(sheet: Excel.Worksheet, rows: number): void {
  const behind = sheet.getRangeByIndexes(rows, 0, 1, 1).getEntireRow();
  const all = sheet.getRangeByIndexes(0, 0, rows + 1, 1).getEntireRow();
  for (let level = 0; level < deepest; level += 1) behind.group("ByRows");
  for (let level = 0; level < deepest; level += 1) all.ungroup("ByRows");
}
