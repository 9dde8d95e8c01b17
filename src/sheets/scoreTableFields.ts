/** One field's score of one unit in the score table: a formula onto the unit's scoring sheet, or a cell to fill in. */
import type { Role } from "../domain/appraisal/assignment";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { leavesUnder } from "../domain/setTree";
import { contentCell, emptyCell, entryCell, formulaCell, type EntryValue } from "./cells";
import type { AddressBook, Cell } from "./document";
import { tableColumnsOf } from "./entryRoles";
import { fieldColumn, nodeRow, unitRow, type ScoreColumn } from "./rowKeys";
import { scoreValidation } from "./scoreRules";

/** Entries of one unit by column role ("self:I", "appraisal:I" …), as they stand in the cells. */
export type UnitEntries = ReadonlyMap<string, EntryValue>;

/** Where the pairs come from. */
export type ScoreOrigin =
  /** People fill in the cells; what is there is kept. */
  | { readonly kind: "entry"; readonly entries: ReadonlyMap<string, UnitEntries> }
  /** Formulas onto the unit's scoring sheet; a unit without one stays empty. */
  | { readonly kind: "scoringSheets"; readonly sheetOf: (unit: string) => AddressBook | null };

/** "D$8": the maximum above a score. */
export function maximumOver(book: AddressBook, role: string): string {
  return book.fixed("maximum", role).slice(1);
}

export function fieldCell(
  input: {
    readonly set: CriteriaSet;
    readonly origin: ScoreOrigin;
    readonly entryColumns?: readonly ScoreColumn[];
    readonly role?: Role;
  },
  field: CriteriaNode,
  unit: string,
  index: number,
  score: ScoreColumn,
): Cell {
  const { origin, set } = input;
  const role = fieldColumn(score, field.code);
  if (origin.kind === "scoringSheets") {
    const sheet = origin.sheetOf(unit);
    if (sheet === null) return emptyCell("number");
    const leaves = leavesUnder(set, field).length;
    return formulaCell(() => whenComplete(sheet, field.code, score, leaves), "number");
  }
  const entered = origin.entries.get(unit)?.get(role);
  if (!(input.entryColumns ?? tableColumnsOf(input.role)).includes(score)) return contentCell(entered, "number");
  return {
    ...entryCell(entered, "scoreEntry"),
    validation: scoreValidation(
      (book) => ({ score: book.cell(unitRow(index), role), maximum: maximumOver(book, role) }),
      set.step,
      "table-score-prompt",
    ),
  };
}

/** The field's score once all its leaves have a valid one, else empty. */
function whenComplete(sheet: AddressBook, code: string, score: ScoreColumn, leaves: number): string {
  const row = nodeRow(code);
  return `=IF(${sheet.foreign(row, `${score}Done`)}=${leaves},${sheet.foreign(row, score)},"")`;
}
