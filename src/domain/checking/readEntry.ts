/** One cell where a score belongs: the score it holds, or everything that is wrong with it. */
import { readDecimal } from "../decimal";
import type { Detail } from "../finding";
import { fromDecimal, points, toDecimal, type Points } from "../points";
import { writeValue, type CellValue } from "./cellValue";
import type { CheckCode } from "./checkFinding";
import { isDateFormat, isDateSerial, meantByDate, type EntryHabits } from "./meantByDate";

export interface EntryLimits {
  /** Null: not entered yet, so not checked. */
  readonly maximum: Points | null;
  readonly step: Points;
}

/** What a cell holds, as a number, so that thousands of clean cells cost no objects: hundredths, or one of these. */
export const blank = -1;
export const faulty = -2;

/**
 * R120: an empty cell is a missing score, never a zero; only a number in Excel's sense that keeps to R14 is a score.
 * Gives hundredths ≥ 0, `blank` or `faulty`. Text never counts, whatever it looks like: sums leave it out.
 */
export function readEntry(value: CellValue | undefined, { maximum, step }: EntryLimits): number {
  if (typeof value === "number") {
    const exact = fromDecimal(value);
    if (exact === null || exact < 0 || exact % step !== 0) return faulty;
    return maximum !== null && exact > maximum ? faulty : exact;
  }
  if (value === null || value === undefined) return blank;
  return typeof value === "string" && value.trim() === "" ? blank : faulty;
}

export interface EntryFault {
  readonly code: CheckCode;
  readonly details: Readonly<Record<string, Detail>>;
  /** The value meant, where it is certain: what the cell should hold. */
  readonly meant?: number;
  readonly choices?: readonly Points[];
}

/** Everything wrong with a cell that `readEntry` calls faulty; never empty for such a cell. */
export function faultsOf(
  value: CellValue | undefined,
  limits: EntryLimits,
  habits: EntryHabits,
): readonly EntryFault[] {
  if (typeof value === "number") {
    return isDateSerial(value, limits.maximum)
      ? [dateFault(value, limits, habits)]
      : rangeFaults(value, writeValue(value, habits.decimalMark), limits);
  }
  if (typeof value === "string") return textFaults(value, limits, habits);
  return [{ code: "entry-not-a-number", details: { found: String(value) } }];
}

/** A score that the cell's number format shows as a date. */
export function formatFault(value: number, format: string, habits: EntryHabits): EntryFault | null {
  return isDateFormat(format)
    ? { code: "entry-shown-as-date", details: { found: writeValue(value, habits.decimalMark) }, meant: value }
    : null;
}

function dateFault(serial: number, limits: EntryLimits, habits: EntryHabits): EntryFault {
  const choices = meantByDate(serial, habits, limits);
  const [first, second] = choices;
  if (first === undefined) return { code: "entry-date-unreadable", details: {} };
  if (second === undefined)
    return { code: "entry-date", details: { meant: { points: first } }, meant: toDecimal(first) };
  return { code: "entry-date-ambiguous", details: { first: { points: first }, second: { points: second } }, choices };
}

/** `value` in points, as a double; `found` as people of the place write it. */
function rangeFaults(value: number, found: string, { maximum, step }: EntryLimits): readonly EntryFault[] {
  if (!Number.isFinite(value)) return [{ code: "entry-not-a-number", details: { found } }];
  const faults: EntryFault[] = [];
  const exact = fromDecimal(value);
  if (value < 0) faults.push({ code: "entry-negative", details: { found } });
  if (maximum !== null && value * 100 > maximum + 1e-7)
    faults.push({ code: "entry-above-maximum", details: { found, maximum: { points: maximum } } });
  if (exact === null || exact % step !== 0)
    faults.push({ code: "entry-finer-than-step", details: { found, step: { points: step } } });
  return faults;
}

/**
 * R121: a number typed as text does not count until it is a number; what it means is certain when exactly one reading
 * keeps to maximum and step. "1.500" has two: one and a half, and fifteen hundred.
 */
function textFaults(text: string, limits: EntryLimits, habits: EntryHabits): readonly EntryFault[] {
  const found = text.trim().slice(0, 40);
  const read = readDecimal(text);
  switch (read.kind) {
    case "notANumber":
      return [{ code: "entry-not-a-number", details: { found } }];
    case "ambiguous":
      return [{ code: "entry-ambiguous-number", details: { found } }];
    case "tooFine":
      return [{ code: "entry-finer-than-step", details: { found, step: { points: limits.step } } }];
    case "points": {
      const otherMark = habits.decimalMark === "," ? "." : ",";
      const code = found.includes(otherMark) ? "entry-decimal-mark" : "entry-number-as-text";
      const readings = [read.points, ...asThousands(found)].filter((each) => readEntry(each / 100, limits) >= 0);
      const [meant, other] = readings;
      if (meant === undefined) return [{ code, details: { found } }, ...rangeFaults(read.points / 100, found, limits)];
      if (other !== undefined) return [{ code: "entry-ambiguous-number", details: { found }, choices: readings }];
      return [{ code, details: { found }, meant: toDecimal(meant) }];
    }
  }
}

function asThousands(found: string): readonly Points[] {
  const match = /^(\d{1,3})[.,](\d{3})$/.exec(found);
  return match === null ? [] : [points(Number(`${match[1] ?? ""}${match[2] ?? ""}`) * 100)];
}
