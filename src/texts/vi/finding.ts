/** Sentences of findings, by finding code. */
export const finding = {
  unknown: "Lỗi chưa có lời giải thích: {{code}}.",
} as const;
