/** All scoring sheets of the workbook, read a few at a time. */
import type { CriteriaSet } from "../domain/criteria";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { OpenWorkbook } from "./openWorkbook";
import { WorkbookError, type SheetReading, type WorkbookPort } from "./workbookPort";

/** A sheet of 155 rows reads as some 100 KB; an answer on the web may have 5 MB (excel-facts, limits). */
const sheetsPerReading = 24;

/** One round trip for every 24 sheets. A sheet that is no scoring sheet any more is left out. */
export async function* scoringSheetsOf(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
): AsyncGenerator<ReadScoringSheet> {
  for await (const reading of scoringReadings(port, open)) {
    const read = readScoringSheet(reading, set);
    if (read !== null) yield read;
  }
}

/** The same, as read. */
export function scoringReadings(port: WorkbookPort, open: OpenWorkbook): AsyncGenerator<SheetReading> {
  return readingsOfSheets(
    port,
    open.scoringSheets.map((each) => each.sheet),
  );
}

/**
 * Sheets that were there a moment ago. One that somebody has renamed or deleted since is not taken for one that never was:
 * a step would go on without what was typed in it.
 * @throws WorkbookError changedMeanwhile
 */
export async function* readingsOfSheets(
  port: WorkbookPort,
  names: readonly string[],
  atOnce = sheetsPerReading,
): AsyncGenerator<SheetReading> {
  for (let start = 0; start < names.length; start += atOnce) {
    const asked = names.slice(start, start + atOnce);
    const { readings } = await port.survey(asked);
    const found = new Set(readings.map(({ name }) => name));
    const sheet = asked.find((name) => !found.has(name));
    if (sheet !== undefined) throw new WorkbookError({ code: "changedMeanwhile", sheet, workbookUnchanged: true });
    yield* readings;
  }
}
