/** Items set aside (không áp dụng): pane and results of the two actions. */
export const notApplicable = {
  title: "Nội dung không áp dụng",
  open: "Nội dung không áp dụng…",
  close: "Đóng phần nội dung không áp dụng",
  purpose:
    "Nội dung không thuộc nhiệm vụ của đơn vị được bỏ ra khỏi việc chấm: ô điểm ghi KAD, không tính là 0 và không tính là thiếu. Cần người phê duyệt và lý do. Điểm đã có trong ô được giữ trong danh mục và trả lại khi áp dụng lại.",
  loading: "Đang tải…",
  "loading-failed": "Chưa tải được phần này. Hãy thử lại.",
  unit: "Đơn vị",
  "unit-placeholder": "Chọn đơn vị",
  code: "Mã nội dung hoặc lĩnh vực",
  "code-hint": "Ví dụ I, 1.2 hoặc 1.2.3. Chọn mục lớn thì mọi nội dung chấm điểm trong mục đều không áp dụng.",
  "from-selection": "Lấy dòng đang chọn",
  approver: "Người phê duyệt",
  reason: "Lý do",
  "action-set-aside": "Ghi là không áp dụng",
  "action-apply-again": "Áp dụng lại",
  "apply-again-label": "Áp dụng lại mục {{code}} của {{unit}}",
  none: "Chưa có nội dung nào được ghi là không áp dụng.",
  listed: "Đang không áp dụng: {{number}} nội dung",
  item: "{{unit}}: {{code}} {{name}}",
  "item-approved": "{{approver}} phê duyệt. Lý do: {{reason}}",
  more: "Còn {{number}} nội dung nữa, xem trong danh mục.",
  progress: "({{number}} không áp dụng)",
  basis: "Hạng và xếp loại chính thức theo",
  "basis-points": "Điểm thô",
  "basis-points-hint": "Tổng điểm như đã chấm; nội dung không áp dụng không mang lại điểm.",
  "basis-rescaled": "Điểm quy đổi",
  "basis-rescaled-hint": "Tổng điểm chia cho điểm tối đa áp dụng, nhân với điểm tối đa của bộ tiêu chí.",
  "basis-both": "Bảng xếp hạng luôn ghi cả hai hạng và ghi rõ lựa chọn này dưới bảng.",
  "set-aside": "Đã ghi {{number}} nội dung của {{unit}} là không áp dụng, trong trang “{{sheet}}”.",
  "applied-again": "{{number}} nội dung của {{unit}} đã áp dụng trở lại.",
  "scores-kept": "Đã giữ {{number}} điểm có trong ô; áp dụng lại thì điểm trở về chỗ cũ.",
  "scores-returned": "Đã trả lại {{number}} điểm về ô.",
  "sheet-followed": "Phiếu chấm của {{unit}} đã được ghi lại theo.",
  "table-followed": "Bảng điểm đã được ghi lại theo.",
} as const;

/** Sentences of findings; part of `finding`. */
export const notApplicableFinding = {
  "set-aside-no-approver": "Chưa ghi người phê duyệt. Nội dung chỉ được bỏ ra khi có người phê duyệt.",
  "set-aside-no-reason": "Chưa ghi lý do không áp dụng.",
  "set-aside-no-code": "Bộ tiêu chí không có mã “{{found}}”. Hãy chọn một dòng của phiếu chấm hoặc ghi đúng mã.",
  "set-aside-no-field": "Bảng điểm chấm theo lĩnh vực nên chỉ bỏ ra được cả lĩnh vực; {{code}} không phải là lĩnh vực.",
  "set-aside-nothing-there": "Mục {{code}} của {{unit}} không có trong danh mục không áp dụng.",
  "set-aside-no-row": "Hãy chọn một dòng nội dung trên phiếu chấm của đơn vị, hoặc một ô điểm lĩnh vực trên bảng điểm.",
  "set-aside-differs":
    "Phiếu chưa khớp với danh mục không áp dụng ({{codes}}). Hãy cập nhật phiếu chấm ở bước 3 rồi lập lại bảng điểm.",
  "set-aside-table-old":
    "Danh mục không áp dụng đã thay đổi sau khi lập bảng điểm. Hãy lập lại bảng điểm và bảng xếp hạng.",
  "set-aside-scored":
    "Mục {{code}} đã được ghi là không áp dụng nhưng ô điểm đang có {{found}}. Hãy ghi không áp dụng lại để giữ điểm này trong danh mục, hoặc xóa điểm.",
  "set-aside-not-returned":
    "Điểm cũ {{found}} ở cột {{column}} của mục {{code}} không còn ô để trả lại. Hãy ghi lại nếu cần.",
  "mark-without-approval":
    "Ô ghi KAD nhưng nội dung này chưa được phê duyệt là không áp dụng, nên vẫn tính là chưa có điểm. Hãy nhập điểm, hoặc đề nghị chuyên viên tổng hợp ghi không áp dụng.",
  "score-of-set-aside":
    "Nội dung đã được phê duyệt là không áp dụng nhưng ô có {{found}}. Hãy trả ô về KAD hoặc áp dụng lại nội dung.",
  "field-not-published":
    "Lĩnh vực {{code}} không áp dụng cho {{unit}}. Bản công bố chưa ghi được lĩnh vực không áp dụng nên sẽ thiếu tổng điểm của đơn vị; hãy công bố từ bảng xếp hạng và danh mục “Không áp dụng”.",
  "set-aside-not-published":
    "Có nội dung không áp dụng. Bản công bố ghi điểm thô, hạng và xếp loại chính thức; điểm quy đổi và danh mục “Không áp dụng” đứng ở trang riêng, hãy gửi kèm.",
  "basis-needs-points":
    "Bảng xếp hạng chính thức theo điểm quy đổi. Báo cáo, phân tích và công bố hiện tính theo điểm thô nên sẽ nêu hạng khác; hãy lập lại bảng xếp hạng theo điểm thô trước khi làm bước này.",
} as const;

