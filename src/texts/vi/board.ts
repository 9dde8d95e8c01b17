/** Issuing and collecting: the way there and results of commands; what the cards say is in boardShown. */
export const board = {
  title: "Phát hành, thu nhận phiếu",
  purpose:
    "Phát hành phiếu chấm cho từng đơn vị, thu các phiếu gửi về, theo dõi thời hạn và ghép điểm của thành viên thẩm định.",
  loading: "Đang tải…",
  "loading-failed": "Chưa tải được phần này. Hãy thử lại.",
  "issue-done": "Đã lập {{number}} phiếu.",
  "issue-stopped": "Đã dừng. Chưa có tệp nào được lập.",
  "collect-looked": "Đã đọc {{number}} tệp. Chưa ghi gì vào sổ.",
  "collect-stopped": "Đã dừng trước khi ghi.",
  "collect-partly": "Đã dừng giữa chừng. Những phiếu ghi xong được đánh dấu trên bảng.",
  "collect-taken": "Đã ghi {{number}} phiếu vào sổ tổng hợp.",
} as const;

/** Words of sheets; part of `sheet`. */
export const boardSheet = { "log-lateAdmitted": "Chấp nhận nộp chậm" } as const;
