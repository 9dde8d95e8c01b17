/** A unit's total from its fields. */
import { points, type Points } from "./points";
import type { Score } from "./scores";

/**
 * R13: the sum of the fields' scores when none is missing, else null: a partial sum is never called a total. Fields
 * that are not applicable add nothing; when all are, there is no total either.
 */
export function totalOf(fields: readonly Score[]): Points | null {
  let total = 0;
  let scored = 0;
  for (const field of fields) {
    if (field.kind === "unscored") return null;
    if (field.kind === "notApplicable") continue;
    total += field.points;
    scored += 1;
  }
  return scored === 0 ? null : points(total);
}
