/** Issuing and collecting: the way there and results of commands; what the cards say is in boardShown. */
export const board = {
  title: "Issue and collect sheets",
  purpose:
    "Issue every unit's scoring sheet, collect what comes back, keep an eye on the dates and merge the appraisers' scores.",
  loading: "Loading…",
  "loading-failed": "This part could not be loaded. Try again.",
  "issue-done": "{{number}} files made.",
  "issue-stopped": "Stopped. No file was made.",
  "collect-looked": "{{number}} files read. Nothing was written yet.",
  "collect-stopped": "Stopped before anything was written.",
  "collect-partly": "Stopped midway. Sheets that were written are marked on the board.",
  "collect-taken": "{{number}} sheets written into the workbook.",
} as const;
