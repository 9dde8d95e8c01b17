/** Change of criteria below the fields between two years, over all units. */
import type { CriteriaSet } from "../criteria";
import { codeKey, parseCode } from "../code";
import { leavesOf } from "../setTree";
import { compareColumn, takeColumn, type MeanChange } from "./yearChange";
import type { CrosswalkGroup, YearScores } from "./yearScores";

export interface ComparedCriterion {
  readonly group: CrosswalkGroup;
  readonly mean: MeanChange;
}

/**
 * R212: criteria are compared over all units, each year's mean in percent of its own maximum over the units that have the
 * score: those the crosswalk names, and beside them the leaves of the same code and name. In the order of this year's set.
 */
export function compareCriteria(
  before: YearScores,
  after: YearScores,
  written: readonly CrosswalkGroup[],
): readonly ComparedCriterion[] {
  const named = { from: new Set(written.flatMap(({ from }) => from)), to: new Set(written.flatMap(({ to }) => to)) };
  const same = sameLeaves(before.set, after.set).filter(
    ({ from, to }) => !from.some((code) => named.from.has(code)) && !to.some((code) => named.to.has(code)),
  );
  const order = new Map(after.set.nodes.map(({ code }, index) => [code, index]));
  const first = ({ to }: CrosswalkGroup): number => order.get(to[0] ?? "") ?? 0;
  return [...written, ...same]
    .sort((left, right) => first(left) - first(right))
    .map((group) => ({
      group,
      mean: compareColumn(takeColumn(before, group.from), takeColumn(after, group.to), [], after.tieRule).mean,
    }));
}

/** Leaves that have code and name in common. */
function sameLeaves(before: CriteriaSet, after: CriteriaSet): readonly CrosswalkGroup[] {
  const known = new Map(leavesOf(before).map((leaf) => [keyOf(leaf.code, leaf.name), leaf.code]));
  return leavesOf(after).flatMap(({ code, name }) => {
    const old = known.get(keyOf(code, name));
    return old === undefined ? [] : [{ from: [old], to: [code] }];
  });
}

function keyOf(code: string, name: string): string {
  const path = parseCode(code);
  const plain = name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
  return `${path === null ? code : codeKey(path)} ${plain}`;
}
