/** What the cell editor offers for a content, so that typing it back unchanged gives the same content. Pure. */
import { isDateDisplayFormat } from "@cj-tech-master/excelts";
import type { Culture } from "../../host/model/culture";
import { displayText } from "../../host/model/numberFormat";
import { isError, type Scalar } from "../../host/model/scalar";

/** A number without grouping, all digits that count (at most 15 significant ones, as in Excel). */
export function plainNumber(value: number, culture: Culture): string {
  return String(Number(value.toPrecision(15))).replace(".", culture.decimal);
}

/**
 * @param quoted the text was entered with an apostrophe; it is shown again, as in Excel's formula bar
 * @param numberFormat en-US format code of the cell
 */
export function editText(
  content: { readonly value: Scalar; readonly formula?: string },
  numberFormat: string,
  culture: Culture,
  quoted: boolean,
): string {
  const { value, formula } = content;
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return quoted ? `'${value}` : value;
  if (numberFormat.includes("%")) return `${plainNumber(value * 100, culture)}%`;
  if (value >= 1 && isDateDisplayFormat(numberFormat)) return displayText(value, culture.shortDate, culture);
  return plainNumber(value, culture);
}

/**
 * Vietnamese offices type both "0,25" and "0.25". A single point that cannot be a thousands mark is taken as the decimal
 * mark; "1.234" stays one thousand two hundred and thirty-four, as Excel reads it under Vietnamese settings.
 */
export function readTyped(text: string, culture: Culture): string {
  if (culture.decimal !== ",") return text;
  const parts = /^(\s*[+-]?)(\d*)\.(\d+)(\s*%?\s*)$/.exec(text);
  if (parts === null) return text;
  const [, sign = "", whole = "", decimals = "", tail = ""] = parts;
  const isGrouped = decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return isGrouped ? text : `${sign}${whole === "" ? "0" : whole},${decimals}${tail}`;
}
