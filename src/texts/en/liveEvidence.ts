/** Findings of the live checks about listed evidence. */
export const liveEvidence = {
  "evidence-insufficient":
    "The appraiser found the document “{{document}}” of item {{code}} insufficient. Add a document or an explanation.",
} as const;
