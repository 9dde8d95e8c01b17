/** First minutes: sample data and the way to help. What the tour says is in guideShown. */
export const guide = {
  first: "Mới dùng lần đầu?",
  departments: "Xem thử với 20 sở",
  commune: "Xem thử phiếu của một xã",
  tour: "Giới thiệu nhanh",
  dismiss: "Ẩn lời giới thiệu",
  present: "Sổ tính này đang có dữ liệu mẫu ({{number}} trang tính).",
  remove: "Xóa dữ liệu mẫu",
  removed: "Đã xóa dữ liệu mẫu: {{number}} trang tính.",
  next: "Việc tiếp theo",
  "next-mend": "sửa {{number}} điểm hoặc ô đang sai.",
  "next-fill": "nhập {{number}} điểm còn thiếu.",
  "next-review": "xem lại {{number}} cảnh báo.",
  "next-unit-done": "đã đủ điểm và không còn lỗi; lưu tệp rồi gửi lại nguyên phiếu.",
  "next-member-done": "đã thẩm định đủ phần được giao; lưu tệp rồi báo chuyên viên tổng hợp.",
  "next-results": "Đã có bảng xếp hạng. Việc tiếp theo: xem nhanh kết quả, lập báo cáo và công bố ở các mục bên dưới.",
  help: "Trợ giúp",
  "help-intro": "Giới thiệu ba vai trò, dữ liệu mẫu và các quy tắc tính kèm quyết định làm căn cứ.",
  loading: "Đang mở trợ giúp…",
  "loading-failed": "Chưa mở được trợ giúp.",
} as const;

export const guideFinding = {
  "sample-not-empty":
    "Dữ liệu mẫu chỉ đưa vào sổ tính trống; trang “{{sheet}}” đang có nội dung. Hãy mở một sổ tính mới (Tệp > Mới) rồi chọn lại dữ liệu mẫu ở đó.",
  "sample-changed": "Trang tính mẫu này đã được sửa sau khi tạo; xóa dữ liệu mẫu sẽ mất phần đã sửa.",
  "sample-in-use": "Công thức ở đây đang dùng dữ liệu mẫu; xóa dữ liệu mẫu thì công thức này báo lỗi.",
  "sample-none": "Sổ tính này không có dữ liệu mẫu.",
} as const;
