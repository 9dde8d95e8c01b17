import { surveyLink } from "../../../src/domain/analysis/surveyLink";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import { points } from "../../../src/domain/points";
import { brief, check, clean, cleanOfMembers, contextFor, memberContext, set, withTyped } from "./exampleSheet";

/** Findings with the value 1.1.2 (maximum 2, step 0,25) gets as its self score. */
const typing = (self: CellValue, context = contextFor()) => check(withTyped(clean, { "1.1.2": { self } }), {}, context);

/** Serial of a day in 2026: 1/1/2026 is 46023 (46023 − 25569 = 20454 days after 1/1/1970, 56 years with 14 leap days). */
const inMay = 46023 + 31 + 28 + 31 + 30;

describe("entries of a sheet", () => {
  it("are without findings when nothing is wrong", () => {
    expect(check(clean)).toEqual([]);
    expect(brief(check(clean, {}, contextFor({ stage: "closing" })))).toEqual([]);
  });

  it.each([
    [2.25, "entry-above-maximum"],
    [-0.25, "entry-negative"],
    ["đạt", "entry-not-a-number"],
    [true, "entry-not-a-number"],
    ["#VALUE!", "entry-not-a-number"],
    ["1.2.5", "entry-ambiguous-number"],
    ["1,234.5", "entry-ambiguous-number"],
    [0.3, "entry-finer-than-step"],
    [0.125, "entry-finer-than-step"],
    ["0,125", "entry-finer-than-step"],
  ])("[R120] %j alone gives %s, points to its cell, and nobody guesses a repair", (self, code) => {
    const findings = typing(self);
    expect(brief(findings)).toEqual([`${code} 1.1.2 self`]);
    // 1.1.2 is the fourth node: sheet row 5 (0-based); self is the fourth column.
    expect(findings[0]).toMatchObject({
      severity: "error",
      cell: { row: 5, column: 3 },
      at: { sheet: "Xã A", unit: "Xã A", row: 6, column: "Điểm tự đánh giá", code: "1.1.2" },
    });
    expect(findings[0]?.fix).toBeUndefined();
  });

  it("collects all faults of one cell", () => {
    expect(brief(typing(2.3))).toEqual(["entry-above-maximum 1.1.2 self", "entry-finer-than-step 1.1.2 self"]);
    expect(brief(typing("-0,30"))).toEqual([
      "entry-number-as-text 1.1.2 self",
      "entry-negative 1.1.2 self",
      "entry-finer-than-step 1.1.2 self",
    ]);
  });

  it("[R120] a missing score is a note while working, an error when closing, and never a zero", () => {
    const empty = withTyped(clean, { "1.2": { self: null, appraisal: "" } });
    const working = check(empty);
    expect(brief(working)).toEqual(["entry-missing 1.2 self", "entry-missing 1.2 appraisal"]);
    expect(working.map(({ severity }) => severity)).toEqual(["note", "note"]);
    expect(check(empty, {}, contextFor({ stage: "closing" })).map(({ severity }) => severity)).toEqual([
      "error",
      "error",
    ]);
    expect(brief(check(empty, {}, contextFor({ role: { kind: "unit" } })))).toEqual(["entry-missing 1.2 self"]);
    expect(check(withTyped(clean, { "1.2": { self: 0, appraisal: 0, evidence: null } }))).toEqual([]);
  });

  it.each([
    ["1.5", ",", "entry-decimal-mark", 1.5],
    ["0,25", ".", "entry-decimal-mark", 0.25],
    ["0,25", ",", "entry-number-as-text", 0.25],
    ["\u00a01 ", ",", "entry-number-as-text", 1],
    // Fifteen hundred is above the maximum of 2, so one and a half is certain.
    ["1.500", ",", "entry-decimal-mark", 1.5],
  ] as const)("[R121] %j where the mark is %j gives %s, certainly meant %d", (typed, decimalMark, code, value) => {
    const findings = typing(typed, contextFor({ habits: { decimalMark, dateOrder: null, years: [] } }));
    expect(brief(findings)).toEqual([`${code} 1.1.2 self`]);
    expect(findings[0]?.fix).toEqual({ kind: "value", row: 5, column: 3, value });
  });

  it("[R121] text that keeps to no limit has no certain repair", () => {
    const findings = typing("2,5");
    expect(brief(findings)).toEqual(["entry-number-as-text 1.1.2 self", "entry-above-maximum 1.1.2 self"]);
    expect(findings.map(({ fix }) => fix)).toEqual([undefined, undefined]);
  });

  it("[R122] a date offers the score meant; two possible ones are both offered", () => {
    const certain = typing(inMay);
    expect(certain.map(({ code, fix, details }) => [code, fix, details["meant"]])).toEqual([
      ["entry-date", { kind: "value", row: 5, column: 3, value: 1.5 }, { points: 150 }],
    ]);
    // 2/1/2026 would be 2,1, which is neither in step nor below 2.
    expect(brief(typing(46024))).toEqual(["entry-date-unreadable 1.1.2 self"]);
    // 1/2/2025 (serial 45689) in 2.1 (maximum 5): day and month give 1,2 (not in step), month and year 2,25: certain.
    // 1/5/2025 (45778): 1,5 or, months first, 5,1 (above 5, as is 5,25): certain. 1/4/2025 (45748): 4,25.
    const offered = (serial: number, step: number): unknown[] => {
      const habits = { decimalMark: ",", dateOrder: "dayFirst", years: [2025] } as const;
      const context = contextFor({ set: { ...set, step: points(step) }, habits });
      return check(withTyped(clean, { "2.1": { self: serial } }), {}, context)
        .filter(({ role }) => role === "self")
        .map(({ code, fix, choices }) => [code, fix?.kind === "value" ? fix.value : null, choices ?? []]);
    };
    expect(offered(45689, 25)).toEqual([["entry-date", 2.25, []]]);
    expect(offered(45778, 25)).toEqual([["entry-date", 1.5, []]]);
    // In steps of 0,05 the fifth month may also have been typed as 05.
    expect(offered(45778, 5)).toEqual([["entry-date-ambiguous", null, [105, 150]]]);
  });

  it("states a score that is shown as a date, and puts the format right", () => {
    const sheet = { numberFormats: formats("dd/mm/yyyy") };
    expect(check(clean, sheet).map(({ code, severity, fix }) => [code, severity, fix])).toEqual([
      ["entry-shown-as-date", "note", { kind: "value", row: 5, column: 3, value: 1.5 }],
    ]);
    expect(check(clean, { numberFormats: formats('0.00 "đ"') })).toEqual([]);
  });

  it("warns of a formula in a score cell and offers its value", () => {
    const formula = { formulas: formulas('="0,5"+1') };
    expect(check(clean, formula).map(({ code, severity, fix }) => [code, severity, fix])).toEqual([
      ["entry-formula", "warning", { kind: "value", row: 5, column: 3, value: 1.5 }],
    ]);
  });

  it("[R208] takes the survey's link of this unit and criterion, and no other, for a score of its own", () => {
    const at = { role: "'Kết quả'!$H$1", unitName: "'Kết quả'!$B$9", points: "'Kết quả'!$H$9" };
    // The formula stands in the self score of 1.1.2.
    const linked = (unit: string, criterion: string) =>
      brief(check(clean, { formulas: formulas(surveyLink(at, unit, criterion)) }));
    expect(linked("Xã A", "1.1.2")).toEqual([]);
    expect(linked("Xã B", "1.1.2")).toEqual(["survey-link-broken 1.1.2 self"]);
    expect(linked("Xã A", "1.2")).toEqual(["survey-link-broken 1.1.2 self"]);
  });

  it("[R129] reports what stands in a member's column outside the member's leaves, and never counts it", () => {
    const typed = withTyped(cleanOfMembers, { "2.1": { "member:an": 5 } });
    const closing = memberContext({ role: { kind: "member", member: "an" }, stage: "closing" });
    expect(brief(check(typed, {}, closing))).toEqual(["entry-not-assigned 2.1 member:an"]);
    // The final score stays Bình's 4, not the mean with An's 5.
    const counted = withTyped(typed, { "2.1": { appraisal: 4.5 } });
    expect(brief(check(counted, {}, closing))).toEqual([
      "entry-not-assigned 2.1 member:an",
      "sheet-final-differs 2.1 appraisal",
    ]);
  });

  it("reports missing scores of members to the member and to the organizer", () => {
    const typed = withTyped(cleanOfMembers, { "1.1.2": { "member:binh": null, appraisal: "" } });
    const seenBy = (role: Parameters<typeof memberContext>[0]): string[] =>
      brief(check(typed, {}, memberContext(role)));
    expect(seenBy({ role: { kind: "member", member: "binh" } })).toEqual(["entry-missing 1.1.2 member:binh"]);
    expect(seenBy({ role: { kind: "member", member: "an" } })).toEqual([]);
    expect(seenBy({ role: { kind: "organizer" } })).toEqual(["entry-missing 1.1.2 member:binh"]);
    expect(seenBy({ role: { kind: "unit" } })).toEqual([]);
  });

  it("compares the final score with the members' scores", () => {
    // Mean of 1,5 and 1,25 is 1,375: in steps of 0,25 that is 5,5 steps, rounded to 6: 1,5.
    const mean = withTyped(cleanOfMembers, { "1.1.2": { self: 1.25, "member:binh": 1.25, appraisal: 1.5 } });
    expect(brief(check(mean, {}, memberContext()))).toEqual([]);
    const wrong = withTyped(mean, { "1.1.2": { appraisal: 1.375 } });
    const findings = check(wrong, {}, memberContext());
    expect(brief(findings)).toEqual(["sheet-final-differs 1.1.2 appraisal"]);
    expect(findings[0]?.details).toMatchObject({ found: "1,375", expected: { points: 150 } });
    const early = withTyped(cleanOfMembers, { "1.1.2": { "member:binh": null } });
    expect(brief(check(early, {}, memberContext({ role: { kind: "unit" } })))).toEqual([
      "sheet-final-early 1.1.2 appraisal",
    ]);
  });

  it("holds a disagreement open until a decision stands", () => {
    // 1,5 and 0,75 lie 0,75 apart; 0,5 is allowed.
    const typed = withTyped(cleanOfMembers, {
      "1.1.2": { "member:binh": 0.75, appraisal: "", reasonCode: "Chậm thời hạn" },
    });
    const open = check(typed, {}, memberContext());
    expect(open.map(({ code, severity, details }) => [code, severity, details["difference"]])).toEqual([
      ["appraisal-disagreement", "warning", { points: 75 }],
    ]);
    expect(check(typed, {}, memberContext({ stage: "closing" }))[0]?.severity).toBe("error");
    const over = [
      { member: "an", points: points(150) },
      { member: "binh", points: points(75) },
    ];
    const decision = { code: "1.1.2", points: points(100), reason: "Thiếu một báo cáo", over };
    const decided = withTyped(typed, { "1.1.2": { appraisal: 1 } });
    expect(brief(check(decided, { decisions: [decision] }, memberContext()))).toEqual([]);
    expect(brief(check(typed, { decisions: [{ ...decision, reason: " " }] }, memberContext()))).toEqual([
      "appraisal-disagreement 1.1.2 appraisal",
      "decision-without-reason 1.1.2 appraisal",
    ]);
    expect(brief(check(typed, { decisions: [{ ...decision, points: points(225) }] }, memberContext()))).toEqual([
      "appraisal-disagreement 1.1.2 appraisal",
      "decision-not-possible 1.1.2 appraisal",
    ]);
    expect(brief(check(typed, { decisions: [{ ...decision, over: null }] }, memberContext()))).toEqual([
      "appraisal-disagreement 1.1.2 appraisal",
      "decision-not-recorded 1.1.2 appraisal",
    ]);
    const changed = withTyped(typed, { "1.1.2": { "member:an": 2 } });
    expect(brief(check(changed, { decisions: [decision] }, memberContext()))).toEqual([
      "appraisal-disagreement 1.1.2 appraisal",
      "decision-out-of-date 1.1.2 appraisal",
    ]);
  });

  it("does not judge a final score while a member's cell is faulty", () => {
    const typed = withTyped(cleanOfMembers, { "2.1": { "member:binh": "4.0", appraisal: "" } });
    expect(brief(check(typed, {}, memberContext()))).toEqual(["entry-decimal-mark 2.1 member:binh"]);
  });

  it("asks no score of an item set aside, and reports one that stands there", () => {
    const setAside = [{ code: "1.2", approver: "Sở Nội vụ", reason: "Không có bộ phận này" }];
    const typed = withTyped(clean, { "1.2": { self: null, appraisal: null } });
    expect(check(typed, { setAside })).toEqual([]);
    expect(brief(check(clean, { setAside }))).toEqual(["entry-set-aside 1.2 self", "entry-set-aside 1.2 appraisal"]);
    expect(brief(check(typed, { setAside: [{ code: "1.2", approver: "", reason: "x" }] }))).toEqual([
      "entry-missing 1.2 self",
      "entry-missing 1.2 appraisal",
    ]);
  });

  it("[R189] takes the mark of what is set aside for no score and no gap, and asks for it back where it is gone", () => {
    const setAside = [{ code: "1.2", approver: "Sở Nội vụ", reason: "Không có bộ phận này" }];
    const marked = withTyped(clean, { "1.2": { self: "KAD", appraisal: "KAD" } });
    const asWritten = { setAside, lockedOtherwise: new Map() };
    expect(check(marked, asWritten)).toEqual([]);
    const changed = check(withTyped(clean, { "1.2": { self: null, appraisal: 0 } }), asWritten);
    expect(brief(changed)).toEqual(["entry-mark-missing 1.2 self", "entry-set-aside 1.2 appraisal"]);
    expect(changed.map(({ fix }) => fix)).toEqual([
      expect.objectContaining({ kind: "value", value: "KAD" }),
      expect.objectContaining({ kind: "value", value: "KAD" }),
    ]);
    // The same marks without approval: no scores, and said so.
    expect(brief(check(marked))).toEqual(["entry-mark-unapproved 1.2 self", "entry-mark-unapproved 1.2 appraisal"]);
  });
});

/** Grids of the clean sheet (12 rows with the hidden one, 10 columns) with one thing in the self score of 1.1.2. */
function formats(format: string): string[][] {
  return grid("General", format);
}

function formulas(formula: string): (string | null)[][] {
  const sums = [2, 3, 7, 10];
  const names: Record<number, string> = { 2: "I", 3: "1.1", 7: "II", 10: "total" };
  return grid<string | null>(null, formula).map((row, index) =>
    sums.includes(index)
      ? row.map((cell, column) =>
          column === 3
            ? `=SUM(self,"${names[index] ?? ""}")`
            : column === 4
              ? `=SUM(appraisal,"${names[index] ?? ""}")`
              : cell,
        )
      : row,
  );
}

function grid<Cell>(usual: Cell, special: Cell): Cell[][] {
  return Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => (row === 5 && column === 3 ? special : usual)),
  );
}
