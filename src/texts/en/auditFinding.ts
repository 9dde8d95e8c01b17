import type { auditFinding as vietnamese } from "../vi/auditFinding";

export const auditFinding: Readonly<Record<keyof typeof vietnamese, string>> = {
  "audit-empty": "The selected range is empty. Select the whole table with its headings and try again.",
  "audit-no-rows":
    "No row of the selected range holds both a unit's name and a number. Select the whole table: headings and rows of units.",
  "audit-no-headings":
    "The selected range has no headings above the units. Select again, beginning with the row that says “Đơn vị”.",
  "audit-several-areas": "Several separate areas are selected. Select one area that holds the whole table.",
  "audit-no-set": "Choose the criteria set to compare with.",
  "audit-no-ranking": "No ranking table yet. Select it in the workbook and click “Take the selection”.",
  "audit-role-missing": "No column is “{{role}}” yet. Choose one in the table of recognised columns.",
  "audit-role-twice": "Columns {{first}} and {{second}} are both chosen for the same content. Choose one of them.",
  "audit-no-units": "No unit could be read from the table. Check the selection and the column of units.",
  "erratum-no-old": "Choose the published pack (.xlsx made by this program).",
  "erratum-no-new": "Choose the pack that replaces it.",
  "erratum-bad-number": "“{{number}}” cannot be the erratum's number. Enter a number from 1 to 9999.",
};
