import { addressOfNotice, longestAddress, noticeAt, type Notice } from "../../src/commands/notice";

const page = "https://cchc.example.gov.vn/excel/notice.html";
const notice: Notice = { language: "vi", title: "Kiểm tra tất cả", lines: ["Đã kiểm tra 3 trang."], close: "Đóng" };
const more = (number: number): string => `… và ${number} mục khác.`;

describe("a notice in the dialog's address", () => {
  it("comes back as it was, also behind what Excel adds", () => {
    const address = addressOfNotice(page, notice, more);
    expect(address.startsWith(`${page}?`)).toBe(true);
    expect(noticeAt(`${address}&_host_Info=Excel$Win32$16.01$vi-VN`)).toEqual(notice);
  });

  it("is shortened where it would be too long: the first lines and the last one stay, the rest is counted", () => {
    const sheets = Array.from({ length: 168 }, (_, index) => `“Ủy ban nhân dân phường số ${index + 1}”: 2 lỗi`);
    const address = addressOfNotice(page, { ...notice, lines: ["168 trang", ...sheets, "Mở khung"] }, more);
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    const lines = noticeAt(address)?.lines ?? [];
    const shown = lines.length - 3;
    expect(shown).toBeGreaterThan(5);
    expect(lines[0]).toBe("168 trang");
    expect(lines.slice(1, -2)).toEqual(sheets.slice(0, shown));
    expect(lines.slice(-2)).toEqual([more(168 - shown), "Mở khung"]);
  });

  it("is cut line by line where a single one is too long", () => {
    const address = addressOfNotice(page, { ...notice, lines: ["ơ".repeat(5000), "ờ".repeat(5000)] }, more);
    expect(address.length).toBeLessThanOrEqual(longestAddress);
    expect(noticeAt(address)?.lines.map((line) => line.length)).toEqual([200, 200]);
  });

  it("is nothing where the address has none, or something else", () => {
    const strange = btoa(JSON.stringify({ title: 1 })).replace(/=+$/, "");
    for (const search of ["", "?notice=", "?notice=%25%25", `?notice=${strange}`])
      expect(noticeAt(page + search)).toBeNull();
  });
});
