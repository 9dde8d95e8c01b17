/** The survey: findings (part of `finding`), pane and command line. The sheets' words stay Vietnamese. */
export const surveyFinding = {
  "survey-too-many-counts": "Questions times answers are {{number}}, more than {{most}}. Take some away.",
  "survey-group-least": "The least number of ballots of group “{{item}}” must be a whole number from 0 to {{most}}.",
  "survey-group-too-few":
    "Group “{{group}}” has only {{found}} ballots, fewer than {{least}}; not converted into points.",
  "survey-group-few": "Group “{{group}}” has only {{found}} ballots, fewer than {{least}}; converted all the same.",
  "survey-question-feeds-nothing":
    "Question “{{item}}” has no criterion, so it brings no points. Enter its code on the sheet “Phiếu điều tra” if it should.",
  "survey-criterion-fed-twice": "Several questions ({{items}}) feed one criterion; their answers count together.",
  "survey-question-open": "The ballot leaves question “{{question}}” open, but the survey has no answer “no opinion”.",
  "survey-value-unread": "“{{found}}” can't be read. Follow the hint of the cell.",
  "survey-code-missing": "The row has content but no code. Enter one.",
  "survey-no-design": "There is no sheet “Phiếu điều tra”. Make the survey's sheets first.",
  "survey-no-results":
    "There is no sheet “Kết quả điều tra”. Enter questions on the sheet “Phiếu điều tra”, then make it.",
  "survey-counts-lost":
    "{{number}} cells with counts of “{{item}}” would have no place in the new table. Empty them, or keep units, groups, questions and answers.",
  "survey-unit-missing": "The survey's table lacks this unit. Make the table again.",
  "survey-unit-not-listed": "The survey's table has “{{unit}}”, the list of units has not. Check the name.",
  "survey-table-out-of-date": "The survey changed after its table was made ({{items}}). Make the table again.",
  "survey-sheet-differs":
    "The table says {{found}} points, the ballots give {{expected}}. A formula was changed; make the table again.",
  "survey-typed-score": "{{found}} was typed; the survey gives {{expected}}.",
  "survey-typed-scores":
    "{{number}} cells hold typed scores, so nothing was written (old and new below). Choose “Replace typed scores, too” to replace them; the old ones go to the log.",
  "survey-link-missing": "{{number}} score cells of surveyed criteria are not linked to the survey.",
  "survey-table-unfit":
    "A score table that is filled in takes survey points of fields only, and without members ({{codes}} do not fit). Make scoring sheets.",
  "survey-pending": "The survey has no points yet; the score stays empty (pending), it is not 0.",
  "survey-no-sheet-of-unit":
    "The unit has no scoring sheet in this workbook; its survey points stand in the table only.",
  "survey-no-links": "No score cell is linked to the survey.",
  "survey-counts-present":
    "{{number}} cells hold other counts than the file. Choose “Replace typed counts” to replace them; the old ones go to the log.",
  "survey-count-differs": "{{item}}: {{found}} here, {{expected}} in the file.",
  "survey-file-no-questions":
    "The file has no column of the survey. Headings are question codes, or question and answer codes such as C1_A.",
  "survey-file-row-twice": "This unit and group already stand in row {{firstRow}}.",
  "survey-file-unit": "“{{unit}}” is not in the list of units.",
} as const;

export const survey = {
  title: "Sociological survey",
  open: "Sociological survey",
  purpose: "Ballots of each group are counted per unit and turned into points of criteria by formulas in the workbook.",
  loading: "Opening the survey…",
  "loading-failed": "The survey could not be loaded. Check the network and try again.",
  prepare: "Make the survey's sheets",
  check: "Check the survey",
  "file-label": "File of ballots (.tsv, .xlsx)",
  "file-hint":
    "One row per ballot (unit, group, question codes …) or counts (with a column “ballots” and columns C1_A, C1_B …).",
  "file-missing": "Choose a file.",
  "file-replace": "Replace typed counts",
  import: "Import ballots from the file",
  link: "Put survey points into the scoring sheets",
  "link-hint":
    "Appraisal scores of surveyed criteria follow the survey by a locked formula. Units with too few ballots: empty.",
  "link-replace": "Replace typed scores, too (old ones go to the log)",
  unlink: "Take links off, give typed scores back",
  "did-design": "Made “{{sheet}}”. Enter questions with their criteria, then make the sheets again for the table.",
  "did-design-again": "Made “{{sheet}}” again around what was entered.",
  "did-results": "Made “{{sheet}}” for {{number}} units around the counts that were entered.",
  "did-relink": "Linked {{number}} score cells to the table again.",
  "did-check": "Checked {{number}} units: {{ready}} have enough ballots and points.",
  "did-import": "Entered {{ballots}} ballots of {{number}} units.",
  "did-link": "Put survey points into {{number}} cells of {{units}} scoring sheets.",
  "did-values": "Entered {{number}} survey scores on “{{sheet}}”; old scores and source stand in the log.",
  "did-link-same": "The scoring sheets are linked to the survey already; nothing to change.",
  "did-log": "Wrote {{number}} old values to the log.",
  "did-unlink": "Took {{number}} links off; {{restored}} cells hold the score typed before again.",
  "cli-no-design": "{{file}} has no sheet “Phiếu điều tra” of this program.",
} as const;
