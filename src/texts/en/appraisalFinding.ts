/** Sentences of findings of the appraisal's steps. Part of `finding`. */
export const appraisalFinding = {
  "assignment-mark": "“{{found}}” is no mark of an assignment. Write x or leave the cell empty.",
  "assignment-rule": "“{{found}}” is no way to agree on a score. Choose “Trung bình làm tròn” or “Bắt buộc bằng nhau”.",
  "assignment-tolerance": "The tolerance “{{found}}” is no number of points. Enter a number from 0 up, such as 0.25.",
  "assignment-nobody": "No member is named yet: the scoring sheets keep one appraisal column.",
  "assignment-not-applied": "The scoring sheets do not follow this assignment yet. Refresh them.",
  "appraisal-typed":
    "The sheet has {{number}} appraisal scores typed in. With an assignment they follow from the members' scores; move them elsewhere and clear them from the appraisal column first.",
  "member-scores-lost":
    "The member “{{member}}” has {{number}} scores on items no longer assigned. Assign them again, or clear the scores first.",
  "decision-lost":
    "The sheet has {{number}} cells of the chair's decisions on items no longer appraised by several members. Clear them first.",
  "no-assignment": "There is no assignment yet. Make its sheet and refresh the scoring sheets first.",
  "disagreement-waiting":
    "Scores from {{lowest}} to {{highest}}, {{difference}} apart ({{members}}). The chair enters a score and a reason in this row.",
  "disagreement-decided":
    "The chair decided on {{decided}} points; the members gave {{lowest}} to {{highest}} ({{members}}).",
  "no-lost-points": "There are no scores to list yet.",
  "lost-points-too-many": "The list has {{number}} rows, more than the {{most}} a sheet takes.",
  "evidence-unknown-unit": "The document's unit “{{unit}}” is not in the list of units.",
  "evidence-date-unread": "“{{found}}” is no date. Enter day/month/year, such as 15/03/2025.",
  "evidence-state-unread": "The state “{{found}}” is not in the list. Choose one.",
  "no-evidence": "There are no documents yet. Enter them on the sheet of evidence first.",
} as const;
