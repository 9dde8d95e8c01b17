/** Small years for tests of the steps. */
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import type { Done, Outcome } from "../../src/features/outcome";
import { saveUnits } from "../../src/features/saveUnits";
import { quietWork } from "../../src/features/work";
import type { CriteriaSet } from "../../src/domain/criteria";
import type { ScoreSource } from "../../src/sheets/identity";
import type { TieRule } from "../../src/domain/rank";
import { done, type Workbench } from "./workbench";

export const office = { parentAgency: "UBND TỈNH THỬ NGHIỆM", agency: "SỞ NỘI VỤ", place: "Thử Nghiệm" };
export const names = {
  criteria: "Bộ tiêu chí",
  units: "Đơn vị",
  table: "Bảng điểm",
  ranking: "Xếp hạng",
} as const;

export type StepName = "set" | "units" | "sheets" | "table" | "ranking";

export interface Year {
  readonly set: CriteriaSet;
  readonly units: readonly string[];
  readonly source: ScoreSource;
  readonly ties?: TieRule;
  readonly year?: number;
}

/** One step of the pane, as it runs it with its usual choices; scoring sheets that are there are written again. */
export function step(bench: Workbench, name: StepName, year: Year): Promise<Outcome<Done>> {
  const { port } = bench;
  switch (name) {
    case "set":
      return applyCriteriaSet(port, { set: year.set, office, year: year.year ?? 2025 });
    case "units":
      return saveUnits(port, { names: year.units });
    case "sheets":
      return createScoringSheets(port, { units: "all" }, quietWork);
    case "table":
      return buildScoreTable(port, { source: year.source });
    case "ranking":
      return buildRanking(port, { ties: year.ties ?? "dense" });
  }
}

/** Runs the steps in this order; each must go through. */
export async function run(bench: Workbench, steps: readonly StepName[], year: Year): Promise<void> {
  for (const each of steps) done(await step(bench, each, year));
}

export const allSteps: readonly StepName[] = ["set", "units", "sheets", "table", "ranking"];
export const entrySteps: readonly StepName[] = ["set", "units", "table", "ranking"];
