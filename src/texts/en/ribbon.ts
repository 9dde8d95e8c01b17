/** What the ribbon's commands without a pane say. */
export const ribbon = {
  close: "Close",
  "check-title": "Check everything",
  "check-none": "This workbook has no sheet of the program to check yet.",
  "check-clean": "{{sheets}} sheets checked: no errors.",
  "check-errors": "{{sheets}} sheets checked: {{errors}} errors. No cell was changed.",
  "check-warnings": "{{warnings}} warnings to look at.",
  "check-sheet": "“{{sheet}}”: {{errors}} errors",
  "open-pane": "To see each cell and its remedy, open the PAR Index pane, view Check.",
  "rank-title": "Rank again",
  refused: "This could not be done. The workbook is unchanged.",
  more: "… and {{number}} more.",
} as const;
