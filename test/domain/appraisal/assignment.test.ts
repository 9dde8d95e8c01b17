import { checkAssignment, coverageOf, leavesOfMember, mayFill } from "../../../src/domain/appraisal/assignment";
import type { EntryPlace, Member, Role } from "../../../src/domain/appraisal/assignment";
import { checkRoles, type LogEntry } from "../../../src/domain/appraisal/log";
import { rowsOf, setOf } from "../exampleSets";
import { issuedForMembers, set, twoMembers } from "../checking/exampleSheet";

const member = (id: string, codes: readonly string[], name = id): Member => ({ id, name, codes });
const coverage = coverageOf(set, twoMembers);

describe("the assignment of appraisers", () => {
  it("[R140] gives a member the leaves under the nodes assigned; several may share one", () => {
    expect(Object.fromEntries(coverage.membersOf)).toEqual({
      "1.1.1": ["an"],
      "1.1.2": ["an", "binh"],
      "1.2": ["an"],
      "2.1": ["binh"],
      III: [],
    });
    expect([...leavesOfMember(set, member("x", ["I", "1.1.2", "9"]))]).toEqual(["1.1.1", "1.1.2", "1.2"]);
  });

  it("[R141] shows what is not covered by its highest nodes", () => {
    const bare = (assignment: readonly Member[]): string[] =>
      coverageOf(set, assignment).uncovered.map((node) => node.code);
    expect(bare([])).toEqual(["I", "II", "III"]);
    expect(bare([member("a", ["1.1.1", "II"])])).toEqual(["1.1.2", "1.2", "III"]);
    expect(bare([member("a", ["1.2"])])).toEqual(["1.1", "II", "III"]);
    expect(bare([member("a", ["I", "II", "III"])])).toEqual([]);
  });

  it("[R141] finds everything wrong with an assignment", () => {
    const findings = checkAssignment(set, [
      member("a", ["I", "7.7"], "An"),
      member("a", ["II"], " An "),
      member("b", [], " "),
      member("c", ["III"], "Chi"),
    ]);
    expect(findings.map(({ code, at }) => [code, at.code ?? ""])).toEqual([
      ["assignment-unknown-code", "7.7"],
      ["assignment-same-name", ""],
      ["assignment-same-id", ""],
      ["assignment-without-name", ""],
      ["assignment-empty", ""],
    ]);
    expect(findings.map(({ details }) => details)).toEqual([
      { member: "An", code: "7.7" },
      { member: "An" },
      { member: "An" },
      {},
      { member: "" },
    ]);
    expect(checkAssignment(set, twoMembers).map(({ code, at, details }) => [code, at.code, details])).toEqual([
      ["assignment-not-covered", "III", { code: "III", name: "Tên III" }],
    ]);
    expect(checkAssignment(set, [])).toEqual([]);
    expect(checkAssignment(set, [member("a", ["I", "II", "III"])])).toEqual([]);
  });

  it("works for sets that have only fields", () => {
    const fields = setOf(rowsOf("I 40", "II 60"));
    const { membersOf, uncovered } = coverageOf(fields, [member("a", ["II"])]);
    expect([[...membersOf], uncovered.map((node) => node.code)]).toEqual([
      [
        ["I", []],
        ["II", ["a"]],
      ],
      ["I"],
    ]);
  });

  it("[R142] opens exactly the cells of a role", () => {
    const an: Role = { kind: "member", member: "an" };
    const may = (role: Role, place: EntryPlace): boolean => mayFill(role, place, coverage);
    const own = { kind: "member", member: "an" } as const;
    expect(may(an, { ...own, code: "1.2" })).toBe(true);
    expect(may(an, { ...own, code: "2.1" })).toBe(false);
    expect(may(an, { kind: "member", member: "binh", code: "1.1.2" })).toBe(false);
    expect(may(an, { kind: "reason", code: "1.2" })).toBe(true);
    expect(may(an, { kind: "reasonCode", code: "III" })).toBe(false);
    expect(may(an, { kind: "reasonCode", code: "1.2" })).toBe(true);
    expect(may(an, { kind: "reasonCode", member: "an", code: "1.2" })).toBe(true);
    expect(may(an, { kind: "reason", code: "9.9" })).toBe(false);
    expect(may(an, { kind: "reason", member: "binh", code: "1.1.2" })).toBe(false);
    const kinds = ["self", "evidence", "explanation", "appraisal", "note"] as const;
    expect(kinds.map((kind) => may(an, { kind, code: "1.2" }))).toEqual([false, false, false, false, true]);
    expect(kinds.map((kind) => may({ kind: "unit" }, { kind, code: "1.2" }))).toEqual([true, true, true, false, true]);
    expect(kinds.map((kind) => may({ kind: "organizer" }, { kind, code: "1.2" }))).toEqual(kinds.map(() => true));
  });

  it("[R181] states changes of cells that the role does not fill in", () => {
    const change = (role: Role, column: string, code = "1.2"): LogEntry => ({
      when: "2026-11-20T08:00:00Z",
      role,
      who: null,
      sheet: "Xã A",
      unit: "Xã A",
      kind: "changed",
      code,
      column,
      from: null,
      to: 1,
    });
    const unit: Role = { kind: "unit" };
    const an: Role = { kind: "member", member: "an" };
    const entries = [
      change(unit, "self"),
      change(unit, "member:an"),
      change(an, "member:an"),
      change(an, "member:an", "2.1"),
      change(an, "maximum"),
      { ...change(unit, ""), kind: "rowRemoved" as const },
    ];
    expect(checkRoles(issuedForMembers, coverage, entries)).toEqual([
      expect.objectContaining({
        code: "entry-outside-role",
        severity: "warning",
        role: "member:an",
        at: { sheet: "Xã A", unit: "Xã A", code: "1.2", column: "An" },
      }),
      expect.objectContaining({ code: "entry-outside-role", at: expect.objectContaining({ code: "2.1" }) }),
    ]);
  });
});
