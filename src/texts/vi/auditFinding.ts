/** Findings about the choice of tables to audit and of publications to correct. */
export const auditFinding = {
  "audit-empty": "Vùng đang chọn không có dữ liệu. Hãy bôi đen cả bảng, gồm dòng tiêu đề, rồi bấm lại.",
  "audit-no-rows":
    "Trong vùng đang chọn không có dòng nào vừa có tên đơn vị vừa có số. Hãy bôi đen cả bảng, gồm dòng tiêu đề và các dòng đơn vị.",
  "audit-no-headings":
    "Vùng đang chọn không có dòng tiêu đề phía trên các đơn vị. Hãy bôi đen lại, bắt đầu từ dòng có chữ “Đơn vị”.",
  "audit-several-areas": "Đang chọn nhiều vùng rời nhau. Hãy chọn một vùng liền gồm cả bảng.",
  "audit-no-set": "Chưa chọn bộ tiêu chí để đối chiếu.",
  "audit-no-ranking": "Chưa lấy bảng xếp hạng. Hãy bôi đen bảng xếp hạng rồi bấm “Lấy vùng đang chọn”.",
  "audit-role-missing": "Chưa có cột nào là “{{role}}”. Hãy chọn cột này trong bảng nhận dạng cột.",
  "audit-role-twice": "Hai cột {{first}} và {{second}} cùng được chọn cho một nội dung. Hãy chọn lại một cột.",
  "audit-no-units": "Không đọc được đơn vị nào trong bảng đã chọn. Hãy kiểm tra vùng chọn và cột tên đơn vị.",
  "erratum-no-old": "Chưa chọn bản đã công bố (tệp .xlsx do chương trình lập).",
  "erratum-no-new": "Chưa chọn bản thay thế.",
  "erratum-bad-number": "Số đính chính “{{number}}” không hợp lệ. Hãy ghi số từ 1 đến 9999.",
} as const;
