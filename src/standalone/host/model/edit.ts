/** Writing into cells: the add-in's way (whole blocks, refused as a whole) and what both ways share. */
import { createFormulaSyntaxProbe } from "@cj-tech-master/excelts/formula";
import { invalidArgument } from "../errors";
import { formatRect } from "./address";
import { isMergedAway, readContent, writeFormula, writeScalar } from "./cells";
import { readEntry, type Entry } from "./entry";
import { GENERAL, numberFormatOf } from "./numberFormat";
import { assertEditable } from "./protection";
import { cellsOf, type Rect } from "./rect";
import type { Scalar } from "./scalar";
import { sharedStyle } from "./sharedStyles";
import type { SheetModel } from "./sheetModel";
import { styleAt } from "./styles";
import type { WorkbookModel } from "./workbookModel";

/** What may be put in a cell: null leaves it alone, "" empties it (Range.values, docs). */
export type CellInput = string | number | boolean | null;

const isFormula = createFormulaSyntaxProbe();
const knownGood = new Set<string>();

function assertFormula(formula: string): void {
  if (knownGood.has(formula)) return;
  if (!isFormula(formula)) throw invalidArgument(`"=${formula}" is no formula.`);
  if (knownGood.size > 50_000) knownGood.clear();
  knownGood.add(formula);
}

/** Reads what is to be written into the cell; throws before anything is changed. */
export function entryFor(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Exclude<CellInput, null>,
): Entry {
  const format = numberFormatOf(styleAt(sheet, row, column));
  const entry = readEntry(input, format, model.culture, model.today());
  if (entry.kind === "formula") assertFormula(entry.formula);
  return entry;
}

export function putEntry(sheet: SheetModel, row: number, column: number, entry: Entry): void {
  if (entry.kind === "value" && entry.value === null && sheet.findCell(row, column) === undefined) return;
  const cell = sheet.getCell(row, column);
  if (isMergedAway(cell)) return;
  sheet.quoted.delete(cell);
  if (entry.kind === "formula") {
    writeFormula(cell, entry.formula);
    return;
  }
  writeScalar(cell, entry.value);
  if (entry.quoted === true) sheet.quoted.add(cell);
  // A date, a percentage … brings its format along into a cell that has none.
  if (entry.numberFormat !== undefined && numberFormatOf(cell.style) === GENERAL) {
    cell.style = sharedStyle(sheet, { ...cell.style, numFmt: entry.numberFormat });
  }
}

/** Broadcasts a single value over a block; an array must have the block's shape (Range.values, docs). */
export function gridOf(value: unknown, area: Rect): readonly (readonly CellInput[])[] {
  if (!Array.isArray(value)) {
    const input = cellInput(value);
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => input));
  }
  const shaped = value.length === area.rows && value.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!shaped) {
    throw invalidArgument(
      `The number of rows or columns in the input array doesn't match the size or dimensions of the range (${area.rows} × ${area.columns}).`,
    );
  }
  return value.map((row: readonly unknown[]) => row.map(cellInput));
}

function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  // Range.values, docs: string, number or boolean.
  throw invalidArgument("A cell takes text, a number, true, false or null.");
}

/** Writes a block, all or nothing: locked cells, wrong shapes and wrong formulas refuse the whole. */
export function writeBlock(model: WorkbookModel, sheet: SheetModel, area: Rect, value: unknown): void {
  const limited = Array.isArray(value) ? area : sheet.limitToUsed(area);
  const grid = gridOf(value, limited);
  assertEditable(sheet, [limited]);
  const entries: [row: number, column: number, entry: Entry][] = [];
  for (const [row, column] of cellsOf(limited)) {
    const input = grid[row - limited.row]?.[column - limited.column] ?? null;
    if (input !== null) entries.push([row, column, entryFor(model, sheet, row, column, input)]);
  }
  if (entries.length === 0) return;
  change(model, sheet, limited, () => {
    for (const [row, column, entry] of entries) putEntry(sheet, row, column, entry);
  });
}

/** Does the writing, then tells: results are stale, listeners hear of it, onChanged is raised. */
export function change(model: WorkbookModel, sheet: SheetModel, area: Rect, write: () => void): void {
  const single = area.rows === 1 && area.columns === 1;
  const before: Scalar = single ? sheet.content(area.row, area.column).value : null;
  write();
  model.contentsChanged(sheet, area);
  const after = single ? sheet.content(area.row, area.column).value : null;
  model.events.tell({
    kind: "changed",
    sheetId: sheet.id,
    address: formatRect(area),
    changeType: "RangeEdited",
    triggerSource: model.triggerSource,
    ...(single ? { details: { before, after } } : {}),
  });
}

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks";

/** Empties the cells that exist in the block; styles stay. */
export function clearContents(model: WorkbookModel, sheet: SheetModel, area: Rect): void {
  assertEditable(sheet, [area]);
  change(model, sheet, area, () => {
    sheet.forEachCell(area, (cell) => {
      if (!isMergedAway(cell) && (readContent(cell).value !== null || cell.formula !== undefined))
        writeScalar(cell, null);
      sheet.quoted.delete(cell);
    });
  });
}
