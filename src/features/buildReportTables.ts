/** The tables and charts of a results report, by formulas onto score table and ranking. */
import { yearStatistics } from "../domain/analysis/statistics";
import { noteAt, type Finding } from "../domain/finding";
import { succeed } from "../domain/result";
import { mostCharted } from "../sheets/distribution";
import { place } from "../sheets/place";
import type { PlacedSheet } from "../sheets/placed";
import { reportCharts } from "../sheets/report/reportCharts";
import { canListNames } from "../sheets/report/reportLayout";
import { reportTables } from "../sheets/report/reportTables";
import type { Done, Outcome } from "./outcome";
import { reportSheetName, reportWorkbook, type ReportWorkbook } from "./reportWorkbook";
import type { WorkbookChange, WorkbookPort } from "./workbookPort";

export async function buildReportTables(port: WorkbookPort): Promise<Outcome<Done>> {
  const opened = await reportWorkbook(port);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const tablesName = reportSheetName(workbook, "tables");
  if (!tablesName.ok) return tablesName;
  const chartsName = reportSheetName(workbook, "charts");
  if (!chartsName.ok) return chartsName;
  const { open, set, year, table, rankingSheet, ranking, present } = workbook;
  const units = table.units.length;
  const listsNames = canListNames(table.units);
  const tables = place(
    reportTables({
      sheet: tablesName.value,
      set,
      office: open.state.office,
      year,
      table: table.book,
      ranking: rankingSheet.book,
      units,
      statistics: yearStatistics(set, ranking),
      listsNames,
    }),
  );
  const charts = place(reportCharts({ sheet: chartsName.value, set, year, units, tables: tables.book }));
  await port.change({
    ...sorted(present, [
      ["tables", tables],
      ["charts", charts],
    ]),
    activate: tables.name,
  });
  const findings: Finding[] = [];
  if (!listsNames) findings.push(noteAt("names-not-listed", { sheet: tables.name }, { sheet: tables.name }));
  if (units > mostCharted)
    findings.push(noteAt("units-not-charted", { sheet: charts.name }, { number: units, most: mostCharted }));
  return succeed({
    did: [
      { key: "reportPane.did-tables", details: { sheet: tables.name, number: units } },
      { key: "reportPane.did-charts", details: { sheet: charts.name, number: charts.charts.length } },
    ],
    sheets: [tables.name, charts.name],
    findings: [...table.findings, ...findings],
  });
}

/** Sheets that are there are written over; the others are new. */
export function sorted(
  present: ReportWorkbook["present"],
  sheets: readonly (readonly [part: Parameters<ReportWorkbook["present"]["has"]>[0], sheet: PlacedSheet])[],
): Pick<WorkbookChange, "create" | "rewrite"> {
  return {
    create: sheets.filter(([part]) => !present.has(part)).map(([, sheet]) => sheet),
    rewrite: sheets.filter(([part]) => present.has(part)).map(([, sheet]) => sheet),
  };
}
