/** Sentences of findings, by finding code: what is wrong and what to do. The place is said beside them (sayFinding). */
export const finding = {
  unknown: "Lỗi chưa có lời giải thích: {{code}}.",
  // Criteria sets
  "no-criteria": "Bộ tiêu chí không có dòng nào. Hãy chọn bảng có mã, tên và điểm tối đa của từng tiêu chí.",
  "too-many-criteria":
    "Bộ tiêu chí có {{found}} dòng, nhiều hơn mức cho phép là {{most}}. Hãy kiểm tra lại bảng đã chọn.",
  "missing-code": "Thiếu mã của “{{name}}”. Hãy ghi mã (ví dụ I, 1.1, 1.1.1).",
  "code-not-readable":
    "Không đọc được mã “{{code}}”. Hãy ghi số La Mã (I, II, …) cho lĩnh vực và số có dấu chấm (1.1, 1.1.1) cho các cấp dưới.",
  "code-too-deep": "Mã “{{code}}” có nhiều cấp hơn mức cho phép là {{most}} cấp.",
  "code-is-date":
    "Mã tiêu chí đã bị Excel đổi thành ngày tháng ({{found}}). Hãy định dạng ô là Văn bản rồi nhập lại mã.",
  "missing-name": "Mục “{{code}}” chưa có tên. Hãy ghi tên tiêu chí.",
  "name-too-long": "Tên của mục “{{code}}” dài hơn {{most}} ký tự. Hãy rút gọn.",
  "duplicate-code": "Mã “{{code}}” đã có ở dòng {{firstRow}}. Mỗi mã chỉ được dùng một lần.",
  "child-without-parent": "Mục “{{code}}” không có mục cấp trên ({{parent}}). Hãy thêm mục cấp trên hoặc sửa mã.",
  "code-order": "Mục “{{code}}” đứng sau “{{previous}}”, không đúng thứ tự. Hãy xếp lại theo mã.",
  "maximum-missing": "Chưa có điểm tối đa. Hãy nhập điểm tối đa của mục này.",
  "maximum-not-a-number": "Điểm tối đa “{{found}}” không phải là số. Hãy nhập số, ví dụ 0,25.",
  "maximum-ambiguous":
    "Không rõ điểm tối đa “{{found}}” là bao nhiêu vì có nhiều dấu chấm, dấu phẩy. Hãy chỉ dùng một dấu phẩy cho phần thập phân.",
  "maximum-not-in-step": "Điểm tối đa “{{found}}” lẻ hơn 0,01 điểm. Hãy ghi nhiều nhất hai chữ số thập phân.",
  "maximum-negative": "Điểm tối đa “{{found}}” là số âm. Điểm tối đa phải từ 0 trở lên.",
  "maximum-too-large": "Điểm tối đa “{{found}}” lớn hơn mức cho phép là {{most}} điểm.",
  "maximum-is-date": "Điểm tối đa đã bị Excel đổi thành ngày tháng ({{found}}). Hãy định dạng ô là Số rồi nhập lại.",
  "parent-sum-mismatch":
    "Điểm tối đa ghi {{found}} nhưng cộng các mục con được {{expected}}. Hãy sửa điểm của mục này hoặc của các mục con.",
  "total-mismatch":
    "Tổng điểm ghi {{found}} nhưng cộng các lĩnh vực được {{expected}}. Hãy kiểm tra lại các điểm thành phần và tổng điểm.",
  "no-classes": "Chưa có mức xếp loại nào. Hãy nhập ít nhất một loại.",
  "class-without-name": "Loại thứ {{class}} chưa có tên. Hãy ghi tên loại.",
  "duplicate-class": "Tên loại “{{class}}” dùng nhiều lần. Mỗi loại phải có tên riêng.",
  "class-limit-out-of-range":
    "Mức điểm hoặc mức sàn của loại “{{class}}” không hợp lệ. Tỷ lệ phải từ 0 đến 100%, điểm phải từ 0 trở lên.",
  "class-order": "Mức điểm của loại “{{class}}” phải thấp hơn loại “{{better}}” đứng trên.",
  "lowest-class-not-open":
    "Loại thấp nhất “{{class}}” phải bắt đầu từ 0 và không có mức sàn, để đơn vị nào cũng có loại.",
  // Scores
  "score-not-a-number": "Điểm “{{found}}” không phải là số. Hãy nhập số, ví dụ 0,25; để trống nếu chưa chấm.",
  "score-as-text": "Điểm “{{found}}” đang là chữ nên Excel không cộng vào. Hãy nhập lại thành số, ví dụ 0,25.",
  "score-ambiguous":
    "Không rõ điểm “{{found}}” là bao nhiêu vì có nhiều dấu chấm, dấu phẩy. Hãy chỉ dùng một dấu phẩy cho phần thập phân.",
  "score-finer-than-step":
    "Điểm “{{found}}” lẻ hơn bước điểm {{step}} của bộ tiêu chí. Hãy làm tròn theo quy định rồi nhập lại.",
  "score-negative": "Điểm “{{found}}” là số âm. Điểm phải từ 0 trở lên.",
  "score-above-maximum": "Điểm {{found}} cao hơn điểm tối đa {{maximum}}. Hãy sửa điểm.",
  "score-is-date": "Điểm đã bị Excel đổi thành ngày tháng ({{found}}). Hãy định dạng ô là Số rồi nhập lại điểm.",
  // Units
  "no-units": "Bảng không có đơn vị nào. Hãy ghi mỗi đơn vị một dòng.",
  "too-many-units": "Bảng có {{found}} dòng, nhiều hơn mức cho phép là {{most}} đơn vị.",
  "unit-name-missing": "Dòng này có điểm nhưng chưa có tên đơn vị. Hãy ghi tên đơn vị.",
  "unit-name-too-long": "Tên đơn vị dài hơn {{most}} ký tự. Hãy rút gọn.",
  "duplicate-unit":
    "Đơn vị “{{unit}}” đã có ở dòng {{firstRow}} (không phân biệt chữ hoa, chữ thường và khoảng trắng). Mỗi đơn vị chỉ được ghi một lần.",
  "average-row-left-out": "Dòng “{{unit}}” là dòng điểm trung bình đã công bố, không phải đơn vị nên được bỏ qua.",
  "formula-like-text":
    "Tên “{{text}}” giống một công thức; phần mềm ghi nguyên văn, không tính như công thức. Hãy kiểm tra xem tên có đúng không.",
  // Files
  "file-too-large": "Tệp quá lớn (mức cho phép là {{most}} MB). Hãy kiểm tra xem có chọn đúng tệp không.",
  "not-utf8":
    "Tệp không phải là văn bản UTF-8. Hãy lưu lại dạng “Unicode Text” hoặc “CSV/TSV UTF-8”, hoặc dùng tệp .xlsx.",
  "not-xlsx":
    "Không mở được tệp như một sổ tính .xlsx. Tệp có thể bị hỏng, có mật khẩu hoặc là loại khác; hãy lưu lại dạng .xlsx.",
  "sheet-missing": "Không có trang tính “{{sheet}}” trong tệp. Hãy kiểm tra tên trang tính.",
  "empty-file": "Không có dữ liệu để đọc. Hãy chọn tệp hoặc vùng có dòng tiêu đề và dữ liệu.",
  "unclosed-quote": "Dấu ngoặc kép mở ở đầu ô nhưng không đóng. Hãy thêm hoặc bỏ dấu ngoặc kép.",
  "cell-too-long": "Ô dài hơn {{most}} ký tự. Hãy kiểm tra dấu ngoặc kép hoặc rút gọn nội dung.",
  "too-many-rows": "Bảng có quá nhiều ô (mức cho phép là {{most}} dòng). Hãy kiểm tra lại bảng.",
  "too-many-columns": "Bảng có nhiều hơn {{most}} cột. Hãy kiểm tra lại bảng.",
  "ragged-row": "Dòng có {{found}} ô trong khi dòng tiêu đề có {{expected}} ô. Hãy kiểm tra các dấu tab.",
  "missing-column": "Không tìm thấy cột “{{column}}”. Hãy thêm cột này hoặc sửa tên cột ở dòng tiêu đề.",
  "duplicate-column": "Có nhiều cột cùng là “{{column}}”. Hãy chỉ giữ một cột.",
  // Published tables
  "rank-not-a-number": "Thứ hạng “{{found}}” không phải là số nguyên. Hãy ghi 1, 2, 3, …",
  "rank-mismatch":
    "{{unit}} được công bố hạng {{found}}, nhưng theo điểm phải là hạng {{expected}} ({{pattern}}). Hãy kiểm tra lại thứ hạng.",
  "table-mismatch":
    "Điểm thẩm định của {{unit}} trong bảng xếp hạng là {{found}} nhưng trong bảng lĩnh vực là {{expected}}. Hãy đối chiếu hai bảng.",
  "self-total-mismatch":
    "Điểm tự đánh giá của {{unit}} ghi {{found}} nhưng cộng các lĩnh vực được {{expected}}. Hãy đối chiếu hai bảng.",
  "above-maximum": "Điểm của {{unit}} ghi {{found}}, cao hơn điểm tối đa {{expected}}. Hãy kiểm tra lại.",
  "class-mismatch":
    "{{unit}} được công bố loại “{{found}}”, nhưng theo điểm phải là “{{expected}}”. Hãy kiểm tra lại xếp loại.",
  "average-mismatch": "Điểm trung bình công bố là {{found}} nhưng tính lại được {{expected}}. Hãy kiểm tra lại.",
  "unit-missing": "{{unit}} chỉ có trong bảng này, không có trong bảng kia. Hãy bổ sung hoặc xóa cho thống nhất.",
  "name-variant": "Một đơn vị được ghi hai tên khác nhau: “{{found}}” và “{{expected}}”. Hãy thống nhất tên.",
} as const;
