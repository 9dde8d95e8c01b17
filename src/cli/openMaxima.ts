/** The finding of a set whose maxima are not all known: files of scores say nothing of them. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";

export function openMaxima(set: CriteriaSet): readonly Finding[] {
  const open = set.nodes.filter((node) => node.maximum === null);
  return [errorAt("maxima-open", {}, { number: open.length, first: open[0]?.name ?? "" })];
}
