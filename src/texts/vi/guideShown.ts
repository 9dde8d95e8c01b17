/** The tour of the three roles. */
export const guideShown = {
  tour: "Giới thiệu ba vai trò",
  "role-organizer": "Chuyên viên tổng hợp",
  "role-unit": "Đơn vị",
  "role-member": "Thành viên thẩm định",
  "organizer-1-title": "Chuẩn bị",
  "organizer-1":
    "Chọn bộ tiêu chí kèm cơ quan và năm, nhập danh sách đơn vị rồi tạo phiếu chấm cho từng đơn vị. Mọi thứ nằm trên trang tính thường, mở được ở máy không cài phần bổ trợ.",
  "organizer-2-title": "Nhận và kiểm tra",
  "organizer-2":
    "Phiếu được kiểm tra ngay khi có điểm: sai thang, thiếu tài liệu, công thức bị ghi đè. “Kiểm tra” chỉ đến từng ô; chỗ nào chắc chắn thì có nút sửa.",
  "organizer-3-title": "Xếp hạng và công bố",
  "organizer-3":
    "Lập bảng điểm và bảng xếp hạng: hạng và loại là công thức, đổi theo điểm. Sau đó lập báo cáo, giải trình, biểu đồ và bộ hồ sơ công bố. Việc nào làm thay đổi trang tính đều hoàn tác được khi chưa ai nhập thêm vào đó.",
  "unit-1-title": "Tự chấm",
  "unit-1":
    "Mở phiếu được giao, nhập điểm tự chấm vào các ô đang mở. Ô trống là chưa có điểm, không phải 0; điểm thập phân viết bằng dấu phẩy.",
  "unit-2-title": "Tài liệu kiểm chứng",
  "unit-2": "Mỗi điểm lớn hơn 0 ghi tài liệu kiểm chứng (số, ký hiệu văn bản); thiếu hoặc chưa đủ thì ghi giải trình.",
  "unit-3-title": "Kiểm tra rồi gửi",
  "unit-3":
    "Mở “Kiểm tra”: còn thiếu ô nào, sai ô nào, tổng điểm đến đâu. Lưu tệp và gửi lại nguyên phiếu; đừng thêm, xóa hàng hay đổi cột.",
  "member-1-title": "Phần được giao",
  "member-1": "Chỉ các ô của nội dung được phân công đang mở; cột mang tên thành viên.",
  "member-2-title": "Thẩm định",
  "member-2":
    "Đối chiếu tài liệu kiểm chứng rồi nhập điểm thẩm định. Khi trừ điểm, chọn lý do; chọn “khác” thì ghi rõ.",
  "member-3-title": "Khi điểm lệch nhau",
  "member-3":
    "Các thành viên lệch quá mức cho phép thì điểm để trống đến khi chủ tịch hội đồng quyết định; quyết định chỉ có hiệu lực trên chính các điểm đó.",
  position: "Thẻ {{number}}/{{total}}",
  previous: "Trước",
  next: "Tiếp",
  close: "Đóng phần giới thiệu",
  samples: "Dữ liệu mẫu",
  "samples-purpose":
    "Dữ liệu mẫu chỉ đưa vào sổ tính trống và xóa được bằng một nút; trang tính của bạn không bị động đến.",
  "new-workbook": "Mở sổ tính mới",
  "new-opened": "Đã mở một sổ tính mới. Mở thẻ “Chỉ số CCHC” ở đó rồi chọn dữ liệu mẫu.",
  "new-failed": "Ở đây không tự mở được sổ tính mới: vào Tệp > Mới, mở thẻ “Chỉ số CCHC” ở đó rồi chọn dữ liệu mẫu.",
  "remove-anyway": "Vẫn xóa dữ liệu mẫu",
  rules: "Quy tắc tính",
  developer: "Dành cho người phát triển",
  "developer-intro": "So Excel ở máy này với những gì phần mềm dựa vào.",
  "developer-loading": "Đang mở phần dành cho người phát triển…",
  "developer-failed": "Chưa mở được phần dành cho người phát triển.",
} as const;
