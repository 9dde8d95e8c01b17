/** The sheet that compares this year with last year, like for like. */
import { compareYears } from "../domain/analysis/compareYears";
import { nodeScoresOfFields, type YearScores } from "../domain/analysis/yearScores";
import { errorAt, hasErrors, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { place } from "../sheets/place";
import { comparisonSheet } from "../sheets/report/comparisonSheet";
import { unitRowsOf } from "../sheets/report/tableUnits";
import { sorted } from "./buildReportTables";
import type { Done, Outcome } from "./outcome";
import { reportSheetName, reportWorkbook } from "./reportWorkbook";
import type { WorkbookPort } from "./workbookPort";
import { crosswalkFromText, matchesFromText } from "./yearMatches";

export interface CompareLastYearInput {
  readonly lastYear: YearScores;
  /** The file's name, as it is to be written. */
  readonly source: string;
  /** Lines "new unit<TAB>old unit<TAB>weight"; see yearMatches. */
  readonly mergers: string;
  /** Lines "old codes<TAB>new codes"; empty: fields of the same code and name. */
  readonly crosswalk: string;
}

export async function compareLastYear(port: WorkbookPort, input: CompareLastYearInput): Promise<Outcome<Done>> {
  const opened = await reportWorkbook(port);
  if (!opened.ok) return opened;
  const { open, set, year, table, rankingSheet, ranking, present } = opened.value;
  const before = input.lastYear;
  const after: YearScores = {
    year: String(year),
    set,
    units: nodeScoresOfFields(table.scores),
    tieRule: ranking.tieRule,
  };
  const findings: Finding[] = [];
  if (before.year === after.year) findings.push(errorAt("same-year", { file: input.source }, { year: before.year }));
  const matches = matchesFromText(input.mergers, before, after, findings);
  const crosswalk = crosswalkFromText(input.crosswalk, before, after, findings);
  if (hasErrors(findings)) return fail(findings);
  const compared = compareYears(before, after, crosswalk, matches, ranking.tieRule);
  if (!compared.ok) return compared;
  const comparison = compared.value;
  const sheet = reportSheetName(opened.value, "comparison");
  if (!sheet.ok) return sheet;
  const placed = place(
    comparisonSheet({
      sheet: sheet.value,
      set,
      office: open.state.office,
      year,
      table: table.book,
      ranking: rankingSheet.book,
      tableRows: unitRowsOf(table.book, table.units.length),
      comparison,
      source: input.source,
    }),
  );
  await port.change({ ...sorted(present, [["comparison", placed]]), activate: sheet.value });
  const number = comparison.units.filter(({ total }) => total.percent !== null).length;
  return succeed({
    did: [{ key: "reportPane.did-comparison", details: { sheet: sheet.value, number, before: comparison.before } }],
    sheets: [sheet.value],
    findings: comparison.findings,
  });
}
