/** One unit's scoring sheet in a workbook of its own: what is handed to a unit that has no organizer's workbook. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { maximumOf } from "../domain/setTree";
import { place } from "../sheets/place";
import { scoringSheet } from "../sheets/scoringSheet";
import { sheetNameFor } from "../sheets/sheetName";
import type { Done, Outcome } from "./outcome";
import type { WorkbookPort } from "./workbookPort";
import type { Office } from "../sheets/heading";

export interface CreateScoringSheetInput {
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly unit: string;
}

/** Two round trips: the names that are taken, then the sheet. */
export async function createScoringSheet(port: WorkbookPort, input: CreateScoringSheetInput): Promise<Outcome<Done>> {
  const open = input.set.nodes.filter((node) => node.maximum === null);
  const [first] = open;
  if (first !== undefined || maximumOf(input.set) === null)
    return fail([errorAt("maxima-open", {}, { number: open.length, first: first?.name ?? "" })]);
  const { sheets } = await port.survey([]);
  const sheet = sheetNameFor(
    input.unit,
    sheets.map((each) => each.name),
  );
  await port.change({ create: [place(scoringSheet({ ...input, sheet }))], activate: sheet });
  return succeed({
    did: [{ key: "step.sheets-created", details: { number: 1 } }],
    sheets: [sheet],
    findings: [],
  });
}
