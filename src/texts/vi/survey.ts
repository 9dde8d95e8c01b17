/** The sociological survey (điều tra xã hội học): its sheets (part of `sheet`), its findings (part of `finding`), pane and command line. */
export const surveySheet = {
  "name-surveyDesign": "Phiếu điều tra",
  "name-surveyResults": "Kết quả điều tra",
  "survey-design-title": "PHƯƠNG ÁN ĐIỀU TRA XÃ HỘI HỌC NĂM {{year}}",
  "survey-design-hint":
    "Ô nền vàng là ô được ghi. Sửa xong thì bấm “Lập phiếu và bảng kết quả” trong phần bổ trợ; số phiếu đã nhập không bị mất.",
  "survey-preset":
    "Mức có sẵn (5 đối tượng, ít nhất 65 phiếu mỗi xã) lấy theo QĐ 2452/QĐ-UBND năm 2019 của tỉnh Hải Dương; văn bản không nêu tên đối tượng và câu hỏi. Hãy ghi theo quy định của địa phương.",
  "survey-rules": "I. Quy tắc quy đổi",
  "survey-least": "Số phiếu tối thiểu của mỗi đơn vị",
  "survey-tooFew": "Khi chưa đủ số phiếu tối thiểu",
  "survey-tooFew-withhold": "Chưa tính điểm",
  "survey-tooFew-convert": "Vẫn tính điểm",
  "survey-pooling": "Cách gộp các đối tượng",
  "survey-pooling-ballots": "Gộp tất cả phiếu",
  "survey-pooling-groups": "Trung bình theo trọng số",
  "survey-rounding": "Làm tròn điểm về bội của {{step}}",
  "survey-rounding-nearest": "Gần nhất",
  "survey-rounding-down": "Xuống",
  "survey-rounding-up": "Lên",
  "survey-rule-words":
    "Điểm = điểm tối đa của tiêu chí × tỷ lệ đạt, làm tròn một lần. Tỷ lệ đạt = tổng tỷ trọng của các câu trả lời : số câu trả lời được tính; câu trả lời không có tỷ trọng (không có ý kiến) không được tính. “Gộp tất cả phiếu”: mọi câu trả lời như nhau. “Trung bình theo trọng số”: tính tỷ lệ của từng đối tượng rồi lấy trung bình theo trọng số. Gần nhất: nửa bước làm tròn lên. Số phiếu chưa đủ hoặc chưa khớp thì điểm để trống, không tính là 0.",
  "survey-groups": "II. Đối tượng điều tra",
  "survey-group": "Đối tượng điều tra",
  "survey-group-least": "Số phiếu tối thiểu",
  "survey-weight": "Trọng số",
  "survey-answers": "III. Phương án trả lời",
  "survey-answer": "Phương án trả lời",
  "survey-answer-weight": "Tỷ trọng (%)",
  "survey-questions": "IV. Câu hỏi",
  "survey-question": "Câu hỏi",
  "survey-criterion": "Mã tiêu chí",
  "survey-code": "Mã",
  "survey-group-preset": "Đối tượng {{number}}",
  "survey-positive": "Hài lòng",
  "survey-negative": "Không hài lòng",
  "survey-no-opinion": "Không có ý kiến",
  "survey-whole-prompt": "Nhập số nguyên từ 0 trở lên; chưa có thì để trống.",
  "survey-answer-prompt": "Nhập từ 0 đến 100; để trống nếu câu trả lời không được tính (không có ý kiến).",
  "survey-criterion-prompt":
    "Ghi mã tiêu chí được chấm điểm bằng câu hỏi này, ví dụ 1.2.3; để trống thì không tính điểm.",
  "survey-choice-prompt": "Chọn một mục trong danh sách.",
  "survey-results-title": "KẾT QUẢ ĐIỀU TRA XÃ HỘI HỌC NĂM {{year}}",
  "survey-results-hint":
    "Nhập số phiếu thu về và số phiếu theo từng câu trả lời vào ô nền vàng. Cộng các câu trả lời của mỗi câu hỏi phải bằng số phiếu thu về.",
  "survey-unit-group": "Đơn vị / Đối tượng điều tra",
  "survey-returned": "Số phiếu thu về",
  "survey-short": "Còn thiếu",
  "survey-state": "Tình trạng",
  "survey-weights": "Tỷ trọng (%) và điểm tối đa",
  "survey-question-head": "{{code}}. {{text}}",
  "survey-criterion-head": "Tiêu chí {{code}}",
  "survey-share": "Tỷ lệ đạt (%)",
  "survey-points": "Điểm",
  "survey-state-none": "Chưa có phiếu",
  "survey-state-mismatch": "Chưa khớp",
  "survey-state-few": "Thiếu phiếu",
  "survey-state-enough": "Đủ phiếu",
  "survey-state-agrees": "Khớp",
  "survey-state-rules": "Quy tắc chưa rõ",
  "survey-helper-weight": "Trọng số",
  "survey-helper-ok": "Khớp",
  "survey-helper-ready": "Được tính",
  "survey-helper-weighed": "Tổng tỷ trọng {{code}}",
  "survey-helper-counted": "Câu trả lời {{code}}",
  "survey-helper-mean": "Tỷ lệ × trọng số {{code}}",
  "survey-helper-exact": "Số bước {{code}}",
  "survey-remark":
    "Quy tắc quy đổi ghi ở trang “{{sheet}}”. Điểm để trống là chưa có điểm (chờ), không phải 0. Điểm chỉ vào phiếu chấm khi bấm “Đưa điểm điều tra vào phiếu chấm”.",
  "signer-survey": "NGƯỜI TỔNG HỢP PHIẾU",
} as const;

