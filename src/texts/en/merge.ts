/** Results of merging members' copies; what the card and the command say is in mergeShown. */
export const merge = {
  looked: "{{number}} scores would be merged. Nothing was written yet.",
  taken: "{{number}} scores merged.",
  changed: "{{number}} scores in the workbook changed after the comparison. Nothing was overwritten: decide again.",
  stopped: "Stopped. Nothing was written.",
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
