/** The tour of the three roles. */
export const guideShown = {
  tour: "Tour of the three roles",
  "role-organizer": "Specialist",
  "role-unit": "Unit",
  "role-member": "Appraiser",
  "organizer-1-title": "Prepare",
  "organizer-1":
    "Choose the criteria set with office and year, enter the units, and create a scoring sheet for each. Everything is ordinary sheets that open without the add-in, too.",
  "organizer-2-title": "Receive and check",
  "organizer-2":
    "Sheets are checked as scores arrive: out of range, missing evidence, formulas typed over. “Check” leads to every cell; where a repair is certain there is a button for it.",
  "organizer-3-title": "Rank and publish",
  "organizer-3":
    "Build score table and ranking: ranks and classes are formulas and follow the scores. Then reports, explanations, charts and the decision pack. Whatever changes sheets can be undone as long as nobody has typed into them since.",
  "unit-1-title": "Score yourself",
  "unit-1":
    "Open the sheet you were given and type your scores into the open cells. An empty cell is a missing score, not a 0.",
  "unit-2-title": "Evidence",
  "unit-2":
    "Every score above 0 names its evidence (number and symbol of the document); where that is missing or incomplete, explain.",
  "unit-3-title": "Check, then send",
  "unit-3":
    "Open “Check”: which cells are missing, which are wrong, how far the total is. Save the file and send the sheet back as it is; do not add or delete rows, or move columns.",
  "member-1-title": "What is yours",
  "member-1": "Only the cells of what you were assigned are open; the column carries the member's name.",
  "member-2-title": "Appraise",
  "member-2":
    "Compare with the evidence, then type the appraisal score. When you take points off, choose a reason; “khác” needs words.",
  "member-3-title": "When scores differ",
  "member-3":
    "Where members differ by more than is allowed, the score stays empty until the chair decides; a decision holds over exactly these scores.",
  position: "Card {{number}} of {{total}}",
  previous: "Back",
  next: "Next",
  close: "Close the tour",
  samples: "Sample data",
  "samples-purpose":
    "Sample data goes into an empty workbook only and is removed with one button; your own sheets are not touched.",
  "new-workbook": "Open a new workbook",
  "new-opened": "A new workbook was opened. Open the tab “Chỉ số CCHC” there and choose the sample data.",
  "new-failed":
    "A new workbook cannot be opened from here: File > New, open the tab “Chỉ số CCHC” there and choose the sample data.",
  "remove-anyway": "Remove the sample data anyway",
  rules: "Rules of calculation",
  developer: "For developers",
  "developer-intro": "Compares Excel on this machine with what the program relies on.",
  "developer-loading": "Opening the part for developers…",
  "developer-failed": "The part for developers could not be opened.",
} as const;
