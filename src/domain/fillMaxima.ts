/** Filling in the maxima that a decision leaves to the user. */
import { buildCriteriaSet, type SetHeader } from "./buildCriteriaSet";
import type { CriteriaSet } from "./criteria";
import type { Finding } from "./finding";
import type { Result } from "./result";

/**
 * The set with the maxima typed in, by code, as text or as a cell's number; nodes without an entry keep what they
 * have. Every node needs one then: a parent is checked against its children, not computed. Findings carry the node's
 * position, 1-based, as row.
 */
export function fillMaxima(
  set: CriteriaSet,
  maxima: Readonly<Record<string, string | number | null>>,
  declaredTotal: SetHeader["declaredTotal"] = null,
): Result<CriteriaSet, readonly Finding[]> {
  const { nodes, ...header } = set;
  return buildCriteriaSet(
    nodes.map(({ code, name, maximum }, index) => ({
      row: index + 1,
      code,
      name,
      maximum: maxima[code] ?? (maximum === null ? null : maximum / 100),
    })),
    { ...header, declaredTotal, maxima: "given" },
  );
}
