/** Scores for roll-up, ranking and progress from a checked sheet. */
import { points } from "../points";
import { scored, unscored, type Score } from "../scores";
import type { CheckedSheet } from "./checkEntries";
import { approvedCodes, type SetAside } from "../appraisal/notApplicable";

/** Which of a leaf's scores: the unit's, the appraisal's, or that of the n-th member column. */
export type WhichScore = "self" | "appraisal" | { readonly memberColumn: number };

/** By leaf code. A faulty cell is unscored: nothing wrong counts; what is set aside is not applicable, with its reason. */
export function entryScores(
  checked: CheckedSheet,
  which: WhichScore,
  setAside: readonly SetAside[],
): Readonly<Record<string, Score>> {
  const approved = approvedCodes(setAside);
  const reasons = new Map(setAside.map(({ code, reason }) => [code, reason]));
  return Object.fromEntries(
    [...checked.leaves].map(([code, leaf]): [string, Score] => {
      if (approved.has(code)) return [code, { kind: "notApplicable", reason: reasons.get(code) ?? "" }];
      const value = typeof which === "object" ? (leaf.members[which.memberColumn] ?? -1) : leaf[which];
      return [code, value >= 0 ? scored(points(value)) : unscored];
    }),
  );
}
