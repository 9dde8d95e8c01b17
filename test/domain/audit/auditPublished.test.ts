import fc from "fast-check";
import { auditRecord } from "../../../src/domain/audit/auditFinding";
import { points } from "../../../src/domain/points";
import { createTexts } from "../../../src/texts/texts";
import { sayFinding } from "../../../src/texts/sayFinding";
import {
  apartFromKnown,
  audit,
  auditRankingAlone,
  briefly,
  independent,
  published,
  withFieldRow,
  withFieldScore,
  withRankingRow,
} from "./publishedYear";

const ranks = published.ranking.rows.map(({ rank }) => rank ?? 0);

describe("the audit of the 20 departments of 2020", () => {
  it("[R63] finds exactly the two name variants, and no false rank, class, total or average", () => {
    const { rule, findings } = audit(published);
    expect(findings.map(briefly)).toEqual([
      "name-variant Ban quản lý Khu kinh tế Nghị Sơn: Ban quản lý Khu kinh tế Nghị Sơn → Ban quản lý KKT NS",
      "name-variant Sở Nông nghiệp&PTNT: Sở Nông nghiệp&PTNT → Sở Nông nghiệp & PTNT",
    ]);
    expect(findings.map(({ severity, at }) => [severity, at.row])).toEqual([
      ["warning", 6],
      ["warning", 8],
    ]);
    expect(rule).toBe("dense");
    expect(auditRankingAlone(published)).toEqual({ rule: "dense", findings: [] });
  });

  it("prints a finding as a record with figures as numbers and a sentence", () => {
    const [finding] = apartFromKnown(audit(withRankingRow(published, 0, { appraisal: points(9300) })));
    if (finding === undefined) throw new Error("nothing found");
    const record = auditRecord(finding, sayFinding(createTexts("vi"), finding));
    expect(record).toEqual({
      code: "table-mismatch",
      severity: "error",
      unit: "Sở Thông tin & TT",
      at: { file: "xep-hang.tsv", row: 2, column: "appraisal_score" },
      expected: 92,
      found: 93,
      message: expect.stringContaining("trong bảng xếp hạng là 93 nhưng trong bảng lĩnh vực là 92"),
    });
  });
});

