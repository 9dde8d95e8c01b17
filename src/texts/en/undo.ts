/** The way back after an action. */
export const undo = {
  action: "Undo",
  "action-hint": "Puts the sheets back as they were before. What somebody has typed since is not touched.",
  cancelled: "No sheet has been changed.",
  removed: "Undone: sheets taken away again: {{number}}.",
  restored: "Undone: sheets that hold again what stood in them before: {{number}}.",
} as const;

export const undoFinding = {
  "undo-later": "Not undone: something else was done since that changed sheets. Undo that first.",
  "undo-touched":
    "Not undone: what stands here was changed since. If it is not needed, delete it or put back what was there, then try again.",
  "undo-sheet-gone": "Not undone: the sheet “{{name}}” is gone (deleted or renamed).",
  "undo-name-taken": "Not undone: another sheet has this name now.",
  "undo-in-use": "Not undone: a formula here uses a sheet that would go.",
} as const;
