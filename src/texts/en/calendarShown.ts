/** The year's calendar and deadlines: pane. Loaded with that part. */
export const calendarShown = {
  heading: "Calendar",
  purpose:
    "The last day of every step of the year, on the sheet “Lịch chấm điểm”. The day for self scores is used when sheets are issued and collected.",
  "step-preliminary": "Preliminary scoring",
  "step-correction": "Corrective orders",
  "step-selfScore": "Units return their self scores",
  "step-appraisal": "Appraisal",
  "step-ranking": "Ranking and publication",
  "step-report": "Report to the higher authority",
  preset: "Fill in the year's preset",
  "preset-hint": "Preset: decision 4308/QĐ-UBND of 29/10/2021, Thanh Hóa city.",
  save: "Write the calendar",
  "now-left": "{{step}}: {{number}} days left, until {{date}}.",
  "now-today": "{{step}}: today is the last day ({{date}}).",
  "all-over": "All steps of the calendar are over.",
  "due-left": "To be returned by {{date}}: {{number}} days left.",
  "due-today": "Today, {{date}}, is the last day to return the sheet.",
  "due-over":
    "The deadline passed {{number}} days ago ({{date}}). Sheets returned after it are marked “nộp chậm” (late).",
  closing: "Locking the self-score cells…",
  closed:
    "The self-score cells are locked because the deadline has passed. The lock prevents accidents, it is no safe: what counts is the day on which the sheet is received.",
  "not-closed":
    "The self-score cells could not be locked (the sheet has a password, or Excel is busy). What counts is the day on which the sheet is received.",
} as const;
