/** Sentences of findings of the analysis and report; part of `finding`. */
export const reportFinding = {
  "no-ranking": "There is no ranking yet. Do the step “Ranking” first.",
  "ranking-is-old": "The ranking does not fit the score table or the criteria set. Build the ranking again first.",
  "names-not-listed":
    "Too many units to name them all in one cell: sheet “{{sheet}}” gives the first and how many others.",
  "units-not-charted":
    "{{number}} units are too many for charts of single units (at most {{most}}): only fields are charted.",
  "no-last-year": "This file holds no score table of last year.",
  "last-year-without-year": "The year of the table is not known. Enter it with four digits.",
  "same-year": "The chosen file is of the year {{year}} itself. Choose another year's file.",
  "merger-line": "Line {{line}} of the merged units needs new unit, old unit and a positive whole weight: “{{found}}”.",
  "crosswalk-line": "Line {{line}} of the crosswalk needs last year's and this year's codes: “{{found}}”.",
  "nothing-matched": "No field could be matched with last year's. Enter a crosswalk.",
  "no-charts": "There is no sheet “Biểu đồ” yet. Build tables and charts first.",
} as const;
