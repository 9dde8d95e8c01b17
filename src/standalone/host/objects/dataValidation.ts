/** Range.dataValidation. */
import {
  asBoolean,
  asOneOf,
  asText,
  recordArgument,
  type Json,
  type JsonRecord,
  type ObjectTable,
} from "../hostObject";
import { invalidArgument } from "../errors";
import { MAX_FORMULA_LENGTH } from "../model/entry";
import { assertAllowed } from "../model/protection";
import { cellsOf } from "../model/rect";
import { daySerial } from "../model/scalar";
import { passes, replaceValidation, ruleSeenFrom, validationAt, type Evaluate } from "../model/validation";
import { NO_RULE, type ValidationOperator, type ValidationRule, type ValidationType } from "../model/validationRule";
import type { Area } from "./area";

/** DataValidationErrorAlert and DataValidationPrompt, docs: title 32, message 255; support.microsoft.com: list 255. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_LIST = 255;

const OPERATORS = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies { [name: string]: ValidationOperator };
type OperatorName = keyof typeof OPERATORS;
const OPERATOR_NAMES = Object.keys(OPERATORS) as OperatorName[];

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const satisfies { [name: string]: ValidationType };
const TYPE_NAMES: { readonly [type in ValidationType]: string } = {
  any: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** A bound: a number, a formula ("=…"), a range, or for dates an ISO day. */
function formulaText(value: Json | undefined, type: ValidationType): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "number") return String(value);
  // BasicDataValidation.formula1, docs: a number, a Range or a formula; support.microsoft.com, specifications, for its length.
  if (typeof value !== "string") throw invalidArgument("A bound is a number or a formula.");
  if (value.length > MAX_FORMULA_LENGTH) throw invalidArgument("The formula is too long.");
  if (value.startsWith("=")) return value.slice(1);
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  if (type === "date" && iso) {
    const serial = daySerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (serial !== null) return String(serial);
  }
  if (value.trim() !== "" && Number.isFinite(Number(value))) return String(Number(value));
  // BasicDataValidation.formula1, docs.
  throw invalidArgument(`"${value}" is neither a number nor a formula.`);
}

function listSource(value: Json | undefined): string {
  const text = asText(value ?? null);
  if (text.startsWith("=")) return text.slice(1);
  // A list written out holds at most 255 characters, with commas in every locale.
  // ListDataValidation.source, docs; support.microsoft.com, "Apply data validation to cells".
  if (text.length === 0 || text.length > MAX_LIST)
    throw invalidArgument(`A written-out list holds 1 to ${MAX_LIST} characters.`);
  return `"${text.replaceAll('"', '""')}"`;
}

function parseRule(value: Json): Pick<ValidationRule, "type" | "operator" | "formulae" | "inCellDropDown"> {
  const rule = recordArgument(value);
  if (rule.list !== undefined) {
    const list = recordArgument(rule.list);
    return {
      type: "list",
      formulae: [listSource(list.source)],
      inCellDropDown: asBoolean(list.inCellDropDown ?? true),
    };
  }
  if (rule.custom !== undefined) {
    const formula = formulaText(recordArgument(rule.custom).formula, "custom");
    // CustomDataValidation.formula, docs.
    if (formula === undefined) throw invalidArgument("A custom rule needs a formula.");
    return { type: "custom", formulae: [formula], inCellDropDown: true };
  }
  for (const [key, type] of Object.entries(KINDS)) {
    if (rule[key] === undefined) continue;
    const basic = recordArgument(rule[key]);
    const operator = OPERATORS[asOneOf(basic.operator ?? null, OPERATOR_NAMES)];
    const first = formulaText(basic.formula1, type);
    const second = formulaText(basic.formula2, type);
    const two = operator === "between" || operator === "notBetween";
    // BasicDataValidation, docs: formula2 with Between and NotBetween.
    if (first === undefined || (two && second === undefined)) throw invalidArgument("A bound is missing.");
    const formulae = two && second !== undefined ? [first, second] : [first];
    return { type, operator, formulae, inCellDropDown: true };
  }
  // DataValidationRule, docs: one of its kinds.
  throw invalidArgument("The rule is of no known kind.");
}

function bound(formula: string | undefined): Json {
  if (formula === undefined) return null;
  return formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

function ruleOut(rule: ValidationRule): Json {
  const [first, second] = rule.formulae;
  if (rule.type === "any") return {};
  if (rule.type === "list") {
    const inline = /^"(.*)"$/s.exec(first ?? "")?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: rule.inCellDropDown, source: inline ?? `=${first ?? ""}` } };
  }
  if (rule.type === "custom") return { custom: { formula: `=${first ?? ""}` } };
  const [key] = Object.entries(KINDS).find(([, type]) => type === rule.type) ?? ["decimal"];
  const operator = OPERATOR_NAMES.find((name) => OPERATORS[name] === (rule.operator ?? "between")) ?? "Between";
  return { [key]: { operator, formula1: bound(first), ...(second === undefined ? {} : { formula2: bound(second) }) } };
}

