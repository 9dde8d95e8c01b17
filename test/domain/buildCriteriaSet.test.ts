import { buildCriteriaSet, mostNodes, type CriteriaRow } from "../../src/domain/buildCriteriaSet";
import type { Finding } from "../../src/domain/finding";
import { points } from "../../src/domain/points";
import { fieldsOf, leavesOf, leavesUnder, maximumOf, countAtLevel } from "../../src/domain/setTree";
import { header, mixedSet, rowsOf } from "./exampleSets";

function faults(rows: readonly CriteriaRow[], about: Partial<typeof header> = {}): readonly Finding[] {
  const built = buildCriteriaSet(rows, { ...header, ...about });
  return built.ok ? [] : built.failure;
}

const brief = (findings: readonly Finding[]): string[] => findings.map(({ code, at }) => `${at.row ?? "-"} ${code}`);

describe("building a criteria set", () => {
  it("[R6] makes leaves of what has no children, at any level", () => {
    expect(leavesOf(mixedSet).map((node) => `${node.code}@${node.level}`)).toEqual([
      "1.1.1@3",
      "1.1.2@3",
      "1.2@2",
      "2.1@2",
      "III@1",
    ]);
    expect(fieldsOf(mixedSet).map((node) => node.code)).toEqual(["I", "II", "III"]);
    expect([1, 2, 3, 4].map((level) => countAtLevel(mixedSet, level))).toEqual([3, 3, 2, 0]);
    expect(maximumOf(mixedSet)).toBe(10_000);
    const first = mixedSet.nodes[0];
    expect(first === undefined ? [] : leavesUnder(mixedSet, first).map((node) => node.code)).toEqual([
      "1.1.1",
      "1.1.2",
      "1.2",
    ]);
  });

  it("links parents and children both ways", () => {
    for (const [index, node] of mixedSet.nodes.entries()) {
      for (const child of node.children) expect(mixedSet.nodes[child]?.parent).toBe(index);
      if (node.parent !== null) expect(mixedSet.nodes[node.parent]?.children).toContain(index);
    }
  });

  it("[R2] finds a code twice, also when it is written differently", () => {
    expect(brief(faults(rowsOf("I 2", "1.1 1", "1.2 1", "1.2. 1")))).toEqual(["5 duplicate-code"]);
    expect(faults(rowsOf("I 2", "1 2"))[0]).toMatchObject({
      code: "duplicate-code",
      at: { row: 3 },
      details: { firstRow: 2 },
    });
  });

  it("[R2] finds children without a parent", () => {
    const found = faults(rowsOf("I 1", "1.1 1", "2.1 1"));
    expect(brief(found)).toEqual(["4 child-without-parent"]);
    expect(found[0]?.details).toMatchObject({ code: "2.1", parent: "2" });
  });

  it("[R2] finds each break of the order once", () => {
    expect(brief(faults(rowsOf("I 3", "1.1 1", "1.3 1", "1.2 1", "II 4")))).toEqual(["5 code-order"]);
    expect(brief(faults(rowsOf("1.1 1", "I 1")))).toEqual(["3 code-order"]);
  });

  it("[R2] takes codes as numbers, not as texts: 1.10 stands after 1.2", () => {
    expect(faults(rowsOf("I 2", "1.2 1", "1.10 1"))).toEqual([]);
    const found = faults(rowsOf("I 2", "1.10 1", "1.2 1"));
    expect(found).toMatchObject([{ code: "code-order", at: { row: 4 }, details: { code: "1.2", previous: "1.10" } }]);
  });

  it.each([
    ["", "maximum-missing"],
    ["năm", "maximum-not-a-number"],
    ["-1", "maximum-negative"],
    ["0,125", "maximum-not-in-step"],
    ["1.234,5", "maximum-ambiguous"],
    ["100001", "maximum-too-large"],
  ])("[R3] refuses %j as a maximum: %s", (written, code) => {
    expect(brief(faults([{ row: 7, code: "I", name: "Tên", maximum: written }]))).toEqual([`7 ${code}`]);
  });

  it("[R3] takes numbers as cells hold them", () => {
    expect(faults([{ row: 2, code: "I", name: "Tên", maximum: 20.5 }])).toEqual([]);
    expect(brief(faults([{ row: 2, code: "I", name: "Tên", maximum: 0.125 }]))).toEqual(["2 maximum-not-in-step"]);
    expect(brief(faults([{ row: 2, code: "I", name: "Tên", maximum: null }]))).toEqual(["2 maximum-missing"]);
    expect(faults([{ row: 2, code: "I", name: "Tên", maximum: 100_000 }])).toEqual([]);
  });

  it("[R4] finds parents that are not the sum of their children, with both figures", () => {
    const found = faults(rowsOf("I 3", "1.1 1,5", "1.2 1", "II 2", "2.1 2"));
    expect(brief(found)).toEqual(["2 parent-sum-mismatch"]);
    expect(found[0]?.details).toEqual({ expected: { points: 250 }, found: { points: 300 } });
  });

  it("[R4] finds parents smaller than their children too", () => {
    expect(brief(faults(rowsOf("I 2", "1.1 1,5", "1.2 1")))).toEqual(["2 parent-sum-mismatch"]);
  });

  it("[R4] adds exactly: ten times 0,1 is 1", () => {
    expect(faults(rowsOf("I 1", ...Array.from({ length: 10 }, (_, index) => `1.${index + 1} 0,1`)))).toEqual([]);
  });

  it("[R4] does not judge a sum with a part that is there twice", () => {
    expect(brief(faults(rowsOf("I 3", "1.1 1", "1.1 2")))).toEqual(["4 duplicate-code"]);
    expect(brief(faults(rowsOf("I 3", "1.1 1", "1.1 2", "I 3"), { declaredTotal: points(600) }))).toEqual([
      "4 duplicate-code",
      "5 duplicate-code",
    ]);
  });

  it("[R4] does not judge a sum with an unreadable part", () => {
    expect(brief(faults(rowsOf("I 3", "1.1 x", "1.2 1")))).toEqual(["3 maximum-not-a-number"]);
  });

  it("[R5] compares the fields' sum with the declared total", () => {
    const found = faults(rowsOf("I 60", "II 39"), { declaredTotal: points(10_000) });
    expect(found).toMatchObject([
      { code: "total-mismatch", details: { expected: { points: 9900 }, found: { points: 10_000 } } },
    ]);
    expect(faults(rowsOf("I 60", "II 40"), { declaredTotal: points(10_000) })).toEqual([]);
    // 60 + 41 = 101 is as wrong as 60 + 39 = 99.
    expect(brief(faults(rowsOf("I 60", "II 41"), { declaredTotal: points(10_000) }))).toEqual(["- total-mismatch"]);
  });

  it("lists all faults at once, in the order of the rows", () => {
    const rows = [
      { row: 2, code: "I", name: "", maximum: "3" },
      { row: 3, code: "", name: "Không mã", maximum: "1" },
      { row: 4, code: "1.1", name: "A", maximum: "" },
      { row: 5, code: "x", name: "B", maximum: "-2" },
      { row: 6, code: "1.1.1.1.1", name: "C", maximum: "1" },
    ];
    expect(brief(faults(rows))).toEqual([
      "2 missing-name",
      "3 missing-code",
      "4 maximum-missing",
      "5 code-not-readable",
      "5 maximum-negative",
      "6 code-too-deep",
      "6 child-without-parent",
    ]);
  });

  it("sorts faults by row, those of the whole set first", () => {
    // 1.1 comes twice (found while placing), 1.3 has no name (found while reading), 3 is not 5 (found at the end).
    const rows = rowsOf("I 3", "1.1 1", "1.1 1", "1.3 1").map((row) =>
      row.code === "1.3" ? { ...row, name: " " } : row,
    );
    expect(brief(faults(rows, { declaredTotal: points(500) }))).toEqual([
      "- total-mismatch",
      "4 duplicate-code",
      "5 missing-name",
    ]);
  });

  it("takes blank maxima where the user enters them later", () => {
    const built = buildCriteriaSet(rowsOf("I", "II"), { ...header, maxima: "entered" });
    expect(built.ok && built.value.nodes.map((node) => node.maximum)).toEqual([null, null]);
    expect(built.ok && maximumOf(built.value)).toBeNull();
  });

  it("bounds the size of a set and of its texts", () => {
    expect(brief(faults([]))).toEqual(["- no-criteria"]);
    const many = Array.from({ length: mostNodes + 1 }, (_, index) => ({
      row: index + 2,
      code: `${index + 1}`,
      name: "x",
      maximum: 1,
    }));
    expect(brief(faults(many))).toEqual(["- too-many-criteria"]);
    expect(faults(many.slice(1))).toEqual([]);
    expect(brief(faults([{ row: 2, code: "I", name: "x".repeat(1001), maximum: 1 }]))).toEqual(["2 name-too-long"]);
    expect(brief(faults([{ row: 2, code: "1".repeat(99), name: "x", maximum: 1 }]))).toEqual(["2 code-not-readable"]);
  });

  it("checks the classification rule of the set too", () => {
    const classification = { basis: "percent", classes: [] } as const;
    expect(brief(faults(rowsOf("I 1"), { classification }))).toEqual(["- no-classes"]);
  });
});
