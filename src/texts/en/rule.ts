/** The buttons that ask why; the answers are in ruleShown. */
export const rule = {
  why: "Why?",
  "why-of": "Why? Rules about: {{topics}}",
  close: "Hide the explanation",
  index: "index",
  class: "class",
  floors: "floors",
  rounding: "rounding",
  missing: "missing scores",
  ranks: "ranks, ties",
  deductions: "deductions, lost points",
  evidence: "evidence",
  survey: "survey",
  notApplicable: "not applicable",
  failed: "The explanation could not be opened. Press again to retry.",
} as const;
