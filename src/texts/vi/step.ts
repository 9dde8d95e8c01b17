/** What the steps did, said afterwards. */
export const step = {
  "set-applied": "Đã đưa bộ tiêu chí “{{title}}” vào trang “{{sheet}}”.",
  "set-updated": "Đã cập nhật trang “{{sheet}}”.",
  "set-maxima-kept": "Giữ nguyên {{number}} điểm tối đa đã nhập.",
  "units-saved": "Đã lưu {{number}} đơn vị vào trang “{{sheet}}”.",
  "sheets-created": "Đã tạo {{number}} phiếu chấm.",
  "sheets-rewritten": "Đã làm mới {{number}} phiếu chấm; mọi nội dung đã nhập được giữ nguyên.",
  "sheets-present": "{{number}} phiếu chấm đã có sẵn, giữ nguyên.",
  "table-created": "Đã lập bảng điểm {{number}} đơn vị trên trang “{{sheet}}”.",
  "table-rewritten": "Đã làm mới bảng điểm {{number}} đơn vị trên trang “{{sheet}}”; điểm đã nhập được giữ nguyên.",
  "table-scores-filled": "Đã ghi {{number}} điểm vào bảng điểm.",
  "ranking-created": "Đã lập bảng xếp hạng {{number}} đơn vị và các biểu đồ trên trang “{{sheet}}”.",
  "ranking-rewritten": "Đã làm mới bảng xếp hạng {{number}} đơn vị và các biểu đồ trên trang “{{sheet}}”.",
  "ranking-followed": "Bảng xếp hạng được làm mới theo bảng điểm.",
  "assignment-created": "Đã tạo trang “{{sheet}}”: ghi tên thành viên, đánh dấu x, rồi làm mới phiếu chấm.",
  "assignment-rewritten": "Đã làm mới trang “{{sheet}}”; phân công đã ghi được giữ nguyên.",
} as const;
