/** Findings of the live checks about listed evidence. */
export const liveEvidence = {
  "evidence-insufficient":
    "Người thẩm định đánh giá tài liệu “{{document}}” của mục {{code}} là chưa đủ. Hãy bổ sung tài liệu hoặc giải trình.",
} as const;
