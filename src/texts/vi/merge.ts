/** Merging members' copies: pane and command line. */
export const merge = {
  heading: "Ghép điểm của thành viên thẩm định",
  purpose:
    "Mỗi thành viên chấm trên bản sao của mình (đã chọn vai thành viên trong phần Kiểm tra) rồi gửi lại. Từ mỗi bản chỉ lấy cột điểm của chính thành viên đó; chỗ đã có điểm khác thì hỏi, không ghi đè.",
  "no-members": "Sổ chưa có phân công thẩm định nên chưa có gì để ghép.",
  files: "Tệp của thành viên",
  look: "Đọc và so sánh",
  looked: "Có {{number}} điểm sẽ ghép. Chưa ghi gì vào sổ.",
  take: "Ghép {{number}} điểm",
  taken: "Đã ghép {{number}} điểm.",
  stopped: "Đã dừng. Chưa ghi gì vào sổ.",
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

/** Sentences of findings; part of `finding`. */
export const mergeFinding = {
  "merge-no-sheets": "Tệp không có phiếu chấm do phần mềm lập.",
  "merge-no-member":
    "Tệp không cho biết là bản của thành viên nào. Hãy mở bản sao, vào Kiểm tra, chọn vai thành viên thẩm định rồi gửi lại.",
  "merge-several-members": "Các phiếu trong tệp thuộc {{number}} thành viên khác nhau. Hãy gửi mỗi thành viên một tệp.",
  "merge-member-unknown":
    "Thành viên “{{member}}” không có trong phân công thẩm định của sổ này, hoặc phân công đã thay đổi sau khi phát bản sao.",
  "merge-no-target": "Sổ tổng hợp không có phiếu chấm của {{unit}}.",
  "merge-elsewhere":
    "Bản sao khác sổ tổng hợp ở {{number}} mục ngoài cột của thành viên ({{codes}}). Phần này không được lấy.",
  "merge-invalid": "“{{found}}” không phải là điểm hợp lệ của mục này nên không lấy.",
  "merge-filled": "{{number}} điểm khác với điểm đã có trong sổ. Chưa ghi đè: cần quyết định.",
  "merge-copies": "{{number}} điểm khác nhau giữa các bản của cùng một thành viên. Chưa ghi: cần quyết định.",
} as const;
