/** Words of the decision pack, of years compared in the report, and of lists too long for a chart. Vietnamese documents. */
export const pack = {
  "distribution-title": "Phân bố đơn vị theo tỷ lệ điểm đạt được",
  "distribution-share": "Tỷ lệ điểm đạt được",
  "distribution-below": "Dưới {{to}}%",
  "distribution-between": "Từ {{from}}% đến dưới {{to}}%",
  "distribution-from": "Từ {{from}}% đến 100%",
  "distribution-remark":
    "Danh sách có {{number}} đơn vị, quá dài để vẽ từng đơn vị trên một biểu đồ (tối đa {{most}}); biểu đồ thể hiện số đơn vị theo tỷ lệ điểm đạt được (làm tròn đến hai chữ số thập phân).",
  "chart-distribution": "Phân bố {{number}} đơn vị theo tỷ lệ điểm đạt được, năm {{year}}",
  "axis-units": "Số đơn vị",

  "bad-include": "--include nhận các phần: {{parts}}; không có phần: {{found}}.",
  "include-label": "Nội dung kèm theo (luôn có Xếp hạng và Bảng điểm)",
  "include-charts": "Biểu đồ chính",
  "include-all-charts": "Tất cả biểu đồ (từng lĩnh vực, TĐG và TĐ, điểm mất, năm trước)",
  "include-tables": "Phân tích",
  "include-explanation": "Giải trình xếp hạng",
  "include-comparison": "So với năm trước",

  "part-tables": "Phân tích",
  "part-explanation": "Giải trình xếp hạng",
  "part-comparison": "So với năm trước",
  "chart-units-apart": "Không gồm {{count}} đơn vị chưa có tổng điểm.",
  "chart-pairs": "Điểm tự đánh giá và điểm thẩm định của các đơn vị",
  "chart-losses": "Tổng số điểm mất theo lĩnh vực",
  "chart-change": "Tỷ lệ điểm đạt được năm {{before}} và năm {{after}}",
  "chart-part": "{{title}} (phần {{part}}/{{parts}})",
  "series-year": "Năm {{year}}",

  "change-heading": "IV. SO VỚI NĂM {{before}}",
  "change-mean-up":
    "Tỷ lệ điểm trung bình toàn bộ các đơn vị tăng {{change}} điểm phần trăm so với năm {{before}} ({{old}}% lên {{now}}%).",
  "change-mean-down":
    "Tỷ lệ điểm trung bình toàn bộ các đơn vị giảm {{change}} điểm phần trăm so với năm {{before}} ({{old}}% xuống {{now}}%).",
  "change-mean-same": "Tỷ lệ điểm trung bình toàn bộ các đơn vị bằng năm {{before}} ({{now}}%).",
  "change-counts":
    "Trong {{count}} đơn vị so sánh được, có {{up}} đơn vị tăng, {{down}} đơn vị giảm và {{same}} đơn vị giữ nguyên tỷ lệ điểm đạt được.",
  "change-most-up": "Tăng nhiều nhất: {{units}} (tăng {{change}} điểm phần trăm).",
  "change-most-down": "Giảm nhiều nhất: {{units}} (giảm {{change}} điểm phần trăm).",
  "change-rank-up": "Tăng hạng nhiều nhất: {{units}} (tăng {{change}} bậc).",
  "change-rank-down": "Giảm hạng nhiều nhất: {{units}} (giảm {{change}} bậc).",
  "change-merged":
    "Có {{count}} đơn vị hình thành từ nhiều đơn vị cũ; số liệu năm {{before}} của các đơn vị này là bình quân gia quyền của các đơn vị cũ: {{units}}.",
  "change-not-compared": "Không so sánh {{count}} đơn vị (mới, chưa đủ điểm hoặc không được chọn so sánh): {{units}}.",
  "change-fields-up": "Các lĩnh vực tăng: {{fields}}.",
  "change-fields-down": "Các lĩnh vực giảm: {{fields}}.",
  "change-field": "{{name}} ({{change}} điểm phần trăm)",
  "change-criteria-up": "Các tiêu chí tăng nhiều nhất: {{fields}}.",
  "change-criteria-down": "Các tiêu chí giảm nhiều nhất: {{fields}}.",
  "change-table": "Thay đổi điểm, tỷ lệ đạt và xếp hạng so với năm {{before}}",
  "change-source": "Số liệu năm {{before}} lấy từ sheet “{{sheet}}”.",
  "column-points-before": "Điểm năm {{year}}",
  "column-percent-before": "Tỷ lệ năm {{year}} (%)",
  "column-rank-before": "Hạng năm {{year}}",
  "column-points-change": "Thay đổi điểm",
  "column-percent-change": "Thay đổi tỷ lệ",
  "column-rank-change": "Thay đổi hạng",
  "derived-mark": "{{value}} (*)",
  "derived-remark": "(*) Bình quân gia quyền của các đơn vị cũ. Thay đổi hạng: số dương là tăng hạng.",

  "criteria-section": "Thay đổi theo tiêu chí, bình quân các đơn vị (% điểm tối đa)",
  "criteria-column": "Tiêu chí",
  "criteria-units": "Số đơn vị {{year}}",

  "letter-criteria": "Các tiêu chí mất điểm",
  "letter-criteria-none": "Các tiêu chí của lĩnh vực {{field}} không mất điểm.",
  "letter-reason": "{{reason}}: {{text}}",
  "letter-no-reason": "–",
  "column-criterion": "Tiêu chí",
  "column-reason": "Lý do",
  "reason-cap": "chưa ghi lý do",
} as const;

export const packFinding = {
  "comparison-is-old":
    "Bảng “{{sheet}}” được lập cho bộ tiêu chí hoặc danh sách đơn vị khác: hãy so sánh lại; báo cáo và bản công bố chưa có phần so với năm trước.",
  "criteria-not-known":
    "Bảng chuyển đổi có dòng nêu tiêu chí dưới lĩnh vực, nhưng một trong hai năm không có phiếu chấm điểm: các dòng này chưa được so sánh.",
  "no-comparison":
    "Chưa có bảng so với năm trước còn đúng: hãy lập bảng “{{sheet}}” rồi công bố lại, hoặc bỏ nội dung này.",
} as const;
