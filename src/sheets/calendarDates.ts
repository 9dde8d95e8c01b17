/** Dates in cells: Excel's serials of the 1900 date system (30/12/1899 is 0), days without a time. */
import type { EntryValue } from "./cells";
import { quoted } from "./words";

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** "2026-12-04" → 46360 */
export function daySerial(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - epoch) / millisecondsPerDay);
}

/** What people typed as a day: a date of this century, or day/month/year as text. ISO; null: none. */
export function dayOf(value: EntryValue): string | null {
  if (typeof value === "number") {
    const iso = new Date(epoch + Math.floor(value) * millisecondsPerDay);
    return Number.isNaN(iso.getTime()) ? null : known(iso.toISOString().slice(0, 10));
  }
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(String(value ?? "").trim());
  if (match === null) return null;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  // 31/02 is no day: JavaScript would make it one of March, or none.
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso ? null : known(iso);
}

function known(iso: string): string | null {
  return iso >= "2000-01-01" && iso < "2100-01-01" ? iso : null;
}

/** The day as a formula: DATE(2026,12,4). It means the same in every language and date system. */
export function dateFormula(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `DATE(${year ?? 0},${month ?? 0},${day ?? 0})`;
}

/** A text in a formula may have 255 characters (Excel specifications): longer ones are joined of pieces. */
export function quotedPieces(text: string): string {
  const pieces = Array.from({ length: Math.max(1, Math.ceil(text.length / 200)) }, (_, index) =>
    quoted(text.slice(index * 200, index * 200 + 200)),
  );
  return pieces.join("&");
}
