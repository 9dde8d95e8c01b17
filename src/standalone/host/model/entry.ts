/**
 * What Excel makes of something written into a cell.
 * Sources: Range.values (office-js-docs-reference: "="-strings become formulas, an apostrophe forces text);
 * support.microsoft.com "Stop automatically changing numbers to dates".
 */
import { invalidArgument } from "../errors";
import type { Culture } from "./culture";
import { daySerial, errorValue, type Scalar } from "./scalar";

export type Entry =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "value"; readonly value: Scalar; readonly quoted?: true; readonly numberFormat?: string };

/** Longest formula and longest text in a cell (support.microsoft.com, "Excel specifications and limits"). */
export const MAX_FORMULA_LENGTH = 8192;
export const MAX_TEXT_LENGTH = 32_767;

export const TEXT_FORMAT = "@";

function number(text: string, culture: Culture): number | null {
  const decimal = culture.decimal === "." ? "\\." : culture.decimal;
  const group = culture.group === "." ? "\\." : culture.group;
  const pattern = new RegExp(`^[+-]?(\\d{1,3}(${group}\\d{3})+|\\d+)?(${decimal}\\d*)?([eE][+-]?\\d+)?$`);
  if (!pattern.test(text) || !/\d/.test(text.split(/[eE]/)[0] ?? "")) return null;
  const value = Number(text.replaceAll(culture.group, "").replace(culture.decimal, "."));
  return Number.isFinite(value) ? value : null;
}

function numeric(text: string, culture: Culture): Entry | null {
  const inBrackets = /^\((.*)\)$/.exec(text)?.[1];
  const body = inBrackets ?? text;
  const percent = /^(.*?)\s*%$/.exec(body)?.[1];
  const digits = percent ?? body;
  const value = number(digits, culture);
  if (value === null || (inBrackets !== undefined && /^[+-]/.test(digits))) return null;
  const signed = inBrackets === undefined ? value : -value;
  const hasDecimals = digits.includes(culture.decimal);
  if (percent !== undefined) {
    return { kind: "value", value: signed / 100, numberFormat: hasDecimals ? "0.00%" : "0%" };
  }
  if (/e/i.test(digits)) return { kind: "value", value: signed, numberFormat: "0.00E+00" };
  if (digits.includes(culture.group)) {
    return { kind: "value", value: signed, numberFormat: hasDecimals ? "#,##0.00" : "#,##0" };
  }
  return { kind: "value", value: signed };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Two-digit years: 00–29 are 20xx (support.microsoft.com, "Change the date system, format, or two-digit year"). */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function date(text: string, culture: Culture, today: Date): Entry | null {
  const give = (year: number, month: number, day: number, numberFormat: string): Entry | null => {
    const value = daySerial(year, month, day);
    return value === null ? null : { kind: "value", value, numberFormat };
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return give(Number(iso[1]), Number(iso[2]), Number(iso[3]), culture.shortDate);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3,9})(?:[- ](\d{2}|\d{4}))?$/.exec(text);
  if (named && culture.name.startsWith("en")) {
    const month = MONTHS.indexOf((named[2] ?? "").slice(0, 3).toLowerCase()) + 1;
    if (month === 0) return null;
    const year = named[3] === undefined ? today.getFullYear() : fullYear(named[3]);
    return give(year, month, Number(named[1]), named[3] === undefined ? "d-mmm" : "d-mmm-yy");
  }
  const parts = /^(\d{1,4})[/-](\d{1,4})(?:[/-](\d{1,4}))?$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [month, day] = culture.dateOrder === "mdy" ? [first, second] : [second, first];
  if (parts[3] !== undefined) {
    if (parts[3].length === 3 || parts[3].length === 1) return null;
    return give(fullYear(parts[3]), month, day, culture.shortDate);
  }
  // Without a year: day and month of this year; what can be no day and month is a month and a year ("1/2026").
  const dayMonth = give(today.getFullYear(), month, day, culture.dateOrder === "mdy" ? "d-mmm" : "dd-mmm");
  if (dayMonth !== null) return dayMonth;
  return first <= 12 && second >= 32 ? give(fullYear(String(second)), first, 1, "mmm-yy") : null;
}

function time(text: string): Entry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])[Mm]?)?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || (half !== undefined && (hours < 1 || hours > 12))) return null;
  const of24 = half === undefined ? hours : (hours % 12) + (half === "p" ? 12 : 0);
  return {
    kind: "value",
    value: (of24 * 3600 + minutes * 60 + seconds) / 86_400,
    numberFormat: match[3] === undefined ? "h:mm" : "h:mm:ss",
  };
}

/**
 * @param input what is written; null is the caller's business (it leaves the cell alone)
 * @param numberFormat the cell's present format: "@" keeps everything as text
 * @param today decides the year of an entry such as 1/5
 * @throws HostError InvalidArgument for texts and formulas beyond Excel's lengths
 */
export function readEntry(
  input: string | number | boolean,
  numberFormat: string,
  culture: Culture,
  today: Date,
): Entry {
  if (typeof input !== "string") return { kind: "value", value: input };
  if (input === "") return { kind: "value", value: null };
  if (numberFormat === TEXT_FORMAT) return textEntry(input.startsWith("'") ? input.slice(1) : input);
  if (input.startsWith("'")) return textEntry(input.slice(1), true);
  if (input.length > 1 && input.startsWith("=")) return formulaEntry(input.slice(1));
  const trimmed = input.trim();
  const asNumber = numeric(trimmed, culture);
  if (asNumber !== null) return asNumber;
  // "+A1", "-A1" and "@SUM(A1)" are formulas too: user's text must be written with an apostrophe.
  if (/^[+-]./.test(input)) return formulaEntry(input.startsWith("+") ? input.slice(1) : input);
  if (/^@[A-Za-z]/.test(input)) return formulaEntry(input.slice(1));
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toLowerCase() === "true" };
  const error = errorValue(trimmed);
  if (error !== undefined) return { kind: "value", value: { error } };
  return date(trimmed, culture, today) ?? time(trimmed) ?? textEntry(input);
}

function textEntry(text: string, quoted = false): Entry {
  // support.microsoft.com, "Excel specifications and limits".
  if (text.length > MAX_TEXT_LENGTH) throw invalidArgument(`A cell holds at most ${MAX_TEXT_LENGTH} characters.`);
  return quoted ? { kind: "value", value: text, quoted: true } : { kind: "value", value: text };
}

function formulaEntry(formula: string): Entry {
  // support.microsoft.com, "Excel specifications and limits".
  if (formula.length > MAX_FORMULA_LENGTH) {
    throw invalidArgument(`A formula holds at most ${MAX_FORMULA_LENGTH} characters.`);
  }
  return { kind: "formula", formula };
}
