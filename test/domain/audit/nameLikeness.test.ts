import { nameLikeness, wordsOf } from "../../../src/domain/audit/nameLikeness";

describe("alike names", () => {
  it("are compared by words without case, accents and punctuation", () => {
    expect(wordsOf("Sở Nông nghiệp&PTNT")).toEqual(["so", "nong", "nghiep", "ptnt"]);
    expect(wordsOf("Đơn-vị (số 2)")).toEqual(["don", "vi", "so", "2"]);
  });

  it.each([
    ["Ban quản lý Khu kinh tế Nghị Sơn", "Ban quản lý KKT NS"],
    ["Sở Nông nghiệp & PTNT", "Sở NN và Phát triển nông thôn"],
    ["UBND xã Hà Trung", "Ủy ban nhân dân xã Hà Trung"],
    ["Sở Giáo Dục - Đào Tạo", "Sở giáo dục đào tạo"],
    ["Sở LĐTBXH", "Sở Lao động, Thương binh và Xã hội"],
    ["Sở Văn hóa, TTDL", "Sở Văn hóa, Thể thao và Du lịch"],
  ])("[R63] %s is %s", (left, right) => {
    expect(nameLikeness(left, right)).toBeCloseTo(1, 6);
    expect(nameLikeness(right, left)).toBeCloseTo(1, 6);
  });

  it.each([
    ["Sở Công thương", "Sở Công thuơng", 0.8],
    ["Văn phòng UBND Tỉnh", "Văn phòng UBND", 0.8],
  ])("[R63] %s is very like %s", (left, right, least) => {
    expect(nameLikeness(left, right)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ["Sở Y Tế", "Sở Tư Pháp"],
    ["Xã Hà Trung", "Xã Hà Tân"],
    ["Xã Tân Phú", "Xã Yên Lạc"],
    ["Sở Nội Vụ", "Sở Ngoại Vụ"],
  ])("[R63] %s is not %s", (left, right) => {
    expect(nameLikeness(left, right)).toBeLessThan(0.8);
  });

  it("[R63] numbers tell units apart", () => {
    expect(nameLikeness("Phường 1", "Phường 2")).toBe(0);
    expect(nameLikeness("Phường 1", "Phường số 1")).toBeGreaterThan(0.5);
    expect(nameLikeness("", "")).toBe(0);
  });
});
