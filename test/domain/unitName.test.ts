import { isFormulaLike, tidyName, unitKey } from "../../src/domain/unitName";

describe("a unit's name", () => {
  it.each([
    ["  Xã   An\tKhánh ", "Xã An Khánh"],
    ["Xa\u0303 An", "X\u00e3 An"],
    ["Xã\u0007 An\u0085", "Xã An"],
  ])("%j is kept as %j", (written, kept) => {
    expect(tidyName(written)).toBe(kept);
  });

  it("[R215] is the same in capitals, with invisible marks, and composed otherwise", () => {
    expect(unitKey("XA\u0303 \u200bAN\u00ad")).toBe("xã an");
    expect(unitKey("Xa An")).not.toBe(unitKey("Xã An"));
  });

  it.each([
    ["=1+1", true],
    ["  @SUM(A1)", true],
    ["\u200b＝1", true],
    ["-Xã A", true],
    ["Xã A = B", false],
    ["Xã A-", false],
    ["", false],
  ])("%j could be taken for a formula: %j", (text, is) => {
    expect(isFormulaLike(text)).toBe(is);
  });
});
