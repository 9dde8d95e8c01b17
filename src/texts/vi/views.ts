/** The way to the pictures of the year in the pane; what they say is in viewsShown. */
export const views = {
  title: "Xem nhanh kết quả",
  intro: "Biểu đồ thứ hạng và bản đồ nhiệt theo lĩnh vực; chọn một ô để mở ô đó trên trang tính.",
  needs: "Cần có bảng điểm trước.",
  loading: "Đang mở…",
  "loading-failed": "Chưa mở được phần này.",
} as const;
