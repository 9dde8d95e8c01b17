import { fileNameFor } from "../../src/sheets/fileName";

const name = (text: string, taken: readonly string[] = []): string => fileNameFor(text, ".xlsx", taken);

describe("a file name", () => {
  it("keeps what every system takes, accents composed", () => {
    expect(name("Xã Phúc Xuân")).toBe("Xã Phúc Xuân.xlsx");
    expect(name("Xã Hà".normalize("NFD"))).toBe("Xã Hà.xlsx");
    expect(name('a<b>c:d"e/f\\g|h?i*j\u0007k')).toBe("a-b-c-d-e-f-g-h-i-j-k.xlsx");
    expect(name("  . Xã  A . ")).toBe("Xã A.xlsx");
    expect(name("A\u200bB")).toBe("AB.xlsx");
  });

  it("leaves no folder and is never empty", () => {
    expect(name("../../etc/passwd")).toBe("-..-etc-passwd.xlsx");
    for (const text of ["", "...", " ", "\u200b"]) expect(name(text)).toBe("Đơn vị.xlsx");
  });

  it("is none that Windows keeps for devices, with whatever ending", () => {
    for (const text of ["CON", "con", "Prn", "AUX", "nul", "COM0", "COM1", "lpt9", "COM¹"])
      expect(name(text)).toBe(`_${text}.xlsx`);
    expect(name("con.txt")).toBe("_con.txt.xlsx");
    expect([name("CONG"), name("COM10"), name("Xã CON")]).toEqual(["CONG.xlsx", "COM10.xlsx", "Xã CON.xlsx"]);
  });

  it("differs from all taken ones, whatever their case and form of accents", () => {
    expect(name("Xã Hà", ["XÃ HÀ.xlsx".normalize("NFD")])).toBe("Xã Hà (2).xlsx");
    expect(name("Xã Hà", ["Xã Hà.xlsx", "Xã Hà (2).xlsx"])).toBe("Xã Hà (3).xlsx");
  });

  it("is cut to what fits, no character in half, the number kept", () => {
    expect(name("x".repeat(300))).toHaveLength(80 + ".xlsx".length);
    expect(name("😀".repeat(60))).toBe(`${"😀".repeat(40)}.xlsx`);
    expect(name("x".repeat(300), [`${"x".repeat(80)}.xlsx`])).toBe(`${"x".repeat(76)} (2).xlsx`);
    expect(new TextEncoder().encode(name("ầ".repeat(300))).length).toBeLessThanOrEqual(255);
  });
});
