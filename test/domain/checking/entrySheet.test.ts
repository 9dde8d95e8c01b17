import { sameEntries, sameGrid, sameReading, type EntrySheet } from "../../../src/domain/checking/entrySheet";
import { entryScores } from "../../../src/domain/checking/entryScores";
import { checkSheet, createEntryChecker } from "../../../src/domain/checking/checkEntries";
import { outOfOrder } from "../../../src/domain/checking/outOfOrder";
import { points } from "../../../src/domain/points";
import {
  clean,
  cleanOfMembers,
  contextFor,
  issued,
  issuedForMembers,
  memberContext,
  set,
  sheetOf,
} from "./exampleSheet";

/** The clean sheet, nothing of it shared with another one. */
const reading = (about: Partial<EntrySheet> = {}): EntrySheet => sheetOf(set, issued, clean, about);

describe("two readings of a sheet", () => {
  it("[R131] are the same when no cell and nothing beside the cells differs", () => {
    expect(sameReading(reading(), reading())).toBe(true);
    const formats = { numberFormats: [["General"]] };
    expect(sameReading(reading(formats), reading({ numberFormats: [["General"]] }))).toBe(true);
    const one = reading();
    expect(sameReading(one, one)).toBe(true);
  });

  const values = reading().values.map((row) => [...row]);
  it.each<[string, Partial<EntrySheet>]>([
    ["name", { sheet: "Xã B" }],
    ["unit", { unit: "Xã B" }],
    ["first row", { firstRow: 1 }],
    ["first column", { firstColumn: 1 }],
    ["a value", { values: values.map((row, index) => (index === 5 ? [...row.slice(0, -1), "x"] : row)) }],
    ["a row more", { values: [...values, []] }],
    ["a row less", { values: values.slice(0, -1) }],
    ["a cell more", { values: values.map((row, index) => (index === 11 ? [...row, null] : row)) }],
    ["a formula", { formulas: [["=1"]] }],
    ["formats", { numberFormats: [["0.00"]] }],
    ["a column moved", { columns: new Map([...reading().columns].map(([role, at]) => [role, at + 1])) }],
    ["a column less", { columns: new Map([...reading().columns].slice(1)) }],
    ["evidence", { evidence: new Map([["1.2", "listed"]]) }],
    ["hidden rows", { hiddenRows: new Set([1]) }],
    ["more hidden rows", { hiddenRows: new Set([0, 1]) }],
    ["an item set aside", { setAside: [{ code: "1.2", approver: "a", reason: "b" }] }],
    ["a decision", { decisions: [{ code: "1.2", points: points(0), reason: "", over: null }] }],
  ])("[R131] differ by %s, whichever comes first", (_, about) => {
    expect(sameReading(reading(), reading(about))).toBe(false);
    expect(sameReading(reading(about), reading())).toBe(false);
  });

  it("[R131] differ by one hidden row of two, and by one format", () => {
    const hidden = (...rows: number[]): EntrySheet => reading({ hiddenRows: new Set(rows) });
    expect(sameReading(hidden(1, 2), hidden(1, 3))).toBe(false);
    const format = (last: string): EntrySheet => reading({ numberFormats: [["General", last]] });
    expect(sameReading(format("0"), format("0.00"))).toBe(false);
  });

  it("are compared cell by cell", () => {
    const rows = [[1, 2], [3]];
    expect(sameGrid(rows, [[1, 2], [3]])).toBe(true);
    expect(sameGrid(rows, [[1, 2], [4]])).toBe(false);
    expect(sameGrid(rows, [[1], [3]])).toBe(false);
    expect(sameGrid([[1], [3]], rows)).toBe(false);
    expect(sameGrid(rows, [[1, 2]])).toBe(false);
    expect(sameGrid([[1, 2]], rows)).toBe(false);
    expect(sameGrid([[undefined]], [[]])).toBe(false);
    const entries = new Map([["a", 1]]);
    expect(sameEntries(entries, new Map([["a", 1]]))).toBe(true);
    expect(sameEntries(entries, new Map([["a", 2]]))).toBe(false);
    expect(sameEntries(entries, new Map([["b", 1]]))).toBe(false);
    expect(sameEntries(entries, new Map())).toBe(false);
  });
});

describe("a checker that remembers", () => {
  it("[R131] checks a sheet once as long as nothing of it changes, whether alone or with others", () => {
    const context = contextFor();
    const checker = createEntryChecker();
    const first = checker.checkOne(context, reading());
    expect(first).toEqual(checkSheet(context, reading()));
    expect(checker.checkOne(context, reading())).toBe(first);
    const together = checker.check(context, [reading()]);
    expect([together.recomputed, together.sheets[0]]).toEqual([0, first]);
    expect(checker.checkOne(context, reading({ unit: "Xã B" }))).not.toBe(first);
    // Another context asks anew.
    expect(createEntryChecker().check(contextFor(), [reading()]).recomputed).toBe(1);
    expect(checker.check(contextFor({ stage: "closing" }), [reading()]).recomputed).toBe(1);
  });
});

describe("scores of a checked sheet", () => {
  it("[R11] are those of the unit, the appraisal or one member; what is faulty is missing, 0 is not", () => {
    const typed = { ...cleanOfMembers, "1.2": { self: 0, "member:an": 0.5, appraisal: 0.5, evidence: "x" } };
    const context = memberContext();
    const checked = checkSheet(context, sheetOf(set, issuedForMembers, { ...typed, III: { self: 9 } }));
    const codes = ["1.1.1", "1.1.2", "1.2", "2.1", "III"];
    const given = (scores: ReturnType<typeof entryScores>): unknown[] =>
      codes.map((code) => {
        const score = scores[code];
        return score?.kind === "scored" ? score.points : score?.kind;
      });
    // III is 9 of 1: faulty.
    expect(given(entryScores(checked, "self", []))).toEqual([100, 150, 0, 400, "unscored"]);
    expect(given(entryScores(checked, "appraisal", []))).toEqual([100, 150, 50, 400, "unscored"]);
    // An scores field I, Bình 1.1.2 and field II.
    expect(given(entryScores(checked, { memberColumn: 0 }, []))).toEqual([100, 150, 50, "unscored", "unscored"]);
    expect(given(entryScores(checked, { memberColumn: 1 }, []))).toEqual([
      "unscored",
      150,
      "unscored",
      400,
      "unscored",
    ]);
    expect(given(entryScores(checked, { memberColumn: 2 }, []))).toEqual(codes.map(() => "unscored"));
    const aside = [{ code: "1.2", approver: "Sở Nội vụ", reason: "Không có" }];
    expect(entryScores(checked, "self", aside)["1.2"]).toEqual({ kind: "notApplicable", reason: "Không có" });
  });
});

describe("what left its order", () => {
  it.each([
    [[], []],
    [[0, 1, 2], []],
    [[1, 0], [0]],
    [[0, 2, 1], [1]],
    // 3 goes from the end to the front: one move, not three.
    [[3, 0, 1, 2], [0]],
    [[1, 2, 3, 0], [3]],
    // Gone ones are passed over.
    [[-1, 1, -1, 0], [1]],
  ])("in %j is %j", (positions, moved) => {
    expect(outOfOrder(positions)).toEqual(moved);
  });
});
