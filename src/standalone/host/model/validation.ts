/** Data validation rules of a sheet, and whether an entry passes them. */
import { isRelative, offsetFormula } from "./formulaText";
import { contains, subtract, type Rect } from "./rect";
import { isError, type Scalar } from "./scalar";
import type { SheetModel } from "./sheetModel";
import { baseOf, type SheetValidation, type ValidationOperator, type ValidationRule } from "./validationRule";

export type { ValidationRule } from "./validationRule";

export function validationAt(sheet: SheetModel, row: number, column: number): SheetValidation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** The rule with its formulas as they read from the cell. */
export function ruleSeenFrom({ rule, base }: SheetValidation, row: number, column: number): ValidationRule {
  if (base.row === row && base.column === column) return rule;
  const seen = (formula: string): string =>
    formula.startsWith('"') ? formula : offsetFormula(formula, row - base.row, column - base.column);
  return { ...rule, formulae: rule.formulae.map(seen) };
}

/** Takes the blocks out of all rules, then puts `rule`, written for their first cell, on them (undefined: only takes out). */
export function replaceValidation(sheet: SheetModel, areas: readonly Rect[], rule: ValidationRule | undefined): void {
  const kept: SheetValidation[] = [];
  for (const validation of sheet.validations) {
    const left = areas.reduce<Rect[]>(
      (parts, cut) => parts.flatMap((part) => subtract(part, cut)),
      [...validation.areas],
    );
    if (left.length > 0) kept.push({ ...validation, areas: left });
  }
  sheet.validations = rule === undefined ? kept : joined(kept, { areas, base: baseOf(areas), rule });
}

/** The same rule on many blocks is one rule, as in Excel; only when it reads the same from everywhere. */
function joined(kept: readonly SheetValidation[], added: SheetValidation): SheetValidation[] {
  const key = JSON.stringify(added.rule);
  const at = added.rule.formulae.some(isRelative) ? -1 : kept.findIndex(({ rule }) => JSON.stringify(rule) === key);
  const twin = kept[at];
  if (twin === undefined) return [...kept, added];
  return kept.map((one) => (one === twin ? { ...twin, areas: [...twin.areas, ...added.areas] } : one));
}

/** Evaluates a formula for the cell; formulas of a rule are relative to its first cell. */
export type Evaluate = (formula: string) => Scalar | readonly Scalar[];

function isList(value: Scalar | readonly Scalar[]): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** The choices of a list rule; undefined for other rules. */
export function listItems(rule: ValidationRule, evaluate: Evaluate): readonly Scalar[] | undefined {
  if (rule.type !== "list") return undefined;
  const source = rule.formulae[0] ?? "";
  const inline = /^"(.*)"$/s.exec(source)?.[1];
  if (inline !== undefined) {
    return inline
      .replaceAll('""', '"')
      .split(",")
      .map((item) => item.trim());
  }
  const found = evaluate(source);
  return isList(found) ? found.filter((item) => item !== null) : [found];
}

function compare(operator: ValidationOperator, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "between":
      return value >= first && value <= second;
    case "notBetween":
      return value < first || value > second;
    case "equal":
      return value === first;
    case "notEqual":
      return value !== first;
    case "greaterThan":
      return value > first;
    case "lessThan":
      return value < first;
    case "greaterThanOrEqual":
      return value >= first;
    case "lessThanOrEqual":
      return value <= first;
  }
}

function bound(formula: string | undefined, evaluate: Evaluate): number {
  if (formula === undefined) return Number.NaN;
  const value = evaluate(formula);
  return typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : Number.NaN;
}

/** True when Excel would take the value (blank cells pass when the rule ignores blanks). */
export function passes(rule: ValidationRule, value: Scalar, evaluate: Evaluate): boolean {
  if (rule.type === "any") return true;
  if (value === null || value === "") return rule.allowBlank;
  if (isError(value)) return false;
  const operator = rule.operator ?? "between";
  const within = (measured: number): boolean =>
    compare(operator, measured, bound(rule.formulae[0], evaluate), bound(rule.formulae[1], evaluate));
  switch (rule.type) {
    case "list": {
      const items = listItems(rule, evaluate) ?? [];
      return items.some((item) => item === value || String(item) === String(value));
    }
    case "whole":
      return typeof value === "number" && Number.isInteger(value) && within(value);
    case "decimal":
    case "date":
    case "time":
      return typeof value === "number" && within(value);
    case "textLength":
      return within(String(value).length);
    case "custom": {
      const verdict = evaluate(rule.formulae[0] ?? "");
      return verdict === true || (typeof verdict === "number" && verdict !== 0);
    }
  }
}
