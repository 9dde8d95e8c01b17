/**
 * What is handed to Excel so that a cell holds exactly what is meant.
 *
 * A string assigned to values or formulas is read as if it were typed: "=…" becomes a formula, "1.1" a number or a date,
 * "TRUE" a boolean (Range.values, office-js reference). A leading apostrophe makes any text plain text and is not shown.
 */
import type { CellValue } from "../features/workbookPort";
import type { PlacedContent } from "../sheets/placed";

export type CellInput = string | number | boolean | null;

/** Letters only, so nothing a cell could take for a number, a date, a formula or an error value. */
const plainWords = /^\p{L}[^\p{N}]*$/u;
const booleans = /^(true|false)$/i;

/** Text as typed input that stays this text: unchanged when no cell could read it otherwise, else behind an apostrophe. */
export function asText(text: string): string {
  if (text === "") return "";
  return plainWords.test(text) && !booleans.test(text) ? text : `'${text}`;
}

/** A placed cell as typed input; null leaves the cell alone. */
export function inputOf(content: PlacedContent): CellInput {
  if (content === null) return null;
  switch (content.kind) {
    case "text":
      return asText(content.text);
    case "number":
      return content.value;
    case "formula":
      return content.formula;
  }
}

/** A value as typed input: strings are text, never formulas; null leaves the cell alone. */
export function inputOfValue(value: CellValue): CellInput {
  return typeof value === "string" ? asText(value) : value;
}
