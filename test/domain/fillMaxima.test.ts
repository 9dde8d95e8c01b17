import { buildCriteriaSet } from "../../src/domain/buildCriteriaSet";
import { fillMaxima } from "../../src/domain/fillMaxima";
import { points } from "../../src/domain/points";
import { header, mixedSet, rowsOf, setOf } from "./exampleSets";

const open = setOf(rowsOf("I", "1.1", "1.2", "II"), { maxima: "entered" });
const codes = (filled: ReturnType<typeof fillMaxima>): unknown =>
  filled.ok ? [] : filled.failure.map(({ code, at }) => [code, at.row, at.code]);

describe("maxima typed in later", () => {
  it("[R3] are taken by code, as text or as a cell's number", () => {
    const filled = fillMaxima(open, { I: "3", "1.1": "1,25", "1.2": 1.75, II: 2 });
    // 1,25 + 1,75 = 3
    expect(filled.ok && filled.value.nodes.map(({ maximum }) => maximum)).toEqual([300, 125, 175, 200]);
    expect(filled.ok && filled.value.id).toBe(open.id);
  });

  it("[R4] are checked against each other: a parent is not computed", () => {
    expect(codes(fillMaxima(open, { I: 2, "1.1": 1, "1.2": 2, II: 2 }))).toEqual([["parent-sum-mismatch", 1, "I"]]);
    expect(codes(fillMaxima(open, { "1.1": 1, "1.2": 2, II: 2 }))).toEqual([["maximum-missing", 1, "I"]]);
  });

  it("[R5] are checked against the declared total: 3 + 2 is not 6", () => {
    const typed = { I: 3, "1.1": 1, "1.2": 2, II: 2 };
    expect(fillMaxima(open, typed, points(500)).ok).toBe(true);
    expect(codes(fillMaxima(open, typed, points(600)))).toEqual([["total-mismatch", undefined, undefined]]);
  });

  it("leave alone what the set has already", () => {
    expect(fillMaxima(mixedSet, {})).toEqual({ ok: true, value: mixedSet });
    const doubled = fillMaxima(mixedSet, { "2.1": 60, II: 60 });
    expect(doubled.ok && doubled.value.nodes.filter(({ maximum }) => maximum === 6000).map(({ code }) => code)).toEqual(
      ["II", "2.1"],
    );
  });
});

describe("what a fault of a criteria set says", () => {
  const found = (code: string, name: string, maximum: string | number): unknown => {
    const built = buildCriteriaSet([{ row: 2, code, name, maximum }], header);
    return built.ok ? built.value.nodes[0] : built.failure.map(({ at, details }) => [at, details]);
  };
  const at = { row: 2, code: "I" };

  it.each([
    [" I. ", " Tên ", 1, { code: "I", name: "Tên", level: 1, maximum: 100, parent: null, children: [] }],
    ["", " Tên ", 1, [[{ row: 2 }, { name: "Tên" }]]],
    // Eleven letters a: no code.
    ["a".repeat(11), "Tên", 1, [[{ row: 2, code: "a".repeat(11) }, { code: "a".repeat(11) }]]],
    // A code is cut to 20 characters.
    ["1".repeat(21), "Tên", 1, [[{ row: 2, code: "1".repeat(20) }, { code: "1".repeat(20) }]]],
    ["I", " ", 1, [[at, { code: "I" }]]],
    [
      "I",
      "x".repeat(1000),
      1,
      { code: "I", name: "x".repeat(1000), level: 1, maximum: 100, parent: null, children: [] },
    ],
    ["I", "x".repeat(1001), 1, [[at, { code: "I", most: 1000 }]]],
    ["I", "Tên", " năm ", [[at, { found: "năm" }]]],
    ["I", "Tên", "x".repeat(41), [[at, { found: "x".repeat(40) }]]],
    ["I", "Tên", "-1", [[at, { found: "-1" }]]],
    ["I", "Tên", 0, { code: "I", name: "Tên", level: 1, maximum: 0, parent: null, children: [] }],
    ["I", "Tên", "0,125", [[at, { found: "0,125" }]]],
    ["I", "Tên", "1.234,5", [[at, { found: "1.234,5" }]]],
    ["I", "Tên", "100000,01", [[at, { found: "100000,01", most: { points: 10_000_000 } }]]],
    ["I", "Tên", " ", [[at, {}]]],
  ])("about %j, %j, %j", (code, name, maximum, expected) => {
    expect(found(code, name, maximum)).toEqual(expected);
  });

  it("names code, first row, parent and neighbour", () => {
    const details = (...lines: string[]): unknown => {
      const built = buildCriteriaSet(rowsOf(...lines), header);
      return built.ok ? [] : built.failure.map((each) => each.details);
    };
    expect(details("I 1", "1.1 1", "1.1.1 1", "1.1.1.1 1")).toEqual([]);
    expect(details("I 1", "1.1 1", "1.1.1 1", "1.1.1.1 1", "1.1.1.1.1 1")).toEqual([{ code: "1.1.1.1.1", most: 4 }]);
    expect(details("I 1", "1. 1")).toEqual([{ code: "1", firstRow: 2 }]);
    expect(details("I 1", "2.1 1")).toEqual([{ code: "2.1", parent: "2" }]);
    // 20 characters are a code, 21 are none.
    expect(details("XXXVIII.1000.1000.10 1")).toEqual([{ code: "XXXVIII.1000.1000.10", parent: "38.1000.1000" }]);
    expect(details("XXXVIII.1000.1000.100 1")).toEqual([{ code: "XXXVIII.1000.1000.10" }]);
    const many = buildCriteriaSet(rowsOf(...Array.from({ length: 2001 }, (_, index) => `${index + 1} 1`)), header);
    expect(many.ok ? [] : many.failure.map((each) => each.details)).toEqual([{ found: 2001, most: 2000 }]);
  });
});
