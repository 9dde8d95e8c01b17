/** The survey's design of any workbook that holds one, whatever else is in it. */
import { fail, succeed } from "../../domain/result";
import { hasErrors } from "../../domain/finding";
import type { SurveyDesign } from "../../domain/analysis/surveyDesign";
import { readIdentity } from "../../sheets/identity";
import { readDesign } from "../../sheets/survey/readDesign";
import type { Outcome } from "../outcome";
import type { WorkbookPort } from "../workbookPort";

/** Null when there is none; fails with the cells that cannot be read. Two round trips. */
export async function sheetDesign(port: WorkbookPort): Promise<Outcome<SurveyDesign> | null> {
  const { sheets } = await port.survey([]);
  const found = sheets.find(({ identity }) => readIdentity(identity)?.identity.kind === "surveyDesign");
  if (found === undefined) return null;
  const [reading] = (await port.survey([found.name])).readings;
  const read = reading === undefined ? null : readDesign(reading);
  if (read === null) return null;
  return hasErrors(read.findings) ? fail(read.findings) : succeed(read.design);
}
