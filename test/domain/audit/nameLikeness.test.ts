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

  // Weights: Xã 0,3; every other word 1. Both names count: what pairs off of them over all of them.
  it.each([
    // four letters or more may have one of them mistyped: (1,3 + 1,3 + 2 × 0,75)/(2 × 2,3) = 4,1/4,6
    ["Xã Tân Quang", "Xã Tân Quung", 4.1 / 4.6],
    ["Xã Tân Quang", "Xã Tân Quanng", 4.1 / 4.6],
    ["Xã Tân Quang", "Xã Tân Quangg", 4.1 / 4.6],
    ["Xã Tân Quang", "Xã Tân Luang", 4.1 / 4.6],
    ["Xã Tân Quang", "Xã Tân uang", 4.1 / 4.6],
    // two letters, or one of three, are another word: (1,3 + 1,3)/(2 × 2,3) = 2,6/4,6
    ["Xã Tân Quang", "Xã Tân Luung", 2.6 / 4.6],
    ["Xã Tân Quang", "Xã Tân Quanggh", 2.6 / 4.6],
    ["Xã Tân Quang", "Xã Tân Khánh", 2.6 / 4.6],
    ["Xã Hà Tâm", "Xã Hà Tham", 2.6 / 4.6],
    // one letter is no abbreviation: 2 × 0,3/(1,3 + 1,3)
    ["Xã Y", "Xã Yên", 0.6 / 2.6],
    // initials in their order, of words that follow each other: Khu kinh tế pairs off with KKT, Tế kinh khu does not
    ["Xã KKT", "Xã Khu kinh tế", 1],
    ["Xã KKT", "Xã tế kinh khu", 0.6 / 4.6],
    ["KKT", "tế", 0],
  ])("[R63] %s and %s have this much in common: %d", (left, right, likeness) => {
    expect(nameLikeness(left, right)).toBeCloseTo(likeness, 9);
    expect(nameLikeness(right, left)).toBeCloseTo(likeness, 9);
  });

  it("[R63] numbers count one by one, not the digits in them", () => {
    expect(nameLikeness("Tổ 1 khu 2", "Tổ 12 khu")).toBe(0);
  });
});
