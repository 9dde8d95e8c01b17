/** Sentences of findings that stand in a step's way. */
export const stepFinding = {
  "fix-out-of-date": "The cell has changed since the last check, so nothing was fixed. Look at the new results.",
  "sheet-has-errors":
    "{{number}} errors are left; wrong scores there do not count. “Checks” in the task pane shows each of them.",
  "no-set": "There is no criteria set yet. Do the step “Criteria set” first.",
  "no-year": "The year is missing. Enter it (four digits) on the sheet “Bộ tiêu chí”.",
  "no-unit-list": "There are no units yet. Do the step “Units” first.",
  "no-score-table": "There is no score table yet. Do the step “Score table” first.",
  "maxima-open":
    "{{number}} items have no maximum yet, the first is “{{first}}”. Enter all maxima on the sheet “Bộ tiêu chí”.",
  "set-in-use":
    "The sheet “{{inSheet}}” uses another criteria set. So that no entered score is lost, start a new workbook for this set, or delete the old scoring sheets and score table first.",
  "sheet-of-other-set":
    "This sheet was made for a criteria set or maxima other than those now on the sheet “Bộ tiêu chí”. Refresh it with its step.",
  "kind-twice":
    "There is more than one sheet of this kind; “{{used}}” is used. Delete the other one or move it to another file.",
  "unit-sheet-twice": "The unit “{{unit}}” has more than one scoring sheet; “{{used}}” is used. Delete the other one.",
  "name-taken": "There is a sheet named “{{name}}” that the program did not make. Rename it and run the step again.",
  "unit-not-seen":
    "The unit “{{unit}}” has just been put on the sheet and is not in this list. Nothing was saved. Add the name to the list, or delete it on the sheet, and save again.",
  "unit-has-scores":
    "The unit “{{unit}}” has scores in the score table, so it cannot leave the list yet. Delete its scores there first if it really has to go.",
  "unit-has-sheet":
    "The unit “{{unit}}” has the scoring sheet “{{name}}”, so it cannot leave the list yet. Delete that sheet first if it really has to go.",
  "unit-not-listed": "The unit “{{unit}}” is not in the list of units. Add it there first.",
  "unit-without-sheet":
    "The unit “{{unit}}” has no scoring sheet: its cells stay empty until it has one and the table is built again.",
  "no-scoring-sheets":
    "There are no scoring sheets yet. Create them first, or choose to enter scores in the score table.",
  "entries-would-hide":
    "The score table has {{number}} scores entered by hand. Taking scores from the scoring sheets would lose them; copy this sheet to another workbook and clear those scores first.",
  "row-gone":
    "The scoring sheet lacks the row of “{{code}}”. Restore the sheet (refresh scoring sheets) before building the score table.",
  "selection-empty":
    "The selected range is empty. Select the range with the three columns code, name, maximum and try again.",
  "table-is-old":
    "The list of units has changed since the score table was built. Build the score table again, then the ranking.",
} as const;
