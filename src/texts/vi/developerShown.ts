/** The developer's part of help: how this Excel keeps to what the program relies on. */
export const developerShown = {
  purpose:
    "Thử từng điều phần mềm dựa vào ở Excel: hình dạng mảng, ô khóa, tên trang tính, giới hạn, sự kiện, mã lỗi. Kết quả cho biết Excel ở máy này khác ở đâu, chép được để gửi kèm báo lỗi.",
  harmless:
    "Việc thử chỉ làm trên các trang tính tạm “CCHC-thử-…”, tạo ra lúc thử và xóa ngay sau đó. Trang tính của bạn không bị động đến, nhưng Excel sẽ quên các thao tác hoàn tác trước đó. Hãy dùng một sổ tính trống.",
  run: "Chạy thử",
  "structure-protected":
    "Cấu trúc sổ tính đang được bảo vệ nên không thêm được trang tính tạm. Chưa làm gì cả. Hãy mở một sổ tính trống rồi thử lại.",
  summary: "Khớp {{agrees}}, khác {{differs}}, không có ở đây {{notAvailable}}.",
  stopped: "Đã dừng giữa chừng: mới thử {{number}} điều.",
  left: "Không xóa được trang tính tạm: {{sheets}}. Bạn có thể tự xóa.",
  results: "Kết quả thử",
  fact: "Điều được thử",
  verdict: "Kết quả",
  agrees: "khớp",
  differs: "khác",
  notAvailable: "không có ở đây",
  expected: "Đúng ra: {{value}}",
  observed: "Ở đây: {{value}}",
  source: "Nguồn: {{source}}",
  copy: "Chép kết quả",
  copied: "Đã chép kết quả.",
  "copy-failed": "Không tự chép được: chọn chữ trong ô bên dưới rồi bấm Ctrl+C.",
  text: "Kết quả dạng chữ",
} as const;
