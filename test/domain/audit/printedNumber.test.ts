import { digitsAt, parsePrinted, printedValue } from "../../../src/domain/audit/printedNumber";

describe("a printed number", () => {
  it.each([
    ["14,02", 1402, 2],
    [" 14.1 ", 141, 1],
    ["14", 14, 0],
    ["-0,50", -50, 2],
    ["-0", 0, 0],
    [14.1, 141, 1],
    // a double that a spreadsheet shows as 14,05
    [14.049999999999999, 1405, 2],
    [-3, -3, 0],
    // more decimals than any table prints are cut to six
    ["0,12345678", 123457, 6],
  ])("%j is %d with %d decimals", (written, digits, decimals) => {
    expect(parsePrinted(written)).toEqual({ digits, decimals });
  });

  it.each(["", "14,", ",5", "1.234,5", "14,02%", "1 4", "12345678", "hạng 1"])("is not %j", (written) => {
    expect(parsePrinted(written)).toBeNull();
  });

  it("has the same value at more decimals", () => {
    expect(printedValue({ digits: 1402, decimals: 2 })).toBe(14.02);
    expect(digitsAt({ digits: 141, decimals: 1 }, 3)).toBe(14100);
  });
});
