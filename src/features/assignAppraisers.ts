/** The assignment's sheet: made once, written again around what was entered, and told what it leaves uncovered. */
import { noteAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { assignmentSheet } from "../sheets/assignmentSheet";
import { place } from "../sheets/place";
import { isApplied, isTableApplied } from "./appraisalInForce";
import type { Done, Outcome } from "./outcome";
import { readyWorkbook, sheetNameOf } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";

/** Two round trips. Findings say everything that stands in the way of writing scoring sheets for it. */
export async function assignAppraisers(port: WorkbookPort): Promise<Outcome<Done>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  const { assignment } = open;
  const sheet = sheetNameOf(open, "assignment", assignment);
  if (!sheet.ok) return fail(sheet.failure);
  const placed = place(
    assignmentSheet({ sheet: sheet.value, set, ...(assignment === null ? {} : { entryAt: assignment.entryAt }) }),
  );
  await port.change({ [assignment === null ? "create" : "rewrite"]: [placed], activate: sheet.value });
  const members = assignment?.assignment.length ?? 0;
  return succeed({
    did: [
      {
        key: assignment === null ? "step.assignment-created" : "step.assignment-rewritten",
        details: { sheet: sheet.value },
      },
    ],
    sheets: [sheet.value],
    findings: [
      ...(assignment?.findings ?? []),
      ...(members === 0 ? [noteAt("assignment-nobody", { sheet: sheet.value })] : []),
      ...(members > 0 && !isApplied(assignment, open.scoringSheets)
        ? [noteAt("assignment-not-applied", { sheet: sheet.value })]
        : []),
      ...(members > 0 && open.table !== null && !isTableApplied(assignment, open.table)
        ? [noteAt("table-not-applied", { sheet: open.table.sheet })]
        : []),
    ],
  });
}
