/** All scoring sheets of the workbook, read a few at a time. */
import type { CriteriaSet } from "../domain/criteria";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { OpenWorkbook } from "./openWorkbook";
import type { SheetReading, WorkbookPort } from "./workbookPort";

/** A sheet of 155 rows reads as some 100 KB; an answer on the web may have 5 MB (excel-facts, limits). */
const sheetsPerReading = 24;

/** One round trip for every 24 sheets. A sheet that is no scoring sheet (any more) is left out. */
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
export async function* scoringReadings(port: WorkbookPort, open: OpenWorkbook): AsyncGenerator<SheetReading> {
  const names = open.scoringSheets.map((each) => each.sheet);
  for (let start = 0; start < names.length; start += sheetsPerReading) {
    const { readings } = await port.survey(names.slice(start, start + sheetsPerReading));
    yield* readings;
  }
}
