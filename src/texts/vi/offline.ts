/** Work without network on the standalone page. */
export const offline = {
  ready: "Trang đã sẵn sàng: từ nay mở được cả khi không có mạng.",
  newer:
    "Có bản mới của chương trình. Hãy lưu tệp, đóng mọi thẻ đang mở chương trình này rồi mở lại: bản mới sẽ được dùng.",
} as const;
