import type { EvidenceStanding } from "../../../src/domain/appraisal/evidence";
import { brief, check, clean, cleanOfMembers, contextFor, memberContext, withTyped, type Typed } from "./exampleSheet";

const leaf = (cells: Typed[string]) => check(withTyped(clean, { "1.2": cells }));
const standing = (value: EvidenceStanding, cells: Typed[string] = {}) =>
  check(withTyped(clean, { "1.2": cells }), { evidence: new Map([["1.2", value]]) });
const short = (findings: ReturnType<typeof check>): unknown[] =>
  findings.map(({ code, severity, role }) => [code, severity, role]);

describe("documents beside a score", () => {
  it("[R123] a score above 0 has evidence, or an explanation", () => {
    expect(short(leaf({ evidence: null }))).toEqual([["evidence-missing", "warning", "explanation"]]);
    expect(short(leaf({ evidence: " ", explanation: "Đã họp" }))).toEqual([
      ["evidence-only-explained", "note", "evidence"],
    ]);
    expect(leaf({ evidence: null, self: 0, appraisal: 0 })).toEqual([]);
    expect(leaf({ evidence: 12 })).toEqual([]);
  });

  it("[R123] partial evidence needs an explanation; entries decide over the cell", () => {
    expect(short(standing("partial"))).toEqual([["explanation-missing", "warning", "explanation"]]);
    expect(standing("partial", { explanation: "Bản gốc lưu tại xã" })).toEqual([]);
    expect(short(standing("none"))).toEqual([["evidence-missing", "warning", "explanation"]]);
    expect(standing("listed", { evidence: null })).toEqual([]);
    expect(standing("sufficient", { evidence: null })).toEqual([]);
  });

  it("[R123] a sheet that has no place for evidence is not judged", () => {
    const context = contextFor();
    const columns = context.issued.columns.filter(({ kind }) => kind !== "evidence");
    const bare = contextFor({ issued: { ...context.issued, columns } });
    expect(check(withTyped(clean, { "1.2": { evidence: null } }), {}, bare)).toEqual([]);
  });

  it("[R124] points taken off need a reason from the list", () => {
    const off = { appraisal: 0.25 };
    const [missing] = leaf(off);
    expect(short(leaf(off))).toEqual([["reason-missing", "warning", "reasonCode"]]);
    // 0,5 − 0,25
    expect(missing?.details["taken"]).toEqual({ points: 25 });
    expect(leaf({ ...off, reasonCode: "Chậm thời hạn" })).toEqual([]);
    expect(short(leaf({ ...off, reasonCode: "Trễ" }))).toEqual([["reason-unknown", "warning", "reasonCode"]]);
    expect(short(leaf({ ...off, reasonCode: "Khác" }))).toEqual([["reason-text-missing", "warning", "reason"]]);
    expect(leaf({ ...off, reasonCode: "Khác", reason: "Báo cáo sai mẫu" })).toEqual([]);
    expect(leaf({ appraisal: 0.75 })).toEqual([]);
    // Nothing given is points taken off, too: 0,5 − 0 = 0,5.
    const [nothing] = leaf({ appraisal: 0 });
    expect([nothing?.code, nothing?.details["taken"]]).toEqual(["reason-missing", { points: 50 }]);
  });

  it("[R124] every member gives theirs; in a shared column one reason is enough", () => {
    // Mean of 1 and 1,25: 4,5 steps of 0,25, rounded up to 5: 1,25.
    const off = { "member:an": 1, "member:binh": 1.25, appraisal: 1.25 };
    const typed = withTyped(cleanOfMembers, { "1.1.2": off });
    expect(brief(check(typed, {}, memberContext()))).toEqual(["reason-missing 1.1.2 reasonCode"]);
    const context = memberContext();
    const issued = {
      ...context.issued,
      columns: [
        ...context.issued.columns,
        { role: "reason:an", kind: "reason", label: "Lý do của An", member: "an" } as const,
        { role: "reasonCode:an", kind: "reasonCode", label: "Lý do của An", member: "an" } as const,
      ],
    };
    const own = memberContext({ issued });
    expect(brief(check(typed, {}, own))).toEqual([
      "reason-missing 1.1.2 reasonCode:an",
      "reason-missing 1.1.2 reasonCode",
    ]);
    const given = withTyped(typed, { "1.1.2": { "reasonCode:an": "Chậm thời hạn" } });
    expect(brief(check(given, {}, own))).toEqual(["reason-missing 1.1.2 reasonCode"]);
  });
});
