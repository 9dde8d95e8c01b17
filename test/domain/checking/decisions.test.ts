import type { ChairDecision } from "../../../src/domain/appraisal/disagreement";
import type { IssuedColumn } from "../../../src/domain/checking/entrySheet";
import { checkSheet } from "../../../src/domain/checking/checkEntries";
import { points } from "../../../src/domain/points";
import { cleanOfMembers, issuedForMembers, memberContext, set, sheetOf, withTyped, type Typed } from "./exampleSheet";

/** The members' sheet with the column in which the scores decided on stand: position 13 (10 columns, 2 members, this). */
const recorded: IssuedColumn = { role: "decidedOver", kind: "decidedOver", label: "Điểm đã quyết định" };
const issued = { ...issuedForMembers, columns: [...issuedForMembers.columns, recorded] };
const position = issued.columns.length - 1;
const over = (an: number, binh: number): ChairDecision["over"] => [
  { member: "an", points: points(an) },
  { member: "binh", points: points(binh) },
];
const decision = (about: Partial<ChairDecision> = {}): ChairDecision => ({
  code: "1.1.2",
  points: points(100),
  reason: "Thiếu một báo cáo",
  over: over(150, 75),
  ...about,
});
/** An 1,5 and Bình 0,75 on 1.1.2: 0,75 apart, 0,5 is allowed. */
const apart = withTyped(cleanOfMembers, {
  "1.1.2": { "member:an": 1.5, "member:binh": 0.75, appraisal: "", reasonCode: "Chậm thời hạn" },
});

function found(typed: Typed, decisions: readonly ChairDecision[], agreement = memberContext().agreement): unknown[] {
  const context = memberContext({ issued, agreement });
  return checkSheet(context, sheetOf(set, issued, typed, { decisions })).findings.map(
    ({ code, role, cell, fix, details }) => {
      const { line: _, code: __, ...rest } = details;
      return [code, role, cell, fix ?? null, rest];
    },
  );
}

describe("the chair's decisions on a sheet", () => {
  // 1.1.2 stands in sheet row 5; the appraisal follows code, name, maximum, self and two members: column 6.
  const appraisal = { row: 5, column: 6 };
  const beside = { row: 5, column: position };
  const waiting = [
    "appraisal-disagreement",
    "appraisal",
    appraisal,
    null,
    { difference: { points: 75 }, tolerance: { points: 50 } },
  ];
  const confirm = { kind: "confirm", ...beside, value: "an:150;binh:75" };

  it("[R144] count while the scores are those decided on, and are asked for again when they have changed", () => {
    const decided = withTyped(apart, { "1.1.2": { appraisal: 1 } });
    expect(found(decided, [decision()])).toEqual([]);
    expect(found(apart, [decision({ over: over(200, 75) })])).toEqual([
      waiting,
      ["decision-out-of-date", "decidedOver", beside, confirm, {}],
    ]);
  });

  it("[R197] that were not recorded are confirmed with one click, over the scores that stand there now", () => {
    expect(found(apart, [decision({ over: null })])).toEqual([
      waiting,
      ["decision-not-recorded", "decidedOver", beside, confirm, {}],
    ]);
  });

  it("[R144] without a reason, or with points the leaf cannot have, stand beside the appraisal and have no click", () => {
    expect(found(apart, [decision({ reason: "" })])).toEqual([
      waiting,
      ["decision-without-reason", "appraisal", appraisal, null, {}],
    ]);
    expect(found(apart, [decision({ points: points(225) })])).toEqual([
      waiting,
      ["decision-not-possible", "appraisal", appraisal, null, { found: { points: 225 } }],
    ]);
  });

  it("[R144] of members who agree wait for nobody, and an outdated one is said without a click", () => {
    expect(found(cleanOfMembers, [decision({ over: null })])).toEqual([]);
    expect(found(cleanOfMembers, [decision()])).toEqual([["decision-out-of-date", "decidedOver", beside, null, {}]]);
  });

  it("[R143] under “equal” nothing is allowed: 1,5 and 1,25 wait for the chair", () => {
    const close = withTyped(apart, { "1.1.2": { "member:binh": 1.25 } });
    expect(found(close, [], { rule: "equal", tolerance: points(50) })).toEqual([
      [
        "appraisal-disagreement",
        "appraisal",
        appraisal,
        null,
        { difference: { points: 25 }, tolerance: { points: 0 } },
      ],
    ]);
  });

  it("[R145] make the leaf's score; without one a leaf on which members differ has none", () => {
    const scoreOf = (typed: Typed, decisions: readonly ChairDecision[]): unknown => {
      const context = memberContext({ issued });
      return checkSheet(context, sheetOf(set, issued, typed, { decisions })).leaves.get("1.1.2")?.appraisal;
    };
    expect(scoreOf(cleanOfMembers, [])).toBe(150);
    expect(scoreOf(apart, [decision()])).toBe(100);
    // −1: blank.
    expect(scoreOf(apart, [])).toBe(-1);
    expect(scoreOf(withTyped(apart, { "1.1.2": { "member:an": "x" } }), [])).toBe(-2);
  });
});
