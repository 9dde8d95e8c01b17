/** Sentences of the live checks and of the appraisal, by finding code; the place is said beside them. Part of `finding`. */
export const checkFinding = {
  // What stands in a score cell
  "entry-above-maximum": "Điểm {{found}} cao hơn điểm tối đa {{maximum}}. Hãy sửa điểm.",
  "entry-negative": "Điểm “{{found}}” là số âm. Điểm phải từ 0 trở lên.",
  "entry-not-a-number": "“{{found}}” không phải là điểm. Hãy nhập số, ví dụ 0,25; để trống nếu chưa chấm.",
  "entry-ambiguous-number": "Không rõ “{{found}}” là bao nhiêu điểm. Hãy nhập lại, chỉ dùng một dấu thập phân.",
  "entry-decimal-mark":
    "“{{found}}” dùng sai dấu thập phân nên Excel hiểu là chữ và không cộng vào tổng. Hãy nhập lại thành số.",
  "entry-number-as-text":
    "“{{found}}” đang là chữ, không phải số, nên không được cộng vào tổng. Hãy nhập lại thành số.",
  "entry-date": "Excel đã đổi điểm nhập vào thành ngày tháng. Điểm định nhập là {{meant}}.",
  "entry-date-ambiguous":
    "Excel đã đổi điểm nhập vào thành ngày tháng. Điểm định nhập có thể là {{first}} hoặc {{second}}; hãy chọn hoặc nhập lại.",
  "entry-date-unreadable": "Ô điểm chứa một ngày tháng, không rõ điểm định nhập là bao nhiêu. Hãy nhập lại điểm.",
  "entry-shown-as-date": "Điểm {{found}} đang hiển thị như ngày tháng. Điểm vẫn đúng; nên đưa ô về định dạng số.",
  "entry-finer-than-step": "Điểm “{{found}}” lẻ hơn bước điểm {{step}} của bộ tiêu chí. Hãy sửa điểm.",
  "entry-formula": "Ô điểm chứa công thức {{found}}, kết quả có thể tự thay đổi về sau. Nên thay bằng số.",
  "survey-link-broken":
    "Ô này phải lấy điểm từ bảng kết quả điều tra nhưng liên kết đã hỏng ({{found}}). Hãy đưa điểm điều tra vào phiếu chấm lần nữa.",
  "entry-missing": "Chưa có điểm. Bỏ trống không phải là điểm 0.",
  "entry-not-assigned": "Nội dung này không được phân công cho thành viên của cột; điểm ở đây không được tính.",
  "entry-set-aside": "Nội dung đã được xác nhận là không áp dụng nhưng vẫn có điểm. Hãy xóa điểm hoặc bỏ xác nhận.",
  "entry-outside-role": "Ô đã được sửa bởi người không phụ trách ô này. Hãy kiểm tra lại nội dung.",

  // Evidence, explanation, reason
  "evidence-missing": "Điểm chưa có tài liệu kiểm chứng và cũng chưa có giải trình. Hãy bổ sung một trong hai.",
  "evidence-only-explained": "Điểm không có tài liệu kiểm chứng, chỉ dựa vào giải trình.",
  "explanation-missing":
    "Tài liệu kiểm chứng chưa đầy đủ hoặc ngoài năm đánh giá. Hãy giải trình cách tính điểm hoặc bổ sung tài liệu.",
  "reason-missing": "Đã trừ {{taken}} điểm so với điểm tự đánh giá nhưng chưa ghi lý do.",
  "reason-unknown": "Lý do “{{found}}” không có trong danh sách. Hãy chọn lại.",
  "reason-text-missing": "Lý do “{{reason}}” cần được ghi rõ bằng lời.",

  // The sheet as it was issued
  "sheet-code-changed": "Mã “{{line}}” đã bị sửa thành “{{found}}”. Hãy khôi phục mã đã phát hành.",
  "sheet-name-changed": "Nội dung đã bị sửa thành “{{found}}”. Nội dung đã phát hành là “{{issued}}”.",
  "sheet-maximum-changed": "Điểm tối đa đã bị sửa thành “{{found}}”. Điểm tối đa đã phát hành là {{issued}}.",
  "sheet-formula-changed": "Công thức đã bị sửa thành {{found}}. Hãy khôi phục công thức đã phát hành.",
  "sheet-formula-replaced": "Công thức đã bị thay bằng “{{found}}”. Hãy khôi phục công thức đã phát hành.",
  "sheet-cell-changed": "Ô khóa đã bị sửa thành “{{found}}”. Nội dung đã phát hành là “{{issued}}”.",
  "sheet-row-missing": "Dòng “{{line}}” đã bị xóa. Hãy hoàn tác hoặc tạo lại phiếu.",
  "sheet-row-added": "Có dòng lạ “{{line}}” không thuộc phiếu đã phát hành. Hãy xóa dòng này.",
  "sheet-row-moved": "Dòng “{{line}}” đã bị chuyển khỏi vị trí ban đầu.",
  "sheet-row-duplicated": "Dòng “{{line}}” xuất hiện nhiều lần. Hãy xóa dòng lặp.",
  "sheet-row-hidden": "Dòng “{{line}}” đang bị ẩn; điểm ở dòng này vẫn được tính.",
  "sheet-column-missing": "Cột đã bị xóa hoặc mất dấu nhận biết ở dòng ẩn đầu tiên. Hãy hoàn tác hoặc tạo lại phiếu.",
  "sheet-column-moved": "Cột đã bị chuyển khỏi vị trí ban đầu. Điểm vẫn được đọc đúng cột.",
  "sheet-sum-differs": "Điểm ghi “{{found}}” nhưng cộng các nội dung bên dưới được {{expected}}.",
  "sheet-total-differs": "Tổng điểm ghi “{{found}}” nhưng cộng các lĩnh vực được {{expected}}.",
  "sheet-final-differs": "Điểm thẩm định ghi “{{found}}” nhưng theo điểm của các thành viên phải là {{expected}}.",
  "sheet-final-early":
    "Điểm thẩm định ghi “{{found}}” trong khi chưa đủ điểm của các thành viên hoặc còn ý kiến khác nhau.",

  // Several appraisers
  "appraisal-disagreement":
    "Điểm của các thành viên chênh nhau {{difference}}, quá mức cho phép {{tolerance}}. Chờ chủ tịch hội đồng quyết định.",
  "decision-without-reason": "Quyết định của chủ tịch hội đồng về mục {{code}} chưa ghi lý do nên chưa có hiệu lực.",
  "decision-out-of-date":
    "Điểm của các thành viên ở mục {{code}} đã thay đổi sau quyết định của chủ tịch hội đồng. Cần quyết định lại.",
  "decision-not-possible":
    "Điểm {{found}} do chủ tịch hội đồng quyết định ở mục {{code}} vượt điểm tối đa, là số âm hoặc không đúng bước điểm.",
  "assignment-without-name": "Có thành viên thẩm định chưa ghi tên.",
  "assignment-same-name": "Có nhiều thành viên cùng tên “{{member}}”. Hãy ghi thêm chức vụ để phân biệt.",
  "assignment-same-id": "Thành viên “{{member}}” bị ghi hai lần.",
  "assignment-empty": "Thành viên “{{member}}” chưa được phân công nội dung nào.",
  "assignment-unknown-code": "Phân công cho “{{member}}” có mã “{{code}}” không thuộc bộ tiêu chí.",
  "assignment-not-covered": "“{{code}} {{name}}” chưa có thành viên nào thẩm định.",

  // Lists of evidence and of items set aside
  "evidence-unknown-code":
    "Tài liệu “{{document}}” ghi cho mã “{{code}}”, không phải nội dung chấm điểm của bộ tiêu chí.",
  "evidence-unnamed": "Tài liệu của mục {{code}} chưa có số, ký hiệu và cũng chưa có trích yếu.",
  "evidence-without-date": "Tài liệu “{{document}}” chưa ghi ngày ban hành.",
  "evidence-outside-year": "Tài liệu “{{document}}” ban hành ngày {{date}}, ngoài thời gian đánh giá.",
  "evidence-form": "Tệp “{{file}}” không phải PDF và không thấy dấu hiệu ký số. Hãy quét thành PDF hoặc ký số.",
  "set-aside-unknown-code": "Mã “{{code}}” được ghi là không áp dụng cho {{unit}} nhưng không phải nội dung chấm điểm.",
  "set-aside-twice": "Mục {{code}} của {{unit}} được ghi là không áp dụng nhiều lần.",
  "set-aside-without-approver":
    "Mục {{code}} của {{unit}} ghi là không áp dụng nhưng chưa có người phê duyệt nên vẫn phải chấm điểm.",
  "set-aside-without-reason":
    "Mục {{code}} của {{unit}} ghi là không áp dụng nhưng chưa có lý do nên vẫn phải chấm điểm.",
} as const;
