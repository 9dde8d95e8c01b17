/** What people do in the grid: typing, pasting, clearing. Unlike the add-in they meet the rules of data validation. */
import { HostError } from "../errors";
import { formatRect } from "./address";
import { readContent, writeFormula, writeScalar, type Content } from "./cells";
import { entryFor, gridOf, putEntry, type CellInput } from "./edit";
import { isLocked } from "./protection";
import { cellsOf, rect, type Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { CellStyle } from "./cellStyle";
import { styleAt } from "./styles";
import { passes, ruleSeenFrom, validationAt } from "./validation";
import type { ValidationRule } from "./validationRule";
import type { WorkbookModel } from "./workbookModel";

export interface UserEdit {
  /** Only what is typed (or chosen from a list) is validated: pasting passes by the rules, as in Excel. */
  readonly source: "typed" | "pasted" | "cleared";
  /** The edit is a co-author's: it arrives with the event source "Remote". */
  readonly isRemote?: boolean;
  /** The user was asked and wants it all the same (warnings and information only). */
  readonly confirmed?: boolean;
}

export type Refusal =
  | { readonly kind: "locked"; readonly row: number; readonly column: number }
  | { readonly kind: "badFormula"; readonly row: number; readonly column: number }
  | {
      readonly kind: "invalid";
      readonly row: number;
      readonly column: number;
      /** "stop" is final; the others may be tried again with `confirmed`. */
      readonly style: ValidationRule["errorStyle"];
      readonly title: string;
      readonly message: string;
    };

export type EditOutcome = { readonly done: true } | { readonly done: false; readonly refusal: Refusal };

/**
 * Writes what a user entered; null leaves a cell alone, "" empties it. Refused as a whole when one cell is locked.
 * The listeners are told and onChanged is raised with triggerSource "Unknown".
 * @param inputs the block's rows of entries, or one entry for all its cells
 */
export function userEdit(
  model: WorkbookModel,
  sheetId: string,
  area: Rect,
  inputs: readonly (readonly CellInput[])[] | CellInput,
  { source, confirmed = false, isRemote = false }: UserEdit,
): EditOutcome {
  const sheet = model.sheet(sheetId);
  const block = sheet.limitToUsed(area);
  const locked = sheet.isProtected
    ? [...cellsOf(block)].find(([row, column]) => isLocked(sheet, row, column))
    : undefined;
  if (locked !== undefined) return { done: false, refusal: { kind: "locked", row: locked[0], column: locked[1] } };
  const grid = gridOf(inputs, block);
  const before: Before[] = [];
  for (const [row, column] of cellsOf(block)) {
    const input = grid[row - block.row]?.[column - block.column] ?? null;
    if (input === null) continue;
    before.push(keep(sheet, row, column));
    const refusal = put(model, sheet, row, column, input);
    if (refusal !== null) return undo(model, sheet, before, refusal);
  }
  if (before.length === 0) return { done: true };
  model.contentsChanged(sheet, block);
  if (source === "typed") {
    for (const { row, column } of before) {
      const rule = brokenRule(model, sheet, row, column);
      if (rule === null || (confirmed && rule.errorStyle !== "stop")) continue;
      const { errorStyle: style, errorTitle: title, error: message } = rule;
      return undo(model, sheet, before, { kind: "invalid", row, column, style, title, message });
    }
  }
  raise(model, sheet, block, before, isRemote);
  model.settle();
  return { done: true };
}

interface Before {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: CellStyle;
  readonly quoted: boolean;
}

function keep(sheet: SheetModel, row: number, column: number): Before {
  const cell = sheet.findCell(row, column);
  const quoted = cell !== undefined && sheet.quoted.has(cell);
  return { row, column, content: readContent(cell), style: styleAt(sheet, row, column), quoted };
}

function put(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  input: Exclude<CellInput, null>,
): Refusal | null {
  try {
    putEntry(sheet, row, column, entryFor(model, sheet, row, column, input));
    return null;
  } catch (error) {
    if (error instanceof HostError && error.code === "InvalidArgument") return { kind: "badFormula", row, column };
    throw error;
  }
}

function undo(model: WorkbookModel, sheet: SheetModel, before: readonly Before[], refusal: Refusal): EditOutcome {
  for (const { row, column, content, style, quoted } of before) {
    const cell = sheet.getCell(row, column);
    if (content.formula !== undefined) writeFormula(cell, content.formula);
    else writeScalar(cell, content.value);
    cell.style = style;
    if (quoted) sheet.quoted.add(cell);
    else sheet.quoted.delete(cell);
    model.contentsChanged(sheet, rect(row, column));
  }
  model.settle();
  return { done: false, refusal };
}

/** The rule the cell's present content breaks; formulas are seen with the new content in place, as in Excel. */
export function brokenRule(
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
  column: number,
): ValidationRule | null {
  const found = validationAt(sheet, row, column);
  if (found === undefined) return null;
  const rule = ruleSeenFrom(found, row, column);
  if (!rule.showError) return null;
  model.calculate();
  const { value } = sheet.content(row, column);
  return passes(rule, value, (formula) => model.engine.evaluate(sheet, formula)) ? null : rule;
}

function raise(
  model: WorkbookModel,
  sheet: SheetModel,
  block: Rect,
  before: readonly Before[],
  isRemote: boolean,
): void {
  model.calculate();
  const [only] = before;
  const single = block.rows === 1 && block.columns === 1 && only !== undefined;
  model.events.tell({
    kind: "changed",
    sheetId: sheet.id,
    address: formatRect(block),
    changeType: "RangeEdited",
    triggerSource: model.triggerSource,
    ...(isRemote ? { isRemote } : {}),
    ...(single ? { details: { before: only.content.value, after: sheet.content(only.row, only.column).value } } : {}),
  });
}
