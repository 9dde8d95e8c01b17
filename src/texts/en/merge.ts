/** Merging members' copies: pane and command line. */
export const merge = {
  heading: "Merge the appraisers' scores",
  purpose:
    "Every appraiser works on a copy of their own (with the appraiser's role chosen under Checks) and gives it back. From each copy only that appraiser's own column is taken; where another score stands already you are asked, nothing is overwritten.",
  "no-members": "The workbook has no assignment of appraisers, so there is nothing to merge.",
  files: "Appraisers' files",
  look: "Read and compare",
  looked: "{{number}} scores would be merged. Nothing was written yet.",
  take: "Merge {{number}} scores",
  taken: "{{number}} scores merged.",
  stopped: "Stopped. Nothing was written.",
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

/** Sentences of findings; part of `finding`. */
export const mergeFinding = {
  "merge-no-sheets": "The file has no scoring sheet made by this program.",
  "merge-no-member":
    "The file does not say whose copy it is. Open the copy, choose the appraiser's role under Checks, and send it again.",
  "merge-several-members": "The file's sheets belong to {{number}} appraisers. Send one file for each.",
  "merge-member-unknown":
    "Appraiser “{{member}}” is not in this workbook's assignment, or the assignment changed after the copies were handed out.",
  "merge-no-target": "The workbook has no scoring sheet of {{unit}}.",
  "merge-elsewhere":
    "The copy differs from the workbook in {{number}} items outside the appraiser's column ({{codes}}). These are not taken.",
  "merge-invalid": "“{{found}}” is no valid score of this item and is not taken.",
  "merge-filled": "{{number}} scores differ from those in the workbook. Nothing was overwritten: decide.",
  "merge-copies": "{{number}} scores differ between copies of the same appraiser. Nothing was written: decide.",
} as const;
