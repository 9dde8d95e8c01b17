/** Sentences of `npm start` and `npm run manifest`, for the person who sets the program up. */
export const start = {
  "no-excel": "Máy này không có Excel: mở trang chạy trong trình duyệt.",
  building: "Đang chuẩn bị các trang, thường mất dưới một phút…",
  "build-failed": "Không dựng được các trang; lỗi nêu ở trên.",
  address: "Mở trong trình duyệt: {{address}}",
  "how-to-stop": "Dừng lại: nhấn Ctrl+C.",
  "no-port": "Không còn cổng trống từ {{first}} đến {{last}}. Hãy đóng bớt chương trình rồi chạy lại.",
  "port-taken": "Cổng {{port}} đang được chương trình khác dùng. Hãy đóng chương trình đó rồi chạy lại.",
  certificates:
    "Cần chứng chỉ bảo mật cho https://localhost, chỉ dùng trên máy này. Máy có thể hỏi bạn có đồng ý cài không.",
  "opening-excel":
    "Đang nạp chương trình vào Excel (lần đầu cần mạng để tải công cụ của Microsoft, có thể mất vài phút)…",
  "excel-opened": "Xong: trong Excel, chọn thẻ “Chỉ số CCHC” trên dải lệnh.",
  "excel-failed":
    "Không nạp được chương trình vào Excel. Có thể dùng trang chạy trong trình duyệt: npm start -- --standalone",
  "closing-excel": "Đang gỡ chương trình khỏi Excel…",
  "unknown-argument": "Không hiểu “{{argument}}”. Chỉ có một lựa chọn: --standalone.",
  failed: "Không chạy được: {{reason}}",
  "manifest-usage": "Cách dùng: npm run manifest -- --origin https://địa-chỉ-của-bạn/thư-mục",
  "manifest-not-an-address": "“{{origin}}” không phải là một địa chỉ đầy đủ, ví dụ https://cchc.tinh.gov.vn/excel.",
  "manifest-not-https": "“{{origin}}” không bắt đầu bằng https://. Excel chỉ nhận địa chỉ https.",
  "manifest-more-than-a-path":
    "“{{origin}}” có phần thừa: chỉ ghi máy chủ và thư mục, không ghi tên người dùng, “?” hay “#”.",
  "manifest-written": "Đã ghi {{file}} với địa chỉ {{address}}. Đặt mọi tệp trong thư mục dist lên địa chỉ đó.",
} as const;
