/** Averages of scores, exact until printed. */
import { points, type Percent, type Points } from "./points";
import { ratio, roundRatio, toPercent } from "./ratio";
import type { Score } from "./scores";

/** Sum and number of the scores that are there. With a count of 0 there is no average. */
export interface Average {
  readonly sum: Points;
  readonly count: number;
}

/** R50: takes in the scores that are there; missing and not applicable ones neither add points nor count. */
export function averageOf(scores: readonly Score[]): Average {
  let sum = 0;
  let count = 0;
  for (const score of scores) {
    if (score.kind !== "scored") continue;
    sum += score.points;
    count += 1;
  }
  return { sum: points(sum), count };
}

/** For print: two decimals, halves away from zero (R21); null when nothing is scored. */
export function printedAverage({ sum, count }: Average): Points | null {
  return count === 0 ? null : points(roundRatio(ratio(sum, count)));
}

/** The average in percent of the maximum, for print; null when nothing is scored or nothing can be reached. */
export function averagePercent({ sum, count }: Average, maximum: Points): Percent | null {
  return count === 0 || maximum <= 0 ? null : toPercent(ratio(sum, count * maximum));
}
