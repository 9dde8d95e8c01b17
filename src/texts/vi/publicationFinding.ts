/** Findings of publication. */
export const publicationFinding = {
  "units-without-total":
    "Còn {{count}} đơn vị chưa có tổng điểm thẩm định, chưa được xếp hạng và đứng cuối bảng: {{units}}.",
  "unit-unknown": "Không có đơn vị “{{unit}}” trong tệp. Các đơn vị: {{units}}.",
  "unit-to-choose": "Tệp không có đúng một phiếu chấm: hãy ghi tên đơn vị. Các đơn vị: {{units}}.",
  "not-a-pack": "Đây không phải bản công bố do chương trình lập (thiếu bảng “{{sheet}}” hoặc mã kiểm tra).",
  "pack-changed": "Số liệu trong bản công bố đã bị sửa sau khi lập: mã kiểm tra ghi trong tệp không khớp với số liệu.",
  "packs-of-other-years": "Hai bản công bố thuộc hai năm khác nhau: {{before}} và {{after}}.",
} as const;
