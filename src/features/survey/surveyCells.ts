/** The score cells that the survey feeds, in every scoring sheet: what stands in them, and the link they should hold. */
import { coverageOf } from "../../domain/appraisal/assignment";
import { isSurveyLink } from "../../domain/analysis/surveyLink";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import type { CriteriaSet } from "../../domain/criteria";
import { leavesOf } from "../../domain/setTree";
import { unitKey } from "../../domain/unitName";
import { memberColumn, memberIds } from "../../sheets/assignmentSheet";
import type { EntryValue } from "../../sheets/cells";
import type { ColumnRole } from "../../sheets/document";
import { fingerprintOf } from "../../sheets/identity";
import { openSheet, type OwnSheet, type SheetReading } from "../../sheets/reading";
import { nodeRow } from "../../sheets/rowKeys";
import { linkPlaces, shownPoints, type ReadResults } from "../../sheets/survey/readResults";
import { fedCriteria } from "../../sheets/survey/resultRows";
import { word } from "../../sheets/words";
import { surveyLink } from "../../domain/analysis/surveyLink";

export interface SurveyCell {
  readonly sheet: string;
  readonly unit: string;
  readonly code: string;
  /** Heading of the column, for the log. */
  readonly column: string;
  readonly address: string;
  /** 0-based. */
  readonly at: { readonly row: number; readonly column: number };
  readonly value: EntryValue;
  readonly formula: string | null;
  /** Null: the survey feeds no such cell (any more); its link, if there is one, is to go. */
  readonly link: string | null;
  /** What the survey shows for it; null: pending. */
  readonly points: EntryValue;
}

/**
 * The cells of one scoring sheet. Without an assignment it is the appraisal score; with one, the score of every member who
 * appraises the criterion, from which the sheet's own formula makes the appraisal score. The self score is the unit's own
 * (no decision says that a survey makes it). What is set aside for the unit keeps its mark. Null for sheets that are none, or of another set.
 */
export function surveyCellsIn(
  reading: SheetReading,
  set: CriteriaSet,
  design: SurveyDesign,
  results: ReadResults,
): readonly SurveyCell[] | null {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null || sheet.identity.fingerprint !== fingerprintOf(set)) return null;
  const listed = results.units.find((unit) => unitKey(unit) === unitKey(sheet.identity.unit));
  const aside = new Set(sheet.identity.setAside?.map(({ code }) => code));
  const fed = fedCriteria(set, design).filter(({ node }) => !aside.has(node.code));
  return fed.flatMap(({ node: { code } }) => {
    const places = listed === undefined ? null : linkPlaces(results, listed, code);
    const link = places === null || listed === undefined ? null : surveyLink(places, listed, code);
    const points = listed === undefined ? null : numberOrNull(shownPoints(results, listed, code));
    return scoreColumnsOf(sheet, set, code).flatMap((role) => cellAt(sheet, code, role, link, points));
  });
}

/** Every cell of the sheet that holds a link onto a survey, whatever the survey feeds now. */
export function linkedCellsIn(reading: SheetReading, set: CriteriaSet): readonly SurveyCell[] {
  const sheet = openSheet(reading, "scoring");
  if (sheet === null) return [];
  const roles = ["self", "appraisal", ...memberIds.map(memberColumn)];
  return leavesOf(set).flatMap(({ code }) =>
    roles
      .filter((role) => isSurveyLink(sheet.formula(nodeRow(code), role)))
      .flatMap((role) => cellAt(sheet, code, role, null, null)),
  );
}

function scoreColumnsOf({ identity }: OwnSheet<"scoring">, set: CriteriaSet, code: string): readonly ColumnRole[] {
  // What is set aside for the unit has no points, the survey's neither.
  if (identity.setAside?.some((each) => each.code === code) === true) return [];
  if (identity.appraisal === undefined) return ["appraisal"];
  return (coverageOf(set, identity.appraisal.assignment).membersOf.get(code) ?? []).map(memberColumn);
}

function cellAt(
  sheet: OwnSheet<"scoring">,
  code: string,
  role: ColumnRole,
  link: string | null,
  points: EntryValue,
): readonly SurveyCell[] {
  const row = nodeRow(code);
  const address = sheet.address(row, role);
  if (address === null) return [];
  return [
    {
      sheet: sheet.name,
      unit: sheet.identity.unit,
      code,
      column: headingOf(sheet, role),
      address,
      at: { row: sheet.book.row(row), column: sheet.book.column(role) },
      value: sheet.value(row, role),
      formula: sheet.formula(row, role),
      link,
      points,
    },
  ];
}

/** As the log names columns (domain/checking, IssuedColumn.label). */
function headingOf({ identity }: OwnSheet<"scoring">, role: ColumnRole): string {
  if (role === "appraisal" || role === "self") return word(`column-${role}`);
  return identity.appraisal?.assignment.find(({ id }) => memberColumn(id) === role)?.name ?? role;
}

function numberOrNull(value: EntryValue): EntryValue {
  return typeof value === "number" ? value : null;
}
