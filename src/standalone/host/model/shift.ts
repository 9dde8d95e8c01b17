/** Inserting and deleting rows, columns and blocks: contents move, and every reference to them follows. */
import { HostError } from "../errors";
import { formatRect, quoteSheetName } from "./address";
import { rewriteChartReferences } from "./chartParts";
import { isFormulaCell, readContent, writeFormula, writeScalar } from "./cells";
import { mapAddress, rewriteReferences, type FormulaReference } from "./formulaText";
import { mergedBlocks } from "./merges";
import { readNames, writeNames } from "./names";
import { assertAllowed, assertEditable } from "./protection";
import { intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rect, wholeSheet, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { CellStyle } from "./cellStyle";
import { baseOf, type Base } from "./validationRule";
import type { WorkbookModel } from "./workbookModel";

/** Lines `at` … `at + count - 1` appear (count > 0) or vanish (count < 0), for lines across `from` … `to`. */
interface Shift {
  readonly by: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** The block that moves: from the cut to the end of the sheet. */
  readonly moving: Rect;
  /** Cells taken out by a deletion. */
  readonly gone: Rect | null;
}

function shiftOf(area: Rect, by: "rows" | "columns", insert: boolean): Shift {
  const size = by === "rows" ? area.rows : area.columns;
  const at = by === "rows" ? area.row : area.column;
  const start = insert ? at : at + size;
  const moving =
    by === "rows"
      ? { row: start, column: area.column, rows: MAX_ROWS - start, columns: area.columns }
      : { row: area.row, column: start, rows: area.rows, columns: MAX_COLUMNS - start };
  return { by, at, count: insert ? size : -size, moving, gone: insert ? null : area };
}

export function insertCells(model: WorkbookModel, sheet: SheetModel, area: Rect, shift: "Down" | "Right"): void {
  const by = shift === "Down" ? "rows" : "columns";
  const whole = by === "rows" ? isWholeRows(area) : isWholeColumns(area);
  assertAllowed(sheet, whole ? (by === "rows" ? "insertRows" : "insertColumns") : "other");
  apply(model, sheet, shiftOf(area, by, true));
  tellReshaped(model, sheet, area, by === "rows" ? "RowInserted" : "ColumnInserted", whole);
}

export function deleteCells(model: WorkbookModel, sheet: SheetModel, area: Rect, shift: "Up" | "Left"): void {
  const by = shift === "Up" ? "rows" : "columns";
  const whole = by === "rows" ? isWholeRows(area) : isWholeColumns(area);
  assertAllowed(sheet, whole ? (by === "rows" ? "deleteRows" : "deleteColumns") : "other");
  if (whole) assertEditable(sheet, [area]);
  apply(model, sheet, shiftOf(area, by, false));
  tellReshaped(model, sheet, area, by === "rows" ? "RowDeleted" : "ColumnDeleted", whole);
}

/** Lets listeners know; onChanged is raised. */
export function tellReshaped(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Rect,
  changeType: "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted",
  whole = true,
): void {
  model.note({ sheetId: sheet.id, kind: "structure", area });
  model.events.tell({
    kind: "changed",
    sheetId: sheet.id,
    address: formatRect(area),
    changeType: whole ? changeType : "RangeEdited",
    triggerSource: model.triggerSource,
  });
}

function apply(model: WorkbookModel, sheet: SheetModel, shift: Shift): void {
  const merges = mergedBlocks(sheet);
  for (const block of merges) {
    if (cutsThrough(block, shift)) {
      // support.microsoft.com, "Merge and unmerge cells": a part of a merged cell can't be shifted.
      throw new HostError("InvalidOperation", `The merged cells ${formatRect(block)} would be torn apart.`);
    }
  }
  for (const block of merges) sheet.worksheet.unMergeCells(...corners(block));
  moveLines(sheet, shift);
  moveCells(sheet, shift);
  for (const block of merges) {
    const moved = movedBlock(block, shift);
    if (moved !== null && moved.rows * moved.columns > 1) sheet.worksheet.mergeCellsWithoutStyle(...corners(moved));
  }
  rewriteEverything(model, sheet, shift);
  model.structureChanged();
}

function corners(block: Rect): [number, number, number, number] {
  return [block.row + 1, block.column + 1, block.row + block.rows, block.column + block.columns];
}

/** A block moves as a whole, or not at all, when it lies across the moving cells' lanes entirely or is outside. */
function cutsThrough(block: Rect, { by, moving, gone }: Shift): boolean {
  const lanes = by === "rows" ? { ...moving, row: 0, rows: MAX_ROWS } : { ...moving, column: 0, columns: MAX_COLUMNS };
  const common = intersect(block, lanes);
  if (
    common === null ||
    intersect(block, gone === null ? moving : { ...lanes, ...unionTail(moving, gone, by) }) === null
  ) {
    return false;
  }
  return by === "rows" ? common.columns !== block.columns : common.rows !== block.rows;
}

function unionTail(moving: Rect, gone: Rect, by: "rows" | "columns"): Partial<Rect> {
  return by === "rows"
    ? { row: gone.row, rows: moving.rows + gone.rows }
    : { column: gone.column, columns: moving.columns + gone.columns };
}

/** Heights, hidden marks and styles of whole rows or columns go with them. */
function moveLines(sheet: SheetModel, { by, at, count, moving }: Shift): void {
  const worksheet = sheet.worksheet;
  if (by === "rows" && isWholeRows(moving)) {
    const last = worksheet.rowCount;
    const order = Array.from({ length: Math.max(0, last - moving.row) }, (_, index) => moving.row + index + 1);
    for (const from of count > 0 ? order.reverse() : order) {
      const source = worksheet.findRow(from);
      const target = worksheet.getRow(from + count);
      target.style = source?.style ?? {};
      delete target.height;
      if (source?.height !== undefined) target.height = source.height;
      target.hidden = source?.hidden ?? false;
      target.outlineLevel = source?.outlineLevel ?? 0;
    }
    if (count > 0) resetRows(sheet, at, count);
    else resetRows(sheet, Math.max(at, last + count), -count);
  }
  if (by === "columns" && isWholeColumns(moving)) {
    const columns = (worksheet.columns ?? []).map(({ width, hidden, outlineLevel, style }) => ({
      width,
      hidden,
      outlineLevel,
      style,
    }));
    for (let to = at; to < columns.length + Math.max(0, count); to++) {
      const source = count > 0 && to < at + count ? undefined : columns[to - count];
      const target = worksheet.getColumn(to + 1);
      target.style = source?.style ?? {};
      delete target.width;
      if (source?.width !== undefined) target.width = source.width;
      target.hidden = source?.hidden ?? false;
      target.outlineLevel = source?.outlineLevel ?? 0;
    }
  }
}

function resetRows(sheet: SheetModel, from: number, count: number): void {
  for (let row = from; row < from + count; row++) {
    const model = sheet.worksheet.findRow(row + 1);
    if (model === undefined) continue;
    model.style = {};
    delete model.height;
    model.hidden = false;
    model.outlineLevel = 0;
  }
}

interface Taken {
  readonly row: number;
  readonly column: number;
  readonly content: ReturnType<typeof readContent>;
  readonly style: CellStyle;
  readonly quoted: boolean;
}

function moveCells(sheet: SheetModel, { by, at, count, moving, gone }: Shift): void {
  const taken: Taken[] = [];
  const empty = (area: Rect): void => {
    sheet.forEachCell(area, (cell) => {
      writeScalar(cell, null);
      cell.style = {};
      sheet.quoted.delete(cell);
    });
  };
  sheet.forEachCell(moving, (cell, row, column) =>
    taken.push({ row, column, content: readContent(cell), style: cell.style, quoted: sheet.quoted.has(cell) }),
  );
  empty(moving);
  if (gone !== null) empty(gone);
  for (const { row, column, content, style, quoted } of taken) {
    const cell = by === "rows" ? sheet.getCell(row + count, column) : sheet.getCell(row, column + count);
    cell.style = style;
    if (quoted) sheet.quoted.add(cell);
    if (content.formula !== undefined) writeFormula(cell, content.formula);
    else if (content.value !== null) writeScalar(cell, content.value);
  }
  // New rows take the looks of the row above, new columns those of the column to the left, as in Excel.
  if (count > 0 && at > 0) inheritStyles(sheet, by, at, count, moving);
}

function inheritStyles(sheet: SheetModel, by: "rows" | "columns", at: number, count: number, moving: Rect): void {
  const model = by === "rows" ? { ...moving, row: at - 1, rows: 1 } : { ...moving, column: at - 1, columns: 1 };
  const styles: [number, CellStyle][] = [];
  sheet.forEachCell(model, (cell, row, column) => styles.push([by === "rows" ? column : row, cell.style]));
  for (const [lane, style] of styles) {
    for (let line = at; line < at + count; line++) {
      const cell = by === "rows" ? sheet.getCell(line, lane) : sheet.getCell(lane, line);
      cell.style = style;
    }
  }
}

/** Where a line number goes: null when it was deleted. `end` tells which end of a range it is, for shrinking. */
function movedLine(line: number, { at, count }: Shift, end: "first" | "last"): number | null {
  if (count >= 0) return line >= at ? line + count : line;
  const cut = at - count;
  if (line >= cut) return line + count;
  if (line < at) return line;
  return end === "first" ? at : at - 1;
}

function movedBlock(block: Rect, shift: Shift): Rect | null {
  const lanes =
    shift.by === "rows"
      ? { ...shift.moving, row: 0, rows: MAX_ROWS }
      : { ...shift.moving, column: 0, columns: MAX_COLUMNS };
  const common = intersect(block, lanes);
  const inside =
    common !== null && (shift.by === "rows" ? common.columns === block.columns : common.rows === block.rows);
  if (!inside) return block;
  const [start, size, limit] =
    shift.by === "rows" ? [block.row, block.rows, MAX_ROWS] : [block.column, block.columns, MAX_COLUMNS];
  if (size === limit) return block;
  const first = movedLine(start, shift, "first") ?? start;
  const last = Math.min(limit - 1, movedLine(start + size - 1, shift, "last") ?? start);
  if (last < first) return null;
  return shift.by === "rows"
    ? rect(first, block.column, last - first + 1, block.columns)
    : rect(block.row, first, block.rows, last - first + 1);
}

function movedReference(reference: FormulaReference, shift: Shift): string | null {
  const moved = movedBlock(reference.area, shift);
  if (moved === null) return "#REF!";
  if (moved === reference.area) return null;
  const last = { row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 };
  return mapAddress(reference.address, {
    row: (row, _absolute, end) => (isWholeColumns(reference.area) ? row : end === "last" ? last.row : moved.row),
    column: (column, _absolute, end) =>
      isWholeRows(reference.area) ? column : end === "last" ? last.column : moved.column,
  });
}

function rewriteEverything(model: WorkbookModel, moved: SheetModel, shift: Shift): void {
  const rewriteFor =
    (own: SheetModel | undefined) =>
    (formula: string): string =>
      rewriteReferences(formula, (reference) => {
        const target = reference.sheet === undefined ? own : model.findSheet(reference.sheet);
        if (target !== moved) return null;
        const address = movedReference(reference, shift);
        if (address === null) return null;
        return reference.sheet === undefined || address === "#REF!"
          ? address
          : `${quoteSheetName(reference.sheet)}!${address}`;
      });
  for (const sheet of model.sheets) {
    const rewrite = rewriteFor(sheet);
    sheet.forEachCell(wholeSheet(), (cell) => {
      if (!isFormulaCell(cell) || cell.formula === undefined) return;
      const rewritten = rewrite(cell.formula);
      if (rewritten !== cell.formula) writeFormula(cell, rewritten);
    });
    const movedBase = (base: Base, kept: readonly Rect[], own: SheetModel): Base =>
      own === moved ? (movedBlock(rect(base.row, base.column), shift) ?? baseOf(kept)) : base;
    const blocks = (areas: readonly Rect[]): Rect[] =>
      sheet === moved ? areas.flatMap((area) => movedBlock(area, shift) ?? []) : [...areas];
    rewriteChartReferences(sheet.charts, rewriteFor(undefined));
    sheet.validations = sheet.validations.flatMap(({ areas, base, rule }) => {
      const kept = blocks(areas);
      if (kept.length === 0) return [];
      return [
        { areas: kept, base: movedBase(base, kept, sheet), rule: { ...rule, formulae: rule.formulae.map(rewrite) } },
      ];
    });
    sheet.conditionalRules = sheet.conditionalRules.flatMap((one) => {
      const kept = blocks(one.areas);
      if (kept.length === 0) return [];
      const rule =
        "formulae" in one.rule && one.rule.formulae !== undefined
          ? { ...one.rule, formulae: one.rule.formulae.map((formula) => rewrite(String(formula))) }
          : one.rule;
      return [{ ...one, areas: kept, base: movedBase(one.base, kept, sheet), rule }];
    });
  }
  const names = readNames(model.book);
  if (names.length > 0)
    writeNames(
      model.book,
      names.map((name) => ({ ...name, formula: rewriteFor(undefined)(name.formula) })),
    );
}
