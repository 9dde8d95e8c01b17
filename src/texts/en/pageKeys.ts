/** Keys of the standalone page: what they do, and where they are told; names of what the grid leaves unnamed. */
export const pageKeys = {
  button: "Keys",
  title: "Keyboard shortcuts",
  close: "Close",
  "grid-hint":
    "Arrow keys and Tab move between cells. F6 goes to the steps pane, Shift+F6 to the toolbar. Ctrl+G goes to a cell, Alt+Down opens a list of choices, Ctrl+Alt+PageDown goes to the next sheet.",
  regions: "Move between sheet, steps pane and toolbar",
  "regions-back": "The same the other way round",
  cells: "Move between cells",
  "go-to": "Go to a cell by its address",
  choices: "Open the cell's list of choices",
  sheets: "Previous or next sheet",
  edit: "Edit the cell; Enter to finish, Esc to give up",
  "undo-redo": "Undo, redo in the sheet",
  dismiss: "Close the message over the sheet",
  save: "Save the file",
  open: "Open a file",
  "key-arrows": "Arrow keys, Tab",
  "key-choices": "Alt+↓",

  // Names for screen readers
  "name-box": "Active cell",
  names: "Named ranges",
  "sheet-tabs": "Sheets",
  "sheet-list": "List of sheets",
  smaller: "Zoom out",
  larger: "Zoom in",
} as const;
