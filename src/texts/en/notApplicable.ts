/** Items set aside (not applicable): pane and results of the two actions. */
export const notApplicable = {
  title: "Items that do not apply",
  open: "Items that do not apply…",
  close: "Close items that do not apply",
  purpose:
    "An item outside a unit's tasks is taken out of scoring: its cells say KAD, which is neither 0 nor missing. It takes an approver and a reason. Scores that stood in the cells are kept in the list and given back when the item applies again.",
  loading: "Loading…",
  "loading-failed": "This part could not be loaded. Try again.",
  unit: "Unit",
  "unit-placeholder": "Choose a unit",
  code: "Code of the item or field",
  "code-hint": "For instance I, 1.2 or 1.2.3. With a larger item everything scored below it is set aside.",
  "from-selection": "Take the selected row",
  approver: "Approver",
  reason: "Reason",
  "action-set-aside": "Set aside",
  "action-apply-again": "Apply again",
  "apply-again-label": "Apply {{code}} of {{unit}} again",
  none: "Nothing is set aside.",
  listed: "Set aside: {{number}} item(s)",
  item: "{{unit}}: {{code}} {{name}}",
  "item-approved": "Approved by {{approver}}. Reason: {{reason}}",
  more: "{{number}} more stand in the list.",
  progress: "({{number}} set aside)",
  basis: "Official rank and class follow",
  "basis-points": "Raw points",
  "basis-points-hint": "The total as scored; what is set aside brings no points.",
  "basis-rescaled": "Rescaled points",
  "basis-rescaled-hint": "The total divided by the maximum that applies, times the maximum of the set.",
  "basis-both": "The ranking always shows both ranks and states this choice below the table.",
  "set-aside": "{{number}} item(s) of {{unit}} set aside, on the sheet “{{sheet}}”.",
  "applied-again": "{{number}} item(s) of {{unit}} apply again.",
  "scores-kept": "{{number}} score(s) in the cells were kept; they come back when the item applies again.",
  "scores-returned": "{{number}} score(s) were put back into their cells.",
  "sheet-followed": "The scoring sheet of {{unit}} was written again accordingly.",
  "table-followed": "The score table was written again accordingly.",
} as const;

/** Sentences of findings; part of `finding`. */
export const notApplicableFinding = {
  "set-aside-no-approver": "No approver is named. An item is set aside only with an approver.",
  "set-aside-no-reason": "No reason is given for setting the item aside.",
  "set-aside-no-code": "The set has no code “{{found}}”. Select a row of a scoring sheet or write the right code.",
  "set-aside-no-field":
    "The score table is filled in by field, so only whole fields can be set aside; {{code}} is none.",
  "set-aside-nothing-there": "{{code}} of {{unit}} is not on the list of items set aside.",
  "set-aside-no-row": "Select an item's row on a unit's scoring sheet, or a field's score on the score table.",
  "set-aside-differs":
    "The sheet does not fit the list of items set aside ({{codes}}). Write the scoring sheet again in step 3, then the score table.",
  "set-aside-table-old":
    "Items were set aside or taken back after the score table was built. Build score table and ranking again.",
  "set-aside-scored":
    "{{code}} is set aside, but its cell holds {{found}}. Set it aside once more to keep this score in the list, or clear it.",
  "set-aside-not-returned":
    "The earlier score {{found}} in column {{column}} of {{code}} has no cell to go back to. Enter it again if needed.",
  "mark-without-approval":
    "The cell says KAD, but the item is not approved as not applicable, so its score is still missing. Enter a score, or have the item set aside.",
  "score-of-set-aside":
    "The item is approved as not applicable, but the cell holds {{found}}. Put KAD back or apply the item again.",
  "field-not-published":
    "Field {{code}} does not apply to {{unit}}. The published pack has no place for such a field and would leave out the unit's total; publish the ranking sheet and the list of items set aside instead.",
  "set-aside-not-published":
    "Items are set aside. The published pack states raw points with the official ranks and classes; rescaled points and the list of items set aside stand on their own sheets: send them along.",
  "basis-needs-points":
    "The official ranking follows rescaled points. Report, analysis and publication work on raw points and would state other ranks; build the ranking on raw points before this step.",
} as const;

/** Sentences of the live checks; part of `finding`. */
export const notApplicableCheck = {
  "entry-mark-unapproved":
    "The cell says KAD, but the item is not approved as not applicable, so its score is still missing. Enter a score, or have the item set aside.",
  "entry-mark-missing": "The item is approved as not applicable, but the cell no longer says KAD. Put KAD back.",
} as const;
