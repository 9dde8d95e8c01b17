/** The year's calendar and deadlines: pane. Loaded with that part. */
export const calendarShown = {
  heading: "Lịch chấm điểm",
  purpose:
    "Ngày cuối của từng bước trong năm, ghi ở trang “Lịch chấm điểm”. Hạn nộp phiếu tự chấm được dùng khi phát hành và thu nhận phiếu.",
  "step-preliminary": "Chấm sơ bộ",
  "step-correction": "Văn bản chỉ đạo khắc phục",
  "step-selfScore": "Đơn vị nộp phiếu tự chấm",
  "step-appraisal": "Thẩm định",
  "step-ranking": "Xếp hạng, công bố",
  "step-report": "Báo cáo cấp trên",
  preset: "Điền theo mẫu của năm",
  "preset-hint": "Mẫu: Quyết định 4308/QĐ-UBND ngày 29/10/2021 của UBND thành phố Thanh Hóa.",
  save: "Ghi lịch",
  "now-left": "{{step}}: còn {{number}} ngày, hạn {{date}}.",
  "now-today": "{{step}}: hôm nay là ngày cuối ({{date}}).",
  "all-over": "Các bước trong lịch chấm điểm đã hết hạn.",
  "due-left": "Hạn nộp phiếu: {{date}}, còn {{number}} ngày.",
  "due-today": "Hôm nay {{date}} là hạn nộp phiếu.",
  "due-over": "Đã quá hạn nộp phiếu {{number}} ngày (hạn {{date}}). Phiếu nộp sau hạn được đánh dấu “nộp chậm”.",
  closing: "Đang khóa các ô tự chấm…",
  closed:
    "Các ô tự chấm đã khóa vì quá hạn. Khóa này để tránh sửa nhầm, không phải là biện pháp bảo mật: người thu nhận căn cứ vào ngày nhận phiếu.",
  "not-closed":
    "Chưa khóa được các ô tự chấm (trang tính có mật khẩu hoặc Excel đang bận). Ngày nhận phiếu vẫn là căn cứ để xác định nộp chậm.",
} as const;
