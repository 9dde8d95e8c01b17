/**
 * What people write into cells, all or nothing: a locked cell, a formula that is none, or a value that the cell's
 * validation refuses leaves everything as it was. Unlike with the host's `userEdit`, which takes one block, cells of
 * several blocks and sheets go together (cutting, moving), and what was there before is given back for undoing.
 */
import { change, entryFor, putEntry } from "../../host/model/edit";
import type { Entry } from "../../host/model/entry";
import { HostError } from "../../host/errors";
import { isLocked } from "../../host/model/protection";
import { rect } from "../../host/model/rect";
import type { SheetModel } from "../../host/model/sheetModel";
import { brokenRule } from "../../host/model/userEdit";
import type { WorkbookModel } from "../../host/model/workbookModel";
import { inputOf, type CellEntry } from "./cellEntry";

export type Refusal =
  | { readonly kind: "locked"; readonly sheet: SheetModel; readonly row: number; readonly column: number }
  | { readonly kind: "formula"; readonly sheet: SheetModel; readonly row: number; readonly column: number }
  | {
      readonly kind: "invalid";
      readonly sheet: SheetModel;
      readonly row: number;
      readonly column: number;
      /** The rule's own words; empty when its author gave none. */
      readonly title: string;
      readonly message: string;
    };

/** What was there before and what is there now; null when nothing changed. */
export type EditOutcome =
  | {
      readonly kind: "done";
      readonly step: { readonly before: readonly CellEntry[]; readonly after: readonly CellEntry[] } | null;
    }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * "typed" is everything that is validated: typing, choosing, filling, moving. Pasting passes by the rules, as in Excel
 * (support.microsoft.com, "More on data validation": pasting skips it): a block of a hundred scores is not lost for one wrong one, and
 * the live checks list all that are wrong.
 */
export type EditSource = "typed" | "pasted";

/** Tells the model's listeners when done (`settle`). */
export function editCells(model: WorkbookModel, entries: readonly CellEntry[], source: EditSource): EditOutcome {
  const locked = entries.find(({ sheet, row, column }) => sheet.isProtected && isLocked(sheet, row, column));
  if (locked !== undefined) return { kind: "refused", refusal: { ...placeOf(locked), kind: "locked" } };
  const read: (readonly [entry: CellEntry, content: Entry])[] = [];
  for (const entry of entries) {
    const content = readOrNull(model, entry);
    if (content === null) return { kind: "refused", refusal: { ...placeOf(entry), kind: "formula" } };
    read.push([entry, content]);
  }
  const before = entries.map((entry) => ({ ...entry, input: inputOf(model, entry.sheet, entry.row, entry.column) }));
  const formats = entries.map(({ sheet, row, column }) => sheet.findCell(row, column)?.style);
  for (const [{ sheet, row, column }, content] of read) putEntry(sheet, row, column, content);
  const after = entries.map((entry) => ({ ...entry, input: inputOf(model, entry.sheet, entry.row, entry.column) }));
  const changed = entries.filter((_, index) => before[index]?.input !== after[index]?.input);
  if (changed.length === 0) return { kind: "done", step: null };
  for (const { sheet, row, column } of changed) model.contentsChanged(sheet, rect(row, column));
  model.calculate();
  const refusal = source === "typed" ? firstInvalid(model, changed) : null;
  if (refusal !== null) {
    before.forEach((entry, index) => restore(model, entry, formats[index]));
    model.settle();
    return { kind: "refused", refusal };
  }
  tell(model, changed);
  return { kind: "done", step: { before, after } };
}

/** Puts contents back that were there before; validation is not asked again. */
export function restoreCells(model: WorkbookModel, entries: readonly CellEntry[]): void {
  for (const entry of entries) restore(model, entry, undefined);
  tell(model, entries);
}

function restore(
  model: WorkbookModel,
  { sheet, row, column, input }: CellEntry,
  style: ReturnType<SheetModel["getCell"]>["style"] | undefined,
): void {
  putEntry(sheet, row, column, entryFor(model, sheet, row, column, input));
  if (style !== undefined) sheet.getCell(row, column).style = style;
  model.contentsChanged(sheet, rect(row, column));
}

function placeOf({ sheet, row, column }: CellEntry): Pick<Refusal, "sheet" | "row" | "column"> {
  return { sheet, row, column };
}

function readOrNull(model: WorkbookModel, { sheet, row, column, input }: CellEntry): Entry | null {
  try {
    return entryFor(model, sheet, row, column, input);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

function firstInvalid(model: WorkbookModel, entries: readonly CellEntry[]): Refusal | null {
  for (const entry of entries) {
    const { sheet, row, column } = entry;
    // Emptying a cell is always allowed, as with the Delete key in Excel.
    if (sheet.content(row, column).value === null) continue;
    const rule = brokenRule(model, sheet, row, column);
    if (rule?.errorStyle !== "stop") continue;
    return { ...placeOf(entry), kind: "invalid", title: rule.errorTitle, message: rule.error };
  }
  return null;
}

/** One event per sheet's smallest block; a single cell brings its details along. */
function tell(model: WorkbookModel, entries: readonly CellEntry[]): void {
  for (const sheet of new Set(entries.map((entry) => entry.sheet))) {
    const own = entries.filter((entry) => entry.sheet === sheet);
    const rows = own.map(({ row }) => row);
    const columns = own.map(({ column }) => column);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    change(
      model,
      sheet,
      rect(top, left, Math.max(...rows) - top + 1, Math.max(...columns) - left + 1),
      () => undefined,
    );
  }
  model.settle();
}
