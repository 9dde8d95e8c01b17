/** Sentences of findings of the appraisal's steps. Part of `finding`. */
export const appraisalFinding = {
  "assignment-mark": "“{{found}}” không phải là dấu phân công. Hãy ghi x hoặc để trống.",
  "assignment-rule":
    "Không rõ cách thống nhất điểm “{{found}}”. Hãy chọn “Trung bình làm tròn” hoặc “Bắt buộc bằng nhau”.",
  "assignment-tolerance": "Mức chênh lệch “{{found}}” không phải là số điểm. Hãy nhập số từ 0 trở lên, ví dụ 0,25.",
  "assignment-nobody": "Chưa ghi tên thành viên nào: phiếu chấm vẫn dùng một cột điểm thẩm định chung.",
  "assignment-not-applied": "Phiếu chấm chưa theo phân công này. Hãy làm mới phiếu chấm.",
  "appraisal-typed":
    "Phiếu đã có {{number}} điểm thẩm định nhập trực tiếp. Khi có phân công, điểm thẩm định được tính từ điểm của các thành viên; hãy chuyển các điểm ấy đi và xóa khỏi cột “Điểm thẩm định” trước.",
  "member-scores-lost":
    "Thành viên “{{member}}” đã có {{number}} điểm ở nội dung không còn được phân công. Hãy phân công lại, hoặc xóa các điểm ấy trước.",
  "decision-lost":
    "Phiếu có {{number}} ô quyết định của chủ tịch ở nội dung không còn nhiều thành viên cùng chấm. Hãy xóa các ô ấy trước.",
  "no-assignment": "Chưa có phân công thẩm định. Hãy lập trang phân công và làm mới phiếu chấm trước.",
  "disagreement-waiting":
    "Điểm từ {{lowest}} đến {{highest}}, chênh nhau {{difference}} ({{members}}). Chủ tịch hội đồng ghi điểm và lý do quyết định ở dòng này.",
  "disagreement-decided":
    "Chủ tịch hội đồng đã quyết định {{decided}} điểm; điểm của các thành viên từ {{lowest}} đến {{highest}} ({{members}}).",
  "no-lost-points": "Chưa có điểm nào để lập danh sách.",
  "lost-points-too-many": "Danh sách có {{number}} dòng, nhiều hơn mức {{most}} dòng một trang.",
  "evidence-unknown-unit": "Đơn vị “{{unit}}” của tài liệu không có trong danh sách đơn vị.",
  "evidence-date-unread": "“{{found}}” không phải là ngày. Hãy nhập ngày/tháng/năm, ví dụ 15/03/2025.",
  "evidence-state-unread": "Tình trạng “{{found}}” không có trong danh sách. Hãy chọn lại.",
  "no-evidence": "Chưa có tài liệu nào. Hãy ghi tài liệu vào trang tài liệu kiểm chứng trước.",
} as const;
