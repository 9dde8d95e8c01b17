/** The sample year, for those who want to look before they begin. */
import { findShippedSet } from "../criteria/catalogue";
import { sampleYear } from "../criteria/sample";
import { excelWorkbook } from "../excel/workbook";
import { buildYear } from "../features/buildYear";
import type { Done, Outcome } from "../features/outcome";
import { removeBlankSheets } from "../features/removeBlankSheets";
import { quietWork, type Work } from "../features/work";
import type { WorkbookPort } from "../features/workbookPort";

/** Builds the sample year into an empty workbook; rejects when the workbook is not empty enough for it. */
export async function openSample(): Promise<void> {
  const port = excelWorkbook();
  const done = await buildSample(port, quietWork);
  if (!done.ok) throw new Error(done.failure.map((finding) => finding.code).join(", "));
  await removeBlankSheets(port);
}

/** The 20 departments of 2020, built into the workbook that is open. */
export function buildSample(port: WorkbookPort, work: Work): Promise<Outcome<Done>> {
  const sample = sampleYear();
  const shipped = findShippedSet(sample.setId);
  if (shipped === null) throw new Error(`the sample's set ${sample.setId} is not shipped`);
  const office = { parentAgency: "UBND tỉnh Thanh Hóa", agency: "Sở Nội vụ", place: "Thanh Hóa" };
  const { year, units } = sample;
  return buildYear(port, { set: shipped.set, office, year, ties: "dense", units }, work);
}
