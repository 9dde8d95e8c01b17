/** What the ribbon's commands without a pane say. */
export const ribbon = {
  close: "Đóng",
  "check-title": "Kiểm tra tất cả",
  "check-none": "Sổ làm việc này chưa có trang nào của chương trình để kiểm tra.",
  "check-clean": "Đã kiểm tra {{sheets}} trang: không có lỗi.",
  "check-errors": "Đã kiểm tra {{sheets}} trang: {{errors}} lỗi. Không ô nào bị thay đổi.",
  "check-warnings": "{{warnings}} cảnh báo cần xem.",
  "check-sheet": "“{{sheet}}”: {{errors}} lỗi",
  "open-pane": "Để xem từng ô và cách sửa: mở khung Chỉ số CCHC, phần Kiểm tra.",
  "rank-title": "Lập lại xếp hạng",
  refused: "Chưa lập lại được. Sổ làm việc không thay đổi.",
  more: "… và {{number}} mục khác.",
} as const;