export const surveyFinding = {
  "survey-too-many-counts":
    "Số câu hỏi × số phương án trả lời là {{number}}, nhiều hơn {{most}}. Hãy bớt câu hỏi hoặc phương án trả lời.",
  "survey-group-least": "Số phiếu tối thiểu của đối tượng “{{item}}” phải là số nguyên từ 0 đến {{most}}.",
  "survey-group-too-few":
    "Đối tượng “{{group}}” chỉ có {{found}} phiếu, ít hơn mức tối thiểu {{least}} phiếu; chưa quy đổi thành điểm.",
  "survey-group-few":
    "Đối tượng “{{group}}” chỉ có {{found}} phiếu, ít hơn mức tối thiểu {{least}} phiếu; vẫn quy đổi.",
  "survey-question-feeds-nothing":
    "Câu hỏi “{{item}}” chưa ghi mã tiêu chí, nên không tính điểm. Hãy ghi mã ở trang “Phiếu điều tra” nếu cần tính.",
  "survey-criterion-fed-twice": "Nhiều câu hỏi cùng tính điểm cho một tiêu chí ({{items}}); các câu trả lời được gộp.",
  "survey-question-open":
    "Phiếu bỏ trống câu hỏi “{{question}}”, nhưng phương án không có câu trả lời “không có ý kiến”.",
  "survey-value-unread": "Không hiểu “{{found}}”. Hãy ghi lại theo hướng dẫn của ô.",
  "survey-code-missing": "Dòng có nội dung nhưng chưa có mã. Hãy ghi mã.",
  "survey-no-design": "Chưa có trang “Phiếu điều tra”. Hãy lập phiếu điều tra trước.",
  "survey-no-results":
    "Chưa có trang “Kết quả điều tra”. Hãy ghi câu hỏi ở trang “Phiếu điều tra” rồi lập bảng kết quả.",
  "survey-counts-lost":
    "Có {{number}} ô đã nhập số phiếu của “{{item}}” sẽ không còn chỗ trong bảng mới. Hãy xóa các ô ấy, hoặc giữ nguyên đơn vị, đối tượng, câu hỏi và phương án trả lời.",
  "survey-unit-missing": "Bảng kết quả điều tra chưa có đơn vị này. Hãy lập lại bảng kết quả.",
  "survey-unit-not-listed": "Bảng kết quả điều tra có “{{unit}}”, nhưng danh sách đơn vị không có. Hãy kiểm tra tên.",
  "survey-table-out-of-date":
    "Phương án điều tra đã thay đổi sau khi lập bảng kết quả ({{items}}). Hãy lập lại bảng kết quả.",
  "survey-sheet-differs":
    "Bảng kết quả ghi {{found}} điểm, nhưng tính lại theo phiếu được {{expected}}. Công thức đã bị sửa; hãy lập lại bảng kết quả.",
  "survey-typed-score": "Đã nhập {{found}} điểm; điểm điều tra là {{expected}}.",
  "survey-typed-scores":
    "Có {{number}} ô đã nhập điểm bằng tay nên chưa đưa điểm điều tra vào (xem điểm cũ và điểm mới bên dưới). Chọn “Thay cả điểm đã nhập” nếu muốn thay; điểm cũ được ghi vào nhật ký.",
  "survey-link-missing": "{{number}} ô điểm của tiêu chí được điều tra chưa liên kết với bảng kết quả điều tra.",
  "survey-table-unfit":
    "Bảng điểm nhập trực tiếp chỉ nhận điểm điều tra ở cấp lĩnh vực, khi chưa phân công thành viên ({{codes}} không đưa vào được). Hãy tạo phiếu chấm.",
  "survey-pending": "Chưa có điểm điều tra, ô điểm để trống (chờ), không tính là 0.",
  "survey-no-sheet-of-unit": "Đơn vị không có phiếu chấm trong sổ này; điểm điều tra chỉ có ở bảng kết quả.",
  "survey-no-links": "Không có ô điểm nào đang liên kết với bảng kết quả điều tra.",
  "survey-counts-present":
    "Có {{number}} ô đã nhập số phiếu khác với tệp. Chọn “Thay số phiếu đã nhập” nếu muốn thay; số cũ được ghi vào nhật ký.",
  "survey-count-differs": "{{item}}: đang ghi {{found}}, tệp ghi {{expected}}.",
  "survey-file-no-questions":
    "Tệp không có cột nào của phương án điều tra. Tiêu đề cột là mã câu hỏi, hoặc mã câu hỏi và mã trả lời, ví dụ C1_A.",
  "survey-file-row-twice": "Đơn vị và đối tượng này đã có ở dòng {{firstRow}}.",
  "survey-file-unit": "Danh sách đơn vị không có “{{unit}}”.",
} as const;

