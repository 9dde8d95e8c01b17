/** What the steps did, said afterwards. */
export const step = {
  "set-applied": "Put the criteria set “{{title}}” on the sheet “{{sheet}}”.",
  "set-updated": "Updated the sheet “{{sheet}}”.",
  "set-maxima-kept": "Kept {{number}} maxima that were entered.",
  "units-saved": "Saved {{number}} units on the sheet “{{sheet}}”.",
  "sheets-created": "Created {{number}} scoring sheets.",
  "sheets-rewritten": "Refreshed {{number}} scoring sheets; everything entered was kept.",
  "sheets-present": "{{number}} scoring sheets were there already and were left alone.",
  "table-created": "Built the score table of {{number}} units on the sheet “{{sheet}}”.",
  "table-rewritten":
    "Refreshed the score table of {{number}} units on the sheet “{{sheet}}”; entered scores were kept.",
  "table-scores-filled": "Wrote {{number}} scores into the score table.",
  "ranking-created": "Built the ranking of {{number}} units with its charts on the sheet “{{sheet}}”.",
  "ranking-rewritten": "Refreshed the ranking of {{number}} units with its charts on the sheet “{{sheet}}”.",
  "ranking-followed": "The ranking was refreshed after the score table.",
  "assignment-created": "Made the sheet “{{sheet}}”: name the members, mark with x, then refresh the scoring sheets.",
  "assignment-rewritten": "Refreshed the sheet “{{sheet}}”; what was assigned is kept.",
  disagreements: "Disagreements: {{waiting}} items wait for the chair, {{decided}} are decided.",
  "deductions-built": "Made the sheet “{{sheet}}” for {{number}} units.",
  "lost-points-built":
    "Made the sheet “{{sheet}}”: {{number}} items that lost points; causes and remedies entered are kept.",
  "evidence-created": "Made the sheet “{{sheet}}” for the evidence.",
  "evidence-rewritten": "Refreshed the sheet “{{sheet}}”; the {{number}} documents entered are kept.",
  "evidence-index-built": "Made the sheet “{{sheet}}”: {{number}} documents.",
} as const;
