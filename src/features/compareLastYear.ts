/** The sheet that compares this year with last year, like for like. */
import { checkComparison } from "../domain/analysis/checkComparison";
import { compareCriteria } from "../domain/analysis/compareCriteria";
import { compareYears } from "../domain/analysis/compareYears";
import {
  nodeScoresOfFields,
  nodeScoresOfLeaves,
  type NodeScores,
  type YearScores,
} from "../domain/analysis/yearScores";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { place } from "../sheets/place";
import { comparisonSheet } from "../sheets/report/comparisonSheet";
import { unitRowsOf } from "../sheets/report/tableUnits";
import { sorted } from "./buildReportTables";
import type { OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome } from "./outcome";
import { reportSheetName, reportWorkbook } from "./reportWorkbook";
import { scoringSheetsOf } from "./scoringSheetsOf";
import type { WorkbookPort } from "./workbookPort";
import { crosswalkFromText, matchesFromText } from "./yearMatches";

export interface CompareLastYearInput {
  readonly lastYear: YearScores;
  /** Scores of every node, of those units whose scoring sheets last year's workbook has. */
  readonly lastCriteria?: readonly NodeScores[];
  /** The file's name, as it is to be written. */
  readonly source: string;
  /** Lines "new unit<TAB>old unit<TAB>weight"; see yearMatches. */
  readonly mergers: string;
  /** Lines "old codes<TAB>new codes"; empty: fields, and criteria, of the same code and name. */
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
  const faults = checkComparison(before, after, crosswalk.criteria, []).filter(({ severity }) => severity === "error");
  if (faults.length > 0) return fail(faults);
  const compared = compareYears(before, after, crosswalk.fields, matches, ranking.tieRule);
  if (!compared.ok) return compared;
  const old = input.lastCriteria ?? [];
  const now = old.length === 0 || table.source !== "scoringSheets" ? [] : await criteriaScores(port, open, set);
  const hasCriteria = old.length > 0 && now.length > 0;
  if (!hasCriteria && crosswalk.criteria.length > 0) findings.push(warningAt("criteria-not-known", {}));
  const criteria = hasCriteria
    ? compareCriteria({ ...before, units: old }, { ...after, units: now }, crosswalk.criteria)
    : [];
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
      criteria,
      source: input.source,
    }),
  );
  await port.change({ ...sorted(present, [["comparison", placed]]), activate: sheet.value });
  const number = comparison.units.filter(({ total }) => total.percent !== null).length;
  return succeed({
    did: [{ key: "reportPane.did-comparison", details: { sheet: sheet.value, number, before: comparison.before } }],
    sheets: [sheet.value],
    findings: [...findings, ...comparison.findings],
  });
}

/** Scores of every node, unit by unit. A round trip for every 24 scoring sheets. */
async function criteriaScores(
  port: WorkbookPort,
  open: OpenWorkbook,
  set: CriteriaSet,
): Promise<readonly NodeScores[]> {
  const units = new Map<string, NodeScores>();
  for await (const { unit, scores } of scoringSheetsOf(port, open, set)) {
    const leaves = Object.fromEntries([...scores].map(([code, { appraisal }]) => [code, appraisal]));
    if (!units.has(unitKey(unit))) units.set(unitKey(unit), nodeScoresOfLeaves(set, unit, leaves));
  }
  return [...units.values()];
}
