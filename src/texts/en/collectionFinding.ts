/** Sentences about returned workbooks and lists of units, by finding code; the place is said beside them. Part of `finding`. */
export const collectionFinding = {
  // Files that are not taken apart
  "return-too-large":
    "The file is larger than {{most}} MB. A scoring sheet has some dozen KB: send the issued file again, without pictures.",
  "return-old-format": "The file has Excel's old format (.xls). Open it and save it as .xlsx.",
  "return-password": "The file has a password and can't be read. Take the password off and send it again.",
  "return-not-workbook": "The file is no Excel .xlsx file, or was damaged on its way. Send it again.",
  "return-unsafe-names": "The file holds strange paths inside, which no spreadsheet program writes. It is not taken.",
  "return-unpacks-too-large": "What is packed in the file is unusually large (more than {{most}} MB). It is not taken.",
  "return-damaged": "The contents of the file are damaged. Open it, save it and send it again.",
  "return-too-many-rows":
    "The sheet has contents below row {{most}}. No scoring sheet is that long: delete what is too much and send it again.",
  "return-unrecognised": "The file is no scoring sheet that the program issued.",
  "return-several-units": "The file holds scoring sheets of several units. Send one file per unit.",
  "return-unit-formula": "The unit's name “{{unit}}” is a formula. The file is not taken.",
  "return-other-set": "The sheet belongs to another criteria set ({{set}}) or another version of it.",
  "return-other-year": "The sheet is of {{found}}; {{expected}} is collected.",
  "return-unit-unlisted": "The unit “{{unit}}” is not in the list of units.",
  "return-unreadable": "The file can't be read. Check its path and whether you may read it.",

  // Differences from what was issued
  "return-macros": "The file has macros. The issued sheet has none: nothing is taken from this file.",
  "return-external-link":
    "The file takes values from other files ({{links}}). Put numbers in their place and send it again.",
  "return-protection-removed": "The sheet's protection was taken off. The locked cells were compared one by one.",
  "return-rule-removed":
    "{{number}} entry cells have lost their rule (usually by pasting). Look at their values again.",
  "return-sheet-hidden": "The scoring sheet was hidden.",
  "return-sheet-added": "The file has another sheet, “{{name}}”. It is not read.",
  "return-hidden-sheet-added": "The file has another, hidden sheet, “{{name}}”. It is not read.",
  "return-column-hidden": "Column {{number}} was hidden.",
  "return-column-added": "Column {{number}} was put into the sheet.",
  "return-row-removed": "A row outside the table (heading or signatures) was deleted.",
  "return-row-inserted": "This row was put into the sheet.",
  "return-foreign-entry": "A cell that is not the unit's to fill in holds “{{found}}”. It is not taken over.",
  "return-heading-changed":
    "The heading says “{{found}}”; the sheet was issued to “{{issued}}”. Check whether another unit's sheet was sent.",

  // What is taken over
  "return-accepted-before":
    "The unit's sheet was accepted before; this one differs in {{number}} cells. Not written: it needs your consent.",
  "return-older":
    "This sheet was saved before the one that was taken ({{number}} cells differ). Not written: it needs your consent.",
  "return-edited-here":
    "The sheet in the workbook holds something else ({{number}} cells differ). Not written: it needs your consent.",
  "return-replaced": "The sheet replaces an incomplete one that was taken before ({{number}} cells differ).",
  "return-same": "The sheet is the same as the one that was taken.",
  "return-late":
    "Late: due {{deadline}}, received {{received}}. Left out of the appraisal until it is admitted with a reason.",
  "return-late-admitted": "Late, admitted: {{reason}}.",
  "return-without-sheet": "{{number}} units have no scoring sheet in the workbook to write to.",
  "return-incomplete": "{{missing}} items are not self-scored yet.",
  "return-faulty": "The sheet has errors and is not taken over: see the errors listed.",
  "return-missing": "Not received yet.",
  "manifest-unreadable": "The file is no record of an issue (manifest.json) of this program.",
  "manifest-of-other-version":
    "The sheets were issued by another version of the program, which lays them out differently. Compare them with the version that issued them.",
  "too-many-members": "There are {{found}} members; {{most}} is the most.",

  // The list of units
  "unit-name-collides": "“{{unit}}” and “{{other}}” differ in blanks, capitals or forms of accents only.",
  "unit-code-twice": "The unit code “{{code}}” is used for “{{other}}” already.",
  "unit-name-formula": "The unit's name “{{unit}}” is a formula. Write the name anew.",
  "unit-sheet-name-shared": "“{{unit}}” and “{{other}}” come to the same sheet name “{{name}}”; a number is added.",
  "unit-file-name-shared": "“{{unit}}” and “{{other}}” come to the same file name “{{name}}”; a number is added.",
  "unit-predecessor-self": "“{{unit}}” can't be its own predecessor.",
  "unit-predecessor-twice":
    "“{{predecessor}}” is named as predecessor of both “{{unit}}” and “{{other}}”. Check it (it may have been split).",
} as const;
