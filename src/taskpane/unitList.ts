/** The typed list of units against itself and against the workbook. */
import { unitKey } from "../domain/unitName";
import { missingFrom } from "./steps";

export interface UnitListCheck {
  /** Names that stand more than once (as first written). */
  readonly duplicates: readonly string[];
  /** In the list, not in the workbook. */
  readonly added: readonly string[];
  /** In the workbook, not in the list. */
  readonly left: readonly string[];
  /** Same names in the same order as in the workbook. */
  readonly isUnchanged: boolean;
}

export function checkUnitList(names: readonly string[], saved: readonly string[]): UnitListCheck {
  const first = new Map<string, string>();
  const duplicates = new Set<string>();
  for (const name of names) {
    const like = unitKey(name);
    const earlier = first.get(like);
    if (earlier === undefined) first.set(like, name);
    else duplicates.add(earlier);
  }
  return {
    duplicates: [...duplicates],
    added: missingFrom(saved, names),
    left: missingFrom(names, saved),
    isUnchanged: names.length === saved.length && names.every((name, index) => name === saved[index]),
  };
}
