/** Words of the sheets of the appraisal: members, decisions, reasons, evidence. Part of `sheet`. */
export const appraisalSheet = {
  // Assignment
  "name-assignment": "Phân công thẩm định",
  "assignment-title": "PHÂN CÔNG THẨM ĐỊNH",
  "assignment-hint":
    "Ghi tên thành viên vào dòng đầu bảng, đánh dấu x vào lĩnh vực hoặc tiêu chí được giao. Dấu x ở lĩnh vực áp dụng cho mọi tiêu chí của lĩnh vực.",
  "assignment-rule": "Khi nhiều thành viên cùng chấm",
  "assignment-rule-mean": "Trung bình làm tròn",
  "assignment-rule-equal": "Bắt buộc bằng nhau",
  "assignment-rule-prompt": "Trung bình làm tròn theo bước điểm, hoặc bắt buộc điểm của các thành viên bằng nhau.",
  "assignment-tolerance": "Chênh lệch điểm tối đa được lấy trung bình",
  "assignment-tolerance-prompt":
    "Nhập số điểm, ví dụ 0,25. Chênh lệch lớn hơn mức này thì chờ chủ tịch hội đồng quyết định.",
  "assignment-field": "Lĩnh vực, tiêu chí",
  "assignment-covered": "Số thành viên",
  "assignment-name-prompt": "Ghi họ tên thành viên thẩm định; thêm chức vụ nếu trùng tên.",
  "assignment-mark-prompt": "Đánh dấu x nếu thành viên ở cột này thẩm định nội dung của dòng.",
  "assignment-remark":
    "Dòng có số thành viên bằng 0 là chưa có người thẩm định. Đổi phân công xong thì làm mới phiếu chấm; điểm đã chấm được giữ nguyên.",

  // Members' columns on the scoring sheet
  "column-chair": "Chủ tịch quyết định",
  "column-chair-reason": "Lý do quyết định",
  "column-member-done": "Hợp lệ: {{member}}",
  "column-chair-done": "Quyết định hợp lệ",
  "column-disagrees": "Ý kiến khác nhau",
  "members-mean":
    "Điểm thẩm định là điểm của thành viên được phân công; nhiều thành viên cùng chấm thì lấy trung bình làm tròn theo bước điểm; chênh lệch quá {{tolerance}} điểm thì chờ chủ tịch hội đồng quyết định, có ghi lý do.",
  "members-equal":
    "Điểm thẩm định là điểm của thành viên được phân công; nhiều thành viên cùng chấm thì điểm phải bằng nhau; khác nhau thì chờ chủ tịch hội đồng quyết định, có ghi lý do.",

  // Reasons for deductions
  "column-reason-code": "Lý do trừ điểm",
  "column-reason": "Diễn giải lý do",
  "reason-prompt": "Chọn lý do nếu điểm thẩm định thấp hơn điểm tự đánh giá. Chọn “Khác” thì ghi rõ ở cột bên cạnh.",
  "reason-noEvidence": "Thiếu tài liệu kiểm chứng",
  "reason-late": "Chậm thời hạn",
  "reason-wrongSum": "Tính sai",
  "reason-unmet": "Không đạt yêu cầu",
  "reason-other": "Khác",
} as const;
