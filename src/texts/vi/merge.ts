/** Results of merging members' copies; what the card and the command say is in mergeShown. */
export const merge = {
  looked: "Có {{number}} điểm sẽ ghép. Chưa ghi gì vào sổ.",
  taken: "Đã ghép {{number}} điểm.",
  changed: "Có {{number}} điểm trong sổ đã khác lúc so sánh nên không ghi đè: cần quyết định lại.",
  stopped: "Đã dừng. Chưa ghi gì vào sổ.",
} as const;

/** Sentences of findings; part of `finding`. */
export const mergeFinding = {
  "merge-no-sheets": "Tệp không có phiếu chấm do phần mềm lập.",
  "merge-no-member":
    "Tệp không cho biết là bản của thành viên nào. Hãy mở bản sao, vào Kiểm tra, chọn vai thành viên thẩm định rồi gửi lại.",
  "merge-several-members": "Các phiếu trong tệp thuộc {{number}} thành viên khác nhau. Hãy gửi mỗi thành viên một tệp.",
  "merge-member-unknown":
    "Thành viên “{{member}}” không có trong phân công thẩm định của sổ này, hoặc phân công đã thay đổi sau khi phát bản sao.",
  "merge-no-target": "Sổ tổng hợp không có phiếu chấm của {{unit}}.",
  "merge-elsewhere":
    "Bản sao khác sổ tổng hợp ở {{number}} mục ngoài cột của thành viên ({{codes}}). Phần này không được lấy.",
  "merge-invalid": "“{{found}}” không phải là điểm hợp lệ của mục này nên không lấy.",
  "merge-filled": "{{number}} điểm khác với điểm đã có trong sổ. Chưa ghi đè: cần quyết định.",
  "merge-copies": "{{number}} điểm khác nhau giữa các bản của cùng một thành viên. Chưa ghi: cần quyết định.",
} as const;
