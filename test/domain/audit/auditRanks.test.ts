import { auditRanks } from "../../../src/domain/audit/auditRanks";
import type { AuditedUnit } from "../../../src/domain/audit/publishedTables";
import { points } from "../../../src/domain/points";
import { scored } from "../../../src/domain/scores";

/** A unit with its score and rank in the ranking table (null: it has no row), and its score in field I and as total. */
function unit(name: string, printed: readonly [total: number, rank: number] | null, detailed: number): AuditedUnit {
  const total = points(detailed);
  return {
    unit: name,
    ranking:
      printed === null
        ? null
        : { row: printed[1] + 1, unit: name, self: null, appraisal: points(printed[0]), rank: printed[1], class: null },
    fields: {
      row: 9,
      unit: name,
      fields: { I: { self: scored(total), appraisal: scored(total) } },
      total,
      class: null,
    },
  };
}
const found = (...units: AuditedUnit[]): readonly string[] =>
  auditRanks(units, { sheet: "XH" }).findings.map(
    ({ unit: name, details }) => `${name}: ${String(details["expected"])} → ${String(details["found"])}`,
  );

describe("published ranks of two tables that contradict each other", () => {
  it("[R62] are right when they follow the scores printed beside them", () => {
    // A has 85 in the ranking table and is first, as printed; the field table says 75.
    expect(found(unit("A", [8500, 1], 7500), unit("B", [8000, 2], 8000))).toEqual([]);
  });

  it("[R62] are right when they follow the scores of the field table", () => {
    // 75 beside A is misprinted: its fields have 85, and it is first.
    expect(found(unit("A", [7500, 1], 8500), unit("B", [8000, 2], 8000))).toEqual([]);
  });

  it("[R62] are wrong when they follow neither", () => {
    // 60 or 75 against B's 80: A would be second either way.
    expect(found(unit("A", [6000, 1], 7500), unit("B", [8000, 2], 8000))).toEqual(["B: 1 → 2", "A: 2 → 1"]);
  });

  it("count a unit that is missing from the ranking table", () => {
    expect(found(unit("A", null, 9000), unit("B", [8000, 2], 8000), unit("C", [7000, 3], 7000))).toEqual([]);
  });
});
