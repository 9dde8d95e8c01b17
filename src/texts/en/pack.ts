/** Words of documents stay Vietnamese, the authority's language; those of pane and command line are English. */
import { pack as documents } from "../vi/pack";

export const pack = {
  ...documents,
  "bad-include": "--include takes the parts {{parts}}; there is no part {{found}}.",
  "include-label": "What goes with it (ranking and score table always do)",
  "include-charts": "Main charts",
  "include-all-charts": "All charts (each field, self and appraisal, points lost, last year)",
  "include-tables": "Analysis",
  "include-explanation": "Explained ranking",
  "include-comparison": "Compared with last year",
};

export const packFinding = {
  "comparison-is-old":
    "The sheet “{{sheet}}” was made for another criteria set or list of units: compare again; report and decision pack go without last year.",
  "criteria-not-known":
    "The crosswalk has lines for criteria below the fields, but one of the years has no scoring sheets: these lines are not compared.",
  "no-comparison":
    "There is no comparison with last year that still fits: make the sheet “{{sheet}}” and publish again, or leave this content out.",
};
