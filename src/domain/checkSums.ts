/** Whether the maxima of a set add up. */
import { errorAt, type Finding, type Place } from "./finding";
import { sum, type Points } from "./points";

/** A row that has a place in the tree, with its maximum where that could be read. */
export interface PlacedMaximum {
  readonly at: Place;
  readonly key: string;
  /** Key of the parent's place, null for a field. */
  readonly parent: string | null;
  readonly maximum: Points | null;
}

/** Faults of the sums; what depends on a maximum that is missing or unreadable (already a fault) is not judged. */
export function checkSums(rows: readonly PlacedMaximum[], declaredTotal: Points | null): readonly Finding[] {
  return [...checkParents(rows), ...checkTotal(rows, declaredTotal)];
}

/** R4: a parent's maximum is the sum of its children's. */
function checkParents(rows: readonly PlacedMaximum[]): readonly Finding[] {
  const children = new Map<string, (Points | null)[]>();
  for (const { parent, maximum } of rows) {
    if (parent === null) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [maximum]);
    else siblings.push(maximum);
  }
  return rows.flatMap(({ at, key, maximum }) => {
    const parts = children.get(key);
    const expected = parts === undefined ? null : sumIfKnown(parts);
    if (expected === null || maximum === null || expected === maximum) return [];
    return [errorAt("parent-sum-mismatch", at, { expected: { points: expected }, found: { points: maximum } })];
  });
}

/** R5: the fields' maxima add up to the declared total, where one is declared. */
function checkTotal(rows: readonly PlacedMaximum[], declaredTotal: Points | null): readonly Finding[] {
  if (declaredTotal === null) return [];
  const expected = sumIfKnown(rows.filter(({ parent }) => parent === null).map(({ maximum }) => maximum));
  if (expected === null || expected === declaredTotal) return [];
  return [errorAt("total-mismatch", {}, { expected: { points: expected }, found: { points: declaredTotal } })];
}

function sumIfKnown(list: readonly (Points | null)[]): Points | null {
  const known = list.filter((each): each is Points => each !== null);
  return known.length === list.length ? sum(known) : null;
}
