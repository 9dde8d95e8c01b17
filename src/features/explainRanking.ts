/** Why every unit stands where it stands, how firm that is, and what can still change: by the domain, as of this reading. */
import { explainClasses, type ClassExplanation } from "../domain/analysis/explainClass";
import { leaveOneFieldOut, type LeaveOneOutRow } from "../domain/analysis/leaveOneOut";
import type { ItemLevel, UnitProgress } from "../domain/analysis/progress";
import { provisionalRanking, type ProvisionalRanking } from "../domain/analysis/provisional";
import { fieldsToShift, leavesToShift, shiftScores, type ShiftBands } from "../domain/analysis/shiftScores";
import type { CriteriaSet } from "../domain/criteria";
import type { Ranking } from "../domain/rankUnits";
import { succeed } from "../domain/result";
import type { Score, ScorePair, UnitScores } from "../domain/scores";
import { unitKey } from "../domain/unitName";
import type { Outcome } from "./outcome";
import { reportWorkbook, type ReportWorkbook } from "./reportWorkbook";
import { scoringSheetsOf } from "./scoringSheetsOf";
import type { WorkbookPort } from "./workbookPort";

export interface ExplainedRanking {
  readonly set: CriteriaSet;
  readonly ranking: Ranking;
  /** In the order of the ranking. */
  readonly explanations: readonly ClassExplanation[];
  /** Ranked units only, by name. */
  readonly withoutField: ReadonlyMap<string, LeaveOneOutRow>;
  readonly shifted: ShiftBands;
  /** Null when nothing is pending. */
  readonly provisional: ProvisionalRanking | null;
  /** What the items are: leaves where there are scoring sheets, else fields. */
  readonly level: ItemLevel;
  /** By unit. */
  readonly progress: ReadonlyMap<string, UnitProgress>;
}

/** Enough that bands stand still; the seed is the year, so that everybody gets the same bands. */
const runs = 400;

/** A round trip for every 24 scoring sheets beside those of reportWorkbook. */
export async function explainRanking(
  port: WorkbookPort,
): Promise<Outcome<{ readonly workbook: ReportWorkbook; readonly explained: ExplainedRanking }>> {
  const opened = await reportWorkbook(port);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const { set, ranking, year, table } = workbook;
  const level: ItemLevel = table.source === "scoringSheets" ? "leaves" : "fields";
  const progress = level === "leaves" ? await progressOfLeaves(port, workbook) : table.scores.map(progressOfFields);
  const options = { tieRule: ranking.tieRule, step: set.step, seed: year, runs };
  const shiftable =
    level === "leaves"
      ? leavesToShift(
          set,
          progress.map(({ unit, items }) => ({ unit, appraisal: appraisalOf(items) })),
        )
      : fieldsToShift(set, ranking);
  const provisional = provisionalRanking(set, progress, level);
  const isPending = [...provisional.rows, ...provisional.apart].some((row) => !row.isComplete);
  return succeed({
    workbook,
    explained: {
      set,
      ranking,
      explanations: explainClasses(set, ranking),
      withoutField: new Map(leaveOneFieldOut(set, ranking).map((row) => [row.unit, row])),
      shifted: shiftScores(shiftable, options),
      provisional: isPending ? provisional : null,
      level,
      progress: new Map(progress.map((each) => [each.unit, each])),
    },
  });
}

/** A unit has returned its scores once any of its own is there. */
function hasReturned(items: UnitProgress["items"]): boolean {
  return Object.values(items).some(({ self }) => self.kind !== "unscored");
}

function progressOfFields({ unit, fields }: UnitScores): UnitProgress {
  return { unit, items: fields, returned: hasReturned(fields) };
}

async function progressOfLeaves(port: WorkbookPort, { open, set, table }: ReportWorkbook): Promise<UnitProgress[]> {
  const items = new Map<string, Readonly<Record<string, ScorePair>>>();
  for await (const { unit, scores } of scoringSheetsOf(port, open, set))
    items.set(unitKey(unit), Object.fromEntries(scores));
  return table.units.map((unit) => {
    const own = items.get(unitKey(unit)) ?? {};
    return { unit, items: own, returned: hasReturned(own) };
  });
}

function appraisalOf(items: UnitProgress["items"]): Readonly<Record<string, Score>> {
  return Object.fromEntries(Object.entries(items).map(([code, { appraisal }]) => [code, appraisal]));
}
