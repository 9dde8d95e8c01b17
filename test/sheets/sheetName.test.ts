import { sameSheetName, sheetNameFault, sheetNameFor } from "../../src/sheets/sheetName";

describe("names of sheets", () => {
  it("keep a unit's name where it is legal and free", () => {
    expect(sheetNameFor("Xã Hợp Thành", [])).toBe("Xã Hợp Thành");
    expect(sheetNameFor("  Xã   Hợp\tThành ", [])).toBe("Xã Hợp Thành");
  });

  it("replace what Excel forbids, and never come out empty", () => {
    expect(sheetNameFor("Sở TT/TT [2]: A?*\\", [])).toBe("Sở TT-TT -2-- A---");
    expect(sheetNameFor("'Xã A'", [])).toBe("Xã A");
    expect(sheetNameFor("''", [])).toBe("Đơn vị");
    expect(sheetNameFor("\u0007", ["đơn vị"])).toBe("Đơn vị (2)");
    expect(sheetNameFor("HISTORY", [])).toBe("HISTORY (2)");
  });

  it("stay within 31 characters and unique without regard to case", () => {
    const long = "Ban quản lý Khu kinh tế Nghị Sơn và các khu công nghiệp";
    const first = sheetNameFor(long, []);
    const second = sheetNameFor(long, [first.toUpperCase()]);
    expect(first).toBe("Ban quản lý Khu kinh tế Nghị Sơ");
    expect(second).toBe("Ban quản lý Khu kinh tế Ngh (2)");
    expect([first, second].map((name) => name.length)).toEqual([31, 31]);
    // A character of two UTF-16 units is not cut in half.
    expect(sheetNameFor(`${"a".repeat(30)}😀`, [])).toBe("a".repeat(30));
  });

  it("are legal for a whole list of units that differ only in their ends", () => {
    const units = Array.from({ length: 168 }, (_, index) => `Ủy ban nhân dân xã Quảng Thành số ${index}`);
    const names: string[] = [];
    for (const unit of units) names.push(sheetNameFor(unit, names));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(168);
    expect(names.map(sheetNameFault)).toEqual(names.map(() => null));
  });

  it("are judged by Excel's rules", () => {
    expect(["", " ", "a".repeat(32), "a/b", "'a", "a'", "History"].map(sheetNameFault)).toEqual([
      "empty",
      "empty",
      "tooLong",
      "character",
      "apostrophe",
      "apostrophe",
      "reserved",
    ]);
    expect(sameSheetName("XẾP HẠNG", "Xếp hạng".normalize("NFD"))).toBe(true);
  });
});
