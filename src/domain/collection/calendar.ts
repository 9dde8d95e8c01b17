/** The dates of a year's index. */

export const steps = ["preliminary", "correction", "selfScore", "appraisal", "ranking", "report"] as const;
export type CalendarStep = (typeof steps)[number];

/** The last day of every step, as ISO dates. */
export type Calendar = Readonly<Record<CalendarStep, string>>;

/**
 * R221: the calendar by preset: preliminary scoring before 20/11, corrective orders before 25/11, communes' scores before
 * 05/12, appraisal before 15/12, ranking and publication before 20/12, report before 25/12 (QĐ 4308/QĐ-UBND Thanh Hóa city
 * 2021). What is due before a date is in time on the day before it: that is the last day.
 */
export function presetCalendar(year: number): Calendar {
  return {
    preliminary: `${year}-11-19`,
    correction: `${year}-11-24`,
    selfScore: `${year}-12-04`,
    appraisal: `${year}-12-14`,
    ranking: `${year}-12-19`,
    report: `${year}-12-24`,
  };
}

const millisecondsPerDay = 86_400_000;

/** Whole days from one ISO date to another: 0 on the day itself, negative when it is past. */
export function daysLeft(today: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / millisecondsPerDay);
}

/** Steps that end before one before them ends: the calendar was edited wrongly. Steps without a date are passed over. */
export function outOfOrder(calendar: Readonly<Partial<Calendar>>): readonly CalendarStep[] {
  let latest = "";
  return steps.filter((step) => {
    const last = calendar[step];
    if (last === undefined) return false;
    const isWrong = last < latest;
    if (!isWrong) latest = last;
    return isWrong;
  });
}

/** The step that runs on this day: the first whose last day has not passed; null when all are over. */
export function stepOn(calendar: Readonly<Partial<Calendar>>, today: string): CalendarStep | null {
  return steps.find((step) => (calendar[step] ?? "") >= today) ?? null;
}

/** R230: a sheet that was issued with a deadline is closed after that day; on the day itself it is open. */
export function isClosed(deadline: string | undefined, today: string): boolean {
  return deadline !== undefined && daysLeft(today, deadline) < 0;
}
