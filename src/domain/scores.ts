/** Scores: missing is never zero. */
import type { Points } from "./points";

export type Score =
  | { readonly kind: "scored"; readonly points: Points }
  | { readonly kind: "unscored" }
  | { readonly kind: "notApplicable"; readonly reason: string };

export const unscored: Score = { kind: "unscored" };

export function scored(points: Points): Score {
  return { kind: "scored", points };
}

/** The two scores of one thing: what the unit gives itself (TĐG) and what the appraisal gives (TĐ). */
export interface ScorePair {
  readonly self: Score;
  readonly appraisal: Score;
}

/** One unit's row of the score table: field code → pair. */
export interface UnitScores {
  readonly unit: string;
  readonly fields: Readonly<Record<string, ScorePair>>;
}