describe("one damage, one finding", () => {
  const only = (tables: typeof published, selfTotals = true): string[] =>
    independent(apartFromKnown(audit(tables, selfTotals)));

  it("[R62] an appraisal score of the ranking table", () => {
    // 92 → 80 would be rank 15 and class "Tốt": rank and class are those of 92, which the field table has twice
    expect(only(withRankingRow(published, 0, { appraisal: points(8000) }))).toEqual([
      "table-mismatch Sở Thông tin & TT: 92 → 80",
    ]);
  });

  it("a self score of the ranking table, unless self totals don't compare", () => {
    const damaged = withRankingRow(published, 3, { self: points(9600) });
    expect(only(damaged)).toEqual(["self-total-mismatch Sở Kế hoạch và Đầu tư: 95 → 96"]);
    // the 20 self scores add up to 1927: 1927/20 = 96,35 is printed; with 96 instead of 95 it is 1928/20 = 96,40
    expect(only(damaged, false)).toEqual(["average-mismatch Trung bình: 96.4 → 96.35"]);
  });

  it("the total of the field table", () => {
    expect(only(withFieldRow(published, 1, { total: points(9075) }))).toEqual([
      "total-mismatch Sở Giao thông vận tải: 91.75 → 90.75",
    ]);
  });

  it("a score of the field table", () => {
    expect(only(withFieldScore(published, 2, "I", "appraisal", 1325))).toEqual([
      "total-mismatch Sở Công thương: 90.25 → 91.25",
    ]);
    expect(only(withFieldScore(published, 2, "I", "self", 1800))).toEqual([
      "self-total-mismatch Sở Công thương: 97 → 98",
    ]);
  });

  it("a score above its maximum", () => {
    expect(only(withFieldScore(published, 2, "IV", "appraisal", 1100))).toEqual([
      "above-maximum Sở Công thương: 10 → 11",
    ]);
    expect(only(withFieldScore(published, 2, "IV", "self", 1025))).toEqual([
      "above-maximum Sở Công thương: 10 → 10.25",
    ]);
    expect(only(withRankingRow(published, 0, { appraisal: points(10_001) }))).toEqual([
      "above-maximum Sở Thông tin & TT: 100 → 100.01",
    ]);
    expect(only(withRankingRow(published, 0, { self: points(10_100) }))).toEqual([
      "above-maximum Sở Thông tin & TT: 100 → 101",
    ]);
  });

  it("a class, in either table", () => {
    expect(only(withRankingRow(published, 7, { class: "Khá" }))).toEqual(["class-mismatch Sở Tư Pháp: Tốt → Khá"]);
    expect(only(withFieldRow(published, 0, { class: "Tốt" }))).toEqual([
      "class-mismatch Sở Thông tin & TT: Xuất sắc → Tốt",
    ]);
    expect(only(withFieldRow(published, 0, { class: "XUẤT  SẮC" }))).toEqual([]);
  });

  it("an average", () => {
    const { averages, row } = published.fields.averages[0] ?? { averages: {}, row: 0 };
    const damaged = { ...averages, III_self: { digits: 2150, decimals: 2 } };
    const tables = { ...published, fields: { ...published.fields, averages: [{ row, averages: damaged }] } };
    // 14 × 20,5 + 3 × 20 + 2 × 19,5 + 18,5 = 287 + 60 + 39 + 18,5 = 404,5; 404,5/20 = 20,225, printed 20,23
    expect(averages["III_self"]).toEqual({ digits: 2023, decimals: 2 });
    expect(only(tables)).toEqual(["average-mismatch Trung bình: 20.23 → 21.5"]);
  });

  it("a rank", () => {
    expect(only(withRankingRow(published, 9, { rank: 9 }))).toEqual(["rank-mismatch Sở Khoa học & CN: 8 → 9"]);
    expect(only(withRankingRow(published, 9, { rank: null }))).toEqual(["rank-mismatch Sở Khoa học & CN: 8 → –"]);
  });

  it("a unit twice, or in one table only", () => {
    const twice = published.ranking.rows.flatMap((row, index) => (index === 4 ? [row, { ...row, row: 99 }] : [row]));
    expect(only({ ...published, ranking: { ...published.ranking, rows: twice } })).toEqual([
      "duplicate-unit Ban quản lý Khu kinh tế Nghị Sơn: – → Ban quản lý Khu kinh tế Nghị Sơn",
    ]);
    const shorter = published.ranking.rows.filter((_, index) => index !== 9);
    expect(only({ ...published, ranking: { ...published.ranking, rows: shorter } })).toEqual([
      "unit-missing Sở Khoa học & CN: – → Sở Khoa học & CN",
    ]);
    const fewer = published.fields.rows.filter((_, index) => index !== 12);
    expect(only({ ...published, fields: { ...published.fields, rows: fewer } })).toEqual([
      "unit-missing Sở Y Tế: – → Sở Y Tế",
    ]);
  });

  it("another spelling", () => {
    expect(only(withFieldRow(published, 19, { unit: "Thanh tra tỉnh Thanh Hóa" }))).toEqual([
      "name-variant Thanh Tra tỉnh: Thanh Tra tỉnh → Thanh tra tỉnh Thanh Hóa",
    ]);
  });

  it("stands where it was printed, in the field table as well", () => {
    const total = apartFromKnown(audit(withFieldRow(published, 1, { total: points(9075) })));
    expect(total.map(({ code, at }) => [code, at])).toEqual([
      ["total-mismatch", { file: "linh-vuc.tsv", row: 3, column: "total" }],
      ["table-mismatch", { file: "xep-hang.tsv", row: 3, column: "appraisal_score" }],
      // the average of the totals was made with 91,75
      ["average-mismatch", { file: "linh-vuc.tsv", row: 22, column: "total" }],
    ]);
  });

  it("[R64] an average is blamed on the unit that is missing from its own table", () => {
    const ranking = { ...published.ranking, rows: published.ranking.rows.filter((_, index) => index !== 9) };
    const fields = { ...published.fields, rows: published.fields.rows.filter((_, index) => index !== 12) };
    const averages = audit({ ranking, fields }).findings.filter(({ code }) => code === "average-mismatch");
    const causes = new Set(averages.map(({ at, consequenceOf }) => `${at.file ?? ""} ${consequenceOf?.unit ?? ""}`));
    expect(causes).toEqual(new Set(["xep-hang.tsv Sở Khoa học & CN", "linh-vuc.tsv Sở Y Tế"]));
    expect(averages.every(({ consequenceOf }) => consequenceOf?.code === "unit-missing")).toBe(true);
  });
});

