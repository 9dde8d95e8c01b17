/**
 * The link by which a score follows the survey: a formula that says itself whose points of what it shows, so that no row or
 * column that moved can put one unit's points under another's name.
 */

export interface SurveyLinkPlaces {
  /** Cells as formulas of other sheets name them: "'Kết quả điều tra'!$H$1". */
  readonly role: string;
  readonly unitName: string;
  readonly points: string;
}

/** What a link says; `sheet` as it stands in the formula, its quotes taken off. */
export interface SurveyLink {
  readonly sheet: string;
  readonly unit: string;
  readonly criterion: string;
}

const rolePrefix = "points:";

/** The survey results' column of a criterion's points; stands in the sheet's first row as its role. */
export function pointsRole(criterion: string): string {
  return `${rolePrefix}${criterion}`;
}

/**
 * R208: the link shows the points only where the survey's column still is the criterion's and its row still the unit's;
 * anywhere else, and while the survey has no points, it is empty: pending, never zero, never another unit's.
 */
export function surveyLink(at: SurveyLinkPlaces, unit: string, criterion: string): string {
  const role = quote(pointsRole(criterion));
  return `=IFERROR(IF(AND(${at.role}=${role},${at.unitName}=${quote(unit)}),${at.points},""),"")`;
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

const sheetName = String.raw`(?:'(?:[^']|'')+'|[^'!,()=\s]+)`;
const cell = String.raw`\$([A-Z]{1,3})\$(\d+)`;
const wording = new RegExp(
  String.raw`^=IFERROR\(IF\(AND\((${sheetName})!${cell}="${rolePrefix}((?:[^"]|"")+)",\s*(${sheetName})!${cell}="((?:[^"]|"")*)"\),\s*(${sheetName})!${cell},\s*""\),\s*""\)$`,
);

/** Whether a formula was written as a link of ours, whatever became of it since ("#REF!", another unit). */
export function isSurveyLink(formula: string | null): boolean {
  return formula !== null && /^=IFERROR\(IF\(AND\(.*="points:/.test(formula);
}

/** What the link says, null where it is none or its cells no longer belong together. */
export function readSurveyLink(formula: string): SurveyLink | null {
  const match = wording.exec(formula);
  if (match === null) return null;
  const [, sheet = "", column, , criterion = "", unitSheet, , unitRow, unit = "", pointsSheet, pointsColumn, row] =
    match;
  if (sheet !== unitSheet || sheet !== pointsSheet || column !== pointsColumn || unitRow !== row) return null;
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: name, unit: unit.replaceAll('""', '"'), criterion: criterion.replaceAll('""', '"') };
}
