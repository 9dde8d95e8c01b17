import fc from "fast-check";
import { checkSheet, createEntryChecker } from "../../../src/domain/checking/checkEntries";
import { entryScores } from "../../../src/domain/checking/entryScores";
import { sameReading, type EntrySheet } from "../../../src/domain/checking/entrySheet";
import { points } from "../../../src/domain/points";
import { brief, clean, contextFor, issued, memberContext, set, sheetOf, withCell, withTyped } from "./exampleSheet";
import { edit, editedSheet } from "./randomSheets";

const named = (sheet: EntrySheet, name: string): EntrySheet => ({ ...sheet, sheet: name, unit: name });

describe("checking all sheets", () => {
  const context = contextFor();
  const sheets = ["Xã A", "Xã B", "Xã C"].map((name) => named(sheetOf(set, issued, clean), name));

  it("[R131] works out only the sheet that changed", () => {
    const checker = createEntryChecker();
    expect(checker.check(context, sheets).recomputed).toBe(3);
    expect(checker.check(context, sheets).recomputed).toBe(0);
    const edited = sheets.map((sheet) =>
      sheet.sheet === "Xã B" ? withCell(sheet, "2.1", "self", { value: 9 }) : sheet,
    );
    const { recomputed, sheets: checked } = checker.check(context, edited);
    expect(recomputed).toBe(1);
    expect(checked.map(({ findings }) => brief(findings))).toEqual([[], ["entry-above-maximum 2.1 self"], []]);
  });

  it("[R131] knows a sheet that was read again without a change, and starts anew in another context", () => {
    const checker = createEntryChecker();
    checker.check(context, sheets);
    const again = ["Xã A", "Xã B", "Xã C"].map((name) => named(sheetOf(set, issued, clean), name));
    expect(checker.check(context, again).recomputed).toBe(0);
    expect(checker.check(contextFor({ stage: "closing" }), again).recomputed).toBe(3);
    expect(checker.check(context, []).sheets).toEqual([]);
    expect(checker.check(context, again).recomputed).toBe(3);
  });

  it("[R131] incremental results are those from scratch", () => {
    const members = memberContext();
    const names = ["Xã A", "Xã B", "Xã C", "Xã D"];
    const start = fc.tuple(...names.map((name) => editedSheet.map((sheet) => named(sheet, name))));
    const edits = fc.array(fc.tuple(fc.nat(names.length - 1), edit), { maxLength: 12 });
    fc.assert(
      fc.property(start, edits, (first, changes) => {
        const checker = createEntryChecker();
        let now: readonly EntrySheet[] = first;
        checker.check(members, now);
        for (const [which, change] of changes) {
          now = now.map((sheet, index) => (index === which ? change(sheet) : sheet));
          const { sheets: checked, recomputed } = checker.check(members, now);
          expect(recomputed).toBeLessThanOrEqual(1);
          expect(checked).toEqual(now.map((sheet) => checkSheet(members, sheet)));
        }
      }),
      { seed: 131, numRuns: 60 },
    );
  });

  it("finds the same however the sheet is cut, and never throws on a damaged one", () => {
    const members = memberContext({ stage: "closing" });
    fc.assert(
      fc.property(editedSheet, (sheet) => {
        // The hidden first row holds the identity; another row may have been moved there.
        fc.pre(sheet.values[0]?.[0] === '{"cchc":1}');
        const cut = { ...sheet, firstRow: 1, values: sheet.values.slice(1), formulas: sheet.formulas.slice(1) };
        expect(brief(checkSheet(members, cut).findings)).toEqual(brief(checkSheet(members, sheet).findings));
      }),
      { seed: 132, numRuns: 300 },
    );
  });

  it("tells readings apart that differ in anything a check looks at", () => {
    const [sheet] = sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const others: readonly EntrySheet[] = [
      withCell(sheet, "2.1", "self", { value: 3 }),
      withCell(sheet, "2.1", "self", { formula: "=4" }),
      { ...sheet, numberFormats: sheet.values.map((row) => row.map(() => "General")) },
      { ...sheet, hiddenRows: new Set([0, 4]) },
      { ...sheet, columns: new Map([...sheet.columns].slice(1)) },
      { ...sheet, evidence: new Map([["2.1", "none"]]) },
      { ...sheet, setAside: [{ code: "2.1", approver: "A", reason: "B" }] },
      { ...sheet, decisions: [{ code: "2.1", points: points(100), reason: "B", over: [] }] },
      { ...sheet, firstRow: 1 },
      { ...sheet, values: sheet.values.slice(1) },
      { ...sheet, unit: "Xã khác" },
    ];
    expect(others.map((other) => sameReading(sheet, other))).toEqual(others.map(() => false));
    expect(sameReading(sheet, { ...sheet, hiddenRows: new Set([0]) })).toBe(true);
  });
});

describe("scores from a checked sheet", () => {
  it("[R120] take what can stand; faulty and missing ones are unscored, set aside ones not applicable", () => {
    const setAside = [{ code: "III", approver: "Sở Nội vụ", reason: "Không có" }];
    const typed = withTyped(clean, { "1.1.1": { self: "1" }, "1.1.2": { self: null }, III: { self: null } });
    const checked = checkSheet(contextFor(), sheetOf(set, issued, typed, { setAside }));
    expect(entryScores(checked, "self", setAside)).toEqual({
      "1.1.1": { kind: "unscored" },
      "1.1.2": { kind: "unscored" },
      "1.2": { kind: "scored", points: 50 },
      "2.1": { kind: "scored", points: 400 },
      III: { kind: "notApplicable", reason: "Không có" },
    });
    expect(entryScores(checked, "appraisal", [])["2.1"]).toEqual({ kind: "scored", points: 400 });
    expect(entryScores(checked, { memberColumn: 0 }, [])["2.1"]).toEqual({ kind: "unscored" });
  });
});