describe("ranks that break", () => {
  const damagedRanks = (list: readonly (number | null)[]): typeof published => ({
    ...published,
    ranking: {
      ...published.ranking,
      rows: published.ranking.rows.map((row, index) => ({ ...row, rank: list[index] ?? null })),
    },
  });
  const found = (list: readonly number[]) => apartFromKnown(audit(damagedRanks(list))).map(briefly);

  it("[R61] name the first place, and the ranks that follow as its consequences, when a tie is split", () => {
    // the tie on rank 5 printed as 5 and 6, everything after it one too high
    const split = ranks.map((rank, index) => (index >= 5 ? rank + 1 : rank));
    const findings = found(split);
    expect(findings[0]).toBe("rank-mismatch Sở Tài Chính: 5 → 6");
    expect(findings.slice(1)).toHaveLength(14);
    for (const each of findings.slice(1)) expect(each).toMatch(/← rank-mismatch Sở Tài Chính$/);
  });

  it("[R61] count an exchange of ranks as one break", () => {
    const swapped = [2, 1, ...ranks.slice(2)];
    expect(found(swapped)).toEqual([
      "rank-mismatch Sở Thông tin & TT: 1 → 2",
      "rank-mismatch Sở Giao thông vận tải: 2 → 1 ← rank-mismatch Sở Thông tin & TT",
    ]);
    // the unit that belongs on 12 printed on 8, those between moved down by one
    const moved = ranks.map((rank, index) => (index === 13 ? 8 : rank >= 8 && rank < 12 ? rank + 1 : rank));
    const [first, ...rest] = found(moved).filter((each) => !each.includes("←"));
    expect([first, rest]).toEqual(["rank-mismatch Sở Tài nguyên và MT: 12 → 8", []]);
  });

  it("[R60] are judged by the rule that fits best", () => {
    const standard = ranks.map((_, index) => {
      const total = published.ranking.rows[index]?.appraisal ?? 0;
      return published.ranking.rows.filter((row) => (row.appraisal ?? 0) > total).length + 1;
    });
    expect(audit(damagedRanks(standard)).rule).toBe("standard");
    expect(apartFromKnown(audit(damagedRanks(standard)))).toEqual([]);
    const slip = standard.map((rank, index) => (index === 0 ? 3 : rank));
    expect(found(slip)).toEqual(["rank-mismatch Sở Thông tin & TT: 1 → 3"]);
    const random = ranks.map((_, index) => ((index * 7) % 20) + 30 + (index % 3));
    expect(audit(damagedRanks(random)).rule).toBe("neither");
  });

  it("[R62] follow a score that is wrong in a ranking table without fields: rank and class are one fault", () => {
    const findings = auditRankingAlone(withRankingRow(published, 0, { appraisal: points(8600) })).findings;
    // without 92 the ranks above 86 move up by one: 86,25 gets 9, so 86 gets 10; "Tốt" instead of "Xuất sắc" follows
    expect(independent(findings.filter(({ code }) => code !== "average-mismatch"))).toEqual([
      "rank-mismatch Sở Thông tin & TT: 10 → 1",
    ]);
  });

  it("[R61] pass their cause on to the class of the same unit", () => {
    // Tài nguyên (85,25) and Lao động (85) exchange ranks 12 and 13, and Lao động's class is wrong besides
    const exchanged = ranks.map((rank) => (rank === 12 ? 13 : rank === 13 ? 12 : rank));
    const damaged = withRankingRow(damagedRanks(exchanged), 14, { class: "Khá" });
    expect(apartFromKnown(audit(damaged)).map(briefly)).toEqual([
      "rank-mismatch Sở Tài nguyên và MT: 12 → 13",
      "rank-mismatch Sở Lao động, TB & XH: 13 → 12 ← rank-mismatch Sở Tài nguyên và MT",
      "class-mismatch Sở Lao động, TB & XH: Tốt → Khá ← rank-mismatch Sở Tài nguyên và MT",
    ]);
  });

  it("[R61] follow from one score at most when one score is wrong in a ranking table without fields", () => {
    fc.assert(
      fc.property(fc.nat(19), fc.integer({ min: 0, max: 10_000 }), (index, value) => {
        const damaged = withRankingRow(published, index, { appraisal: points(value) });
        const findings = auditRankingAlone(damaged).findings.filter(({ code }) => code !== "average-mismatch");
        const unit = published.ranking.rows[index]?.unit ?? "";
        // no finding when the score stays between its neighbours, or joins a tie and leaves none
        expect(independent(findings).length).toBeLessThanOrEqual(1);
        if (findings.some(({ code }) => code === "class-mismatch"))
          expect(findings.map((each) => each.unit)).toContain(unit);
      }),
      { seed: 20215, numRuns: 300 },
    );
  });

  it("[R61] any single rank typed wrong is found once, as that rank", () => {
    fc.assert(
      fc.property(fc.nat(19), fc.integer({ min: 1, max: 30 }), (index, rank) => {
        fc.pre(ranks[index] !== rank);
        const findings = independent(
          apartFromKnown(audit(damagedRanks(ranks.map((each, at) => (at === index ? rank : each))))),
        );
        expect(findings).toEqual([
          `rank-mismatch ${published.ranking.rows[index]?.unit ?? ""}: ${ranks[index] ?? 0} → ${rank}`,
        ]);
      }),
      { seed: 20212, numRuns: 200 },
    );
  });
});

