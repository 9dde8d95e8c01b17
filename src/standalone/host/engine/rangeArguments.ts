/**
 * ExcelTS takes a single cell handed to SUM, COUNT … for a plain value: a text in it makes SUM fail, and COUNT counts a
 * text of digits. In Excel such a cell is a reference, and texts in references are passed over (SUM function, COUNT
 * function, support.microsoft.com). Written as a range of one cell it is treated so.
 */
import { scanFormula } from "../model/formulaText";

/** Functions that pass over texts and booleans in references. */
const aggregates = new Set([
  "SUM",
  "AVERAGE",
  "COUNT",
  "MAX",
  "MIN",
  "PRODUCT",
  "MEDIAN",
  "LARGE",
  "SMALL",
  "SUMSQ",
  "STDEV",
  "STDEV.S",
  "STDEV.P",
  "VAR",
  "VAR.S",
  "VAR.P",
]);

/** @param formula without its leading "=" */
export function withRangeArguments(formula: string): string {
  const { references } = scanFormula(formula);
  let result = "";
  let copied = 0;
  for (const { address, area, start, end } of references) {
    if (area.rows > 1 || area.columns > 1 || address.includes(":")) continue;
    if (!isWholeArgument(formula, start, end) || !aggregates.has(enclosingFunction(formula, start))) continue;
    result += `${formula.slice(copied, end)}:${address}`;
    copied = end;
  }
  return result + formula.slice(copied);
}

export function isWholeArgument(formula: string, start: number, end: number): boolean {
  return /[(,]\s*$/.test(formula.slice(0, start)) && /^\s*[,)]/.test(formula.slice(end));
}

/** Name of the function whose arguments hold this position, upper-cased; "" where there is none. */
function enclosingFunction(formula: string, at: number): string {
  return enclosingCall(formula, at)?.name ?? "";
}

export interface EnclosingCall {
  /** Upper-cased. */
  readonly name: string;
  /** Where the name begins in the formula's text. */
  readonly start: number;
  /** Which argument holds the position, from 0. */
  readonly argument: number;
}

/** The call whose arguments hold this position, null where there is none. */
export function enclosingCall(formula: string, at: number): EnclosingCall | null {
  const before = blankTexts(formula.slice(0, at));
  let depth = 0;
  let argument = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const character = before.charAt(index);
    if (character === ")" || character === "}") depth += 1;
    else if ((character === "(" || character === "{") && depth > 0) depth -= 1;
    else if (character === "," && depth === 0) argument += 1;
    else if (character === "(") {
      const name = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(before.slice(0, index))?.[0] ?? "";
      return { name: name.toUpperCase(), start: index - name.length, argument };
    }
  }
  return null;
}

/** Texts and quoted sheet names may hold brackets. */
function blankTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')+'/gu, (text) => " ".repeat(text.length));
}
