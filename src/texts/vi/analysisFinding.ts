/** Sentences of the comparison of years and of the survey, by finding code; part of `finding`. The place is said beside them. */
export const analysisFinding = {
  "crosswalk-empty-side":
    "Một dòng chuyển đổi tiêu chí thiếu mã ở một bên ({{codes}}). Hãy ghi mã của cả hai năm hoặc xóa dòng.",
  "crosswalk-unknown-code": "Bộ tiêu chí năm {{year}} không có mã {{code}}. Hãy sửa bảng chuyển đổi tiêu chí.",
  "crosswalk-repeated-code":
    "Mã {{code}} của năm {{year}} được ghi nhiều lần trong bảng chuyển đổi. Hãy chỉ giữ một lần.",
  "crosswalk-nested-code":
    "Bảng chuyển đổi của năm {{year}} có cả mã {{code}} và mục cấp trên {{above}}, điểm sẽ bị tính hai lần. Hãy bỏ một mã.",
  "match-unknown-unit": "Năm {{year}} không có đơn vị “{{unit}}”. Hãy sửa tên hoặc chọn đơn vị khác.",
  "match-repeated-unit": "Đơn vị “{{unit}}” được ghép nhiều lần với năm trước. Hãy chỉ giữ một dòng.",
  "predecessor-repeated":
    "“{{predecessor}}” được ghi nhiều lần trong các đơn vị hợp thành “{{unit}}”. Hãy chỉ giữ một lần.",
  "predecessor-weight": "Trọng số của “{{predecessor}}” khi hợp thành “{{unit}}” phải là số nguyên từ 1 đến {{most}}.",
  "predecessor-shared":
    "“{{unit}}” của năm trước được dùng cho nhiều đơn vị năm nay: {{units}}. Hãy kiểm tra lại nếu đơn vị này không bị chia tách.",
  "survey-no-groups": "Phương án điều tra chưa có nhóm đối tượng nào. Hãy thêm ít nhất một nhóm.",
  "survey-no-questions": "Phương án điều tra chưa có câu hỏi nào. Hãy thêm câu hỏi và tiêu chí tương ứng.",
  "survey-no-positive-answer":
    "Không có phương án trả lời nào được tính điểm. Hãy ghi tỷ lệ tính điểm lớn hơn 0 cho ít nhất một phương án.",
  "survey-repeated-code": "Mã “{{item}}” được dùng nhiều lần trong phương án điều tra. Hãy đặt mã khác nhau.",
  "survey-group-weight": "Trọng số của nhóm “{{item}}” phải là số nguyên từ 1 đến {{most}}.",
  "survey-answer-weight": "Tỷ lệ tính điểm của phương án “{{item}}” phải từ 0% đến 100%.",
  "survey-least-ballots": "Số phiếu tối thiểu phải là số nguyên từ 0 đến {{most}}.",
  "survey-criterion-not-scored":
    "Câu hỏi “{{item}}” gắn với mã {{code}}, nhưng bộ tiêu chí không chấm điểm ở mã này. Hãy chọn tiêu chí khác.",
  "survey-unknown-group": "Không có nhóm đối tượng “{{group}}” trong phương án điều tra.",
  "survey-unknown-question": "Nhóm “{{group}}”: không có câu hỏi “{{question}}” trong phương án điều tra.",
  "survey-unknown-answer": "Nhóm “{{group}}”, câu hỏi “{{question}}”: không có phương án trả lời “{{answer}}”.",
  "survey-not-a-count":
    "Nhóm “{{group}}”, “{{item}}”: “{{found}}” không phải là số phiếu. Hãy nhập số nguyên từ 0 trở lên.",
  "survey-counts-mismatch":
    "Nhóm “{{group}}”, câu hỏi “{{question}}”: cộng các phương án trả lời được {{found}} phiếu, nhưng thu về {{expected}} phiếu. Hãy đối chiếu lại.",
  "survey-too-few-ballots": "Chỉ có {{found}} phiếu, ít hơn mức tối thiểu {{least}} phiếu; chưa quy đổi thành điểm.",
  "survey-few-ballots":
    "Chỉ có {{found}} phiếu, ít hơn mức tối thiểu {{least}} phiếu; vẫn quy đổi theo lựa chọn của người dùng.",
  "survey-group-silent": "Nhóm “{{group}}” chưa có phiếu nào.",
  "survey-nothing-counted":
    "Không có câu trả lời nào được tính (hoặc có nhóm không có); để trống điểm, không tính là 0.",
  "survey-replaces-score": "Điểm đã nhập {{found}} được thay bằng điểm điều tra {{expected}}.",
  "survey-of-not-applicable": "Đã ghi là không áp dụng nhưng có điểm điều tra. Hãy kiểm tra lại.",
} as const;
