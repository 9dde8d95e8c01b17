/** Words that stand in sheets. Sheets are documents of a Vietnamese authority: there is no second language for them. */
import { appraisalSheet } from "./appraisalSheet";
import { membersSheet } from "./membersSheet";
import { boardSheet } from "./board";
import { calendarWords } from "./calendar";
import { collectionSheet } from "./collectionSheet";
import { deductionSheet } from "./deductionSheet";
import { notApplicableSheet } from "./notApplicable";
import { surveySheet } from "./survey";

export const sheet = {
  // Names of sheets
  "name-criteria": "Bộ tiêu chí",
  "name-units": "Đơn vị",
  "name-scoreTable": "Bảng điểm",
  "name-ranking": "Xếp hạng",

  // Heading (Nghị định 30/2020/NĐ-CP, phụ lục I)
  nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  "place-and-date": "{{place}}, ngày …… tháng …… năm ……",
  "place-unknown": "………………",
  "based-on-decision": "(Theo Bộ tiêu chí ban hành kèm theo Quyết định số {{number}} ngày {{date}} của {{issuer}})",
  "based-on-set": "(Theo {{title}})",
  "page-number": '&"Times New Roman,Regular"&12Trang &P/&N',

  // Signatures
  "signer-clerk": "NGƯỜI LẬP BIỂU",
  "signer-unit": "THỦ TRƯỞNG ĐƠN VỊ",
  "signer-council": "TM. HỘI ĐỒNG THẨM ĐỊNH",
  "signer-agency": "THỦ TRƯỞNG CƠ QUAN",
  "signer-hint": "(Ký, ghi rõ họ tên)",
  "signer-hint-stamp": "(Ký tên, đóng dấu)",

  // Scoring sheet
  "scoring-title": "PHIẾU CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {{year}}",
  "column-code": "STT",
  "column-criterion": "Lĩnh vực/Tiêu chí/Tiêu chí thành phần/Cách thức, phương pháp đánh giá, chấm điểm",
  "column-criterion-short": "Nội dung",
  "column-key": "Mã dòng (cột ẩn)",
  "column-scores": "Điểm số",
  "column-maximum": "Điểm tối đa",
  "column-self": "Điểm tự đánh giá",
  "column-appraisal": "Điểm thẩm định",
  "column-percent": "Kết quả đạt được (%)",
  "column-evidence": "Tài liệu kiểm chứng",
  "column-explanation": "Giải trình",
  "column-note": "Ghi chú",
  "column-self-done": "Đã tự chấm",
  "column-appraisal-done": "Đã thẩm định",
  total: "TỔNG CỘNG",
  "count-scored": "Số nội dung đã chấm/phải chấm",
  "percent-of-maximum": "Tỷ lệ so với điểm tối đa (%)",
  "lowest-field": "Lĩnh vực đạt thấp nhất (% điểm tối đa của lĩnh vực)",
  class: "Xếp loại",
  incomplete: "Chưa đủ điểm",
  "class-remark": "Lưu ý về xếp loại",
  "council-decides": "Hội đồng quyết định",
  "class-table": "Khung xếp loại",
  "class-from-points": "Tổng điểm từ",
  "class-from-percent": "Từ (% điểm tối đa)",
  "class-floor": "Mỗi lĩnh vực từ (%)",
  "score-prompt-title": "Nhập điểm",
  "score-prompt":
    "Nhập số từ 0 đến điểm tối đa của dòng này, bước {{step}} (ví dụ: 0,25). Chưa chấm thì để trống; nhập 0 nghĩa là đã chấm 0 điểm.",

  // Score table
  "table-title": "BẢNG ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {{year}}",
  "column-unit": "Đơn vị",
  "field-heading": "{{code}}. {{name}}",
  "column-total": "Tổng điểm",
  "short-self": "TĐG",
  "short-appraisal": "TĐ",
  "column-status": "Tình trạng",
  "status-complete": "Đủ điểm",
  "status-appraisal": " TĐ",
  "status-self": " TĐG",
  "status-missing": "Thiếu ",
  average: "Trung bình",
  "average-percent": "Trung bình so với điểm tối đa (%)",
  "column-self-count": "Số lĩnh vực có TĐG",
  "column-appraisal-count": "Số lĩnh vực có TĐ",
  "column-valid": "Điểm hợp lệ: {{code}}",
  "column-order": "Thứ tự",
  "column-lowest": "Lĩnh vực đạt thấp nhất (%)",
  "table-score-prompt":
    "Nhập số từ 0 đến điểm tối đa của lĩnh vực (dòng “Điểm tối đa”), bước {{step}}. Chưa chấm thì để trống; nhập 0 nghĩa là đã chấm 0 điểm.",
  "table-remark":
    "TĐG: điểm tự đánh giá; TĐ: điểm thẩm định. Chỉ tính tổng điểm khi đơn vị có điểm hợp lệ của mọi lĩnh vực; “Thiếu 2 TĐ”: còn 2 lĩnh vực chưa có điểm thẩm định hợp lệ.",

  // Ranking
  "ranking-title": "THỐNG KÊ KẾT QUẢ XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM {{year}}",
  "ranking-commune": "ĐỐI VỚI UBND CẤP XÃ",
  "ranking-district": "ĐỐI VỚI UBND CẤP HUYỆN",
  "ranking-department": "ĐỐI VỚI CÁC SỞ, BAN, NGÀNH",
  "ranking-decision": "(Ban hành kèm theo Quyết định số ……/QĐ-…… ngày …/…/…… của ………………)",
  "column-number": "Số TT",
  "unit-commune": "Đơn vị cấp xã",
  "unit-district": "Đơn vị cấp huyện",
  "unit-department": "Đơn vị",
  "column-points-reached": "Tổng điểm đạt được",
  "column-self-total": "Điểm tự chấm",
  "column-difference": "Chênh lệch",
  "column-rank": "Xếp hạng",
  "column-position": "Dòng trong Bảng điểm",
  tied: "Đồng hạng",
  "remark-dense":
    "Xếp hạng theo tổng điểm thẩm định. Các đơn vị bằng điểm xếp cùng hạng, đơn vị kế tiếp nhận hạng liền sau (1, 2, 2, 3). Đơn vị chưa đủ điểm không xếp hạng. Chênh lệch = điểm thẩm định − điểm tự chấm.",
  "remark-standard":
    "Xếp hạng theo tổng điểm thẩm định. Các đơn vị bằng điểm xếp cùng hạng, đơn vị kế tiếp nhận hạng bằng số đơn vị đứng trước cộng một (1, 2, 2, 4). Đơn vị chưa đủ điểm không xếp hạng. Chênh lệch = điểm thẩm định − điểm tự chấm.",
  "class-statistics": "THỐNG KÊ XẾP LOẠI",
  "column-count": "Số đơn vị",
  "column-share": "Tỷ lệ (%)",
  "ranked-units": "Số đơn vị được xếp hạng",
  "field-averages": "KẾT QUẢ TRUNG BÌNH THEO LĨNH VỰC",
  "column-field": "Lĩnh vực",
  "column-average": "Điểm trung bình",
  "column-average-percent": "So với điểm tối đa (%)",
  "chart-units": "Biểu đồ 1. Chỉ số cải cách hành chính năm {{year}} của các đơn vị",
  "chart-fields": "Biểu đồ 2. Kết quả trung bình theo lĩnh vực so với điểm tối đa (%)",
  "chart-points": "Điểm",
  "chart-percent": "% điểm tối đa",

  // Criteria sheet
  "criteria-title": "BỘ TIÊU CHÍ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  "criteria-hint":
    "Ô nền vàng là ô để nhập. Tên cơ quan, địa danh và năm đánh giá đứng ở đầu các phiếu chấm, bảng điểm và bảng xếp hạng.",
  "criteria-hint-maxima": "Bộ tiêu chí này không quy định điểm tối đa: nhập vào các ô nền vàng của cột “Điểm tối đa”.",
  "setting-parentAgency": "Cơ quan chủ quản",
  "setting-agency": "Cơ quan ban hành",
  "setting-place": "Địa danh",
  "setting-year": "Năm đánh giá",
  "setting-title": "Tên bộ tiêu chí",
  "setting-decisionNumber": "Quyết định số",
  "setting-decisionDate": "Ngày ban hành",
  "setting-decisionIssuer": "Cơ quan ban hành quyết định",
  "setting-level": "Áp dụng cho",
  "level-commune": "Cấp xã",
  "level-district": "Cấp huyện",
  "level-department": "Sở, ban, ngành",
  "setting-step": "Bước điểm",
  "setting-language": "Ngôn ngữ",
  "setting-basis": "Xếp loại theo",
  "basis-points": "Tổng điểm",
  "basis-percent": "% điểm tối đa",
  "year-prompt-title": "Năm đánh giá",
  "year-prompt": "Nhập năm bằng bốn chữ số, ví dụ: 2026.",
  "maximum-prompt-title": "Điểm tối đa",
  "maximum-prompt": "Nhập số lớn hơn 0, bước 0,01, theo bộ tiêu chí của cơ quan mình.",
  "column-criteria-name": "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",

  // Log
  "name-log": "Nhật ký",
  "log-title": "NHẬT KÝ THAY ĐỔI PHIẾU CHẤM",
  "log-hint":
    "Do chương trình ghi khi người dùng bấm lệnh; lọc theo từng cột được. Thay đổi làm lúc không mở ngăn tác vụ thì không có ở đây.",
  "log-when": "Thời điểm",
  "log-role": "Vai trò",
  "log-unit": "Đơn vị",
  "log-sheet": "Trang",
  "log-code": "Mã",
  "log-column": "Cột",
  "log-what": "Việc",
  "log-from": "Trước",
  "log-to": "Sau",
  "log-changed": "Sửa ô",
  "log-rowRemoved": "Mất dòng",
  "log-rowAdded": "Thêm dòng",
  "log-fixed": "Sửa bằng nút “Sửa”",
  "log-undone": "Hoàn tác nút “Sửa”",
  "log-roleChosen": "Chọn vai trò",
  "role-organizer": "Chuyên viên tổng hợp",
  "role-unit": "Đơn vị",
  "role-member": "Thành viên thẩm định",

  // Units sheet
  "units-title": "DANH SÁCH ĐƠN VỊ ĐƯỢC CHẤM ĐIỂM",
  "units-hint":
    "Mỗi dòng một đơn vị, theo thứ tự sẽ đứng trong bảng điểm. Có thể dán cả danh sách vào cột “Tên đơn vị”. Tên bị trùng được tô màu.",
  "column-unit-name": "Tên đơn vị",
  ...appraisalSheet,
  ...membersSheet,
  ...boardSheet,
  ...calendarWords,
  ...collectionSheet,
  ...deductionSheet,
  ...surveySheet,
  ...notApplicableSheet,
} as const;
