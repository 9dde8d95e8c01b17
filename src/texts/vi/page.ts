/** Words of the standalone page. */
export const page = {
  product: "Chỉ số CCHC",
  opening: "Đang mở chương trình bảng tính…",
  "opening-file": "Đang mở {{file}}…",
  "opening-failed": "Chương trình không khởi động được. Hãy tải lại trang; nếu vẫn lỗi, hãy dùng trình duyệt mới hơn.",

  // Header
  new: "Mới",
  open: "Mở…",
  save: "Lưu",
  undo: "Hoàn tác",
  redo: "Làm lại",
  sample: "Mở dữ liệu mẫu",
  "pane-show": "Hiện khung bước làm",
  "pane-hide": "Ẩn khung bước làm",
  toolbar: "Tệp và chỉnh sửa",
  "new-file": "Bảng tính mới",
  unsaved: "chưa lưu",
  saved: "đã lưu",
  grid: "Bảng tính",
  pane: "Các bước làm",
  splitter: "Độ rộng khung bước làm",
  choices: "Chọn giá trị cho ô",

  // Leaving
  "discard-title": "Có thay đổi chưa lưu",
  "discard-text": "Những thay đổi trong “{{file}}” chưa được lưu và sẽ mất. Bạn có muốn tiếp tục không?",
  "discard-yes": "Bỏ thay đổi",
  "discard-no": "Quay lại",

  // Protection of a sheet
  "menu-protect": "Bảo vệ sheet…",
  "menu-unprotect": "Bỏ bảo vệ sheet",
  "protect-title": "Bảo vệ sheet “{{sheet}}”",
  "protect-password": "Mật khẩu",
  "protect-hint":
    "Để trống nếu không dùng mật khẩu. Bảo vệ chỉ để tránh gõ nhầm; quên mật khẩu thì chương trình không mở lại được.",
  "protect-do": "Bảo vệ",
  "unprotect-title": "Bỏ bảo vệ sheet “{{sheet}}”",
  "unprotect-password": "Mật khẩu của sheet",
  "unprotect-hint": "Hỏi người đã đặt mật khẩu nếu chưa biết.",
  "unprotect-do": "Bỏ bảo vệ",
  cancel: "Thôi",

  // Restored work
  restored: "Đã khôi phục công việc chưa lưu của “{{file}}” (lúc {{time}}). Hãy lưu lại để giữ trong tệp.",
  "restored-drop": "Bỏ bản khôi phục",
  dismiss: "Đóng thông báo",

  // Files that cannot be opened
  "file-tooLarge": "Tệp “{{file}}” quá lớn ({{megabytes}} MB). Trang này mở được tệp đến {{most}} MB.",
  "file-empty": "Tệp “{{file}}” rỗng.",
  "file-password":
    "Tệp “{{file}}” có mật khẩu. Hãy bỏ mật khẩu bằng Excel (Tệp › Thông tin › Bảo vệ sổ làm việc) rồi mở lại.",
  "file-oldFormat":
    "Tệp “{{file}}” thuộc định dạng cũ (.xls). Hãy mở bằng Excel, WPS hoặc LibreOffice, lưu thành .xlsx rồi mở lại.",
  "file-binaryFormat": "Tệp “{{file}}” thuộc định dạng nhị phân (.xlsb). Hãy lưu thành .xlsx rồi mở lại.",
  "file-notWorkbook": "Tệp “{{file}}” không phải sổ làm việc Excel (.xlsx).",
  "file-damaged": "Không đọc được tệp “{{file}}”: tệp có thể bị hỏng. Sổ làm việc đang mở vẫn giữ nguyên.",
  "file-macros": "Tệp “{{file}}” có macro. Trang này không chạy macro và khi lưu sẽ không giữ macro.",
  "save-failed": "Không lưu được tệp: {{cause}}",
  "sample-failed": "Không mở được dữ liệu mẫu: {{cause}}",

  // Cells
  "cell-locked":
    "Ô {{cell}} bị khóa: trên sheet “{{sheet}}” chỉ nhập được vào các ô nền vàng, là ô mở cho vai trò đã chọn trong phần Kiểm tra.",
  "cell-formula": "Công thức ở ô {{cell}} không đúng.",
  "cell-invalid": "Giá trị ở ô {{cell}} không hợp lệ.",
  "cell-invalid-because": "Ô {{cell}}: {{message}}",
  "sheet-protected":
    "Sheet “{{sheet}}” được bảo vệ nên không làm được việc này. Muốn làm, hãy bấm chuột phải vào thẻ tên sheet và bỏ bảo vệ.",
  "wrong-password": "Mật khẩu không đúng. Sheet “{{sheet}}” vẫn được bảo vệ.",
  "refused-clipboard": "Trình duyệt không cho đọc bộ nhớ tạm. Hãy dán bằng Ctrl+V.",
  "refused-ItemAlreadyExists": "Đã có sheet mang tên này.",
  "refused-InvalidArgument": "Tên hoặc giá trị này không dùng được.",
  refused: "Không làm được việc này.",
  "not-offered": "Trang này chưa hỗ trợ thao tác đó. Hãy dùng Excel nếu cần.",
} as const;
