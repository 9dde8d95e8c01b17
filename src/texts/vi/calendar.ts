/** The year's calendar and deadlines: pane. */
export const calendar = {
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
  saved: "Đã ghi lịch vào trang “{{sheet}}”.",
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

/** Sentences of findings; part of `finding`. */
export const calendarFinding = {
  "calendar-date-unclear": "Ô ngày trong lịch chấm điểm không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 04/12/2026.",
  "calendar-out-of-order": "Có bước kết thúc trước bước đứng trước nó. Hãy xem lại các ngày.",
} as const;

/** Words of sheets; part of `sheet`. */
export const calendarWords = {
  "name-calendar": "Lịch chấm điểm",
  "calendar-title": "LỊCH CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {{year}}",
  "calendar-hint": "Ghi ngày cuối cùng còn đúng hạn của từng bước (ngày/tháng/năm)",
  "calendar-step": "Bước",
  "calendar-last": "Ngày cuối",
  "calendar-left": "Còn lại",
  "calendar-preliminary": "Chấm sơ bộ, nêu nội dung mất điểm, nguyên nhân và giải pháp",
  "calendar-correction": "Ban hành văn bản chỉ đạo khắc phục",
  "calendar-selfScore": "Đơn vị tự chấm điểm và nộp phiếu",
  "calendar-appraisal": "Cơ quan chuyên môn, thành viên thẩm định chấm điểm",
  "calendar-ranking": "Xếp hạng và công bố",
  "calendar-report": "Báo cáo cơ quan cấp trên",
  "calendar-over": "Quá hạn ",
  "calendar-still": "Còn ",
  "calendar-days": " ngày",
  "calendar-today": "Hạn cuối hôm nay",
  "due-open": " – Hạn nộp: {{date}}",
  "due-past": " – ĐÃ QUÁ HẠN NỘP ({{date}})",
} as const;
