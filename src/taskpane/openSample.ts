/** The sample year in the standalone page's new workbook. */
import { excelWorkbook } from "../excel/workbook";
import { buildSample } from "../features/sample/buildSample";
import { removeBlankSheets } from "../features/removeBlankSheets";
import { quietWork } from "../features/work";

/** Builds the sample year into an empty workbook; rejects when the workbook is not empty enough for it. */
export async function openSample(): Promise<void> {
  const port = excelWorkbook();
  const done = await buildSample(port, "departments", quietWork);
  if (!done.ok) throw new Error(done.failure.map((finding) => finding.code).join(", "));
  await removeBlankSheets(port);
}
