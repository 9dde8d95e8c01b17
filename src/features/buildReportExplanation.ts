/** The sheet of the explained ranking, as of this reading. */
import { succeed } from "../domain/result";
import { place } from "../sheets/place";
import { explanationSheet } from "../sheets/report/explanationSheet";
import { writtenTime } from "../sheets/report/writtenTime";
import { sorted } from "./buildReportTables";
import { explainRanking } from "./explainRanking";
import type { Done, Outcome } from "./outcome";
import { reportSheetName } from "./reportWorkbook";
import type { WorkbookPort } from "./workbookPort";

export async function buildReportExplanation(
  port: WorkbookPort,
  input: { readonly now: Date },
): Promise<Outcome<Done>> {
  const found = await explainRanking(port);
  if (!found.ok) return found;
  const { workbook, explained } = found.value;
  const sheet = reportSheetName(workbook, "explanation");
  if (!sheet.ok) return sheet;
  const { open, year, table, present } = workbook;
  const readAt = writtenTime(input.now);
  const placed = place(
    explanationSheet({ ...explained, sheet: sheet.value, office: open.state.office, year, table: table.book, readAt }),
  );
  await port.change({ ...sorted(present, [["explanation", placed]]), activate: sheet.value });
  return succeed({
    did: [
      {
        key: "reportPane.did-explanation",
        details: { sheet: sheet.value, number: explained.explanations.length },
      },
    ],
    sheets: [sheet.value],
    findings: table.findings,
  });
}
