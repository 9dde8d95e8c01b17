/** Which columns of the sheets each role fills in; the sheets unlock exactly these. */
import type { Role } from "../domain/appraisal/assignment";
import type { ForRole } from "./identity";
import { scoreColumns, type ScoreColumn } from "./rowKeys";

/** Columns of a scoring sheet that people fill in. */
export type EntryColumn = "self" | "appraisal" | "evidence" | "explanation" | "note";

export const entryColumns: readonly EntryColumn[] = ["self", "appraisal", "evidence", "explanation", "note"];

/**
 * R142 in the sheet: the unit fills in its scores, evidence and explanations; who appraises, the appraisal score; the
 * organizer everything. Everybody writes notes.
 */
export function entryColumnsOf(role: Role | undefined): readonly EntryColumn[] {
  switch (role?.kind) {
    case "unit":
      return ["self", "evidence", "explanation", "note"];
    case "member":
      return ["appraisal", "note"];
    default:
      return entryColumns;
  }
}

/** Score columns of a score table that is filled in directly: it holds every unit's scores, so no unit has any. */
export function tableColumnsOf(role: Role | undefined): readonly ScoreColumn[] {
  switch (role?.kind) {
    case "unit":
      return [];
    case "member":
      return ["appraisal"];
    default:
      return scoreColumns;
  }
}

/** The role as an identity carries it: the organizer's is not written, as sheets of earlier versions have none. */
export function forRole(role: Role | undefined): ForRole {
  return role === undefined || role.kind === "organizer" ? {} : { role };
}

export const organizer: Role = { kind: "organizer" };
