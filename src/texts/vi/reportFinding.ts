/** Sentences of findings of the analysis and report; part of `finding`. */
export const reportFinding = {
  "no-ranking": "Chưa có bảng xếp hạng. Hãy làm bước “Xếp hạng” trước.",
  "ranking-is-old": "Bảng xếp hạng chưa khớp với bảng điểm hoặc bộ tiêu chí. Hãy lập lại bảng xếp hạng trước.",
  "names-not-listed":
    "Quá nhiều đơn vị để ghi hết tên vào một ô: trang “{{sheet}}” ghi đơn vị đầu tiên và số đơn vị còn lại.",
  "units-not-charted":
    "{{number}} đơn vị là quá nhiều cho biểu đồ từng đơn vị (nhiều nhất {{most}}): chỉ lập biểu đồ lĩnh vực.",
  "no-last-year": "Tệp này không có bảng điểm của năm trước.",
  "last-year-without-year": "Chưa rõ bảng điểm là của năm nào. Hãy nhập năm (bốn chữ số).",
  "same-year": "Tệp đã chọn là của chính năm {{year}}. Hãy chọn tệp của năm khác.",
  "merger-line":
    "Dòng {{line}} của bảng đơn vị hợp nhất cần đơn vị mới, đơn vị cũ và trọng số là số nguyên dương: “{{found}}”.",
  "crosswalk-line": "Dòng {{line}} của bảng chuyển đổi tiêu chí cần mã năm trước và mã năm nay: “{{found}}”.",
  "nothing-matched": "Không đối chiếu được lĩnh vực nào với năm trước. Hãy ghi bảng chuyển đổi tiêu chí.",
  "no-charts": "Chưa có trang “Biểu đồ”. Hãy lập bảng phân tích và biểu đồ trước.",
} as const;
