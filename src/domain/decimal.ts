/** Decimals as people write them, with a comma or a point. */
import { fromDecimal, points, type Points } from "./points";

export type WrittenDecimal =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "notANumber" }
  /** A number with more than two decimals that matter ("0,125"). */
  | { readonly kind: "tooFine" }
  /** Comma and point, or one of them twice: thousands in one country, decimals in the other ("1.234,5"). */
  | { readonly kind: "ambiguous" };

/** Twelve digits before the mark keep the hundredths a safe integer; no score comes near. */
const plain = /^([+\-−]?)(\d{0,12})(?:[.,](\d{1,20}))?$/u;
const grouped = /^[+\-−]?\d{1,3}(?:[.,]\d{1,20}){2,}$/u;

/**
 * R20: takes "0,25", "0.25", "-1", ",5" exactly as hundredths; says why it can't otherwise. Blanks at the ends are
 * ignored, also no-break ones; exponents, signs of percent and blanks inside are no numbers. A negative number is a
 * number: whether it may be one is another rule's matter.
 */
export function parseDecimal(text: string): WrittenDecimal {
  const written = text.trim();
  if (grouped.test(written)) return { kind: "ambiguous" };
  const match = plain.exec(written);
  if (match === null) return { kind: "notANumber" };
  const [, sign = "", whole = "", decimals = ""] = match;
  if (whole === "" && decimals === "") return { kind: "notANumber" };
  if (/[1-9]/.test(decimals.slice(2))) return { kind: "tooFine" };
  const hundredths = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, "0"));
  return { kind: "points", points: points(sign === "" || sign === "+" || hundredths === 0 ? hundredths : -hundredths) };
}

/** What stands in a cell: text as `parseDecimal` takes it, or a number as Excel holds it (nearest double). */
export function readDecimal(written: string | number): WrittenDecimal {
  if (typeof written === "string") return parseDecimal(written);
  if (!Number.isFinite(written)) return { kind: "notANumber" };
  const exact = fromDecimal(written);
  return exact === null ? { kind: "tooFine" } : { kind: "points", points: exact };
}
