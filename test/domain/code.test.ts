import fc from "fast-check";
import { codeKey, compareCodes, parentKey, parseCode, parseRoman, toRoman } from "../../src/domain/code";

describe("codes", () => {
  it.each([
    ["I", [1]],
    ["IV", [4]],
    ["XIV", [14]],
    ["1", [1]],
    ["A", [1]],
    ["B", [2]],
    ["C", [3]],
    ["1.", [1]],
    ["1)", [1]],
    ["1.1", [1, 1]],
    ["1.1.", [1, 1]],
    ["I.1", [1, 1]],
    ["3.2.10", [3, 2, 10]],
    ["1.1.1.1", [1, 1, 1, 1]],
    [" II.3) ", [2, 3]],
  ])("[R1] reads %j as a place", (text, path) => {
    expect(parseCode(text)).toEqual(path);
  });

  it.each([
    "",
    ".",
    "1..2",
    "IIII",
    "VX",
    "1.a",
    "01",
    "1.0",
    "0",
    "-",
    "1,1",
    "Tổng",
    "AB",
    "xiv",
    "a)",
    "1.1.1..",
    "1 1",
  ])("[R1] does not take %j for a code", (text) => {
    expect(parseCode(text)).toBeNull();
  });

  it("[R1] gives field I the children 1.1 and I.1 alike", () => {
    expect(parentKey(parseCode("1.1") ?? [])).toBe(codeKey(parseCode("I") ?? []));
    expect(parentKey(parseCode("I.1") ?? [])).toBe(codeKey(parseCode("1") ?? []));
    expect(parentKey([1])).toBeNull();
  });

  it("reads back every Roman numeral to XXXIX", () => {
    for (let value = 1; value <= 39; value++) expect(parseRoman(toRoman(value))).toBe(value);
    expect([toRoman(4), toRoman(8), toRoman(19), toRoman(40)]).toEqual(["IV", "VIII", "XIX", "40"]);
    expect([toRoman(0), toRoman(1.5)]).toEqual(["0", "1.5"]);
  });

  it("[R2] orders as printed: parents first, 1.2 before 1.10", () => {
    const printed = ["I", "1.1", "1.1.1", "1.1.2", "1.2", "1.10", "II", "2.1", "X"].map(
      (text) => parseCode(text) ?? [],
    );
    const shuffled = [...printed].reverse().sort(compareCodes);
    expect(shuffled.map(codeKey)).toEqual(printed.map(codeKey));
  });

  it("[R2] is a total order", () => {
    const path = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(path, path, (left, right) => {
        expect(Math.sign(compareCodes(left, right))).toBe(-Math.sign(compareCodes(right, left)) || 0);
        expect(compareCodes(left, right) === 0).toBe(codeKey(left) === codeKey(right));
      }),
      { seed: 20202 },
    );
  });
});
