/** Sentences of the analysis: explained classes and the text of the results report. */
export const analysis = {
  "class-pending": "Chưa có tổng điểm: còn lĩnh vực chưa thẩm định ({{fields}}).",
  "class-nothing-applies": "Không có tổng điểm: mọi lĩnh vực đều không áp dụng.",
  "class-given": "Đạt {{total}} điểm, xếp loại {{class}}.",
  "class-given-percent": "Đạt {{total}} điểm, bằng {{percent}}% điểm tối đa, xếp loại {{class}}.",
  "class-best": "Đây là loại cao nhất.",
  "class-threshold": "Chưa vào loại {{class}} vì tổng điểm dưới {{threshold}} điểm.",
  "class-threshold-percent": "Chưa vào loại {{class}} vì tổng điểm dưới {{threshold}}% điểm tối đa.",
  "class-floor":
    "Tổng điểm đủ cho loại {{class}}, nhưng lĩnh vực {{field}} ({{name}}) đạt {{reached}}%, dưới mức sàn {{floor}}%.",
  "class-next": "Còn thiếu ít nhất {{points}} điểm để vào loại {{class}}.",
  "class-next-field": "Trong đó lĩnh vực {{field}} ({{name}}) cần thêm ít nhất {{points}} điểm.",
  "class-rounding":
    "Số đã làm tròn trông như đạt mức của loại {{class}}, nhưng giá trị chính xác chưa đạt; xếp loại theo giá trị chính xác.",
  "class-council":
    "Tổng điểm đạt mức của loại {{above}} nhưng không đủ mức sàn của loại nào; tạm xếp loại {{class}}, chờ Hội đồng quyết định.",
  "class-tied": "Đồng hạng {{rank}} với: {{others}}.",
  "class-tied-many": "Đồng hạng {{rank}}: {{count}} đơn vị cùng điểm.",

  "report-mean":
    "Chỉ số cải cách hành chính trung bình của {{count}} đơn vị đạt {{average}} điểm, bằng {{percent}}% điểm tối đa.",
  "report-no-mean": "Chưa có đơn vị nào có tổng điểm thẩm định.",
  "report-unranked": "Còn {{count}} đơn vị chưa có tổng điểm, chưa được xếp hạng.",
  "report-class": "Xếp loại {{class}} có {{count}} đơn vị, chiếm {{share}}%, gồm: {{units}}.",
  "report-class-counted": "Xếp loại {{class}} có {{count}} đơn vị, chiếm {{share}}% (danh sách tại bảng xếp hạng).",
  "report-class-council": "Trong đó {{count}} đơn vị chờ Hội đồng quyết định, gồm: {{units}}.",
  "report-class-none": "Không có đơn vị xếp loại {{class}}.",
  "report-best": "Cao nhất là {{units}} với {{points}} điểm.",
  "report-worst": "Thấp nhất là {{units}} với {{points}} điểm.",
  "report-all-equal": "Các đơn vị cùng đạt {{points}} điểm.",
  "report-field":
    "Lĩnh vực {{field}}. {{name}} (điểm tối đa {{maximum}}): điểm trung bình đạt {{average}} điểm, bằng {{percent}}% điểm tối đa.",
  "report-field-unscored": "Lĩnh vực {{field}}. {{name}} (điểm tối đa {{maximum}}): chưa có điểm thẩm định.",
  "report-at-maximum": "Có {{count}} đơn vị đạt điểm tối đa, gồm: {{units}}.",
  "report-at-maximum-counted": "Có {{count}} đơn vị đạt điểm tối đa (danh sách tại bảng điểm).",
  "report-none-at-maximum": "Không có đơn vị đạt điểm tối đa.",
  "report-above-mark": "Có {{count}} đơn vị đạt trên {{mark}}% điểm tối đa.",
  "report-none-above-mark": "Không có đơn vị đạt trên {{mark}}% điểm tối đa.",
  "report-field-best": "Đạt cao nhất: {{units}} ({{points}} điểm).",
  "report-field-worst": "Đạt thấp nhất: {{units}} ({{points}} điểm).",
  "report-field-equal": "Các đơn vị cùng đạt {{points}} điểm.",
  "report-up": "Tỷ lệ này tăng {{change}}% so với năm {{year}}.",
  "report-down": "Tỷ lệ này giảm {{change}}% so với năm {{year}}.",
  "report-unchanged": "Tỷ lệ này không thay đổi so với năm {{year}}.",
} as const;
