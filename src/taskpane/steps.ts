/** The five steps, how far the workbook is in each, and the one to do next. Pure: read from the workbook's state alone. */
import type { CriteriaSet } from "../domain/criteria";
import type { WorkbookState } from "../features/workbookState";
import type { Sentence } from "../features/outcome";

export const stepIds = ["set", "units", "scoringSheets", "scoreTable", "ranking"] as const;
export type StepId = (typeof stepIds)[number];

/** optional: not done and not needed, because scores are entered in the score table itself. */
export type StepStatus = "todo" | "done" | "attention" | "optional";

export interface Step {
  readonly id: StepId;
  readonly status: StepStatus;
  /** Where the workbook stands in this step. */
  readonly standing: Sentence;
  /** The earlier step without which this one cannot be done. */
  readonly needs: StepId | null;
}

/** Names of the one list that the other lacks. */
export function missingFrom(list: readonly string[], wanted: readonly string[]): readonly string[] {
  const present = new Set(list);
  return wanted.filter((name) => !present.has(name));
}

/** A set without anything below its fields: the score table is filled in directly. */
export function isFieldLevel(set: CriteriaSet): boolean {
  return set.nodes.every((node) => node.level === 1);
}

/** Nodes whose maximum the user still has to enter. */
export function missingMaxima(set: CriteriaSet): number {
  return set.nodes.filter((node) => node.children.length === 0 && node.maximum === null).length;
}

/** Units that have no scoring sheet yet, in the order of the units. */
export function unitsWithoutSheet(state: WorkbookState): readonly string[] {
  return missingFrom(
    state.scoringSheets.map((each) => each.unit),
    state.units,
  );
}

type Standing = Pick<Step, "status" | "standing">;

function setStanding({ set }: WorkbookState): Standing {
  if (set === null) return { status: "todo", standing: { key: "pane.set-none" } };
  const missing = missingMaxima(set);
  if (missing > 0) return { status: "attention", standing: { key: "pane.set-maxima-missing", details: { missing } } };
  return { status: "done", standing: { key: "pane.set-present", details: { title: set.title } } };
}

function unitsStanding({ units }: WorkbookState): Standing {
  if (units.length === 0) return { status: "todo", standing: { key: "pane.units-none" } };
  return { status: "done", standing: { key: "pane.units-present", details: { number: units.length } } };
}

function sheetsStanding(state: WorkbookState): Standing {
  const without = unitsWithoutSheet(state).length;
  const number = state.scoringSheets.length;
  const details = { number, without };
  if (number > 0 && without === 0) return { status: "done", standing: { key: "pane.sheets-all", details } };
  if (number > 0) return { status: "attention", standing: { key: "pane.sheets-some", details } };
  const direct = state.scoreTable?.source === "entry" || (state.set !== null && isFieldLevel(state.set));
  if (direct) return { status: "optional", standing: { key: "pane.sheets-optional" } };
  return { status: "todo", standing: { key: "pane.sheets-none" } };
}

function tableStanding({ scoreTable, units }: WorkbookState): Standing {
  if (scoreTable === null) return { status: "todo", standing: { key: "pane.table-none" } };
  const missing = missingFrom(scoreTable.units, units).length;
  const left = missingFrom(units, scoreTable.units).length;
  if (missing > 0) return { status: "attention", standing: { key: "pane.table-missing", details: { missing } } };
  if (left > 0) return { status: "attention", standing: { key: "pane.table-left", details: { left } } };
  const key = scoreTable.source === "entry" ? "pane.table-entry" : "pane.table-linked";
  return { status: "done", standing: { key, details: { number: scoreTable.units.length } } };
}

function rankingStanding({ ranking, scoreTable }: WorkbookState): Standing {
  if (ranking === null) return { status: "todo", standing: { key: "pane.ranking-none" } };
  const table = scoreTable?.units;
  const ranked = ranking.units;
  const differs =
    table !== undefined &&
    ranked !== undefined &&
    (missingFrom(ranked, table).length > 0 || missingFrom(table, ranked).length > 0);
  if (differs) return { status: "attention", standing: { key: "pane.ranking-stale" } };
  return { status: "done", standing: { key: "pane.ranking-present" } };
}

function needOf(id: StepId, state: WorkbookState): StepId | null {
  if (id === "set") return null;
  if (state.set === null) return "set";
  if (id === "units") return null;
  if (state.units.length === 0) return "units";
  return id === "ranking" && state.scoreTable === null ? "scoreTable" : null;
}

const standings: Readonly<Record<StepId, (state: WorkbookState) => Standing>> = {
  set: setStanding,
  units: unitsStanding,
  scoringSheets: sheetsStanding,
  scoreTable: tableStanding,
  ranking: rankingStanding,
};

/** The steps in order. */
export function stepsOf(state: WorkbookState): readonly Step[] {
  return stepIds.map((id) => ({ id, ...standings[id](state), needs: needOf(id, state) }));
}

/** The first step that is still to do or needs attention; null when the ranking stands. */
export function nextStep(steps: readonly Step[]): StepId | null {
  return steps.find((step) => step.status === "todo" || step.status === "attention")?.id ?? null;
}
