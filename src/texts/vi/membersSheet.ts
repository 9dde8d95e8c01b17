/** Words of members' columns on the score table, and of recorded decisions. Part of `sheet`. */
export const membersSheet = {
  "column-member-scores": "Điểm các thành viên",
  "column-decided-over": "Đã quyết định trên điểm",
  "short-chair": "Chủ tịch",
  "column-chair-reason-field": "Lý do quyết định: {{code}}",
  "column-decided-over-field": "Đã quyết định trên điểm: {{code}}",
  "column-disagrees-field": "Ý kiến khác nhau: {{code}}",
  "column-member-scores-field": "Điểm các thành viên: {{code}}",
} as const;
