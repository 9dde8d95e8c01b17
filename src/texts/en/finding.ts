/** Sentences of findings, by finding code. */
export const finding = {
  unknown: "A finding without a sentence: {{code}}.",
} as const;
