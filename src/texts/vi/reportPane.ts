/** Words of the pane's part about analysis and report, and what its actions did. */
export const reportPane = {
  title: "Phân tích và báo cáo",
  intro: "Làm sau khi đã có bảng xếp hạng. Mỗi việc tạo trang riêng, chạy lại được; điểm không bị thay đổi.",
  "needs-ranking": "Cần có bảng xếp hạng (bước 5) trước.",
  loading: "Đang mở phần phân tích…",
  "loading-failed": "Chưa tải được phần phân tích. Kiểm tra kết nối mạng rồi thử lại.",
  "tables-heading": "Bảng phân tích và biểu đồ",
  "tables-purpose":
    "Lập trang “Phân tích” (xếp loại, lĩnh vực, điểm bị mất, tự đánh giá và thẩm định) và trang “Biểu đồ” để in A4. Số liệu là công thức, thay đổi theo điểm.",
  "tables-action": "Lập bảng phân tích và biểu đồ",
  "explanation-heading": "Giải trình xếp hạng",
  "explanation-purpose":
    "Nói rõ vì sao từng đơn vị có hạng, loại ấy, còn thiếu bao nhiêu điểm, hạng chắc chắn đến đâu và còn có thể thay đổi thế nào khi chưa đủ điểm.",
  "explanation-read": "Xem giải trình",
  "explanation-action": "Lập trang giải trình",
  "explanation-unit": "Đơn vị",
  "explanation-time": "Theo điểm đọc lúc {{time}}.",
  "unit-rank": "Hạng {{rank}}",
  "unit-unranked": "Chưa xếp hạng",
  "unit-without-field": "Hạng khi bỏ lần lượt từng lĩnh vực: từ {{best}} đến {{worst}}.",
  "unit-shifted":
    "Hạng khi điểm thẩm định xê dịch một bước ({{runs}} lần thử, số gieo {{seed}}): từ {{best}} đến {{worst}}, giữ nguyên hạng {{kept}}% số lần.",
  "unit-provisional":
    "Khi mọi mục được chấm xong: điểm từ {{least}} đến {{most}}, hạng từ {{best}} đến {{worst}}, xếp loại từ {{worstClass}} đến {{bestClass}}.",
  "unit-awaits": "Còn thiếu: {{awaited}}.",
  "awaits-return": "đơn vị chưa gửi {{count}} mục ({{codes}})",
  "awaits-self": "đơn vị để trống {{count}} mục ({{codes}})",
  "awaits-appraisal": "chưa thẩm định {{count}} mục ({{codes}})",
  "explanation-again": "Đọc lại giải trình",
  "picture-save": "Tải ảnh “{{title}}”",
  "comparison-heading": "So với năm trước",
  "comparison-purpose":
    "Chọn sổ làm việc năm trước (do chương trình lập) hoặc bảng điểm các lĩnh vực. Tiêu chí và đơn vị cùng mã, cùng tên được tự đối chiếu.",
  "comparison-file": "Tệp năm trước (.xlsx, .tsv)",
  "comparison-file-hint":
    "Bảng điểm cần các cột unit, I_self, I_appraisal …; dùng chung bộ tiêu chí với năm nay. Sổ làm việc mang theo bộ tiêu chí của nó.",
  "comparison-file-problem": "Hãy chọn tệp năm trước.",
  "comparison-year": "Năm của bảng điểm",
  "comparison-year-hint": "Chỉ cần khi chọn bảng điểm; sổ làm việc tự ghi năm.",
  "comparison-mergers": "Đơn vị hợp nhất, đổi tên (không bắt buộc)",
  "comparison-mergers-hint":
    "Mỗi dòng: đơn vị mới, đơn vị cũ, trọng số (số dân …), cách nhau bằng phím Tab; dán thẳng từ Excel được. Bỏ trống trọng số là bằng nhau. Ghi dấu “-” ở cột đơn vị cũ nếu không muốn so sánh.",
  "comparison-crosswalk": "Chuyển đổi tiêu chí (không bắt buộc)",
  "comparison-crosswalk-hint":
    "Mỗi dòng: mã năm trước, mã năm nay, cách nhau bằng phím Tab; nhiều mã thì cách bằng dấu cộng (I+II). Bỏ trống: các lĩnh vực cùng mã, cùng tên.",
  "comparison-action": "So sánh với năm trước",
  "picture-heading": "Ảnh biểu đồ (PNG)",
  "picture-purpose": "Chụp từng biểu đồ trên trang “Biểu đồ” thành ảnh để tải về hoặc chép dán vào văn bản khác.",
  "picture-action": "Chụp ảnh các biểu đồ",
  "did-tables": "Đã lập trang “{{sheet}}” cho {{number}} đơn vị.",
  "did-charts": "Đã lập {{number}} biểu đồ trên trang “{{sheet}}”.",
  "did-explanation": "Đã lập trang “{{sheet}}”: giải trình {{number}} đơn vị.",
  "did-comparison": "Đã lập trang “{{sheet}}”: {{number}} đơn vị so được với năm {{before}}.",
  "did-pictures": "Đã chụp {{number}} biểu đồ; tải từng ảnh ở danh sách bên dưới.",
} as const;
