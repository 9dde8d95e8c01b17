/** Names that stand for cells. */
import { itemAlreadyExists, invalidArgument } from "../errors";
import { parseRectOrNull, splitSheetPrefix } from "./address";
import { readNames, writeNames, type DefinedName } from "./names";
import type { Rect } from "./rect";
import type { SheetModel } from "./sheetModel";
import type { WorkbookModel } from "./workbookModel";

/** Names seen from a sheet: its own before the workbook's; from the workbook only the workbook's. */
export function findName(model: WorkbookModel, name: string, sheet: SheetModel | undefined): DefinedName | undefined {
  const position = sheet === undefined ? undefined : model.sheets.indexOf(sheet);
  const same = readNames(model.book).filter((one) => one.name.toLowerCase() === name.toLowerCase());
  return (
    same.find((one) => one.sheet !== undefined && one.sheet === position) ?? same.find((one) => one.sheet === undefined)
  );
}

export interface NamedCells {
  readonly sheet: SheetModel;
  readonly area: Rect;
}

/** The cells a formula text refers to when it is one plain reference. */
export function cellsOfReference(model: WorkbookModel, formula: string): NamedCells | null {
  const { sheet: name, address } = splitSheetPrefix(formula.trim());
  const area = parseRectOrNull(address);
  const sheet = name === undefined ? undefined : model.findSheet(name);
  return area === null || sheet === undefined ? null : { sheet, area };
}

export function rangeOfName(model: WorkbookModel, name: string, sheet: SheetModel | undefined): NamedCells | null {
  if (!NAME.test(name)) return null;
  const found = findName(model, name, sheet);
  return found === undefined ? null : cellsOfReference(model, found.formula);
}

/** support.microsoft.com "Names in formulas": first a letter, _ or \, no blanks, not like a cell, at most 255 characters. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LIKE_A1 = /^[A-Za-z]{1,3}\d+$/;
const LIKE_R1C1 = /^([Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;
const MAX_NAME = 255;

function assertName(name: string): void {
  const likeCell = (LIKE_A1.test(name) && parseRectOrNull(name) !== null) || LIKE_R1C1.test(name);
  if (name.length > MAX_NAME || !NAME.test(name) || likeCell) throw invalidArgument(`"${name}" cannot be a name.`);
}

/** @param formula without "=" */
export function addName(
  model: WorkbookModel,
  name: string,
  formula: string,
  sheet: SheetModel | undefined,
): DefinedName {
  assertName(name);
  const position = sheet === undefined ? undefined : model.sheets.indexOf(sheet);
  const names = readNames(model.book);
  if (names.some((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheet === position)) {
    // support.microsoft.com, "Names in formulas": unique within their scope, whatever the case.
    throw itemAlreadyExists(`name "${name}"`);
  }
  const added: DefinedName = { name, formula, ...(position === undefined ? {} : { sheet: position }) };
  setNames(model, [...names, added]);
  return added;
}

export function setNames(model: WorkbookModel, names: readonly DefinedName[]): void {
  writeNames(model.book, names);
  model.structureChanged();
  model.note({ sheetId: "", kind: "names" });
}
