/** The classification rule on a sheet: a small table of classes, and the formula that finds a unit's class in it. */
import type { CriteriaSet, ClassRequirement } from "../domain/criteria";
import { toDecimal } from "../domain/points";
import type { AddressBook, ColumnRole, FormulaText } from "./document";
import { word, quoted } from "./words";

/** Whether any class asks something of every field. */
export function hasFloors(set: CriteriaSet): boolean {
  return set.classification.classes.some((each) => each.fieldFloor !== null);
}

export function classRow(index: number): string {
  return `class:${index}`;
}

/** Columns of the class table: where name, least total in points and least achievement of every field stand. */
export interface ClassColumns {
  readonly name: ColumnRole;
  readonly threshold: ColumnRole;
  readonly floor: ColumnRole;
}

/**
 * R30 in the sheet: least total in points. On a percentage basis it follows from the maximum by formula; six decimals
 * hold the product of hundredths and hundredths of a percent exactly.
 */
export function thresholdContent(
  set: CriteriaSet,
  requirement: ClassRequirement,
  maximum: (book: AddressBook) => string,
): { readonly kind: "number"; readonly value: number } | { readonly kind: "formula"; readonly formula: FormulaText } {
  const least = requirement.atLeast / 100;
  if (set.classification.basis === "points") return { kind: "number", value: least };
  return { kind: "formula", formula: (book) => `=ROUND(${maximum(book)}*${least}/100,6)` };
}

/** R31, R32 in the sheet: the best class whose least total and field floors are met; without "=". */
export function classExpression(
  set: CriteriaSet,
  book: AddressBook,
  columns: ClassColumns,
  unit: { readonly total: string; readonly lowest: string },
): string {
  const { classes } = set.classification;
  return classes.reduceRight((otherwise, requirement, index) => {
    const name = book.fixed(classRow(index), columns.name);
    if (index === classes.length - 1) return name;
    const reached = `${unit.total}>=${book.fixed(classRow(index), columns.threshold)}`;
    const condition =
      requirement.fieldFloor === null
        ? reached
        : `AND(${reached},${unit.lowest}>=${book.fixed(classRow(index), columns.floor)})`;
    return `IF(${condition},${name},${otherwise})`;
  }, "");
}

/** R33 in the sheet: true for the lowest class although the total reaches the second lowest: the council decides. */
export function councilCondition(
  set: CriteriaSet,
  book: AddressBook,
  columns: ClassColumns,
  unit: { readonly total: string; readonly class: string },
): string {
  const last = set.classification.classes.length - 1;
  const lowest = book.fixed(classRow(last), columns.name);
  return `AND(${unit.class}=${lowest},${unit.total}>=${book.fixed(classRow(last - 1), columns.threshold)})`;
}

/** The lowest achievement of any field in percent, ten decimals: compared with floors; without "=". */
export function lowestExpression(pairs: readonly { readonly score: string; readonly maximum: string }[]): string {
  return `ROUND(MIN(${pairs.map(({ score, maximum }) => `${score}/${maximum}`).join(",")})*100,10)`;
}

export const incompleteText = quoted(word("incomplete"));

/** A floor as the number that stands in the table. */
export function floorValue(requirement: ClassRequirement): number | null {
  return requirement.fieldFloor === null ? null : toDecimal(requirement.fieldFloor);
}
