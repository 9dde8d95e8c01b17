/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "{{files}} files compared: {{number}} deviations from what was issued.",
  "file-exists":
    "“{{file}}” is there already. It may have been filled in: choose another folder, or move the old file away.",
  issued: "{{number}} sheets issued to {{folder}}, with manifest.json.",
  "bad-date": "The date “{{date}}” is none: write year-month-day, such as 2026-12-05.",
} as const;
