/** Equal validations of neighbouring cells become one rectangle. */
import { addressOf } from "./addressBook";
import type { AddressBook } from "./document";
import { checkFormula, checkValidation } from "./limits";
import type { LocatedCell } from "./locate";
import type { PlacedValidation } from "./placed";
import { cover } from "./rectangles";
import { relativeForm } from "./relativeFormula";

interface Group {
  readonly cells: Set<number>;
  /** The group's validation as it reads in the given cell. */
  readonly at: Map<number, Omit<PlacedValidation, "row" | "column" | "rows" | "columns">>;
}

export function placeValidations(
  located: readonly LocatedCell[],
  book: AddressBook,
  size: { readonly rows: number; readonly columns: number },
): readonly PlacedValidation[] {
  const groups = new Map<string, Group>();
  for (const { row, column, cell } of located) {
    if (cell.validation === undefined) continue;
    const { rule, title, message } = cell.validation;
    const address = addressOf(row, column);
    const placedRule = rule.kind === "custom" ? { kind: rule.kind, formula: rule.formula(book) } : rule;
    if (placedRule.kind === "custom") checkFormula(book.sheet, row, column, placedRule.formula);
    const checked =
      placedRule.kind === "custom" ? placedRule.formula : placedRule.kind === "list" ? placedRule.items : "";
    checkValidation(book.sheet, address, { title, message }, checked);
    const sameness =
      placedRule.kind === "custom" ? relativeForm(placedRule.formula, row, column) : JSON.stringify(placedRule);
    const key = JSON.stringify([placedRule.kind, sameness, title, message]);
    const group = groups.get(key) ?? { cells: new Set(), at: new Map() };
    groups.set(key, group);
    const index = row * size.columns + column;
    group.cells.add(index);
    group.at.set(index, { rule: placedRule, title, message });
  }
  return [...groups.values()].flatMap((group) =>
    cover(size, (row, column) => group.cells.has(row * size.columns + column)).flatMap((rectangle) => {
      const first = group.at.get(rectangle.row * size.columns + rectangle.column);
      return first === undefined ? [] : [{ ...rectangle, ...first }];
    }),
  );
}