/** As it reads from the range's first cell. */
function firstRule(area: Area): ValidationRule {
  const { row, column } = area.rect;
  const found = validationAt(area.sheet, row, column);
  return found === undefined ? NO_RULE : ruleSeenFrom(found, row, column);
}

/** The same rule on every cell; undefined when they differ. */
function commonRule(area: Area): ValidationRule | undefined {
  const first = validationAt(area.sheet, area.rect.row, area.rect.column);
  for (const block of area.blocks) {
    for (const [row, column] of cellsOf(area.sheet.limitToUsed(block))) {
      if (validationAt(area.sheet, row, column) !== first) return undefined;
    }
  }
  return firstRule(area);
}

function write(area: Area, part: Partial<ValidationRule>): void {
  assertAllowed(area.sheet, "other");
  replaceValidation(area.sheet, area.blocks, { ...firstRule(area), ...part });
  area.note("validation");
}

function limited(value: Json | undefined, most: number, what: string): string {
  const text = value === undefined || value === null ? "" : asText(value);
  // support.microsoft.com, "Apply data validation to cells": title 32, message 255.
  if (text.length > most) throw invalidArgument(`${what} holds at most ${most} characters.`);
  return text;
}

const ALERT_STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const ALERT_NAMES = ["Stop", "Warning", "Information"] as const;

function writeAlert(area: Area, value: Json): void {
  const alert = recordArgument(value);
  write(area, {
    showError: asBoolean(alert.showAlert ?? true),
    errorStyle: ALERT_STYLES[asOneOf(alert.style ?? "Stop", ALERT_NAMES)],
    errorTitle: limited(alert.title, MAX_TITLE, "The title"),
    error: limited(alert.message, MAX_MESSAGE, "The message"),
  });
}

function alertOut(rule: ValidationRule): JsonRecord {
  const style = ALERT_NAMES.find((name) => ALERT_STYLES[name] === rule.errorStyle) ?? "Stop";
  return { showAlert: rule.showError, style, title: rule.errorTitle, message: rule.error };
}

/** True when every cell passes, false when none does, null when some do (DataValidation.valid, docs). */
function valid(area: Area): Json {
  area.model.calculate();
  const verdicts = new Set<boolean>();
  for (const block of area.blocks) {
    for (const [row, column] of cellsOf(area.sheet.limitToUsed(block))) {
      const found = validationAt(area.sheet, row, column);
      const value = area.sheet.content(row, column).value;
      const evaluate: Evaluate = (formula) => area.model.engine.evaluate(area.sheet, formula);
      verdicts.add(found === undefined || passes(ruleSeenFrom(found, row, column), value, evaluate));
    }
  }
  return verdicts.size === 2 ? null : !verdicts.has(false);
}

export const validationTable: ObjectTable<Area> = {
  type: "DataValidation",
  properties: {
    Rule: {
      get: (area) => {
        const rule = commonRule(area);
        return rule === undefined ? null : ruleOut(rule);
      },
      set: (area, value) => write(area, parseRule(value)),
    },
    Type: {
      get: (area) => {
        const rule = commonRule(area);
        return rule === undefined ? "Inconsistent" : TYPE_NAMES[rule.type];
      },
    },
    IgnoreBlanks: {
      get: (area) => commonRule(area)?.allowBlank ?? null,
      set: (area, value) => write(area, { allowBlank: asBoolean(value) }),
    },
    ErrorAlert: { get: (area) => alertOut(firstRule(area)), set: writeAlert },
    Prompt: {
      get: (area) => {
        const rule = firstRule(area);
        return { showPrompt: rule.showPrompt, title: rule.promptTitle, message: rule.prompt };
      },
      set: (area, value) => {
        const prompt = recordArgument(value);
        write(area, {
          showPrompt: asBoolean(prompt.showPrompt ?? true),
          promptTitle: limited(prompt.title, MAX_TITLE, "The title"),
          prompt: limited(prompt.message, MAX_MESSAGE, "The message"),
        });
      },
    },
    Valid: { get: valid },
  },
  methods: {
    Clear: (area) => {
      assertAllowed(area.sheet, "other");
      replaceValidation(area.sheet, area.blocks, undefined);
      area.note("validation");
    },
  },
};
