/** Sentences of findings that stand in a step's way. */
export const stepFinding = {
  "fix-out-of-date": "Ô đã thay đổi từ lần kiểm tra trước nên chưa sửa gì. Hãy xem lại kết quả kiểm tra mới.",
  "sheet-has-errors":
    "Còn {{number}} lỗi; điểm sai ở đó không được tính. Xem từng lỗi ở mục “Kiểm tra” của ngăn tác vụ.",
  "no-set": "Chưa có bộ tiêu chí. Hãy làm bước “Bộ tiêu chí” trước.",
  "no-year": "Chưa có năm đánh giá. Hãy nhập năm (bốn chữ số) trên trang “Bộ tiêu chí”.",
  "no-unit-list": "Chưa có đơn vị nào. Hãy làm bước “Đơn vị” trước.",
  "no-score-table": "Chưa có bảng điểm. Hãy làm bước “Bảng điểm” trước.",
  "maxima-open":
    "Còn {{number}} mục chưa có điểm tối đa, đầu tiên là “{{first}}”. Hãy nhập đủ điểm tối đa trên trang “Bộ tiêu chí”.",
  "set-in-use":
    "Trang “{{inSheet}}” đang dùng bộ tiêu chí khác. Để không mất điểm đã nhập, hãy lập sổ làm việc mới cho bộ tiêu chí này, hoặc xóa các phiếu chấm, bảng điểm cũ trước.",
  "sheet-of-other-set":
    "Trang này lập theo bộ tiêu chí hoặc điểm tối đa khác với trang “Bộ tiêu chí” hiện nay. Hãy làm mới trang bằng bước tương ứng.",
  "kind-twice":
    "Có hơn một trang loại này; phần mềm dùng trang “{{used}}”. Hãy xóa hoặc chuyển trang thừa sang tệp khác.",
  "unit-sheet-twice": "Đơn vị “{{unit}}” có hơn một phiếu chấm; phần mềm dùng trang “{{used}}”. Hãy xóa phiếu thừa.",
  "name-taken": "Đã có trang tính tên “{{name}}” không do phần mềm lập. Hãy đổi tên trang đó rồi chạy lại.",
  "unit-not-seen":
    "Đơn vị “{{unit}}” vừa được ghi thêm trên trang tính và chưa có trong danh sách này. Chưa lưu gì. Thêm tên đó vào danh sách, hoặc xóa tên đó trên trang tính, rồi lưu lại.",
  "unit-has-scores":
    "Đơn vị “{{unit}}” đã có điểm trong bảng điểm nên chưa thể bỏ khỏi danh sách. Hãy xóa điểm của đơn vị trong bảng điểm trước nếu thật sự muốn bỏ.",
  "unit-has-sheet":
    "Đơn vị “{{unit}}” đã có phiếu chấm “{{name}}” nên chưa thể bỏ khỏi danh sách. Hãy xóa phiếu đó trước nếu thật sự muốn bỏ.",
  "unit-not-listed": "Đơn vị “{{unit}}” không có trong danh sách đơn vị. Hãy thêm vào danh sách trước.",
  "unit-without-sheet":
    "Đơn vị “{{unit}}” chưa có phiếu chấm: các ô điểm để trống cho đến khi có phiếu và lập lại bảng điểm.",
  "no-scoring-sheets": "Chưa có phiếu chấm nào. Hãy tạo phiếu chấm trước, hoặc chọn nhập điểm thẳng vào bảng điểm.",
  "entries-would-hide":
    "Bảng điểm đang có {{number}} điểm nhập tay. Chuyển sang lấy điểm từ phiếu chấm sẽ làm mất các điểm ấy; hãy sao trang này ra sổ khác và xóa các điểm nhập tay trước.",
  "row-gone":
    "Phiếu chấm thiếu dòng của mục “{{code}}”. Hãy khôi phục phiếu (làm mới phiếu chấm) trước khi lập bảng điểm.",
  "selection-empty": "Vùng đang chọn không có dữ liệu. Hãy bôi đen vùng có ba cột mã, tên, điểm tối đa rồi thử lại.",
  "table-is-old": "Danh sách đơn vị đã thay đổi sau khi lập bảng điểm. Hãy lập lại bảng điểm rồi xếp hạng.",
} as const;
