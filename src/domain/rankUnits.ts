/** The result of a year: every unit's totals, rank and class, with averages and class statistics. */
import { averageOf, type Average } from "./averages";
import { classify, type ClassDecision } from "./classify";
import { classStatistics, type ClassCount } from "./classStatistics";
import type { CriteriaSet } from "./criteria";
import { points, type Percent, type Points } from "./points";
import { rank, type TieRule } from "./rank";
import { percentOf } from "./ratio";
import { unscored, type ScorePair, type UnitScores } from "./scores";
import { fieldsOf, knownMaximum, maximumOf } from "./setTree";
import { totalOf } from "./unitTotal";

export interface RankingRow {
  readonly unit: string;
  /** Position among the units given. */
  readonly position: number;
  /** By field code, every field of the set. */
  readonly fields: Readonly<Record<string, ScorePair>>;
  /** Totals; null while a field is missing. */
  readonly self: Points | null;
  readonly appraisal: Points | null;
  /** Appraisal minus self; null unless both are there. */
  readonly difference: Points | null;
  /** Appraisal in percent of the set's maximum, rounded for print. */
  readonly percent: Percent | null;
  /** 1 is the best; null for a unit without an appraisal total. */
  readonly rank: number | null;
  /** Shares its rank. */
  readonly tied: boolean;
  readonly class: ClassDecision | null;
  /** Codes of the fields that have no appraisal score yet. */
  readonly pending: readonly string[];
}

export interface Ranking {
  readonly tieRule: TieRule;
  /** Ranked units first, best first; then the others in the order given. */
  readonly rows: readonly RankingRow[];
  /** Names of units that share a rank, best rank first. */
  readonly ties: readonly { readonly rank: number; readonly units: readonly string[] }[];
  readonly averages: {
    /** By field code, over the units scored in that field. */
    readonly fields: Readonly<Record<string, { readonly self: Average; readonly appraisal: Average }>>;
    /** Over the units that have the total. */
    readonly total: { readonly self: Average; readonly appraisal: Average };
  };
  /** From best to lowest class. */
  readonly classes: readonly ClassCount[];
}

/**
 * Ranks and classifies the units by their appraisal totals. Throws a RangeError when maxima of the set were never
 * entered (a bug: see fillMaxima). Units are expected to be distinct and their scores to lie inside the maxima: the
 * readers and checks see to it.
 */
export function rankUnits(set: CriteriaSet, units: readonly UnitScores[], tieRule: TieRule): Ranking {
  const maximum = maximumOf(set);
  if (maximum === null) throw new RangeError("maxima of the set were never entered");
  const judged = units.map((unit, position) => judge(set, maximum, unit, position));
  const { ranks, order, ties } = rank(
    judged.map((row) => row.appraisal),
    tieRule,
  );
  const tied = new Set(ties.flat());
  const rows = order.flatMap((position) => {
    const row = judged[position];
    return row === undefined ? [] : [{ ...row, rank: ranks[position] ?? null, tied: tied.has(position) }];
  });
  return {
    tieRule,
    rows,
    ties: ties.map((members) => ({
      rank: ranks[members[0] ?? -1] ?? 0,
      units: members.map((position) => judged[position]?.unit ?? ""),
    })),
    averages: averagesOf(set, judged),
    classes: classStatistics(set.classification, rows),
  };
}

function judge(set: CriteriaSet, maximum: Points, { unit, fields }: UnitScores, position: number): RankingRow {
  const all = fieldsOf(set).map((field) => ({
    field,
    pair: fields[field.code] ?? { self: unscored, appraisal: unscored },
  }));
  const self = totalOf(all.map(({ pair }) => pair.self));
  const appraisal = totalOf(all.map(({ pair }) => pair.appraisal));
  const achieved = all.flatMap(({ field, pair: { appraisal: score } }) =>
    score.kind === "scored" ? [{ code: field.code, points: score.points, maximum: knownMaximum(field) }] : [],
  );
  return {
    unit,
    position,
    fields: Object.fromEntries(all.map(({ field, pair }) => [field.code, pair])),
    self,
    appraisal,
    difference: self === null || appraisal === null ? null : points(appraisal - self),
    percent: appraisal === null ? null : percentOf(appraisal, maximum),
    rank: null,
    tied: false,
    class: appraisal === null ? null : classify(set.classification, { points: appraisal, maximum }, achieved),
    pending: all.flatMap(({ field, pair }) => (pair.appraisal.kind === "unscored" ? [field.code] : [])),
  };
}

function averagesOf(set: CriteriaSet, rows: readonly RankingRow[]): Ranking["averages"] {
  const pairs = (code: string): readonly ScorePair[] =>
    rows.map((row) => row.fields[code] ?? { self: unscored, appraisal: unscored });
  const fields = fieldsOf(set).map(({ code }) => {
    const ofField = pairs(code);
    return [
      code,
      {
        self: averageOf(ofField.map((pair) => pair.self)),
        appraisal: averageOf(ofField.map((pair) => pair.appraisal)),
      },
    ] as const;
  });
  const total = (which: "self" | "appraisal"): Average =>
    averageOf(
      rows.map((row) => {
        const value = row[which];
        return value === null ? unscored : { kind: "scored", points: value };
      }),
    );
  return { fields: Object.fromEntries(fields), total: { self: total("self"), appraisal: total("appraisal") } };
}
