/**
 * The references inside a formula's text: found for dependencies, rewritten when sheets are renamed or deleted and
 * when rows and columns move. A small scanner of our own, because ExcelTS's tokens carry no positions.
 */
import { columnIndex, columnLetters, parseRectOrNull, quoteSheetName, unquoteSheetName } from "./address";
import { MAX_COLUMNS, MAX_ROWS, type Rect } from "./rect";

export interface FormulaReference {
  /** Sheet as written; undefined for the formula's own sheet. */
  readonly sheet?: string;
  /** Last sheet of a three-dimensional reference (First:Last!A1). */
  readonly lastSheet?: string;
  /** Address without sheet, dollars kept: "$A$1:B2". */
  readonly address: string;
  readonly area: Rect;
  /** Where it stands in the formula's text. */
  readonly start: number;
  readonly end: number;
}

export interface FormulaScan {
  readonly references: readonly FormulaReference[];
  /** Identifiers that are neither functions nor references: defined names, upper-cased. */
  readonly names: readonly string[];
  /** Functions called, upper-cased. */
  readonly functions: readonly string[];
  /** Tables' structured references occur. */
  readonly structured: boolean;
}

const SHEET = String.raw`'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const PREFIX = new RegExp(String.raw`(?:(${SHEET})(?::(${SHEET}))?!)?`, "uy");
const ADDRESS =
  /(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#[A-Za-z/0]+[!?]?/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Sheets of a kind have the same formulas, and a calculation asks several times what one says. */
const scanned = new Map<string, FormulaScan>();
const mostScanned = 2_000;

/** @param formula without the leading "=" */
export function scanFormula(formula: string): FormulaScan {
  let scan = scanned.get(formula);
  if (scan === undefined) {
    scan = scanAnew(formula);
    if (scanned.size >= mostScanned) scanned.clear();
    scanned.set(formula, scan);
  }
  return scan;
}

function scanAnew(formula: string): FormulaScan {
  const references: FormulaReference[] = [];
  const names: string[] = [];
  const functions: string[] = [];
  let structured = false;
  let at = 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    const literal =
      character === '"' ? matchAt(TEXT, formula, at) : character === "#" ? matchAt(ERROR, formula, at) : null;
    if (literal) {
      at += literal[0].length;
      continue;
    }
    if (character === "[") {
      structured = true;
      at = skipBrackets(formula, at);
      continue;
    }
    const prefix = matchAt(PREFIX, formula, at);
    const prefixLength = prefix?.[0].length ?? 0;
    const address = matchAt(ADDRESS, formula, at + prefixLength);
    const area = address ? parseRectOrNull(address[0]) : null;
    if (address && area) {
      const end = at + prefixLength + address[0].length;
      const sheet = prefix?.[1] === undefined ? undefined : unquoteSheetName(prefix[1]);
      const lastSheet = prefix?.[2] === undefined ? undefined : unquoteSheetName(prefix[2]);
      references.push({
        ...(sheet === undefined ? {} : splitSpan(sheet, lastSheet)),
        address: address[0],
        area,
        start: at,
        end,
      });
      at = end;
      continue;
    }
    const number = matchAt(NUMBER, formula, at);
    if (number) {
      at += number[0].length;
      continue;
    }
    const word = matchAt(WORD, formula, at + prefixLength);
    if (word) {
      const name = word[0].toUpperCase();
      at += prefixLength + word[0].length;
      if (formula.charAt(at) === "(") functions.push(name.replace(/^_XLFN\.(_XLWS\.)?/, ""));
      else if (name !== "TRUE" && name !== "FALSE") names.push(name);
      continue;
    }
    at += Math.max(1, prefixLength);
  }
  return { references, names, functions, structured };
}

/** A quoted span keeps its colon inside the quotes: 'First:Last'!A1. */
function splitSpan(sheet: string, lastSheet: string | undefined): { sheet: string; lastSheet?: string } {
  if (lastSheet !== undefined) return { sheet, lastSheet };
  const colon = sheet.indexOf(":");
  return colon < 0 ? { sheet } : { sheet: sheet.slice(0, colon), lastSheet: sheet.slice(colon + 1) };
}

function skipBrackets(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text.charAt(at) === "[") depth++;
    if (text.charAt(at) === "]" && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Replaces each reference by what `rewrite` gives for it (null: leave as written). */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: FormulaReference) => string | null,
  scan = scanFormula(formula),
): string {
  let out = "";
  let from = 0;
  for (const reference of scan.references) {
    const text = rewrite(reference);
    if (text === null) continue;
    out += formula.slice(from, reference.start) + text;
    from = reference.end;
  }
  return from === 0 ? formula : out + formula.slice(from);
}

export function renameSheetInFormula(formula: string, from: string, to: string): string {
  const same = (name: string | undefined): boolean => name?.toLowerCase() === from.toLowerCase();
  return rewriteReferences(formula, ({ sheet, lastSheet, address }) => {
    if (sheet === undefined || (!same(sheet) && !same(lastSheet))) return null;
    const first = same(sheet) ? to : sheet;
    if (lastSheet === undefined) return `${quoteSheetName(first)}!${address}`;
    const span = `${first}:${same(lastSheet) ? to : lastSheet}`;
    return `${quoteSheetName(span)}!${address}`;
  });
}

/** Excel turns references to a deleted sheet into #REF!. */
export function dropSheetFromFormula(formula: string, name: string): string {
  return rewriteReferences(formula, ({ sheet }) => (sheet?.toLowerCase() === name.toLowerCase() ? "#REF!" : null));
}

/** The formula as it reads when copied `rows` down and `columns` right: relative parts move, $ parts stay. */
export function offsetFormula(formula: string, rows: number, columns: number): string {
  return rewriteReferences(formula, (reference) => {
    const prefix = formula.slice(reference.start, reference.end - reference.address.length);
    const moved = mapAddress(reference.address, {
      row: (row, absolute) => (absolute ? row : row + rows),
      column: (column, absolute) => (absolute ? column : column + columns),
    });
    return moved === null ? "#REF!" : prefix + moved;
  });
}

/** True when the formula reads otherwise from another cell. */
export function isRelative(formula: string): boolean {
  return scanFormula(formula).references.some(({ address }) => /(^|:)([A-Za-z]|\$[A-Za-z]+\d|\d)/.test(address));
}

export interface AddressMap {
  /** New 0-based row or null when it is gone. */
  readonly row: (row: number, absolute: boolean, end: "first" | "last") => number | null;
  readonly column: (column: number, absolute: boolean, end: "first" | "last") => number | null;
}

/** Maps every row number and column letter of an address; null when one falls off the sheet. */
export function mapAddress(address: string, map: AddressMap): string | null {
  const parts = address.split(":");
  const mapped = parts.map((part, index) => {
    const end = index === parts.length - 1 && index > 0 ? "last" : "first";
    const [, columnDollar, letters, rowDollar, digits] = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(part) ?? [];
    let out = "";
    if (letters !== undefined && letters !== "") {
      const column = map.column(columnIndex(letters), columnDollar === "$", end);
      if (column === null || column < 0 || column >= MAX_COLUMNS) return null;
      out += (columnDollar ?? "") + columnLetters(column);
    }
    if (digits !== undefined && digits !== "") {
      const dollar = letters === "" ? columnDollar || rowDollar : rowDollar;
      const row = map.row(Number(digits) - 1, dollar === "$", end);
      if (row === null || row < 0 || row >= MAX_ROWS) return null;
      out += `${dollar ?? ""}${row + 1}`;
    }
    return out;
  });
  return mapped.includes(null) ? null : mapped.join(":");
}
