/** Sentences about returned workbooks and lists of units, by finding code; the place is said beside them. Part of `finding`. */
export const collectionFinding = {
  // Files that are not taken apart
  "return-too-large":
    "Tệp lớn hơn {{most}} MB. Phiếu chấm chỉ vài chục KB: hãy gửi lại tệp đã phát hành, bỏ ảnh chèn vào.",
  "return-old-format": "Tệp ở dạng Excel cũ (.xls). Hãy mở tệp và lưu lại dạng .xlsx.",
  "return-password": "Tệp có mật khẩu mở tệp nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
  "return-not-workbook": "Tệp không phải là tệp Excel .xlsx, hoặc bị hỏng khi gửi. Hãy gửi lại.",
  "return-unsafe-names":
    "Tệp chứa đường dẫn lạ bên trong, không phần mềm bảng tính nào ghi như vậy. Tệp không được nhận.",
  "return-unpacks-too-large": "Nội dung nén trong tệp lớn bất thường (quá {{most}} MB). Tệp không được nhận.",
  "return-damaged": "Nội dung bên trong tệp bị hỏng hoặc không đúng chuẩn. Hãy mở tệp, lưu lại rồi gửi lại.",
  "return-too-many-rows":
    "Trang tính có nội dung dưới dòng {{most}}. Phiếu chấm không dài như vậy: hãy xóa phần thừa rồi gửi lại.",
  "return-unrecognised": "Tệp không phải là phiếu chấm do phần mềm phát hành.",
  "return-several-units": "Tệp chứa phiếu chấm của nhiều đơn vị. Hãy gửi mỗi đơn vị một tệp.",
  "return-unit-formula": "Tên đơn vị “{{unit}}” là một công thức. Tệp không được nhận.",
  "return-other-set": "Phiếu thuộc bộ tiêu chí khác ({{set}}) hoặc phiên bản khác của bộ tiêu chí.",
  "return-other-year": "Phiếu của năm {{found}}, cần phiếu năm {{expected}}.",
  "return-unit-unlisted": "Đơn vị “{{unit}}” không có trong danh sách đơn vị.",
  "return-unreadable": "Không đọc được tệp. Hãy kiểm tra đường dẫn và quyền đọc.",

  // Differences from what was issued
  "return-macros": "Tệp có macro. Phiếu phát hành không có macro: không lấy số liệu từ tệp này.",
  "return-external-link": "Tệp lấy số liệu từ tệp khác ({{links}}). Hãy thay bằng số rồi gửi lại.",
  "return-protection-removed": "Bảo vệ trang tính đã bị gỡ. Nội dung các ô khóa đã được đối chiếu riêng.",
  "return-rule-removed":
    "{{number}} ô nhập không còn quy tắc kiểm tra (thường do dán đè). Hãy xem lại giá trị ở các ô này.",
  "return-sheet-hidden": "Trang phiếu chấm đã bị ẩn.",
  "return-sheet-added": "Tệp có thêm trang tính “{{name}}”. Trang này không được đọc.",
  "return-hidden-sheet-added": "Tệp có thêm trang tính ẩn “{{name}}”. Trang này không được đọc.",
  "return-column-hidden": "Cột thứ {{number}} đã bị ẩn.",
  "return-column-added": "Cột thứ {{number}} được chèn thêm vào phiếu.",
  "return-row-removed": "Một dòng ngoài bảng điểm (phần đầu hoặc phần ký) đã bị xóa.",
  "return-row-inserted": "Dòng này được chèn thêm vào phiếu.",
  "return-foreign-entry":
    "Ô không thuộc phần đơn vị tự điền nhưng có nội dung “{{found}}”. Nội dung này không được lấy.",
  "return-heading-changed":
    "Phần đầu phiếu ghi “{{found}}”, phiếu phát hành cho “{{issued}}”. Hãy kiểm tra có gửi nhầm phiếu của đơn vị khác không.",

  // What is taken over
  "return-accepted-before":
    "Đơn vị đã có phiếu được nhận; phiếu gửi lại khác {{number}} ô. Chưa ghi đè: cần người tổng hợp đồng ý.",
  "return-older": "Phiếu này lưu trước phiếu đã nhận ({{number}} ô khác nhau). Chưa ghi đè: cần người tổng hợp đồng ý.",
  "return-edited-here":
    "Phiếu trong sổ tổng hợp đã có số liệu khác ({{number}} ô khác nhau). Chưa ghi đè: cần người tổng hợp đồng ý.",
  "return-replaced": "Phiếu gửi lại thay cho phiếu chưa đủ đã nhận trước đó ({{number}} ô khác nhau).",
  "return-same": "Phiếu giống hệt phiếu đã nhận.",
  "return-late":
    "Nộp chậm: hạn {{deadline}}, nhận {{received}}. Chưa đưa vào thẩm định cho đến khi được chấp nhận kèm lý do.",
  "return-late-admitted": "Nộp chậm, được chấp nhận: {{reason}}.",
  "return-without-sheet": "{{number}} đơn vị không có phiếu chấm trong sổ tổng hợp để ghi số liệu.",
  "return-incomplete": "Còn {{missing}} nội dung chưa tự chấm.",
  "return-faulty": "Phiếu có lỗi, chưa lấy số liệu: xem các lỗi được liệt kê.",
  "return-missing": "Chưa nhận được phiếu.",
  "manifest-unreadable": "Tệp không phải là bản ghi phát hành (manifest.json) của phần mềm.",
  "manifest-of-other-version":
    "Phiếu được phát hành bằng phiên bản khác của phần mềm, bố cục phiếu đã thay đổi. Hãy đối chiếu bằng phiên bản đã phát hành.",
  "too-many-members": "Có {{found}} thành viên, nhiều nhất là {{most}}.",

  // The list of units
  "unit-name-collides": "Tên “{{unit}}” và “{{other}}” chỉ khác nhau ở dấu cách, chữ hoa hoặc cách gõ dấu.",
  "unit-code-twice": "Mã đơn vị “{{code}}” đã dùng cho “{{other}}”.",
  "unit-name-formula": "Tên đơn vị “{{unit}}” là một công thức. Hãy ghi lại tên.",
  "unit-sheet-name-shared": "“{{unit}}” và “{{other}}” dùng chung tên trang tính “{{name}}”; phần mềm thêm số thứ tự.",
  "unit-file-name-shared": "“{{unit}}” và “{{other}}” dùng chung tên tệp “{{name}}”; phần mềm thêm số thứ tự.",
  "unit-predecessor-self": "“{{unit}}” không thể là đơn vị tiền thân của chính mình.",
  "unit-predecessor-twice":
    "Đơn vị tiền thân “{{predecessor}}” được ghi cho cả “{{unit}}” và “{{other}}”. Hãy kiểm tra (có thể do chia tách).",
} as const;
