/** What can be asked about, in the order of the help. */
export const ruleTopics = [
  "index",
  "class",
  "floors",
  "ranks",
  "rounding",
  "missing",
  "deductions",
  "evidence",
  "notApplicable",
  "survey",
] as const;

export type RuleTopic = (typeof ruleTopics)[number];
