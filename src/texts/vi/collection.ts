/** Sentences of issuing and collecting scoring sheets. */
export const collection = {
  checked: "Đã đối chiếu {{files}} tệp: {{number}} điểm khác so với phiếu phát hành.",
  "file-exists": "Tệp “{{file}}” đã có. Phiếu có thể đã được điền: hãy chọn thư mục khác hoặc chuyển tệp cũ đi.",
  issued: "Đã phát hành {{number}} phiếu vào {{folder}}, kèm manifest.json.",
  "bad-date": "Ngày “{{date}}” không hợp lệ: ghi năm-tháng-ngày, ví dụ 2026-12-05.",
} as const;
