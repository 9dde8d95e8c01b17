/** Results of writing the year's calendar; what the pane says of it is in calendarShown. */
export const calendar = {
  saved: "The calendar stands on the sheet “{{sheet}}”.",
} as const;

/** Sentences of findings; part of `finding`. */
export const calendarFinding = {
  "calendar-date-unclear": "A cell of the calendar holds no date. Enter day/month/year, for example 04/12/2026.",
  "calendar-out-of-order": "A step ends before the one before it. Look at the dates again.",
} as const;
