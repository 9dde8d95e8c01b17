/** Analysis and report over the workbook that is open; loaded when the person opens that part of the pane. */
import { errorAt } from "../../domain/finding";
import { fail, succeed } from "../../domain/result";
import { chartPictures } from "../../excel/chartPictures";
import { buildReportExplanation } from "../../features/buildReportExplanation";
import { buildReportTables } from "../../features/buildReportTables";
import { compareLastYear } from "../../features/compareLastYear";
import { explainRanking } from "../../features/explainRanking";
import type { Done, Outcome } from "../../features/outcome";
import { reportWorkbook } from "../../features/reportWorkbook";
import type { WorkbookPort } from "../../features/workbookPort";
import { createPublication } from "../publication/createPublication";
import type { ChartPicture, LastYearChoice, ReportProduct } from "./reportProduct";

export function createReport(port: WorkbookPort): ReportProduct {
  return {
    publication: createPublication(port),
    buildTables: () => buildReportTables(port),
    explain: async () => {
      const found = await explainRanking(port);
      return found.ok ? succeed(found.value.explained) : found;
    },
    buildExplanation: (input) => buildReportExplanation(port, input),
    compare: (choice) => compare(port, choice),
    pictures: () => picturesOf(port),
  };
}

async function compare(port: WorkbookPort, choice: LastYearChoice): Promise<Outcome<Done>> {
  const opened = await reportWorkbook(port);
  if (!opened.ok) return opened;
  const { readLastYear } = await import("../../files/lastYearFile");
  const { name, bytes } = choice.file;
  const read = await readLastYear(bytes, name, { set: opened.value.set, year: choice.year });
  if (!read.ok) return read;
  const { mergers, crosswalk } = choice;
  const { scores: lastYear, criteria: lastCriteria } = read.value;
  const done = await compareLastYear(port, { lastYear, lastCriteria, source: name, mergers, crosswalk });
  if (!done.ok) return done;
  return succeed({ ...done.value, findings: [...read.value.findings, ...done.value.findings] });
}

async function picturesOf(port: WorkbookPort): Promise<Outcome<readonly ChartPicture[]>> {
  const opened = await reportWorkbook(port);
  if (!opened.ok) return opened;
  const sheet = opened.value.present.get("charts");
  return sheet === undefined ? fail([errorAt("no-charts", {})]) : succeed(await chartPictures(sheet));
}
