/** How much ranks hang on the last step of the appraisal: ranks with every score shifted by up to one step. */
import type { CriteriaSet } from "../criteria";
import { points, sum, type Points } from "../points";
import { rank, type TieRule } from "../rank";
import type { Ranking } from "../rankUnits";
import { ratio, type Ratio } from "../ratio";
import type { Score } from "../scores";
import { fieldsOf, knownMaximum, leavesOf } from "../setTree";
import { rankRanges, type RankRange, type TotalRange } from "./rankRanges";
import { seededRandom, type Random } from "./random";

/** A unit with all its appraisal scores. */
export interface ShiftedUnit {
  readonly unit: string;
  readonly scores: readonly { readonly points: Points; readonly maximum: Points }[];
}

export interface ShiftOptions {
  readonly tieRule: TieRule;
  readonly step: Points;
  /** Whole number from 0 to 2³² − 1; to be stated with the bands. */
  readonly seed: number;
  /** 1 to 1 000. */
  readonly runs: number;
}

export interface ShiftBands {
  readonly options: ShiftOptions;
  /** In the order given. */
  readonly rows: readonly ShiftRow[];
}

export interface ShiftRow {
  readonly unit: string;
  /** Without shifts. */
  readonly rank: number;
  /** Over all runs, the rank without shifts among them. */
  readonly band: RankRange;
  /** The runs in which the rank stayed. */
  readonly kept: Ratio;
  /** What no run could ever pass: the best and worst rank over all shifts, exact. */
  readonly limits: RankRange;
}

/** Enough for a band; bounds the cost: runs × scores draws and as many rankings as runs. */
export const mostRuns = 1000;

/** The ranked units of a ranking with their fields' scores. */
export function fieldsToShift(set: CriteriaSet, ranking: Ranking): readonly ShiftedUnit[] {
  const fields = fieldsOf(set);
  return ranking.rows.flatMap((row) =>
    row.rank === null
      ? []
      : [
          {
            unit: row.unit,
            scores: fields.flatMap((field) => scoreIn(row.fields[field.code]?.appraisal, knownMaximum(field))),
          },
        ],
  );
}

/** Units with their leaves' scores, by code; only those with nothing missing and something scored. */
export function leavesToShift(
  set: CriteriaSet,
  units: readonly { readonly unit: string; readonly appraisal: Readonly<Record<string, Score>> }[],
): readonly ShiftedUnit[] {
  const leaves = leavesOf(set);
  const isKnown = (score: Score | undefined): boolean => score !== undefined && score.kind !== "unscored";
  return units.flatMap(({ unit, appraisal }) => {
    const scores = leaves.flatMap((leaf) => scoreIn(appraisal[leaf.code], knownMaximum(leaf)));
    return scores.length > 0 && leaves.every((leaf) => isKnown(appraisal[leaf.code])) ? [{ unit, scores }] : [];
  });
}

function scoreIn(score: Score | undefined, maximum: Points): ShiftedUnit["scores"] {
  return score?.kind === "scored" ? [{ points: score.points, maximum }] : [];
}

/**
 * R91: in every run each appraisal score is lowered by one step, kept or raised by one step, each as likely and apart
 * from the others; a score that would leave 0…maximum is kept. The band goes from the best to the worst rank over the
 * runs and the rank itself. Same units, same options: same bands. Throws a RangeError for a number of runs or a seed
 * out of range (a bug).
 */
export function shiftScores(units: readonly ShiftedUnit[], options: ShiftOptions): ShiftBands {
  const { tieRule, step, seed, runs } = options;
  if (!Number.isInteger(runs) || runs < 1 || runs > mostRuns) throw new RangeError(`not a number of runs: ${runs}`);
  const totals = units.map(({ scores }) => sum(scores.map((score) => score.points)));
  const own = rank(totals, tieRule).ranks.map((each) => each ?? 0);
  const best = [...own];
  const worst = [...own];
  const kept = own.map(() => 0);
  const random = seededRandom(seed);
  for (let run = 0; run < runs; run++) {
    const shifted = units.map((unit) => shiftedTotal(unit, step, random));
    for (const [index, each] of rank(shifted, tieRule).ranks.entries()) {
      if (each === null) continue;
      best[index] = Math.min(best[index] ?? each, each);
      worst[index] = Math.max(worst[index] ?? each, each);
      if (each === own[index]) kept[index] = (kept[index] ?? 0) + 1;
    }
  }
  const limits = shiftLimits(units, step).map((each) => each[tieRule]);
  return {
    options,
    rows: units.map(({ unit }, index) => {
      const rankOfUnit = own[index] ?? 0;
      const itself = { best: rankOfUnit, worst: rankOfUnit };
      return {
        unit,
        rank: rankOfUnit,
        band: { best: best[index] ?? rankOfUnit, worst: worst[index] ?? rankOfUnit },
        kept: ratio(kept[index] ?? 0, runs),
        limits: limits[index] ?? itself,
      };
    }),
  };
}

/**
 * R92: the limits are the best and worst rank over all ways to shift, found without trying any: a total goes in whole
 * steps from all scores lowered to all scores raised, as far as each can be.
 */
function shiftLimits(units: readonly ShiftedUnit[], step: Points): ReturnType<typeof rankRanges> {
  const totals = units.map(({ scores }): TotalRange => {
    const lowered = scores.map((score) => points(score.points - (canLower(score, step) ? step : 0)));
    const raised = scores.map((score) => points(score.points + (canRaise(score, step) ? step : 0)));
    return { least: sum(lowered), most: sum(raised) };
  });
  return rankRanges(totals, step);
}

type Shiftable = ShiftedUnit["scores"][number];

function canLower(score: Shiftable, step: Points): boolean {
  return score.points >= step;
}

function canRaise(score: Shiftable, step: Points): boolean {
  return score.points + step <= score.maximum;
}

function shiftedTotal({ scores }: ShiftedUnit, step: Points, random: Random): Points {
  let total = 0;
  for (const score of scores) {
    const direction = random.below(3) - 1;
    const isPossible = direction < 0 ? canLower(score, step) : canRaise(score, step);
    total += score.points + (isPossible ? direction * step : 0);
  }
  return points(total);
}
