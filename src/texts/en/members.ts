/** Members' columns in the score table, recorded decisions, and the exported log. */
export const members = {
  "not-tsv-name": "The file name “{{file}}” must end in .tsv or .txt.",
  "confirm-decision": "Confirm the decision over the present scores",
} as const;

/** Findings of the live checks. Part of `finding`. */
export const membersCheck = {
  "decision-not-recorded":
    "The chair's decision on item {{code}} does not say which scores it was made over, so it does not stand yet. Confirm it, or copy the text of the column “Điểm các thành viên” into this cell.",
  "member-heading-changed":
    "The name above the scores was changed to “{{found}}”; the column is that of “{{issued}}” and its scores still are. Put the name back; to replace a member change the assignment.",
} as const;

/** Findings of the steps. Part of `finding`. */
export const membersFinding = {
  "no-log": "The file has no log sheet yet.",
  "member-replaced":
    "The column of “{{before}}” already has {{number}} scores, and the assignment now calls it “{{member}}”. Scores do not pass to another person: put “{{before}}” back and write “{{member}}” above an empty column.",
  "member-not-assigned":
    "Nothing is assigned to “{{member}}”, so there is no cell to score in. Assign something and refresh scoring sheets and score table, or choose another role.",
  "member-not-in-sheets":
    "“{{member}}” has no column in scoring sheets or score table yet. Refresh them after the assignment first.",
  "field-not-covered":
    "The score table goes by fields, but nobody is assigned the whole of field {{code}} “{{name}}”. Put an x on the field's line.",
  "table-appraisal-typed":
    "The score table has {{number}} appraisal scores typed in. With an assignment they follow from the members' scores: move them elsewhere and empty their cells in the column TĐ first.",
  "table-appraisal-given":
    "The scores given hold {{number}} appraisal scores, but the score table computes them from the members' scores. Leave them out, or remove the assignment first.",
  "table-member-scores-lost":
    "The member “{{member}}” has {{number}} scores in fields no longer assigned. Assign them again, or empty those cells first.",
  "table-decision-lost":
    "The score table has {{number}} cells of the chair's decisions in fields that several members no longer share. Empty those cells first.",
  "table-not-applied": "The score table does not follow this assignment yet. Refresh it.",
} as const;
