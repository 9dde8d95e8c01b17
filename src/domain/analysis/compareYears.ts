/** Change of score, percent and rank of every unit against another year, like for like. */
import { hasErrors, type Finding } from "../finding";
import type { TieRule } from "../rank";
import { fail, succeed, type Result } from "../result";
import { fieldsOf } from "../setTree";
import { checkComparison } from "./checkComparison";
import {
  compareColumn,
  nothingCompared,
  takeColumn,
  type Change,
  type ColumnChange,
  type MeanChange,
} from "./yearChange";
import type { CrosswalkGroup, UnitMatch, YearScores } from "./yearScores";

export interface ComparedUnit {
  readonly unit: string;
  readonly kind: "same" | "merged" | "new" | "notCompared";
  /** Names in the other year. */
  readonly predecessors: readonly string[];
  /** Of all fields of each year. */
  readonly total: Change;
  /** Of all that the crosswalk covers. */
  readonly likeForLike: Change;
  /** In the order of the crosswalk. */
  readonly groups: readonly Change[];
}

export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly crosswalk: readonly CrosswalkGroup[];
  /** This year's units, in their order. */
  readonly units: readonly ComparedUnit[];
  /** R104: other year's units that are nobody's predecessor, in their order; this year's without one are `new`. */
  readonly gone: readonly string[];
  readonly means: {
    readonly total: MeanChange;
    readonly likeForLike: MeanChange;
    readonly groups: readonly MeanChange[];
  };
  /** Warnings only. */
  readonly findings: readonly Finding[];
}

/**
 * Compares this year (`after`) with another (`before`). Units without a match are new; `tieRule` numbers the comparable
 * ranks. Fails with every fault of crosswalk and matches. Throws a RangeError for sets whose maxima were never entered
 * (a bug). Costs a few rankings per group of the crosswalk.
 */
export function compareYears(
  before: YearScores,
  after: YearScores,
  crosswalk: readonly CrosswalkGroup[],
  matches: readonly UnitMatch[],
  tieRule: TieRule,
): Result<Comparison, readonly Finding[]> {
  const findings = checkComparison(before, after, crosswalk, matches);
  if (hasErrors(findings)) return fail(findings);
  const known = new Map(matches.map((match) => [match.unit, match]));
  const all = after.units.map(({ unit }) => known.get(unit) ?? { unit, predecessors: [], compare: true });
  const column = (from: readonly string[], to: readonly string[]): ColumnChange =>
    compareColumn(takeColumn(before, from), takeColumn(after, to), all, tieRule);
  const total = column(codesOfFields(before), codesOfFields(after));
  const likeForLike = column(
    crosswalk.flatMap(({ from }) => from),
    crosswalk.flatMap(({ to }) => to),
  );
  const groups = crosswalk.map(({ from, to }) => column(from, to));
  const named = new Set(all.flatMap(({ predecessors }) => predecessors.map(({ unit }) => unit)));
  return succeed({
    before: before.year,
    after: after.year,
    crosswalk,
    units: all.map((match, index) => ({
      unit: match.unit,
      kind: kindOf(match),
      predecessors: match.predecessors.map(({ unit }) => unit),
      total: total.changes[index] ?? nothingCompared,
      likeForLike: likeForLike.changes[index] ?? nothingCompared,
      groups: groups.map(({ changes }) => changes[index] ?? nothingCompared),
    })),
    gone: before.units.map(({ unit }) => unit).filter((unit) => !named.has(unit)),
    means: { total: total.mean, likeForLike: likeForLike.mean, groups: groups.map(({ mean }) => mean) },
    findings,
  });
}

function kindOf({ predecessors, compare }: UnitMatch): ComparedUnit["kind"] {
  if (predecessors.length === 0) return "new";
  if (!compare) return "notCompared";
  return predecessors.length === 1 ? "same" : "merged";
}

function codesOfFields({ set }: YearScores): readonly string[] {
  return fieldsOf(set).map(({ code }) => code);
}
