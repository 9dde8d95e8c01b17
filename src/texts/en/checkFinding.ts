/** Sentences of the live checks and of the appraisal, by finding code; the place is said beside them. Part of `finding`. */
export const checkFinding = {
  // What stands in a score cell
  "entry-above-maximum": "The score {{found}} is above the maximum of {{maximum}}. Correct it.",
  "entry-negative": "The score “{{found}}” is negative. Scores start at 0.",
  "entry-not-a-number": "“{{found}}” is no score. Enter a number such as 0.25; leave the cell empty if not scored yet.",
  "entry-ambiguous-number": "It is not clear what score “{{found}}” is. Type it again with one decimal mark only.",
  "entry-decimal-mark":
    "“{{found}}” has the wrong decimal mark, so Excel takes it as text and leaves it out of the sums. Type it again as a number.",
  "entry-number-as-text":
    "“{{found}}” is text, not a number, so it is left out of the sums. Type it again as a number.",
  "entry-date": "Excel turned the score into a date. The score meant is {{meant}}.",
  "entry-date-ambiguous":
    "Excel turned the score into a date. The score meant may be {{first}} or {{second}}; choose one or type it again.",
  "entry-date-unreadable": "The cell holds a date, and it is not clear what score was meant. Type it again.",
  "entry-shown-as-date":
    "The score {{found}} is shown as a date. It is right, but the cell should have a number format.",
  "entry-finer-than-step": "The score “{{found}}” is finer than the set's step of {{step}}. Correct it.",
  "entry-formula": "The cell holds the formula {{found}}, whose result may change later. Replace it by a number.",
  "survey-link-broken":
    "This cell should take its score from the survey, but the link is broken ({{found}}). Put the survey's points into the scoring sheets again.",
  "entry-missing": "There is no score yet. An empty cell is not a 0.",
  "entry-not-assigned": "This item is not assigned to the column's member; a score here does not count.",
  "entry-set-aside": "The item is set aside as not applicable but has a score. Clear the score or take the item back.",
  "entry-outside-role": "Somebody who does not fill in this cell changed it. Check it.",

  // Evidence, explanation, reason
  "evidence-missing": "The score has neither evidence nor an explanation. Add one of them.",
  "evidence-only-explained": "The score has no evidence and rests on its explanation alone.",
  "explanation-missing":
    "The evidence is incomplete or lies outside the year. Explain how the score was reached or add evidence.",
  "reason-missing": "{{taken}} points were taken off the self score without a reason.",
  "reason-unknown": "The reason “{{found}}” is not in the list. Choose one.",
  "reason-text-missing": "The reason “{{reason}}” needs to be put in words.",

  // The sheet as it was issued
  "sheet-code-changed": "The code “{{line}}” was changed to “{{found}}”. Put the issued code back.",
  "sheet-name-changed": "The wording was changed to “{{found}}”. It was issued as “{{issued}}”.",
  "sheet-maximum-changed": "The maximum was changed to “{{found}}”. It was issued as {{issued}}.",
  "sheet-formula-changed": "The formula was changed to {{found}}. Put the issued formula back.",
  "sheet-formula-replaced": "The formula was replaced by “{{found}}”. Put the issued formula back.",
  "sheet-cell-changed": "A locked cell was changed to “{{found}}”. It was issued as “{{issued}}”.",
  "sheet-row-missing": "The row “{{line}}” was deleted. Undo that or make the sheet again.",
  "sheet-row-added": "The row “{{line}}” is no part of the issued sheet. Delete it.",
  "sheet-row-moved": "The row “{{line}}” was moved out of its place.",
  "sheet-row-duplicated": "The row “{{line}}” stands here more than once. Delete the copy.",
  "sheet-row-hidden": "The row “{{line}}” is hidden; its score still counts.",
  "sheet-column-missing":
    "The column was deleted or lost its mark in the hidden first row. Undo that or make the sheet again.",
  "sheet-column-moved": "The column was moved out of its place. Its scores are still read from it.",
  "sheet-sum-differs": "The cell says “{{found}}”, but what stands below adds up to {{expected}}.",
  "sheet-total-differs": "The total says “{{found}}”, but the fields add up to {{expected}}.",
  "sheet-final-differs": "The appraisal score says “{{found}}”, but the members' scores give {{expected}}.",
  "sheet-final-early": "The appraisal score says “{{found}}” although members' scores are missing or differ.",

  // Several appraisers
  "appraisal-disagreement":
    "The members' scores lie {{difference}} apart, more than the {{tolerance}} allowed. The chair has to decide.",
  "decision-without-reason": "The chair's decision on {{code}} has no reason, so it does not stand yet.",
  "decision-out-of-date":
    "The members' scores of {{code}} changed after the chair's decision. It has to be made again.",
  "decision-not-possible":
    "The score {{found}} decided by the chair for {{code}} is above the maximum, negative or finer than the step.",
  "assignment-without-name": "A member has no name.",
  "assignment-same-name": "Several members are named “{{member}}”. Add their positions to tell them apart.",
  "assignment-same-id": "The member “{{member}}” is listed twice.",
  "assignment-empty": "Nothing is assigned to the member “{{member}}”.",
  "assignment-unknown-code": "“{{code}}”, assigned to “{{member}}”, is not in the criteria set.",
  "assignment-not-covered": "“{{code}} {{name}}” is not assigned to any member.",

  // Lists of evidence and of items set aside
  "evidence-unknown-code": "The document “{{document}}” is listed for “{{code}}”, which is no scored item of the set.",
  "evidence-unnamed": "A document of {{code}} has neither a number nor a title.",
  "evidence-without-date": "The document “{{document}}” has no date of issue.",
  "evidence-outside-year": "The document “{{document}}” was issued on {{date}}, outside the period assessed.",
  "evidence-form": "The file “{{file}}” is no PDF and shows no digital signature. Scan it as PDF or sign it.",
  "set-aside-unknown-code": "“{{code}}” is set aside for {{unit}} but is no scored item of the set.",
  "set-aside-twice": "{{code}} is set aside for {{unit}} more than once.",
  "set-aside-without-approver": "{{code}} is set aside for {{unit}} without an approver, so it still has to be scored.",
  "set-aside-without-reason": "{{code}} is set aside for {{unit}} without a reason, so it still has to be scored.",
} as const;
