/** Words of the pane's part about the appraisal. Part of `pane`. */
export const appraisalPane = {
  "appraisal-title": "Thẩm định",
  "appraisal-purpose":
    "Phân công thành viên, theo dõi ý kiến khác nhau, tổng hợp điểm bị trừ và tài liệu kiểm chứng. Mọi việc chạy lại được; nội dung đã nhập được giữ nguyên.",
  "appraisal-assign": "Lập trang phân công",
  "appraisal-assign-again": "Kiểm tra phân công",
  "appraisal-members": "Thành viên: {{names}}",
  "appraisal-members-none": "Chưa phân công: phiếu chấm dùng một cột điểm thẩm định chung.",
  "appraisal-refresh-hint":
    "Sau khi đổi phân công, làm mới phiếu chấm ở bước 3, hoặc bảng điểm chấm theo lĩnh vực ở bước 4.",
  "appraisal-queue": "Xem ý kiến khác nhau",
  "appraisal-deductions": "Lập trang điểm bị trừ",
  "appraisal-lost-self": "Nội dung mất điểm (tự đánh giá)",
  "appraisal-lost-appraisal": "Nội dung mất điểm (thẩm định)",
  "appraisal-evidence": "Lập trang tài liệu kiểm chứng",
  "appraisal-evidence-index": "Lập danh mục tài liệu",
} as const;
