/** Defined names of the workbook and of single sheets, over ExcelTS's DefinedNames. */
import type { Workbook } from "@cj-tech-master/excelts";
import { dropSheetFromFormula, renameSheetInFormula } from "./formulaText";

export interface DefinedName {
  readonly name: string;
  /** Without "=": a reference or an expression. */
  readonly formula: string;
  /** Position of the sheet it belongs to; undefined for the workbook's. */
  readonly sheet?: number;
  readonly hidden?: boolean;
}

/** ExcelTS keeps a reference's sheet name with its apostrophes doubled and doubles them again when asked. */
function undoubled(range: string): string {
  return range.replaceAll("''''", "''");
}

export function readNames(book: Workbook): DefinedName[] {
  return book.definedNames.getAllEntries().map((entry) => ({
    name: entry.name,
    formula: entry.formulaExpression ?? entry.rawText ?? entry.ranges.map(undoubled).join(","),
    ...(entry.localSheetId === undefined ? {} : { sheet: entry.localSheetId }),
    ...(entry.hidden === true ? { hidden: true } : {}),
  }));
}

/** References to sheets with an apostrophe are handed over as expressions, which ExcelTS writes and reads unchanged. */
export function writeNames(book: Workbook, names: readonly DefinedName[]): void {
  book.definedNames.model = names.map(({ name, formula, sheet, hidden }) => ({
    name,
    ranges: [],
    ...(formula.includes("''") ? { formulaExpression: formula } : { rawText: formula }),
    ...(sheet === undefined ? {} : { localSheetId: sheet }),
    ...(hidden === undefined ? {} : { hidden }),
  }));
}

export function renameSheetInNames(book: Workbook, from: string, to: string): void {
  const names = readNames(book);
  if (names.length === 0) return;
  writeNames(
    book,
    names.map((name) => ({ ...name, formula: renameSheetInFormula(name.formula, from, to) })),
  );
}

/** A deleted sheet takes its own names along and leaves #REF! in the others. */
export function dropSheetFromNames(book: Workbook, name: string, position: number): void {
  const names = readNames(book);
  if (names.length === 0) return;
  writeNames(
    book,
    names
      .filter(({ sheet }) => sheet !== position)
      .map((one) => ({
        ...one,
        formula: dropSheetFromFormula(one.formula, name),
        ...(one.sheet === undefined ? {} : { sheet: one.sheet > position ? one.sheet - 1 : one.sheet }),
      })),
  );
}

export function reorderLocalNames(book: Workbook, newPosition: (old: number) => number): void {
  const names = readNames(book);
  if (names.every(({ sheet }) => sheet === undefined)) return;
  writeNames(
    book,
    names.map((name) => (name.sheet === undefined ? name : { ...name, sheet: newPosition(name.sheet) })),
  );
}
