/** Sentences of findings of the appraisal's steps. Part of `finding`. */
export const appraisalFinding = {
  "assignment-mark": "“{{found}}” không phải là dấu phân công. Hãy ghi x hoặc để trống.",
  "assignment-rule":
    "Không rõ cách thống nhất điểm “{{found}}”. Hãy chọn “Trung bình làm tròn” hoặc “Bắt buộc bằng nhau”.",
  "assignment-tolerance": "Mức chênh lệch “{{found}}” không phải là số điểm. Hãy nhập số từ 0 trở lên, ví dụ 0,25.",
  "assignment-nobody": "Chưa ghi tên thành viên nào: phiếu chấm vẫn dùng một cột điểm thẩm định chung.",
  "assignment-not-applied": "Phiếu chấm chưa theo phân công này. Hãy làm mới phiếu chấm.",
  "appraisal-typed":
    "Phiếu đã có {{number}} điểm thẩm định nhập trực tiếp. Khi có phân công, điểm thẩm định được tính từ điểm của các thành viên; hãy chuyển các điểm ấy đi và xóa khỏi cột “Điểm thẩm định” trước.",
  "member-scores-lost":
    "Thành viên “{{member}}” đã có {{number}} điểm ở nội dung không còn được phân công. Hãy phân công lại, hoặc xóa các điểm ấy trước.",
  "decision-lost":
    "Phiếu có {{number}} ô quyết định của chủ tịch ở nội dung không còn nhiều thành viên cùng chấm. Hãy xóa các ô ấy trước.",
} as const;
