/** The sample configuration for nginx, written from the same headers as everything else. Pure. */
import { alwaysSent, askedEachTime, cachings, pageKinds, policyOf, type OfficeSource } from "./securityHeaders";

/** nginx takes braces in unquoted patterns for blocks. */
const pattern = (text: string): string => `"~${text}"`;

/** The whole file, for the `http` block of nginx (on Debian a file of /etc/nginx/conf.d). */
export function nginxConfiguration(office: OfficeSource): string {
  const policies = pageKinds.map(([match, kind]) => `    ${pattern(match)} "${policyOf(kind, office)}";`);
  const keeping = cachings.map(([match, caching]) => `    ${pattern(match)} "${caching}";`);
  const headers = alwaysSent.map(({ name, value }) => `    add_header ${name} "${value}" always;`);
  return `# Chỉ số CCHC: cấu hình nginx mẫu. Chép vào /etc/nginx/conf.d/cchc.conf rồi sửa ba chỗ có chữ SỬA.
# Được tạo từ src/cli/nginxConfiguration.ts; có kiểm thử so tệp này với mã nguồn.
# Không thêm X-Frame-Options: Excel trên web mở phần bổ trợ trong khung, frame-ancestors dưới đây đã giới hạn nơi mở.

# Chính sách nội dung theo từng trang.
map $uri $cchc_policy {
    default "";
${policies.join("\n")}
}

# Tệp có mã băm trong tên không bao giờ đổi; Office không hiện biểu tượng mang no-cache; tệp khác hỏi lại ở mỗi lần dùng.
map $uri $cchc_caching {
    default "${askedEachTime}";
${keeping.join("\n")}
}

server {
    listen 80;
    server_name cchc.example.gov.vn; # SỬA: tên máy chủ
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl;
    server_name cchc.example.gov.vn; # SỬA: tên máy chủ
    ssl_certificate /etc/ssl/certs/cchc.pem; # SỬA: chứng thư mà các máy trạm tin cậy
    ssl_certificate_key /etc/ssl/private/cchc.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    server_tokens off;

    root /srv/cchc; # nội dung thư mục dist
    index standalone.html;
    charset utf-8;

    gzip on;
    gzip_vary on;
    gzip_min_length 1024;
    gzip_types application/javascript application/json application/xml image/svg+xml text/css text/javascript text/xml;

    add_header Content-Security-Policy $cchc_policy always;
${headers.join("\n")}
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header Cache-Control $cchc_caching always;

    location / {
        limit_except GET {
            deny all;
        }
        try_files $uri $uri/ =404;
    }
}
`;
}
