/** The way back after an action. */
export const undo = {
  action: "Hoàn tác",
  "action-hint": "Đưa các trang tính về như trước khi thực hiện. Nội dung ai đó nhập sau đó không bị động đến.",
  cancelled: "Chưa trang tính nào bị thay đổi.",
  removed: "Đã hoàn tác: bỏ {{number}} trang tính vừa lập.",
  restored: "Đã hoàn tác: khôi phục nội dung trước đó của {{number}} trang tính.",
} as const;

export const undoFinding = {
  "undo-later":
    "Chưa hoàn tác được: sau việc này còn có việc khác làm thay đổi trang tính. Hãy hoàn tác việc sau trước.",
  "undo-touched":
    "Chưa hoàn tác được: nội dung ở đây đã được sửa sau việc này. Nếu không cần nội dung đó, hãy xóa hoặc trả lại như cũ rồi thử lại.",
  "undo-sheet-gone": "Chưa hoàn tác được: không còn trang tính “{{name}}” (đã xóa hoặc đổi tên).",
  "undo-name-taken": "Chưa hoàn tác được: tên trang tính này đã được dùng cho trang khác.",
  "undo-in-use": "Chưa hoàn tác được: công thức ở đây đang dùng một trang tính sẽ bị bỏ.",
} as const;
