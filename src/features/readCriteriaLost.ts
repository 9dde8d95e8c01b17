/** What each unit lost criterion by criterion, with the appraisers' reasons: for result letters. */
import { lostPoints, type LostPoint } from "../domain/appraisal/lostPoints";
import type { CriteriaSet } from "../domain/criteria";
import { unitKey } from "../domain/unitName";
import { readAppraisal } from "../sheets/readAppraisal";
import { readScoringSheet } from "../sheets/readScoringSheet";
import { openWorkbook } from "./openWorkbook";
import { scoringReadings } from "./scoringSheetsOf";
import type { WorkbookPort } from "./workbookPort";

/** By unitKey, in the order of the set. A unit without a scoring sheet is not in it. */
export type CriteriaLost = ReadonlyMap<string, readonly LostPoint[]>;

/**
 * Empty where the score table does not come from scoring sheets: then they say nothing about the results. A round trip
 * for the look, and one for every 24 scoring sheets.
 */
export async function readCriteriaLost(port: WorkbookPort, set: CriteriaSet): Promise<CriteriaLost> {
  const open = await openWorkbook(port);
  if (open.table?.source !== "scoringSheets") return new Map();
  const order = new Map(set.nodes.map(({ code }, index) => [code, index]));
  const lost = new Map<string, readonly LostPoint[]>();
  for await (const reading of scoringReadings(port, open)) {
    const read = readScoringSheet(reading, set);
    const reasons = readAppraisal(reading, set)?.reasons;
    if (read === null || lost.has(unitKey(read.unit))) continue;
    const scores = Object.fromEntries([...read.scores].map(([code, { appraisal }]) => [code, appraisal]));
    const { rows } = lostPoints(set, scores, reasons);
    lost.set(
      unitKey(read.unit),
      [...rows].sort((left, right) => (order.get(left.code) ?? 0) - (order.get(right.code) ?? 0)),
    );
  }
  return lost;
}
