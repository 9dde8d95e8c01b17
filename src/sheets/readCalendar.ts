/** The year's calendar read back. */
import { steps, type CalendarStep } from "../domain/collection/calendar";
import { dayOf } from "./calendarDates";
import type { EntryValue } from "./cells";
import { openSheet, type SheetReading } from "./reading";

export function stepRow(step: CalendarStep): string {
  return `step:${step}`;
}

export interface ReadCalendar {
  readonly sheet: string;
  /** ISO dates of the steps that have one. */
  readonly dates: Readonly<Partial<Record<CalendarStep, string>>>;
  /** Cells that hold something that is no day: their addresses. */
  readonly unclear: readonly string[];
}

/** Null when it is no calendar of ours. */
export function readCalendarSheet(reading: SheetReading): ReadCalendar | null {
  const sheet = openSheet(reading, "calendar");
  if (sheet === null) return null;
  const values = new Map<CalendarStep, EntryValue>(steps.map((step) => [step, sheet.value(stepRow(step), "last")]));
  const dates = Object.fromEntries(
    steps.flatMap((step) => {
      const day = dayOf(values.get(step) ?? null);
      return day === null ? [] : [[step, day]];
    }),
  );
  const isUnclear = (step: CalendarStep): boolean => sheet.text(stepRow(step), "last") !== "" && !(step in dates);
  return {
    sheet: sheet.name,
    dates,
    unclear: steps.filter(isUnclear).flatMap((step) => sheet.address(stepRow(step), "last") ?? []),
  };
}
