/** Two years to compare, written shortly. */
import { compareYears, type Comparison } from "../../../src/domain/analysis/compareYears";
import type { Change } from "../../../src/domain/analysis/yearChange";
import {
  sameFields,
  sameNames,
  type CrosswalkGroup,
  type UnitMatch,
  type YearScores,
} from "../../../src/domain/analysis/yearScores";
import type { CriteriaSet } from "../../../src/domain/criteria";
import { points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { rowsOf, setOf } from "../exampleSets";

export const of = (hundredths: number): Score => scored(points(hundredths));

/** "A 30 50 20" → unit A with 30, 50 and 20 points in fields I, II and III; "-" is missing. */
export function year(name: string, set: CriteriaSet, ...lines: string[]): YearScores {
  const codes = set.nodes.filter(({ level }) => level === 1).map(({ code }) => code);
  return {
    year: name,
    set,
    tieRule: "dense",
    units: lines.map((line) => {
      const [unit = "", ...scores] = line.split(" ");
      return {
        unit,
        scores: Object.fromEntries(
          codes.map((code, index) => [
            code,
            scores[index] === "-" ? unscored : of(Math.round(Number(scores[index]) * 100)),
          ]),
        ),
      };
    }),
  };
}

export function compared(
  before: YearScores,
  after: YearScores,
  crosswalk: readonly CrosswalkGroup[] = sameFields(before.set, after.set),
  matches: readonly UnitMatch[] = sameNames(before.units, after.units),
): Comparison {
  const found = compareYears(before, after, crosswalk, matches, "dense");
  if (!found.ok) throw new Error(JSON.stringify(found.failure));
  return found.value;
}

export const figures = (change: Change | undefined) => [change?.points, change?.percent];
export const merge = (unit: string, compare: boolean, ...predecessors: [string, number][]): UnitMatch => ({
  unit,
  predecessors: predecessors.map(([name, weight]) => ({ unit: name, weight })),
  compare,
});

export const old = setOf(rowsOf("I 40", "II 40", "III 20"));
export const last = year("2019", old, "A 30 30 10", "B 20 20 20", "C 40 40 -");
