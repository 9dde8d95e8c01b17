/** Keys of the standalone page: what they do, and where they are told; names of what the grid leaves unnamed. */
export const pageKeys = {
  button: "Phím tắt",
  title: "Phím tắt",
  close: "Đóng",
  "grid-hint":
    "Phím mũi tên và Tab đi giữa các ô. F6 chuyển sang khung bước làm, Shift+F6 về thanh công cụ. Ctrl+G đến một ô, Alt+mũi tên xuống mở danh sách chọn, Ctrl+Alt+PageDown sang trang tính sau.",
  regions: "Chuyển giữa bảng tính, khung bước làm và thanh công cụ",
  "regions-back": "Chuyển theo chiều ngược lại",
  cells: "Đi giữa các ô",
  "go-to": "Đến một ô theo địa chỉ",
  choices: "Mở danh sách chọn của ô",
  sheets: "Sang trang tính trước hoặc sau",
  edit: "Sửa nội dung ô; Enter để xong, Esc để bỏ",
  "undo-redo": "Hoàn tác, làm lại trong bảng tính",
  dismiss: "Đóng thông báo trên bảng tính",
  save: "Lưu tệp",
  open: "Mở tệp",
  "key-arrows": "Phím mũi tên, Tab",
  "key-choices": "Alt+↓",

  // Names for screen readers
  "name-box": "Ô đang chọn",
  names: "Các vùng có tên",
  "sheet-tabs": "Các trang tính",
  "sheet-list": "Danh sách trang tính",
  smaller: "Thu nhỏ",
  larger: "Phóng to",
} as const;
