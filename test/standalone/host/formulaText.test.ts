import {
  dropSheetFromFormula,
  isRelative,
  offsetFormula,
  renameSheetInFormula,
  scanFormula,
} from "../../../src/standalone/host/model/formulaText";

describe("references inside formulas", () => {
  it("finds cells, blocks, whole columns and rows, on other sheets too, and nothing inside texts", () => {
    const { references, names, functions } = scanFormula(
      `SUM(A1,$B$2:C3,'Xã A''s'!D4,Bảng!E:E,2:3)&"A9"&LOG10(Điểm)+1E5+TRUE`,
    );
    expect(references.map(({ sheet, address }) => `${sheet ?? ""}|${address}`)).toEqual([
      "|A1",
      "|$B$2:C3",
      "Xã A's|D4",
      "Bảng|E:E",
      "|2:3",
    ]);
    expect([names, functions]).toEqual([["ĐIỂM"], ["SUM", "LOG10"]]);
  });

  it("finds spans of sheets", () => {
    expect(
      scanFormula("SUM(Một:Ba!A1,'Một a:Ba'!A1)").references.map(({ sheet, lastSheet }) => [sheet, lastSheet]),
    ).toEqual([
      ["Một", "Ba"],
      ["Một a", "Ba"],
    ]);
  });

  it("renames sheets with the quotes they need", () => {
    expect(renameSheetInFormula(`A!B1+'A'!B2+B!A1&"A!B1"`, "a", "Xã 1")).toBe(`'Xã 1'!B1+'Xã 1'!B2+B!A1&"A!B1"`);
    expect(dropSheetFromFormula("A!B1+B!A1", "A")).toBe("#REF!+B!A1");
  });

  it("moves relative parts and leaves fixed ones", () => {
    expect(offsetFormula("A1+$A1+A$1+$A$1+B!A1:B2+1:1", 2, 1)).toBe("B3+$A3+B$1+$A$1+B!B3:C4+3:3");
    expect(offsetFormula("A1", -1, 0)).toBe("#REF!");
  });

  it.each([
    ["$A$1", false],
    ["SUM($A$1:$B$2)", false],
    ["$A1", true],
    ["A$1", true],
    ["$A$1:B2", true],
    ['"A1"', false],
  ])("tells whether %p reads otherwise elsewhere", (formula, relative) => {
    expect(isRelative(formula)).toBe(relative);
  });
});
