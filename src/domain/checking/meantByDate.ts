/** Which score was meant where Excel made a date of it. */
import { points, type Points } from "../points";

/** How numbers are typed where the sheet is filled in; arrives as an argument, the domain knows no locale and no clock. */
export interface EntryHabits {
  readonly decimalMark: "," | ".";
  /** Order of day and month in short dates; null when not known: then both are considered. */
  readonly dateOrder: "dayFirst" | "monthFirst" | null;
  /** Calendar years in which the scores may have been typed: Excel adds the current one to "1.5". */
  readonly years: readonly number[];
}

/** Serials from 1/1/1930 to 31/12/2100, in which two-digit years and every typing year lie; no score is as large. */
const firstSerial = 10_959;
const lastSerial = 73_415;
/** Serial 25569 is 1/1/1970 (1900 date system; https://support.microsoft.com/office/date-systems-in-excel). */
const unixEpoch = 25_569;
const millisecondsPerDay = 86_400_000;

/** A number that no score could be but a date is: Excel keeps the serial even where the cell's own format is 0.00. */
export function isDateSerial(value: number, maximum: Points | null): boolean {
  return Number.isInteger(value) && value >= firstSerial && value <= lastSerial && value * 100 > (maximum ?? 0);
}

/** An en-US number format that shows a date: has d or y outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || !/[dyDY]/.test(format)) return false;
  return /[dyDY]/.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ""));
}

/**
 * R122: the scores a date may stand for, smallest first: "1.5" became day 1 month 5 (or, months first, month 1 day 5) of
 * a year of typing, "1.75" became month 1 of 1975. Only scores inside the maximum and in the set's step count. One
 * result is certain; none or several are not.
 */
export function meantByDate(
  serial: number,
  habits: EntryHabits,
  limits: { readonly maximum: Points | null; readonly step: Points },
): readonly Points[] {
  const date = new Date((serial - unixEpoch) * millisecondsPerDay);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  const readings: (readonly [whole: number, decimals: number])[] = [];
  if (habits.years.includes(year)) {
    if (habits.dateOrder !== "monthFirst") readings.push([day, month]);
    if (habits.dateOrder !== "dayFirst") readings.push([month, day]);
  }
  // "1.75": no day and month, so Excel takes month and two-digit year (1930–2029) and adds the first day.
  if (day === 1 && year < 2030) readings.push([month, year % 100]);
  const meant = new Set<Points>();
  for (const [whole, decimals] of readings) for (const each of scoresOf(whole, decimals)) meant.add(each);
  const { maximum, step } = limits;
  return [...meant]
    .filter((each) => each % step === 0 && (maximum === null || each <= maximum))
    .sort((left, right) => left - right);
}

/** 1 and 5 → 1,5 and 1,05: the date has forgotten a leading zero; 1 and 25 → 1,25. */
function scoresOf(whole: number, decimals: number): readonly Points[] {
  if (decimals >= 10) return [points(whole * 100 + decimals)];
  return [points(whole * 100 + decimals * 10), points(whole * 100 + decimals)];
}
