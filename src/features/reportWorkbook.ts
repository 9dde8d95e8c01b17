/** What the steps of analysis and report need: a ranking that fits the score table, and where their sheets stand. */
import { errorAt } from "../domain/finding";
import { rankUnits, type Ranking } from "../domain/rankUnits";
import { fail, succeed } from "../domain/result";
import { fingerprintOf } from "../sheets/identity";
import type { ReadRankingSheet } from "../sheets/readRankingSheet";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import { readReportIdentity, type ReportPart } from "../sheets/report/reportIdentity";
import { reportWord } from "../sheets/report/reportWords";
import type { Outcome } from "./outcome";
import { isTaken, readyWorkbook, type ReadyWorkbook } from "./readyWorkbook";
import { basisObstacles } from "./setAsideInForce";
import type { WorkbookPort } from "./workbookPort";

export interface ReportWorkbook extends ReadyWorkbook {
  readonly table: ReadScoreTable;
  readonly rankingSheet: ReadRankingSheet;
  /** By the domain, from the scores that stand in the table. */
  readonly ranking: Ranking;
  /** Sheets of the report that are there, by what they are. */
  readonly present: ReadonlyMap<ReportPart, string>;
}

/** Two round trips. Fails with what is missing: see readyWorkbook; no-score-table, no-ranking, ranking-is-old. */
export async function reportWorkbook(port: WorkbookPort): Promise<Outcome<ReportWorkbook>> {
  const ready = await readyWorkbook(port);
  if (!ready.ok) return ready;
  const { open, set } = ready.value;
  const { table, ranking: rankingSheet } = open;
  if (table === null) return fail([errorAt("no-score-table", {})]);
  if (rankingSheet === null) return fail([errorAt("no-ranking", {})]);
  const fingerprint = fingerprintOf(set);
  const fits = table.fingerprint === fingerprint && rankingSheet.fingerprint === fingerprint;
  if (!fits || open.state.ranking?.units?.length !== table.units.length)
    return fail([errorAt("ranking-is-old", { sheet: rankingSheet.sheet })]);
  const otherBasis = basisObstacles(rankingSheet, table);
  if (otherBasis.length > 0) return fail(otherBasis);
  const { sheets } = await port.survey([]);
  const present = new Map<ReportPart, string>();
  for (const { name, identity } of sheets) {
    const part = readReportIdentity(identity)?.part;
    if (part !== undefined && !present.has(part)) present.set(part, name);
  }
  const ranking = rankUnits(set, table.scores, rankingSheet.ties);
  return succeed({ ...ready.value, table, rankingSheet, ranking, present });
}

/** The sheet's own name when it is there, else its usual one unless someone else's has it. */
export function reportSheetName({ open, present }: ReportWorkbook, part: ReportPart): Outcome<string> {
  const own = present.get(part);
  if (own !== undefined) return succeed(own);
  const name = reportWord(`name-${part}`);
  return isTaken(open, name) ? fail([errorAt("name-taken", { sheet: name }, { name })]) : succeed(name);
}
