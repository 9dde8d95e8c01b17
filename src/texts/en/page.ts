/** Words of the standalone page. */
export const page = {
  product: "PAR index",
  opening: "Opening the spreadsheet…",
  "opening-file": "Opening {{file}}…",
  "opening-failed": "The program could not start. Reload the page; if it fails again, use a newer browser.",

  // Header
  new: "New",
  open: "Open…",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  sample: "Open sample data",
  "pane-show": "Show the steps",
  "pane-hide": "Hide the steps",
  toolbar: "File and edit",
  "new-file": "New workbook",
  unsaved: "unsaved",
  saved: "saved",
  grid: "Spreadsheet",
  pane: "Steps",
  splitter: "Width of the steps",
  choices: "Choose a value for the cell",

  // Leaving
  "discard-title": "Unsaved changes",
  "discard-text": "The changes in “{{file}}” are not saved and will be lost. Go on?",
  "discard-yes": "Discard changes",
  "discard-no": "Go back",

  // Protection of a sheet
  "menu-protect": "Protect sheet…",
  "menu-unprotect": "Unprotect sheet",
  "protect-title": "Protect the sheet “{{sheet}}”",
  "protect-password": "Password",
  "protect-hint":
    "Leave empty for no password. Protection only prevents slips; with a forgotten password the program cannot open the sheet again.",
  "protect-do": "Protect",
  "unprotect-title": "Unprotect the sheet “{{sheet}}”",
  "unprotect-password": "Password of the sheet",
  "unprotect-hint": "Ask whoever set the password if you do not know it.",
  "unprotect-do": "Unprotect",
  cancel: "Cancel",

  // Restored work
  restored: "Unsaved work in “{{file}}” was restored (from {{time}}). Save it to keep it in a file.",
  "restored-drop": "Discard it",
  dismiss: "Close the message",

  // Files that cannot be opened
  "file-tooLarge": "“{{file}}” is too large ({{megabytes}} MB). This page opens files up to {{most}} MB.",
  "file-empty": "“{{file}}” is empty.",
  "file-password": "“{{file}}” has a password. Remove it in Excel (File › Info › Protect Workbook) and open it again.",
  "file-oldFormat":
    "“{{file}}” has the old format (.xls). Open it with Excel, WPS or LibreOffice, save it as .xlsx and open that.",
  "file-binaryFormat": "“{{file}}” has the binary format (.xlsb). Save it as .xlsx and open that.",
  "file-notWorkbook": "“{{file}}” is no Excel workbook (.xlsx).",
  "file-damaged": "“{{file}}” cannot be read: it may be damaged. The open workbook is unchanged.",
  "file-macros": "“{{file}}” has macros. This page does not run them, and saving drops them.",
  "save-failed": "The file could not be saved: {{cause}}",
  "sample-failed": "The sample data could not be opened: {{cause}}",

  // Cells
  "cell-locked":
    "Cell {{cell}} is locked: on the sheet “{{sheet}}” only the yellow cells take input, those open to the role chosen in Check.",
  "cell-formula": "The formula in cell {{cell}} is not valid.",
  "cell-invalid": "The value in cell {{cell}} is not valid.",
  "cell-invalid-because": "Cell {{cell}}: {{message}}",
  "sheet-protected":
    "The sheet “{{sheet}}” is protected, so this cannot be done. To do it, right-click the sheet’s tab and take the protection off.",
  "wrong-password": "Wrong password. The sheet “{{sheet}}” is still protected.",
  "refused-clipboard": "The browser does not let this page read the clipboard. Paste with Ctrl+V.",
  "refused-ItemAlreadyExists": "There is a sheet of that name already.",
  "refused-InvalidArgument": "This name or value cannot be used.",
  refused: "This cannot be done.",
  "not-offered": "This page does not offer that yet. Use Excel if you need it.",
} as const;
