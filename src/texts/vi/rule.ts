/** The buttons that ask why; the answers are in ruleShown. */
export const rule = {
  why: "Vì sao?",
  "why-of": "Vì sao? Quy tắc về: {{topics}}",
  close: "Thu gọn phần giải thích",
  index: "chỉ số",
  class: "xếp loại",
  floors: "mức sàn",
  rounding: "làm tròn",
  missing: "thiếu điểm",
  ranks: "xếp hạng, đồng hạng",
  deductions: "trừ điểm, mất điểm",
  evidence: "tài liệu kiểm chứng",
  survey: "điều tra xã hội học",
  notApplicable: "không áp dụng",
  failed: "Chưa mở được phần giải thích. Bấm lại để thử.",
} as const;
