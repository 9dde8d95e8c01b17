import fc from "fast-check";
import { approvedCodes, checkSetAside, rankBothWays, type SetAside } from "../../../src/domain/appraisal/notApplicable";
import { points } from "../../../src/domain/points";
import { rollUp, type NodeTotal } from "../../../src/domain/rollUp";
import { scored, type Score } from "../../../src/domain/scores";
import { set } from "../checking/exampleSheet";

const of = (hundredths: number): Score => scored(points(hundredths));
const aside: Score = { kind: "notApplicable", reason: "Không có" };
const item = (code: string, about: Partial<SetAside> = {}): SetAside => ({
  code,
  approver: "Sở Nội vụ",
  reason: "Không có bộ phận này",
  ...about,
});

describe("items set aside", () => {
  it("[R170] need an approver and a reason, are leaves, and listed once", () => {
    const list = [item("1.2"), item("1.2"), item("I"), item("2.1", { approver: " " }), item("III", { reason: " " })];
    const all = checkSetAside(set, "Xã A", list);
    expect(all.map(({ code, at }) => [code, at.code])).toEqual([
      ["set-aside-twice", "1.2"],
      ["set-aside-unknown-code", "I"],
      ["set-aside-without-approver", "2.1"],
      ["set-aside-without-reason", "III"],
    ]);
    // the sentence names unit and item
    for (const { at, details } of all) expect([at, details]).toEqual([at, { unit: "Xã A", code: at.code }]);
    expect([...approvedCodes(list)]).toEqual(["1.2", "I"]);
  });
});

describe("ranks both ways", () => {
  const total = (scores: Readonly<Record<string, Score>>): NodeTotal => rollUp(set, scores).total;

  it("[R171] compares raw points, and points of what applies", () => {
    const rows = rankBothWays(
      set,
      [
        // 8 of 10.
        {
          unit: "A",
          total: total({ "1.1.1": of(100), "1.1.2": of(150), "1.2": of(50), "2.1": of(400), III: of(100) }),
        },
        // 4,5 of 5 (2.1 set aside): 90 %.
        { unit: "B", total: total({ "1.1.1": of(100), "1.1.2": of(200), "1.2": of(50), "2.1": aside, III: of(100) }) },
        // Incomplete.
        { unit: "C", total: total({ "1.1.1": of(100) }) },
        // Nothing applies.
        { unit: "D", total: total({ "1.1.1": aside, "1.1.2": aside, "1.2": aside, "2.1": aside, III: aside }) },
      ],
      "dense",
    );
    expect(
      rows.map(({ unit, points: raw, rawRank, rescaled, rescaledRank, moves }) => [
        unit,
        raw,
        rawRank,
        rescaled,
        rescaledRank,
        moves,
      ]),
    ).toEqual([
      ["A", 800, 1, 800, 2, true],
      ["B", 450, 2, 900, 1, true],
      ["C", null, null, null, null, false],
      ["D", null, null, null, null, false],
    ]);
  });

  it("[R171] compares fractions exactly: 2/3 and 4/6 tie, and beat 66,66 %", () => {
    const of3 = (part: number, applicable: number): NodeTotal => ({
      ...total({}),
      isComplete: true,
      points: points(part),
      applicable: points(applicable),
    });
    const ranks = rankBothWays(
      set,
      [
        { unit: "A", total: of3(200, 300) },
        { unit: "B", total: of3(400, 600) },
        { unit: "C", total: of3(6666, 10_000) },
      ],
      "standard",
    ).map(({ rescaledRank, rescaled }) => [rescaledRank, rescaled]);
    // All three print as 6,67 of 10.
    expect(ranks).toEqual([
      [1, 667],
      [1, 667],
      [3, 667],
    ]);
  });

  it("[R171] agree while nothing is set aside", () => {
    const unit = fc.tuple(fc.nat(100), fc.nat(200), fc.nat(100), fc.nat(500), fc.nat(100));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), fc.constantFrom("dense", "standard" as const), (units, rule) => {
        const rows = rankBothWays(
          set,
          units.map(([a, b, c, d, e], index) => ({
            unit: `Xã ${index}`,
            total: total({ "1.1.1": of(a), "1.1.2": of(b), "1.2": of(c), "2.1": of(d), III: of(e) }),
          })),
          rule,
        );
        expect(rows.filter((row) => row.moves)).toEqual([]);
      }),
      { seed: 171, numRuns: 100 },
    );
  });
});
