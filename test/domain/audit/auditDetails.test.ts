/** What the findings of the audit say and where they point, on tables of a few rows. */
import { auditClasses } from "../../../src/domain/audit/auditClasses";
import { auditRecord, auditWarning, inPoints, type AuditFinding } from "../../../src/domain/audit/auditFinding";
import { auditPublished } from "../../../src/domain/audit/auditPublished";
import { auditRanks } from "../../../src/domain/audit/auditRanks";
import { auditTotals, type TotalsContext } from "../../../src/domain/audit/auditTotals";
import type { AuditedUnit, FieldTableRow, RankingTableRow } from "../../../src/domain/audit/publishedTables";
import { fieldRoles } from "../../../src/domain/audit/recogniseColumns";
import { percent, points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { header, rowsOf, setOf } from "../exampleSets";

/** Two fields of 90 and 10 points; five classes from 90, 80, 70, 50 and 0 %. */
const set = setOf(rowsOf("I 90", "II 10"));
const context: TotalsContext = { set, ranking: { sheet: "XH" }, fields: { sheet: "LV" }, selfTotalsCompare: true };
const of = (value: number | null): Score => (value === null ? unscored : scored(points(value)));
const known = (value: number | null) => (value === null ? null : points(value));

const inRanking = (
  self: number | null,
  appraisal: number | null,
  about: Partial<RankingTableRow> = {},
): RankingTableRow => ({
  row: 2,
  unit: "A",
  self: known(self),
  appraisal: known(appraisal),
  rank: 1,
  class: null,
  ...about,
});
/** Self and appraisal scores of I and II, and the total printed. */
const inFields = (
  [selfI, selfII]: readonly [number | null, number | null],
  [first, second]: readonly [number | null, number | null],
  total: number | null,
  about: Partial<FieldTableRow> = {},
): FieldTableRow => ({
  row: 3,
  unit: "A",
  fields: { I: { self: of(selfI), appraisal: of(first) }, II: { self: of(selfII), appraisal: of(second) } },
  total: known(total),
  class: null,
  ...about,
});
const unit = (ranking: RankingTableRow | null, fields: FieldTableRow | null): AuditedUnit => ({
  unit: "A",
  ranking,
  fields,
});

/** Code, place, what should stand there and what does, and the cause. */
const said = (findings: readonly AuditFinding[]): unknown[] =>
  findings.map(({ code, at, details, consequenceOf }) => [
    code,
    at,
    details["expected"],
    details["found"],
    consequenceOf?.code ?? null,
  ]);
const inField = (column: string, code?: string) => ({
  sheet: "LV",
  row: 3,
  column,
  ...(code === undefined ? {} : { code }),
});
const inTable = (column: string) => ({ sheet: "XH", row: 2, column });
const p = (value: number) => ({ points: value });

describe("a unit's published totals", () => {
  const totals = (ranking: RankingTableRow | null, fields: FieldTableRow | null, about: Partial<TotalsContext> = {}) =>
    said(auditTotals(unit(ranking, fields), { ...context, ...about }));

  it("are right when they agree, and not judged where one is missing", () => {
    expect(totals(inRanking(9500, 9000), inFields([8600, 900], [8100, 900], 9000))).toEqual([]);
    expect(totals(inRanking(9500, 9000), inFields([null, 900], [null, 900], null))).toEqual([]);
    expect(totals(null, inFields([8600, 900], [8100, 900], 9000))).toEqual([]);
    expect(totals(inRanking(null, null), null)).toEqual([]);
  });

  it("above the maximum are said once, in the first table that has them", () => {
    // 90,01 + 10 = 100,01 in all three places.
    expect(totals(inRanking(9000, 10_001), inFields([8000, 1000], [9001, 1000], 10_001))).toEqual([
      ["above-maximum", inField("I_appraisal", "I"), p(9000), p(9001), null],
      ["above-maximum", inField("total"), p(10_000), p(10_001), null],
    ]);
    expect(totals(inRanking(9000, 10_001), null)).toEqual([
      ["above-maximum", inTable("appraisal_score"), p(10_000), p(10_001), null],
    ]);
    expect(totals(inRanking(9000, 10_000), inFields([8000, 1000], [9000, 1000], 10_000))).toEqual([]);
    const open = setOf(rowsOf("I", "II"), { ...header, maxima: "entered" });
    expect(totals(inRanking(null, 99_999), null, { set: open })).toEqual([]);
  });

  it("[R62] that contradict each other are said with both figures", () => {
    // 82 + 9 = 91, printed 92 and 93.
    expect(totals(inRanking(null, 9300), inFields([null, null], [8200, 900], 9200))).toEqual([
      ["total-mismatch", inField("total"), p(9100), p(9200), null],
      ["table-mismatch", inTable("appraisal_score"), p(9200), p(9300), null],
    ]);
    // The ranking table has the sum: the printed total of the field table is the one fault.
    expect(totals(inRanking(null, 9100), inFields([null, null], [8200, 900], 9200))).toEqual([
      ["total-mismatch", inField("total"), p(9100), p(9200), null],
      ["table-mismatch", inTable("appraisal_score"), p(9200), p(9100), "total-mismatch"],
    ]);
    // Without a printed total the sum is compared.
    expect(totals(inRanking(null, 9300), inFields([null, null], [8200, 900], null))).toEqual([
      ["table-mismatch", inTable("appraisal_score"), p(9100), p(9300), null],
    ]);
  });

  it("[R62] follow from a field above its maximum", () => {
    // II is 11 of 10: 82 + 11 = 93, printed 92 in both tables.
    expect(totals(inRanking(null, 9200), inFields([null, null], [8200, 1100], 9200))).toEqual([
      ["above-maximum", inField("II_appraisal", "II"), p(1000), p(1100), null],
      ["total-mismatch", inField("total"), p(9300), p(9200), "above-maximum"],
    ]);
    expect(totals(inRanking(9300, null), inFields([8200, 1200], [null, null], null))).toEqual([
      ["above-maximum", inField("II_self", "II"), p(1000), p(1200), null],
      ["self-total-mismatch", inTable("self_score"), p(9400), p(9300), "above-maximum"],
    ]);
  });

  it("of self scores are compared only where they cover the same", () => {
    const fields = inFields([8000, 1000], [null, null], null);
    expect(totals(inRanking(9500, null), fields)).toEqual([
      ["self-total-mismatch", inTable("self_score"), p(9000), p(9500), null],
    ]);
    expect(totals(inRanking(10_100, null), fields)).toEqual([
      ["above-maximum", inTable("self_score"), p(10_000), p(10_100), null],
      ["self-total-mismatch", inTable("self_score"), p(9000), p(10_100), "above-maximum"],
    ]);
    expect(totals(inRanking(10_100, null), fields, { selfTotalsCompare: false })).toEqual([]);
  });
});

describe("a unit's published class", () => {
  const floors = setOf(rowsOf("I 90", "II 10"), {
    classification: {
      basis: "percent",
      classes: [
        { name: "Tốt", atLeast: 8000, fieldFloor: percent(7000) },
        { name: "Yếu", atLeast: 0, fieldFloor: null },
      ],
    },
  });
  const classes = (audited: AuditedUnit, by = set, cause?: { code: "rank-mismatch"; unit: string }) =>
    said(auditClasses(audited, by, { sheet: "XH" }, { sheet: "LV" }, cause));

  it("is judged in both tables, at its own place", () => {
    const both = unit(
      inRanking(null, 8500, { class: "Khá" }),
      inFields([null, null], [7600, 900], 8500, { class: "Yếu" }),
    );
    expect(classes(both, set, { code: "rank-mismatch", unit: "A" })).toEqual([
      ["class-mismatch", inTable("published_class"), "Tốt", "Khá", "rank-mismatch"],
      ["class-mismatch", inField("published_class"), "Tốt", "Yếu", "rank-mismatch"],
    ]);
  });

  it("is not judged without a total, or without maxima", () => {
    expect(classes(unit(inRanking(null, null, { class: "Khá" }), null))).toEqual([]);
    const open = setOf(rowsOf("I", "II"), { ...header, maxima: "entered" });
    expect(classes(unit(inRanking(null, 8500, { class: "Khá" }), null), open)).toEqual([]);
  });

  it("[R31] may be lower without field scores only where there are floors", () => {
    const lower = unit(inRanking(null, 8500, { class: "Yếu" }), null);
    expect(classes(lower)).toHaveLength(1);
    expect(classes(lower, floors)).toEqual([]);
    // A field that is missing is no field score of all: 76 in I alone.
    expect(
      classes(unit(inRanking(null, 8500, { class: "Yếu" }), inFields([null, null], [7600, null], 8500)), floors),
    ).toEqual([]);
    // 76 of 90 and 9 of 10 keep to 70 %.
    expect(
      classes(unit(inRanking(null, 8500, { class: "Yếu" }), inFields([null, null], [7600, 900], 8500)), floors),
    ).toHaveLength(1);
  });
});

describe("published ranks", () => {
  type Printed = readonly [total: number | null, rank: number | null];
  const ranked = (list: readonly Printed[]): readonly AuditedUnit[] =>
    list.map(([total, rank], index) => ({
      unit: `Xã ${index}`,
      ranking: inRanking(null, total, { unit: `Xã ${index}`, row: index + 2, rank }),
      fields: null,
    }));
  const found = (...list: readonly Printed[]): unknown[] => {
    const { rule, findings } = auditRanks(ranked(list), { sheet: "XH" });
    return [rule, ...findings.map(({ at, details }) => [at, details])];
  };

  it("[R60] say which rule was taken and how it goes on after a tie", () => {
    expect(found([9000, 1], [8000, 2], [7000, 2])).toEqual([
      "dense",
      [
        { sheet: "XH", row: 4, column: "published_rank" },
        { unit: "Xã 2", expected: 3, found: 2, rule: "dense", pattern: "1-2-2-3" },
      ],
    ]);
    expect(found([9000, 1], [9000, 1], [8000, 3], [7000, null])).toEqual([
      "standard",
      [
        { sheet: "XH", row: 5, column: "published_rank" },
        { unit: "Xã 3", expected: 4, found: "–", rule: "standard", pattern: "1-2-2-4" },
      ],
    ]);
  });

  it("[R60] are not judged where none is printed", () => {
    expect(found([9000, null], [8000, null])).toEqual(["neither"]);
    expect(auditRanks([{ unit: "A", ranking: null, fields: inFields([1, 1], [1, 1], 2) }], {})).toEqual({
      rule: "neither",
      findings: [],
    });
  });

  it("[R60] fit neither rule when more than a third of them, and more than two, break by themselves", () => {
    // Units 1, 4 and 7 stand 28, 45 and 72 places too low: none follows from another.
    const broken = (count: number, ...wrong: readonly number[]): unknown =>
      found(
        ...Array.from({ length: count }, (_, index): readonly [number, number] => [
          9000 - 100 * index,
          wrong.includes(index) ? 10 * (index + 2) : index + 1,
        ]),
      )[0];
    expect(broken(9, 1, 4, 7)).toBe("dense");
    expect(broken(8, 1, 4, 7)).toBe("neither");
    expect(broken(4, 1, 3)).toBe("dense");
  });
});

describe("a finding as a record", () => {
  const record = (expected: AuditFinding["details"][string] | null, found: AuditFinding["details"][string] | null) => {
    const given = auditRecord(auditWarning("class-mismatch", "A", { row: 2 }, { expected, found }), "…");
    return [given.severity, given.expected, given.found, "consequenceOf" in given];
  };

  it("has figures as numbers, texts as texts, and null for what is not there", () => {
    expect(record({ points: 1250 }, { percent: 9000 })).toEqual(["warning", 12.5, 90, false]);
    expect(record("Tốt", 3)).toEqual(["warning", "Tốt", 3, false]);
    expect(record(null, { names: ["A"] })).toEqual(["warning", null, null, false]);
    expect(inPoints(null)).toBeNull();
  });

  it("names its cause where it has one", () => {
    const cause = { code: "rank-mismatch", unit: "B" } as const;
    const finding = auditWarning("class-mismatch", "A", {}, { expected: "Tốt", found: "Khá" }, { cause });
    expect(auditRecord(finding, "…").consequenceOf).toEqual(cause);
  });
});

describe("averages of published tables", () => {
  it("[R64] follow from the unit whose figure is in doubt, or that is missing", () => {
    const row = (name: string, total: number, rank: number): RankingTableRow =>
      inRanking(null, total, { unit: name, row: rank + 1, rank });
    const detail = (name: string, first: number, second: number, total: number, at: number): FieldTableRow =>
      inFields([null, null], [first, second], total, { unit: name, row: at });
    const averages = [{ row: 9, averages: { appraisal_score: { digits: 8750, decimals: 2 } } }];
    const ranking = { at: { sheet: "XH" }, rows: [row("A", 9000, 1), row("B", 8000, 2)], averages };
    // B's fields and their total say 85: (90 + 85) ÷ 2 = 87,5 is what was averaged; (90 + 80) ÷ 2 = 85.
    const fields = {
      at: { sheet: "LV" },
      rows: [detail("A", 8100, 900, 9000, 2), detail("B", 7700, 800, 8500, 3)],
      averages: [],
    };
    expect(said(auditPublished(set, ranking, fields, true).findings)).toEqual([
      ["table-mismatch", { sheet: "XH", row: 3, column: "appraisal_score" }, p(8500), p(8000), null],
      ["average-mismatch", { sheet: "XH", row: 9, column: "appraisal_score" }, 85, 87.5, "table-mismatch"],
    ]);
    // Without B's row in the ranking table the average is 90; B is named as the cause.
    const shorter = { ...ranking, rows: [row("A", 9000, 1)] };
    expect(said(auditPublished(set, shorter, fields, true).findings)).toEqual([
      ["unit-missing", { sheet: "LV", row: 3 }, "–", "B", null],
      ["average-mismatch", { sheet: "XH", row: 9, column: "appraisal_score" }, 90, 87.5, "unit-missing"],
    ]);
  });
});

it("[R202] a field table's columns are two for each field", () => {
  expect(fieldRoles(set)).toEqual([
    "unit",
    "I_self",
    "I_appraisal",
    "II_self",
    "II_appraisal",
    "total",
    "published_class",
  ]);
});
