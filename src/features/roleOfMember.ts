/** Whether a member has anything to fill in: the role of one without a cell would only lock everything. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { memberColumn } from "../sheets/assignmentSheet";
import { entryCellsFor } from "../sheets/entryCells";
import { openSheet, type SheetReading } from "../sheets/reading";
import { tableColumns } from "../sheets/tableColumns";
import { openWorkbook } from "./openWorkbook";
import type { WorkbookPort } from "./workbookPort";

/** Null: the role can be chosen. One round trip only where it cannot, for the member's name. */
export async function memberObstacle(
  port: WorkbookPort,
  role: Role,
  readings: readonly SheetReading[],
  set: CriteriaSet,
): Promise<Finding | null> {
  // Without members the one appraisal column belongs to whoever appraises.
  if (role.kind !== "member" || role.member === "") return null;
  const own = memberColumn(role.member);
  const appraisals = readings.map((reading) => appraisalOfSheet(reading));
  const hasCells = appraisals.some((each) => {
    if (each === null) return false;
    const columns =
      each.kind === "scoring" ? entryCellsFor(set, each.appraisal, role) : tableColumns(set, each.appraisal, role);
    return columns.some(
      (cells) => cells.isOpen && ("column" in cells ? cells.column === own : cells.kind === "member"),
    );
  });
  if (hasCells) return null;
  const { assignment } = await openWorkbook(port);
  const known = assignment?.assignment.find(({ id }) => id === role.member);
  const inSheets = appraisals.flatMap((each) => each?.appraisal.assignment.find(({ id }) => id === role.member) ?? []);
  const member = known?.name ?? inSheets[0]?.name ?? role.member;
  // Assigned something on the assignment's sheet that the sheets do not know of yet: they only need to be refreshed.
  const isBehind = known !== undefined && known.codes.length > 0 && inSheets.every(({ codes }) => codes.length === 0);
  return errorAt(isBehind ? "member-not-in-sheets" : "member-not-assigned", {}, { member });
}

interface AppraisalOfSheet {
  readonly kind: "scoring" | "scoreTable";
  readonly appraisal: Appraisal;
}

function appraisalOfSheet(reading: SheetReading): AppraisalOfSheet | null {
  for (const kind of ["scoring", "scoreTable"] as const) {
    const appraisal = openSheet(reading, kind)?.identity.appraisal;
    if (appraisal !== undefined) return { kind, appraisal };
  }
  return null;
}