/** Words of sheets; part of `sheet`. */
export const notApplicableSheet = {
  "name-notApplicable": "Không áp dụng",
  "not-applicable-title": "DANH MỤC NỘI DUNG KHÔNG ÁP DỤNG NĂM {{year}}",
  "not-applicable-remark":
    "KAD: không áp dụng. Nội dung không áp dụng không tính điểm, không tính là thiếu điểm, và không tính vào điểm tối đa áp dụng của đơn vị. Điểm đã có trước đó được giữ ở cột bên phải. Danh mục do lệnh “Nội dung không áp dụng” ghi; áp dụng lại cũng bằng lệnh đó.",
  "column-approver": "Người phê duyệt",
  "column-set-aside-reason": "Lý do không áp dụng",
  "column-set-aside-date": "Ngày ghi",
  "column-kept": "Điểm đã có trước đó",
  "column-kept-data": "Dữ liệu giữ lại",
  "kept-self": "TĐG",
  "kept-appraisal": "TĐ",
  "kept-member": "Thành viên {{number}}",
  "kept-chair": "Quyết định",
  "not-applicable": "Không áp dụng",
  "count-scored-set-aside": "Số nội dung đã chấm/phải chấm (không áp dụng: {{number}})",
  "percent-of-applicable": "Tỷ lệ so với điểm tối đa áp dụng (%)",
  "class-of-points": "Xếp loại (theo điểm thô)",
  "average-percent-applicable": "Trung bình so với điểm tối đa áp dụng (%)",
  "column-average-percent-applicable": "So với tối đa áp dụng (%)",
  "column-applicable": "Điểm tối đa áp dụng",
  "column-applicable-field": "Tối đa áp dụng {{code}}",
  "column-share-exact": "Phần đạt được",
  "column-share-order": "Thứ tự quy đổi",
  "column-lowest-share": "Lĩnh vực thấp nhất (áp dụng)",
  "column-rescaled": "Điểm quy đổi",
  "column-rescaled-exact": "Quy đổi chính xác",
  "column-other-key": "Khóa hạng kia",
  "column-other-first": "Điểm đầu tiên",
  "column-rank-rescaled": "Hạng theo điểm quy đổi",
  "column-rank-points": "Hạng theo điểm thô",
  "remark-basis-points":
    "Hạng và xếp loại chính thức theo điểm thô (tổng điểm thẩm định). Hạng theo điểm quy đổi ghi để tham khảo.",
  "remark-basis-rescaled":
    "Hạng và xếp loại chính thức theo điểm quy đổi. Hạng theo điểm thô (tổng điểm thẩm định) ghi để tham khảo.",
  "remark-rescaled":
    "Điểm quy đổi = tổng điểm thẩm định ÷ điểm tối đa áp dụng × {{maximum}}; xếp theo giá trị chính xác, chỉ làm tròn hai chữ số thập phân khi in. Đơn vị không có nội dung nào áp dụng thì không xếp hạng.",
  "log-setAside": "Ghi không áp dụng",
  "log-appliedAgain": "Áp dụng lại",
  "column-set-aside": "Không áp dụng",
  "deductions-remark-set-aside":
    "Điểm thẩm định = điểm tự đánh giá − điểm không áp dụng − điểm bị trừ + điểm tăng − điểm chờ thẩm định + điểm chỉ có thẩm định. Điểm không áp dụng: điểm tự đánh giá đã có ở nội dung được phê duyệt là không áp dụng, giữ trong danh mục. Điểm chờ thẩm định: nội dung đã tự chấm nhưng chưa có điểm thẩm định hợp lệ. Số liệu theo phiếu chấm lúc lập trang; điểm thay đổi thì lập lại.",
} as const;

/** Sentences of the live checks; part of `finding`. */
export const notApplicableCheck = {
  "entry-mark-unapproved":
    "Ô ghi KAD nhưng nội dung này chưa được phê duyệt là không áp dụng, nên vẫn tính là chưa có điểm. Hãy nhập điểm, hoặc đề nghị chuyên viên tổng hợp ghi không áp dụng.",
  "entry-mark-missing": "Nội dung đã được phê duyệt là không áp dụng nhưng ô không còn ghi KAD. Hãy trả lại KAD.",
} as const;
