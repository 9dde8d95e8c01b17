/** A whole year in one go, from the criteria set to the ranking: for scores that are all there (files, the sample). */
import type { CriteriaSet } from "../domain/criteria";
import type { UnitScores } from "../domain/scores";
import { applyCriteriaSet } from "./applyCriteriaSet";
import { buildRanking } from "./buildRanking";
import { buildScoreTable } from "./buildScoreTable";
import type { Done, Outcome } from "./outcome";
import { saveUnits } from "./saveUnits";
import type { Work } from "./work";
import type { WorkbookPort } from "./workbookPort";
import type { Office } from "../sheets/heading";
import type { TieRule } from "../domain/rank";

export interface BuildYearInput {
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly ties: TieRule;
  readonly units: readonly UnitScores[];
}

/** The steps of the task pane, one after the other; gives what the first failing one says, or what the last one did. */
export async function buildYear(port: WorkbookPort, input: BuildYearInput, work: Work): Promise<Outcome<Done>> {
  const { set, office, year, ties, units } = input;
  const steps: readonly (() => Promise<Outcome<Done>>)[] = [
    () => applyCriteriaSet(port, { set, office, year }),
    () => saveUnits(port, { names: units.map((each) => each.unit) }),
    () => buildScoreTable(port, { source: "entry", scores: units }),
    () => buildRanking(port, { ties }),
  ];
  const all: Done[] = [];
  for (const [index, step] of steps.entries()) {
    work.report({ done: index, total: steps.length });
    const done = await step();
    if (!done.ok) return done;
    all.push(done.value);
  }
  return {
    ok: true,
    value: {
      did: all.flatMap((done) => done.did),
      sheets: all.flatMap((done) => done.sheets),
      findings: all.flatMap((done) => done.findings),
    },
  };
}
