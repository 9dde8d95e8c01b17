/** Words of the pane's part about the appraisal. Part of `pane`. */
export const appraisalPane = {
  "appraisal-title": "Appraisal",
  "appraisal-purpose":
    "Assign members, follow disagreements, sum up deductions and evidence. Everything can be run again; what was entered is kept.",
  "appraisal-assign": "Make the assignment sheet",
  "appraisal-assign-again": "Check the assignment",
  "appraisal-members": "Members: {{names}}",
  "appraisal-members-none": "Nothing assigned: the scoring sheets have one appraisal column.",
  "appraisal-refresh-hint":
    "After changing the assignment, refresh the scoring sheets in step 3, or the score table of fields in step 4.",
  "appraisal-queue": "Show disagreements",
  "appraisal-deductions": "Make the sheet of deductions",
  "appraisal-lost-self": "Lost points (self scores)",
  "appraisal-lost-appraisal": "Lost points (appraisal)",
  "appraisal-evidence": "Make the evidence sheet",
  "appraisal-evidence-index": "Make the evidence index",
} as const;
