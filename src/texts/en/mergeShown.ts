/** Merging members' copies: pane and command line. Loaded with that part. */
export const mergeShown = {
  heading: "Merge the appraisers' scores",
  purpose:
    "Every appraiser works on a copy of their own (with the appraiser's role chosen under Checks) and gives it back. From each copy only that appraiser's own column is taken; where another score stands already you are asked, nothing is overwritten.",
  "no-members": "The workbook has no assignment of appraisers, so there is nothing to merge.",
  files: "Appraisers' files",
  look: "Read and compare",
  take: "Merge {{number}} scores",
  "file-line": "File {{file}}: {{member}}, {{number}} scores",
  "file-refused": "File {{file}}: not taken",
  "file-list": "Files read",
  conflicts: "To decide: {{number}} scores",
  "conflict-filled": "{{unit}}, item {{code}}, {{member}}: the workbook has {{present}}.",
  "conflict-copies": "{{unit}}, item {{code}}, {{member}}: the copies differ; in the workbook: {{present}}.",
  "choose-label": "Score of {{member}}, {{unit}}, item {{code}}",
  keep: "Keep the workbook's ({{present}})",
  "take-offer": "Take {{value}} (file {{file}})",
  nothing: "none yet",
  "more-conflicts": "{{number}} more are shown once those above are decided.",
  unreadable: "There is no file {{file}}, or it is no organizer's workbook.",
} as const;
