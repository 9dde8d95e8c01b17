/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "Đã đối chiếu {{files}} tệp: {{number}} điểm khác so với phiếu phát hành.",
  "file-exists": "Tệp “{{file}}” đã có. Phiếu có thể đã được điền: hãy chọn thư mục khác hoặc chuyển tệp cũ đi.",
  issued: "Đã phát hành {{number}} phiếu vào {{folder}}, kèm manifest.json.",
  "bad-date": "Ngày “{{date}}” không hợp lệ: ghi năm-tháng-ngày, ví dụ 2026-12-05.",
  "admit-without-reason": "Phiếu nộp chậm chỉ được chấp nhận kèm lý do: ghi --admit “{{unit}}=lý do”.",
  "nothing-to-start-from":
    "Chưa có sổ tổng hợp {{file}}: ghi thêm --manifest, hoặc --set, --units và --year để lập mới.",
  "standing-received": "Đã nhận",
  "standing-incomplete": "Chưa đủ",
  "standing-faulty": "Có lỗi",
  "standing-late": "Nộp chậm",
  "standing-notRecognised": "Không nhận ra",
  "standing-missing": "Chưa nộp",
} as const;
