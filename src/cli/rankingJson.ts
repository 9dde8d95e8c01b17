/** The ranking for machines: scores as points, shares and percentages as printed (two decimals), null where missing. */
import { averagePercent, printedAverage, type Average } from "../domain/averages";
import type { CriteriaSet } from "../domain/criteria";
import { toDecimal, type Percent, type Points } from "../domain/points";
import type { Ranking } from "../domain/rankUnits";
import { toPercent } from "../domain/ratio";
import type { Score } from "../domain/scores";
import { fieldsOf, knownMaximum, maximumOf } from "../domain/setTree";

export function rankingJson(set: CriteriaSet, ranking: Ranking): object {
  const { averages, classes, rows, tieRule } = ranking;
  const whole = maximumOf(set);
  return {
    ties: tieRule,
    units: rows.map((row) => ({
      unit: row.unit,
      self: decimal(row.self),
      appraisal: decimal(row.appraisal),
      difference: decimal(row.difference),
      percent: decimal(row.percent),
      rank: row.rank,
      tied: row.tied,
      class: row.class?.name ?? null,
      councilDecides: row.class?.councilDecides ?? false,
      pending: row.pending,
      fields: Object.fromEntries(
        Object.entries(row.fields).map(([code, pair]) => [
          code,
          { self: scoreOf(pair.self), appraisal: scoreOf(pair.appraisal) },
        ]),
      ),
    })),
    averages: {
      ...pairOf(averages.total, whole),
      fields: Object.fromEntries(
        fieldsOf(set).flatMap((field) => {
          const pair = averages.fields[field.code];
          return pair === undefined ? [] : [[field.code, pairOf(pair, knownMaximum(field))]];
        }),
      ),
    },
    classes: Object.fromEntries(
      classes.map((each) => [
        each.name,
        {
          count: each.count,
          share: each.share === null ? null : toDecimal(toPercent(each.share)),
          units: each.units,
        },
      ]),
    ),
  };
}

function pairOf(
  pair: { readonly self: Average; readonly appraisal: Average },
  maximum: Points | null,
): Readonly<Record<string, number | null>> {
  return {
    self: decimal(printedAverage(pair.self)),
    appraisal: decimal(printedAverage(pair.appraisal)),
    percent: maximum === null ? null : decimal(averagePercent(pair.appraisal, maximum)),
  };
}

function decimal(value: Points | Percent | null): number | null {
  return value === null ? null : toDecimal(value);
}

function scoreOf(score: Score): number | null {
  return score.kind === "scored" ? toDecimal(score.points) : null;
}
