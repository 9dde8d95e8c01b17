/** Merging members' copies: pane and command line. Loaded with that part. */
export const mergeShown = {
  heading: "Ghép điểm của thành viên thẩm định",
  purpose:
    "Mỗi thành viên chấm trên bản sao của mình (đã chọn vai thành viên trong phần Kiểm tra) rồi gửi lại. Từ mỗi bản chỉ lấy cột điểm của chính thành viên đó; chỗ đã có điểm khác thì hỏi, không ghi đè.",
  "no-members": "Sổ chưa có phân công thẩm định nên chưa có gì để ghép.",
  files: "Tệp của thành viên",
  look: "Đọc và so sánh",
  take: "Ghép {{number}} điểm",
  "file-line": "Tệp {{file}}: {{member}}, {{number}} điểm",
  "file-refused": "Tệp {{file}}: không nhận",
  "file-list": "Các tệp đã đọc",
  conflicts: "Cần quyết định: {{number}} điểm",
  "conflict-filled": "{{unit}}, mục {{code}}, {{member}}: trong sổ đang là {{present}}.",
  "conflict-copies": "{{unit}}, mục {{code}}, {{member}}: các bản ghi khác nhau; trong sổ: {{present}}.",
  "choose-label": "Điểm của {{member}}, {{unit}}, mục {{code}}",
  keep: "Giữ như trong sổ ({{present}})",
  "take-offer": "Lấy {{value}} (tệp {{file}})",
  nothing: "chưa có",
  "more-conflicts": "Còn {{number}} chỗ nữa, hiện dần sau khi các chỗ trên được quyết định.",
  unreadable: "Không có tệp {{file}}, hoặc không phải sổ tổng hợp.",
} as const;
