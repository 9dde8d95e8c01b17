/** What a cell can hold or a formula can give. */
export interface CellError {
  readonly error: string;
}
export type Scalar = string | number | boolean | null | CellError;

export const ERROR_VALUES = [
  "#N/A",
  "#REF!",
  "#NAME?",
  "#DIV/0!",
  "#NULL!",
  "#VALUE!",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
] as const;
export type ErrorValue = (typeof ERROR_VALUES)[number];

export function errorValue(text: string): ErrorValue | undefined {
  const upper = text.toUpperCase();
  return ERROR_VALUES.find((value) => value === upper);
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && typeof (value as CellError).error === "string";
}

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/** Excel's serial number of a moment given in UTC (1900 date system). */
export function dateToSerial(date: Date): number {
  return (date.getTime() - EPOCH_1900) / DAY;
}

export function serialToDate(serial: number): Date {
  return new Date(EPOCH_1900 + serial * DAY);
}

/** Serial of a calendar day, or null when there is no such day (30 February). Excel's calendar starts in 1900. */
export function daySerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? dateToSerial(date) : null;
}
