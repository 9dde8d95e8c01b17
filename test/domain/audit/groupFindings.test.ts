import { auditError, type AuditFinding } from "../../../src/domain/audit/auditFinding";
import { groupFindings } from "../../../src/domain/audit/groupFindings";
import { audit, published, withRankingRow } from "./publishedYear";

const finding = (code: AuditFinding["code"], unit: string, cause?: AuditFinding["consequenceOf"]): AuditFinding =>
  auditError(code, unit, {}, { expected: 1, found: 2 }, { cause });
const briefly = (findings: readonly AuditFinding[]): readonly string[] =>
  groupFindings(findings).map(
    ({ code, findings: list }) =>
      `${code}: ${list.map((each) => `${each.finding.unit}(${each.consequences.map(({ code: what, unit }) => `${what} ${unit}`).join(", ")})`).join(" ")}`,
  );

describe("findings in groups", () => {
  it("stand under their first cause, over several steps", () => {
    const list = [
      finding("total-mismatch", "A"),
      finding("table-mismatch", "A", { code: "total-mismatch", unit: "A" }),
      finding("rank-mismatch", "B"),
      finding("rank-mismatch", "C", { code: "table-mismatch", unit: "A" }),
      finding("rank-mismatch", "D", { code: "rank-mismatch", unit: "B" }),
    ];
    expect(briefly(list)).toEqual([
      "total-mismatch: A(table-mismatch A, rank-mismatch C)",
      "rank-mismatch: B(rank-mismatch D)",
    ]);
  });

  it("lose none, also where the cause is not among them or causes go round", () => {
    const list = [
      finding("rank-mismatch", "A", { code: "rank-mismatch", unit: "gone" }),
      finding("class-mismatch", "B", { code: "rank-mismatch", unit: "B" }),
      finding("rank-mismatch", "B", { code: "class-mismatch", unit: "B" }),
    ];
    const count = groupFindings(list).flatMap(({ findings: own }) =>
      own.flatMap(({ consequences }) => [1, ...consequences]),
    );
    expect(count).toHaveLength(3);
  });

  it("of a damaged table: one cause, the ranks that follow below it", () => {
    // The first unit's rank is left out of the sequence: 2 instead of 1 shifts nothing else.
    const { findings } = audit(withRankingRow(published, 0, { rank: 3 }));
    const groups = groupFindings(findings);
    expect(
      groups.flatMap(({ findings: own }) => own.flatMap((each) => [each.finding, ...each.consequences])),
    ).toHaveLength(findings.length);
    expect(groups.map(({ code }) => code)).toContain("rank-mismatch");
  });
});
