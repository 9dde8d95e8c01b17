/** Score cells under less usual circumstances: what formulas, formats and marks make of them, sums over zeros. */
import { checkSheet } from "../../../src/domain/checking/checkEntries";
import type { CheckContext } from "../../../src/domain/checking/checkContext";
import type { EntrySheet, IssuedColumn } from "../../../src/domain/checking/entrySheet";
import {
  brief,
  check,
  clean,
  cleanOfMembers,
  contextFor,
  issued,
  issuedForMembers,
  memberContext,
  set,
  sheetOf,
  withCell,
  withTyped,
} from "./exampleSheet";

const sheet = sheetOf(set, issued, clean);
const found = (reading: EntrySheet, context: CheckContext = contextFor()) => checkSheet(context, reading).findings;
const setAside = [{ code: "1.2", approver: "Sở Nội vụ", reason: "Không có bộ phận này" }];

describe("score cells", () => {
  it("hold what was typed, per leaf; what was not issued holds nothing", () => {
    const typed = withTyped(clean, {
      "1.2": { self: null },
      "2.1": { self: null, appraisal: null },
      III: { self: "x" },
    });
    const { leaves } = checkSheet(contextFor(), sheetOf(set, issued, typed));
    // −1: blank, −2: no score
    expect(leaves.get("1.1.2")).toEqual({ self: 150, appraisal: 150, members: [] });
    expect(leaves.get("1.2")).toEqual({ self: -1, appraisal: 50, members: [] });
    expect(leaves.get("2.1")).toEqual({ self: -1, appraisal: -1, members: [] });
    expect(leaves.get("III")).toEqual({ self: -2, appraisal: 100, members: [] });
    const members = checkSheet(memberContext(), sheetOf(set, issuedForMembers, cleanOfMembers)).leaves;
    expect(members.get("1.2")).toEqual({ self: 50, appraisal: 50, members: [50, -1] });
  });

  it("[R122] shown as dates are stated, a zero too; blank ones are not", () => {
    const dates = sheet.values.map((row) => row.map(() => "dd/mm/yyyy"));
    const typed = withTyped(clean, { "1.1.1": { self: 0 }, "1.2": { self: null, appraisal: null } });
    const shown = found(sheetOf(set, issued, typed, { numberFormats: dates }), contextFor({ role: { kind: "unit" } }));
    expect(
      shown.filter(({ role, code }) => role === "self" && code === "entry-shown-as-date").map(({ at }) => at.code),
    ).toEqual(["1.1.1", "1.1.2", "2.1", "III"]);
    // A reading that holds fewer formats than cells: the others are shown as usual.
    expect(brief(check(clean, { numberFormats: [[], []] }))).toEqual([]);
  });

  it("[R121] of a formula are not mended by typing over it", () => {
    const formula = withCell(withCell(sheet, "1.2", "self", { value: "0,5" }), "1.2", "self", { formula: '="0,5"' });
    expect(found(formula).map(({ code, fix }) => [code, fix ?? null])).toEqual([
      ["entry-formula", null],
      ["entry-number-as-text", null],
    ]);
  });

  it("[R208] whose link lost its sheet say nothing of any criterion", () => {
    const broken = '=IFERROR(IF(AND(#REF!="points:1.2",#REF!="Xã A"),#REF!,""),"")';
    expect(brief(found(withCell(sheet, "1.2", "self", { formula: broken })))).toEqual(["survey-link-broken 1.2 self"]);
  });

  it("[R189] of a member's item that is set aside stay marked, and none is asked of a row that is gone", () => {
    const marked = withTyped(cleanOfMembers, { "1.2": { self: "KAD", "member:an": "KAD", appraisal: "KAD" } });
    const asWritten = { setAside, lockedOtherwise: new Map() };
    const reading = sheetOf(set, issuedForMembers, marked, asWritten);
    // The final score of 1.2 is a formula in the layout for members; here it was written as the mark.
    expect(brief(found(reading, memberContext())).filter((each) => each.includes(" 1.2 "))).toEqual([]);
    const rows = sheet.values.map((_, row) => row).filter((row) => row !== 6);
    const gone = { ...sheetOf(set, issued, clean, asWritten) };
    const without: EntrySheet = {
      ...gone,
      values: rows.map((row) => gone.values[row] ?? []),
      formulas: rows.map((row) => gone.formulas[row] ?? []),
    };
    expect(brief(found(without)).filter((each) => each.startsWith("entry-"))).toEqual([]);
  });

  it("[R130] of zero are scores: their sums are judged", () => {
    const zero = sheetOf(set, issued, withTyped(clean, { "2.1": { self: 0, appraisal: 0, evidence: null } }));
    expect(brief(found(withCell(zero, "II", "self", { value: 4 })))).toEqual(["sheet-sum-differs II self"]);
  });

  it("[R130] that are missing anywhere below leave a sum open, the first as well as the last", () => {
    const open = sheetOf(set, issued, withTyped(clean, { "1.1.1": { self: null } }));
    expect(brief(found(withCell(open, "1.1", "self", { value: "" })))).toEqual(["entry-missing 1.1.1 self"]);
    const last = sheetOf(set, issued, withTyped(clean, { "1.1.2": { self: null } }));
    expect(brief(found(withCell(last, "1.1", "self", { value: "" })))).toEqual(["entry-missing 1.1.2 self"]);
  });

  it("that are the members' result say what stands there: a text is no result, and none is due early", () => {
    const members = sheetOf(set, issuedForMembers, cleanOfMembers);
    const details = (reading: EntrySheet) => found(reading, memberContext()).map(({ code, details: of }) => [code, of]);
    expect(details(withCell(members, "2.1", "appraisal", { value: "4" }))[0]).toEqual([
      "sheet-final-differs",
      { line: "2.1", found: "4", expected: { points: 400 } },
    ]);
    const early = sheetOf(set, issuedForMembers, withTyped(cleanOfMembers, { "2.1": { "member:binh": null } }));
    expect(
      found(early, memberContext({ role: { kind: "unit" } })).map(({ code, details: of }) => [code, of]),
    ).toContainEqual(["sheet-final-early", { line: "2.1", found: "4" }]);
  });
});

describe("reasons of several members", () => {
  const reasonOf = (kind: "reason" | "reasonCode", member: string): IssuedColumn => ({
    role: `${kind}:${member}`,
    kind,
    label: `Lý do của ${member}`,
    member,
  });
  const missing = (kind: "reason" | "reasonCode"): unknown[] => {
    const columns = issuedForMembers.columns.filter((column) => !["reason", "reasonCode"].includes(column.kind));
    const layout = { ...issuedForMembers, columns: [...columns, reasonOf(kind, "an"), reasonOf(kind, "binh")] };
    // Self 1,5; An gives 1, Bình nothing: the mean is 0,5. They lie 1 apart, 0,5 is allowed: no final score yet.
    const off = withTyped(cleanOfMembers, { "1.1.2": { "member:an": 1, "member:binh": 0, appraisal: "" } });
    const context = memberContext({ issued: layout });
    return found(sheetOf(set, layout, off), context)
      .filter(({ code }) => code === "reason-missing")
      .map(({ role, details }) => [role, details["taken"]]);
  };

  it.each(["reason", "reasonCode"] as const)("[R124] are asked of each who took points off: %s", (kind) => {
    // 1,5 − 1 = 0,5 and 1,5 − 0 = 1,5
    expect(missing(kind)).toEqual([
      [`${kind}:an`, { points: 50 }],
      [`${kind}:binh`, { points: 150 }],
    ]);
  });
});
