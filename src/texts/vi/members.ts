/** Members' columns in the score table, recorded decisions, and the exported log. */
export const members = {
  "not-tsv-name": "Tên tệp “{{file}}” phải có đuôi .tsv hoặc .txt.",
  "confirm-decision": "Xác nhận quyết định trên điểm hiện nay",
} as const;

/** Findings of the live checks. Part of `finding`. */
export const membersCheck = {
  "decision-not-recorded":
    "Quyết định của chủ tịch hội đồng về mục {{code}} chưa ghi đã quyết định trên những điểm nào nên chưa có hiệu lực. Hãy xác nhận quyết định, hoặc ghi vào ô này đúng nội dung của cột “Điểm các thành viên”.",
  "member-heading-changed":
    "Tên ở đầu cột điểm đã bị sửa thành “{{found}}”; cột này là của “{{issued}}” và điểm trong cột vẫn là của người đó. Hãy trả lại tên; muốn đổi người thì sửa trang phân công.",
} as const;

/** Findings of the steps. Part of `finding`. */
export const membersFinding = {
  "no-log": "Tệp chưa có trang nhật ký.",
  "member-replaced":
    "Cột của “{{before}}” đã có {{number}} điểm, nay trang phân công ghi tên “{{member}}”. Điểm của người này không chuyển sang người khác: hãy ghi lại tên “{{before}}” và ghi “{{member}}” vào một cột còn trống.",
  "member-not-assigned":
    "“{{member}}” không được phân công nội dung nào nên không có ô để chấm. Hãy phân công và làm mới phiếu chấm, bảng điểm, hoặc chọn vai trò khác.",
  "member-not-in-sheets":
    "“{{member}}” chưa có cột trong phiếu chấm hoặc bảng điểm. Hãy làm mới phiếu chấm, bảng điểm theo phân công trước.",
  "field-not-covered":
    "Bảng điểm chấm theo lĩnh vực, nhưng chưa có thành viên nào được giao trọn lĩnh vực {{code}} “{{name}}”. Hãy đánh dấu x ở dòng lĩnh vực.",
  "table-appraisal-typed":
    "Bảng điểm đã có {{number}} điểm thẩm định nhập trực tiếp. Khi có phân công, điểm thẩm định được tính từ điểm của các thành viên; hãy chuyển các điểm ấy đi và xóa khỏi cột TĐ trước.",
  "table-appraisal-given":
    "Tệp điểm có {{number}} điểm thẩm định, nhưng bảng điểm tính điểm thẩm định từ điểm của các thành viên. Hãy bỏ các điểm ấy khỏi tệp, hoặc bỏ phân công trước.",
  "table-member-scores-lost":
    "Thành viên “{{member}}” đã có {{number}} điểm ở lĩnh vực không còn được phân công. Hãy phân công lại, hoặc xóa các điểm ấy trước.",
  "table-decision-lost":
    "Bảng điểm có {{number}} ô quyết định của chủ tịch ở lĩnh vực không còn nhiều thành viên cùng chấm. Hãy xóa các ô ấy trước.",
  "table-not-applied": "Bảng điểm chưa theo phân công này. Hãy làm mới bảng điểm.",
} as const;
