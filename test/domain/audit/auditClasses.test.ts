import { auditClasses } from "../../../src/domain/audit/auditClasses";
import { believedTotal } from "../../../src/domain/audit/auditTotals";
import type { AuditedUnit } from "../../../src/domain/audit/publishedTables";
import { percent, points, type Points } from "../../../src/domain/points";
import { scored } from "../../../src/domain/scores";
import { rowsOf, setOf } from "../exampleSets";

/** Hải Dương's rule on two fields of 90 and 10 points. */
const set = setOf(rowsOf("I 90", "II 10"), {
  classification: {
    basis: "percent",
    classes: [
      { name: "Xuất sắc", atLeast: 9000, fieldFloor: percent(8000) },
      { name: "Tốt", atLeast: 8000, fieldFloor: percent(7000) },
      { name: "Hoàn thành", atLeast: 6500, fieldFloor: percent(5000) },
      { name: "Không hoàn thành", atLeast: 0, fieldFloor: null },
    ],
  },
});

function unit(total: number, printed: string | null, second: number | null): AuditedUnit {
  const pair = (value: number) => ({ self: scored(points(0)), appraisal: scored(points(value)) });
  const fields =
    second === null
      ? null
      : { row: 3, unit: "A", fields: { I: pair(total - second), II: pair(second) }, total: points(total), class: null };
  return {
    unit: "A",
    ranking: { row: 2, unit: "A", self: null, appraisal: points(total), rank: 1, class: printed },
    fields,
  };
}
const judge = (...given: Parameters<typeof unit>): string[] =>
  auditClasses(unit(...given), set, {}, {}, undefined).map(
    ({ severity, details }) => `${severity} ${String(details["expected"])}`,
  );

describe("published classes under a rule with floors", () => {
  it("[R31] are judged with the field scores", () => {
    expect(judge(9200, "Xuất sắc", 800)).toEqual([]);
    expect(judge(9200, "Xuất sắc", 799)).toEqual(["error Tốt"]);
    expect(judge(9200, "Tốt", 799)).toEqual([]);
  });

  it("[R31] may be lower, never higher, than the total's where field scores are not published", () => {
    expect(judge(8500, "Tốt", null)).toEqual([]);
    expect(judge(8500, "Hoàn thành", null)).toEqual([]);
    expect(judge(8500, "Xuất sắc", null)).toEqual(["error Tốt"]);
  });

  it("[R33] are the council's where none fits: another class is a warning", () => {
    expect(judge(9200, "Không hoàn thành", 499)).toEqual([]);
    expect(judge(9200, "Hoàn thành", 499)).toEqual(["warning Không hoàn thành"]);
  });

  it("are not judged where none is printed", () => {
    expect(judge(9200, null, 800)).toEqual([]);
  });
});

describe("contradicting totals", () => {
  const totals = (summed: number | null, field: number | null, ranking: number | null): Points | null => {
    const of = (value: number | null) => (value === null ? null : points(value));
    return believedTotal({ summed: of(summed), field: of(field), ranking: of(ranking) });
  };

  it("[R62] the one that stands twice is believed, else the ranking table's, the field table's, the sum", () => {
    expect([totals(1, 1, 2), totals(1, 2, 1), totals(2, 1, 1)]).toEqual([1, 1, 1]);
    expect([totals(1, 2, 3), totals(1, 2, null), totals(1, null, null), totals(null, null, null)]).toEqual([
      3,
      2,
      1,
      null,
    ]);
  });
});