describe("any single damaged figure", () => {
  const amount = fc.integer({ min: -900, max: 900 }).filter((by) => by !== 0);
  const units = fc.nat(19);

  it("[R62] of the ranking table is found once", () => {
    fc.assert(
      fc.property(units, amount, fc.constantFrom("appraisal" as const, "self" as const), (index, by, which) => {
        const value = points((published.ranking.rows[index]?.[which] ?? 0) + by);
        const findings = apartFromKnown(audit(withRankingRow(published, index, { [which]: value })));
        const unit = published.ranking.rows[index]?.unit ?? "";
        const code = value > 10_000 ? "above-maximum" : which === "self" ? "self-total-mismatch" : "table-mismatch";
        expect(independent(findings)).toHaveLength(1);
        expect(findings[0]).toMatchObject({ code, unit });
      }),
      { seed: 20213, numRuns: 200 },
    );
  });

  it("[R62] of the field table is found once", () => {
    const codes = fc.constantFrom("I", "II", "III", "IV", "V", "VI", "VII");
    fc.assert(
      fc.property(
        units,
        amount,
        codes,
        fc.constantFrom("appraisal" as const, "self" as const),
        (index, by, code, which) => {
          const score = published.fields.rows[index]?.fields[code]?.[which];
          const value = (score?.kind === "scored" ? score.points : 0) + by;
          fc.pre(value >= 0);
          const findings = apartFromKnown(audit(withFieldScore(published, index, code, which, value)));
          expect(independent(findings)).toHaveLength(1);
          expect(["above-maximum", "total-mismatch", "self-total-mismatch"]).toContain(findings[0]?.code);
        },
      ),
      { seed: 20214, numRuns: 200 },
    );
  });
});
