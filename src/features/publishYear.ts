/** The year's results as they are published: read from the workbook, computed by the domain, the same for every document. */
import { explainClasses, type ClassExplanation } from "../domain/analysis/explainClass";
import type { ChangedYear } from "../domain/analysis/changedYear";
import { reportText, type ReportText } from "../domain/analysis/reportText";
import { yearStatistics, type YearStatistics } from "../domain/analysis/statistics";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, warningAt, type Finding } from "../domain/finding";
import { rankUnits, type Ranking } from "../domain/rankUnits";
import { fail, succeed } from "../domain/result";
import type { UnitScores } from "../domain/scores";
import { unitKey } from "../domain/unitName";
import type { Office } from "../sheets/heading";
import { fingerprintOf } from "../sheets/identity";
import type { Outcome } from "./outcome";
import { readComparison, reportChangeFrom } from "./readComparison";
import { readyWorkbook, type ReadyWorkbook } from "./readyWorkbook";
import { basisObstacles, publicationObstacles, publicationWarnings } from "./setAsideInForce";
import type { WorkbookPort } from "./workbookPort";

export interface PublishedYear {
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  /** In the order of the score table. */
  readonly units: readonly UnitScores[];
  readonly ranking: Ranking;
  readonly statistics: YearStatistics;
  readonly text: ReportText;
  /** One per row of the ranking, in its order. */
  readonly explanations: readonly ClassExplanation[];
  /** The line "Ban hành kèm theo Quyết định …" as people filled it in; null where they did not. */
  readonly decision: string | null;
  /** Against last year; null where the workbook has no comparison that fits. */
  readonly changed: ChangedYear | null;
  /** Warnings: units without a total, a comparison that is old. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the score table and how the ranking ranks. Fails with everything that keeps results from being published: a step
 * that is missing or stale, and scores that cannot stand (an error in the table would be published as a missing score).
 */
export async function readPublishedYear(port: WorkbookPort): Promise<Outcome<PublishedYear>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set, year } = ready.value;
  const { table, ranking: sheet } = open;
  if (table === null) return fail([errorAt("no-score-table", {})]);
  if (sheet === null) return fail([errorAt("no-ranking", {})]);
  const faults = [
    ...staleness(ready.value),
    ...table.findings,
    ...basisObstacles(sheet, table),
    ...publicationObstacles(table),
  ];
  if (hasErrors(faults)) return fail(faults);
  const ranking = rankUnits(set, table.scores, sheet.ties);
  const statistics = yearStatistics(set, ranking);
  const warnings: Finding[] = [...publicationWarnings(table)];
  const changed = await readComparison(port, ready.value, warnings);
  const unranked = ranking.rows.filter(({ rank }) => rank === null).map(({ unit }) => unit);
  return succeed({
    set,
    office: open.state.office,
    year,
    units: table.scores,
    ranking,
    statistics,
    text: reportText(statistics, changed === null ? null : reportChangeFrom(changed)),
    explanations: explainClasses(set, ranking),
    decision: typeof sheet.decision === "string" && sheet.decision.trim() !== "" ? sheet.decision : null,
    changed,
    findings: [
      ...faults,
      ...warnings,
      ...(unranked.length === 0
        ? []
        : [warningAt("units-without-total", {}, { count: { count: unranked.length }, units: { names: unranked } })]),
    ],
  });
}

/** What was built for another set or another list of units. */
function staleness({ open, set }: ReadyWorkbook): readonly Finding[] {
  const { table, ranking, state } = open;
  const fingerprint = fingerprintOf(set);
  const others = [table, ranking].filter((sheet) => sheet !== null && sheet.fingerprint !== fingerprint);
  const findings: Finding[] = others.map((sheet) => errorAt("sheet-of-other-set", { sheet: sheet?.sheet ?? "" }));
  if (!sameUnits(state.units, table?.units ?? []))
    findings.push(errorAt("table-is-old", { sheet: table?.sheet ?? "" }));
  if (!sameUnits(state.ranking?.units ?? [], table?.units ?? []))
    findings.push(errorAt("ranking-is-old", { sheet: ranking?.sheet ?? "" }));
  return findings;
}

function sameUnits(left: readonly string[], right: readonly string[]): boolean {
  const keys = (units: readonly string[]): string => units.map(unitKey).sort().join("\n");
  return keys(left) === keys(right);
}
