import { daysLeft, isClosed } from "../../../src/domain/collection/calendar";
import {
  decidedAsSeen,
  mergeScores,
  type MemberCopy,
  type MergeRules,
} from "../../../src/domain/collection/mergeScores";
import type { CellValue } from "../../../src/domain/checking/cellValue";
import { points } from "../../../src/domain/points";

const copy = (file: string, ...scores: readonly (readonly [string, string, CellValue])[]): MemberCopy => ({
  file,
  scores: scores.map(([code, member, value]) => ({ unit: "Xã A", code, member, value })),
});

/** Member 1 appraises 1.1 and 1.2, member 2 appraises 1.2; every leaf has 2 points in steps of 0,25. */
const rules = (present: Readonly<Record<string, CellValue>> = {}, more: Partial<MergeRules> = {}): MergeRules => ({
  mayScore: ({ code, member }) => member === "1" || code === "1.2",
  presentOf: ({ code, member }) => present[`${code}/${member}`] ?? null,
  limitsOf: () => ({ maximum: points(200), step: points(25) }),
  decide: () => null,
  ...more,
});

describe("members' copies", () => {
  it("[R231] give their own scores of their own leaves, nothing else, and take nothing away", () => {
    const merged = mergeScores(
      [copy("a", ["1.1", "1", 1], ["1.2", "1", ""], ["1.3", "1", "KAD"]), copy("b", ["1.1", "2", 2], ["1.2", "2", 0])],
      rules({ "1.2/1": 0.5 }),
    );
    // Member 2 does not appraise 1.1; 0 is a score; the empty cell of member 1 leaves 0,5 alone.
    expect(merged.taken.map(({ code, member, value }) => [code, member, value])).toEqual([
      ["1.1", "1", 1],
      ["1.2", "2", 0],
    ]);
    expect(merged.conflicts).toEqual([]);
  });

  it("[R231] leave out what is no score of the leaf", () => {
    const merged = mergeScores(
      [copy("a", ["1.1", "1", 2.25], ["1.2", "1", "1"]), copy("b", ["1.1", "1", 0.3], ["1.2", "2", -1])],
      rules(),
    );
    // Above 2; a text; 0,3 is between two steps of 0,25; negative.
    expect(merged.invalid.map(({ value }) => value)).toEqual([2.25, "1", 0.3, -1]);
    expect(merged.taken).toEqual([]);
  });

  it("[R232] ask where the workbook holds another score", () => {
    const there = { "1.1/1": 0.5, "1.2/1": 0.1 + 0.4 };
    const copies = [copy("a", ["1.1", "1", 1], ["1.2", "1", 0.5])];
    // 0.1 + 0.4 is shown as 0,5: the same.
    const asked = mergeScores(copies, rules(there));
    expect(asked.taken).toEqual([]);
    expect(asked.conflicts).toEqual([
      { unit: "Xã A", code: "1.1", member: "1", kind: "filled", present: 0.5, offers: [{ file: "a", value: 1 }] },
    ]);
    const decided = mergeScores(copies, rules(there, { decide: () => "a" }));
    expect(decided.taken.map(({ code, value }) => [code, value])).toEqual([["1.1", 1]]);
    expect(decided.conflicts).toEqual([]);
  });

  it("[R232] ask where two copies of one member differ, not where they agree", () => {
    const copies = [copy("a", ["1.1", "1", 1], ["1.2", "1", 2]), copy("b", ["1.1", "1", 1], ["1.2", "1", 1.5])];
    const asked = mergeScores(copies, rules());
    expect(asked.taken.map(({ code, file }) => [code, file])).toEqual([["1.1", "a"]]);
    expect(asked.conflicts).toMatchObject([
      {
        kind: "copies",
        code: "1.2",
        present: null,
        offers: [
          { file: "a", value: 2 },
          { file: "b", value: 1.5 },
        ],
      },
    ]);
    expect(mergeScores(copies, rules({}, { decide: () => "b" })).taken.map(({ value }) => value)).toEqual([1, 1.5]);
    // A file that offers nothing decides nothing.
    expect(mergeScores(copies, rules({}, { decide: () => "c" })).conflicts).toHaveLength(1);
    // The workbook already holds what one of them says: the other is still asked about.
    expect(mergeScores(copies, rules({ "1.2/1": 2 })).conflicts).toMatchObject([
      { kind: "copies", present: 2, offers: [{ file: "b", value: 1.5 }] },
    ]);
  });

  it("[R232] take a decision only for what it was made over: another score typed since is asked about again", () => {
    const copies = [copy("a", ["1.1", "1", 1], ["1.2", "1", 2])];
    const seen = mergeScores(copies, rules({ "1.1/1": 0.5, "1.2/1": 0.5 })).conflicts;
    const decide = decidedAsSeen(seen, () => "a");
    const since = mergeScores(copies, rules({ "1.1/1": 0.75, "1.2/1": 0.1 + 0.4 }, { decide }));
    expect(since.taken.map(({ code }) => code)).toEqual(["1.2"]);
    expect(since.conflicts).toMatchObject([{ code: "1.1", present: 0.75 }]);
    // The file was saved again with another score, or the cell was emptied: nobody has decided about that.
    const saved = mergeScores([copy("a", ["1.1", "1", 0.25])], rules({ "1.1/1": 0.5 }, { decide }));
    expect([saved.taken, saved.conflicts.length]).toEqual([[], 1]);
    // Nothing was asked about this one.
    const more = mergeScores([copy("a", ["1.2", "2", 1])], rules({ "1.2/2": 2 }, { decide }));
    expect([more.taken, more.conflicts.length]).toEqual([[], 1]);
  });
});

describe("the deadline of an issued sheet", () => {
  it("[R230] is its last day: the sheet is open on it and closed after it", () => {
    expect(isClosed("2026-12-04", "2026-12-04")).toBe(false);
    expect(isClosed("2026-12-04", "2026-12-05")).toBe(true);
    expect(isClosed(undefined, "2030-01-01")).toBe(false);
    // December has 31 days: from 30/12 to 02/01 are three.
    expect(daysLeft("2026-12-30", "2027-01-02")).toBe(3);
  });
});
