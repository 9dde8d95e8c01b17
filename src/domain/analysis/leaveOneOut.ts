/** How much a rank hangs on single fields: ranks with one field left out at a time. */
import type { CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import { rank } from "../rank";
import type { Ranking, RankingRow } from "../rankUnits";
import { fieldsOf } from "../setTree";
import type { RankRange } from "./rankRanges";

export interface LeaveOneOutRow {
  readonly unit: string;
  /** With all fields. */
  readonly rank: number;
  /** Over all runs, the rank with all fields among them. */
  readonly band: RankRange;
  /** By code of the field left out; null where the unit has no other score. */
  readonly without: Readonly<Record<string, number | null>>;
}

/**
 * R90: each field in turn is left out and the ranked units are ranked by what the other fields bring of their common
 * remaining maximum; the band goes from the best to the worst of these ranks and the rank itself. Rows in the order of
 * the ranking, ranked units only; a set of one field leaves nothing to rank by, its bands are the ranks. The ranking's
 * tie rule holds. Costs as many rankings as there are fields.
 */
export function leaveOneFieldOut(set: CriteriaSet, ranking: Ranking): readonly LeaveOneOutRow[] {
  const rows = ranking.rows.filter((row) => row.rank !== null);
  const fields = fieldsOf(set);
  // The remaining maximum is the same for all units: ranking by percent of it is ranking by the remaining points.
  const runs = fields.map(({ code }) => ({
    code,
    ranks: rank(
      rows.map((row) => remaining(row, code)),
      ranking.tieRule,
    ).ranks,
  }));
  return rows.map((row, index) => {
    const own = row.rank ?? 0;
    const without = runs.map(({ code, ranks }) => [code, ranks[index] ?? null] as const);
    const reached = [own, ...without.flatMap(([, each]) => each ?? [])];
    return {
      unit: row.unit,
      rank: own,
      band: { best: Math.min(...reached), worst: Math.max(...reached) },
      without: Object.fromEntries(without),
    };
  });
}

/** The total without one field; null when no other field is scored. */
function remaining(row: RankingRow, code: string): Points | null {
  if (row.appraisal === null) return null;
  const isScored = ([field, pair]: readonly [string, RankingRow["fields"][string]]): boolean =>
    field !== code && pair.appraisal.kind === "scored";
  if (!Object.entries(row.fields).some(isScored)) return null;
  const left = row.fields[code]?.appraisal;
  return left?.kind === "scored" ? points(row.appraisal - left.points) : row.appraisal;
}
