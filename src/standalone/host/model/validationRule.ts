/** What a data validation rule says. */
import type { Rect } from "./rect";

export type ValidationOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export type ValidationType = "any" | "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";

export interface ValidationRule {
  readonly type: ValidationType;
  readonly operator?: ValidationOperator;
  /** Formulas without "="; a list may be a quoted text of items: "\"a,b\"". */
  readonly formulae: readonly string[];
  readonly allowBlank: boolean;
  readonly inCellDropDown: boolean;
  readonly showError: boolean;
  readonly errorStyle: "stop" | "warning" | "information";
  readonly errorTitle: string;
  readonly error: string;
  readonly showPrompt: boolean;
  readonly promptTitle: string;
  readonly prompt: string;
}

export interface SheetValidation {
  readonly areas: readonly Rect[];
  /** The cell the formulas are written for; seen from another cell their relative parts move. */
  readonly base: Base;
  readonly rule: ValidationRule;
}

export interface Base {
  readonly row: number;
  readonly column: number;
}

export function baseOf(areas: readonly Rect[]): Base {
  return {
    row: Math.min(...areas.map((area) => area.row)),
    column: Math.min(...areas.map((area) => area.column)),
  };
}

export const NO_RULE: ValidationRule = {
  type: "any",
  formulae: [],
  allowBlank: true,
  inCellDropDown: true,
  showError: true,
  errorStyle: "stop",
  errorTitle: "",
  error: "",
  showPrompt: true,
  promptTitle: "",
  prompt: "",
};
