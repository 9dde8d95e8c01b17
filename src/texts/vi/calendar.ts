/** Results of writing the year's calendar; what the pane says of it is in calendarShown. */
export const calendar = {
  saved: "Đã ghi lịch vào trang “{{sheet}}”.",
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
