/** What a decision pack can hold beside ranking and score table, which it always holds. */

/** charts: index and averages; all-charts: also per field, self against appraisal, points lost, last year. */
export const packParts = ["charts", "all-charts", "tables", "explanation", "comparison"] as const;
export type PackPart = (typeof packParts)[number];

export const usualParts: ReadonlySet<PackPart> = new Set<PackPart>(["charts"]);
