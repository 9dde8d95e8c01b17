/** Looking into the tree of a criteria set. */
import type { CriteriaNode, CriteriaSet } from "./criteria";
import { points, sum, type Points } from "./points";

/** Fields (level 1) in the order of the decision. */
export function fieldsOf(set: CriteriaSet): readonly CriteriaNode[] {
  return set.nodes.filter((node) => node.parent === null);
}

/** R6: what is scored: the nodes without children, at whatever level they stand, in the order of the decision. */
export function leavesOf(set: CriteriaSet): readonly CriteriaNode[] {
  return set.nodes.filter((node) => node.children.length === 0);
}

export function countAtLevel(set: CriteriaSet, level: number): number {
  return set.nodes.filter((node) => node.level === level).length;
}

/** Points of the whole set; null while the user still has to enter a maximum. */
export function maximumOf(set: CriteriaSet): Points | null {
  const maxima: Points[] = [];
  for (const field of fieldsOf(set)) {
    if (field.maximum === null) return null;
    maxima.push(field.maximum);
  }
  return sum(maxima);
}

/** The node's maximum where all maxima must be known by now; throws a RangeError otherwise (a bug: see fillMaxima). */
export function knownMaximum(node: CriteriaNode): Points {
  if (node.maximum === null) throw new RangeError(`the maximum of ${node.code} was never entered`);
  return points(node.maximum);
}

/** The leaves under a node, itself included when it is one. Asked for every cell of a table, so found once per node. */
export function leavesUnder(set: CriteriaSet, node: CriteriaNode): readonly CriteriaNode[] {
  if (node.children.length === 0) return [node];
  const known = foundUnder.get(set) ?? new Map<CriteriaNode, readonly CriteriaNode[]>();
  foundUnder.set(set, known);
  const before = known.get(node);
  if (before !== undefined) return before;
  const leaves = node.children.flatMap((index) => {
    const child = set.nodes[index];
    return child === undefined ? [] : leavesUnder(set, child);
  });
  known.set(node, leaves);
  return leaves;
}

/** Sets are never changed: an edited one is another object. */
const foundUnder = new WeakMap<CriteriaSet, Map<CriteriaNode, readonly CriteriaNode[]>>();
