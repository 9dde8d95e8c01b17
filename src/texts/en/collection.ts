/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "{{files}} files compared: {{number}} deviations from what was issued.",
  "file-exists":
    "“{{file}}” is there already. It may have been filled in: choose another folder, or move the old file away.",
  issued: "{{number}} sheets issued to {{folder}}, with manifest.json.",
  "bad-date": "The date “{{date}}” is none: write year-month-day, such as 2026-12-05.",
  "admit-without-reason": "Late returns are admitted with a reason only: write --admit “{{unit}}=reason”.",
  "nothing-to-start-from":
    "There is no workbook {{file}} yet: add --manifest, or --set, --units and --year to make it.",
  "standing-received": "Received",
  "standing-incomplete": "Incomplete",
  "standing-faulty": "Faulty",
  "standing-late": "Late",
  "standing-notRecognised": "Not recognised",
  "standing-missing": "Missing",
} as const;