export const survey = {
  title: "Điều tra xã hội học",
  open: "Điều tra xã hội học",
  purpose:
    "Số phiếu từng đối tượng điều tra được cộng theo đơn vị và quy đổi thành điểm của tiêu chí bằng công thức trong sổ.",
  loading: "Đang mở phần điều tra…",
  "loading-failed": "Chưa tải được phần điều tra. Kiểm tra kết nối mạng rồi thử lại.",
  prepare: "Lập phiếu và bảng kết quả",
  check: "Kiểm tra điều tra",
  "file-label": "Tệp số phiếu (.tsv, .xlsx)",
  "file-hint":
    "Mỗi dòng một phiếu (cột: đơn vị, đối tượng, mã câu hỏi…) hoặc số đã cộng (thêm cột “số phiếu”, cột C1_A, C1_B…).",
  "file-missing": "Hãy chọn tệp.",
  "file-replace": "Thay số phiếu đã nhập",
  import: "Nhập số phiếu từ tệp",
  link: "Đưa điểm điều tra vào phiếu chấm",
  "link-hint":
    "Điểm thẩm định của tiêu chí được điều tra lấy từ bảng kết quả bằng công thức khóa. Đơn vị thiếu phiếu: để trống.",
  "link-replace": "Thay cả điểm đã nhập bằng tay (điểm cũ ghi vào nhật ký)",
  unlink: "Gỡ liên kết, trả lại điểm đã nhập",
  "did-design": "Đã lập trang “{{sheet}}”. Ghi câu hỏi và mã tiêu chí, rồi lập lần nữa để có bảng kết quả.",
  "did-design-again": "Đã lập lại trang “{{sheet}}”, giữ nguyên nội dung đã ghi.",
  "did-results": "Đã lập trang “{{sheet}}” cho {{number}} đơn vị, giữ nguyên số phiếu đã nhập.",
  "did-relink": "Đã nối lại {{number}} ô điểm với bảng kết quả.",
  "did-check": "Đã kiểm tra {{number}} đơn vị: {{ready}} đơn vị đủ phiếu và có điểm.",
  "did-import": "Đã nhập {{ballots}} phiếu của {{number}} đơn vị.",
  "did-link": "Đã đưa điểm điều tra vào {{number}} ô của {{units}} phiếu chấm.",
  "did-values": "Đã ghi {{number}} điểm điều tra vào trang “{{sheet}}”; điểm cũ và nguồn ghi trong nhật ký.",
  "did-link-same": "Các phiếu chấm đã liên kết với bảng kết quả điều tra; không có gì phải thay đổi.",
  "did-log": "Đã ghi {{number}} giá trị cũ vào nhật ký.",
  "did-unlink": "Đã gỡ {{number}} liên kết; {{restored}} ô trở lại điểm đã nhập trước đó.",
  "cli-no-design": "{{file}} không có trang “Phiếu điều tra” của phần mềm.",
} as const;
