/** First minutes: sample data and the way to help. What the tour says is in guideShown. */
export const guide = {
  first: "New here?",
  departments: "Try it with 20 departments",
  commune: "Try a commune's sheet",
  tour: "Short tour",
  dismiss: "Hide this introduction",
  present: "This workbook holds sample data (sheets: {{number}}).",
  remove: "Remove the sample data",
  removed: "Sample data removed; sheets: {{number}}.",
  next: "Next",
  "next-mend": "mend what is wrong; cells: {{number}}.",
  "next-fill": "give the scores that are missing: {{number}}.",
  "next-review": "look at the warnings: {{number}}.",
  "next-unit-done": "all scores are there and nothing is wrong; save the file and send the sheet back as it is.",
  "next-member-done": "everything assigned is appraised; save the file and tell the specialist.",
  "next-results": "The ranking is there. Next: results at a glance, report and publication in the parts below.",
  help: "Help",
  "help-intro": "The three roles, sample data, and the rules of calculation with the decisions behind them.",
  loading: "Opening help…",
  "loading-failed": "Help could not be opened.",
} as const;

export const guideFinding = {
  "sample-not-empty":
    "Sample data goes into an empty workbook only; the sheet “{{sheet}}” has contents. Open a new workbook (File > New) and choose the sample there.",
  "sample-changed": "This sample sheet was changed after it was made; removing the sample data loses the changes.",
  "sample-in-use": "A formula here uses the sample data; it shows an error when the sample is removed.",
  "sample-none": "There is no sample data in this workbook.",
} as const;
