/** Number formats of cells, and the text a cell shows. */
import { formatCellValue, type Cell } from "@cj-tech-master/excelts";
import { readContent } from "./cells";
import { EN_US, type Culture } from "./culture";
import { isError, type Scalar } from "./scalar";
import type { CellStyle } from "./cellStyle";

export const GENERAL = "General";

export function numberFormatOf(style: CellStyle | undefined): string {
  const format = style?.numFmt;
  if (format === undefined) return GENERAL;
  return typeof format === "string" ? format : format.formatCode;
}

/** General shows at most eleven significant digits (support.microsoft.com, "Available number formats in Excel"). */
function general(value: number): string {
  const short = Number(value.toPrecision(11));
  const exponent = short === 0 ? 0 : Math.floor(Math.log10(Math.abs(short)));
  if (exponent >= 11 || exponent < -9) {
    const [mantissa = "0", power = "0"] = Number(value.toPrecision(6)).toExponential().split("e");
    const digits = Math.abs(Number(power)).toString().padStart(2, "0");
    return `${mantissa}E${power.startsWith("-") ? "-" : "+"}${digits}`;
  }
  return String(short);
}

/** A number's text in a culture: en-US marks exchanged for the culture's. */
function localize(text: string, culture: Culture): string {
  if (culture.decimal === EN_US.decimal) return text;
  return text.replace(/[.,]/g, (mark) => (mark === EN_US.decimal ? culture.decimal : culture.group));
}

export function displayText(value: Scalar, numberFormat: string, culture: Culture): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string")
    return numberFormat === GENERAL || numberFormat === "@" ? value : shownText(value, numberFormat);
  if (numberFormat === GENERAL || numberFormat === "@") return localize(general(value), culture);
  return localize(formatCellValue(value, numberFormat), culture);
}

/** A format's fourth section is for text: ;;; hides it. */
function shownText(value: string, numberFormat: string): string {
  const sections = numberFormat.split(";");
  const forText = sections[3];
  if (forText === undefined) return value;
  return forText.replaceAll('"', "").replace("@", value);
}

export function cellText(cell: Cell | undefined, culture: Culture): string {
  return displayText(readContent(cell).value, numberFormatOf(cell?.style), culture);
}
