/** Numbers as printed: with as many decimals as there stand. */

/** 14,02 is {digits: 1402, decimals: 2}. */
export interface PrintedNumber {
  readonly digits: number;
  readonly decimals: number;
}

/** More decimals than any table prints; a cell's unrounded result is cut to it. */
export const mostDecimals = 6;

const pattern = /^(-?)(\d{1,7})(?:[.,](\d{1,20}))?$/;

/** A printed number from text (comma or point) or from a cell's double; null when it is none. */
export function parsePrinted(written: string | number): PrintedNumber | null {
  // 15 digits are all that a spreadsheet shows of a double; fewer hide 14,049999999999999.
  const text = typeof written === "number" ? String(Number(written.toPrecision(12))) : written.trim();
  const match = pattern.exec(text);
  if (match === null) return null;
  const [, sign = "", whole = "", all = ""] = match;
  const decimals = Math.min(all.length, mostDecimals);
  const size = Math.round(Number(`${whole}.${all}`) * 10 ** decimals);
  return { digits: sign === "-" && size > 0 ? -size : size, decimals };
}

export function printedValue({ digits, decimals }: PrintedNumber): number {
  return digits / 10 ** decimals;
}

/** The same number at more decimals: 14,1 at two is 14,10. */
export function digitsAt({ digits, decimals }: PrintedNumber, wanted: number): number {
  return digits * 10 ** (wanted - decimals);
}
