import fc from "fast-check";
import {
  addBridges,
  bridgeOf,
  deductionReasons,
  deductionsOf,
  needsText,
  type Bridge,
  type LeafPairs,
  type StatedReason,
} from "../../../src/domain/appraisal/deductions";
import { lostPoints } from "../../../src/domain/appraisal/lostPoints";
import { points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { leavesOf } from "../../../src/domain/setTree";
import { set } from "../checking/exampleSheet";

const of = (hundredths: number): Score => scored(points(hundredths));
const aside: Score = { kind: "notApplicable", reason: "Không có" };
const late: StatedReason = { reason: "late", text: " Nộp ngày 20/12 " };

/** 1.1.1: 1 → 0,5 late; 1.1.2: 1,5 → 2 raised; 1.2: 1 → 0,25 no reason; 2.1: 4 → not appraised; III: none → 1. */
const pairs: LeafPairs = {
  self: { "1.1.1": of(100), "1.1.2": of(150), "1.2": of(100), "2.1": of(400) },
  appraisal: { "1.1.1": of(50), "1.1.2": of(200), "1.2": of(25), III: of(100) },
  reasons: new Map([["1.1.1", late]]),
};

const end = (bridge: Bridge): number => {
  const taken = Object.values(bridge.taken).reduce((total, step) => total + step.points, 0);
  return (
    bridge.self -
    taken +
    bridge.raised.points -
    bridge.pending.points -
    bridge.setAside.points +
    bridge.unclaimed.points
  );
};

describe("deductions", () => {
  it("are the leaves that lost points, the largest first", () => {
    expect(deductionsOf(set, pairs)).toEqual([
      { code: "1.2", self: 100, appraisal: 25, taken: 75, reason: "unstated", text: "" },
      { code: "1.1.1", self: 100, appraisal: 50, taken: 50, reason: "late", text: "Nộp ngày 20/12" },
    ]);
  });

  it("[R160] only the reason “khác” needs words", () => {
    expect(deductionReasons.filter(needsText)).toEqual(["other"]);
  });

  it("[R161] bridge from self score to appraisal score", () => {
    const bridge = bridgeOf(set, pairs);
    // 7,5 − 0,5 (late) − 0,75 (unstated) + 0,5 − 4 (pending) + 1 = 3,75.
    expect(bridge).toMatchObject({
      self: 750,
      taken: {
        late: { count: 1, points: 50 },
        unstated: { count: 1, points: 75 },
        noEvidence: { count: 0, points: 0 },
      },
      raised: { count: 1, points: 50 },
      pending: { count: 1, points: 400 },
      setAside: { count: 0, points: 0 },
      unclaimed: { count: 1, points: 100 },
      appraisal: 375,
    });
    expect(end(bridge)).toBe(375);
    const without = bridgeOf(set, { ...pairs, appraisal: { ...pairs.appraisal, "2.1": aside } });
    expect([without.setAside, without.pending.count, end(without)]).toEqual([{ count: 1, points: 400 }, 0, 375]);
  });

  it("[R161] what the appraisal left as it was is neither taken off nor raised", () => {
    const kept = { III: of(100), "1.2": of(0) };
    const same: LeafPairs = { self: kept, appraisal: kept, reasons: new Map() };
    expect(deductionsOf(set, same)).toEqual([]);
    const { taken, raised } = bridgeOf(set, same);
    expect([taken.unstated, raised].map(({ count }) => count)).toEqual([0, 0]);
  });

  const score = fc.oneof(fc.nat(500).map(of), fc.constant(unscored), fc.constant(aside));
  const stated = fc.constantFrom(null, ...deductionReasons).map((reason): StatedReason => ({ reason, text: "" }));
  const codes = leavesOf(set).map((leaf) => leaf.code);
  const unit: fc.Arbitrary<LeafPairs> = fc
    .array(fc.tuple(score, score, stated), { minLength: codes.length, maxLength: codes.length })
    .map((rows) => ({
      self: Object.fromEntries(codes.map((code, index) => [code, rows[index]?.[0] ?? unscored])),
      appraisal: Object.fromEntries(codes.map((code, index) => [code, rows[index]?.[1] ?? unscored])),
      reasons: new Map(codes.map((code, index) => [code, rows[index]?.[2] ?? late])),
    }));

  it("[R161] [R162] the bridge adds up exactly for every unit and over all units", () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 6 }), (units) => {
        const bridges = units.map((each) => bridgeOf(set, each));
        for (const bridge of bridges) expect(end(bridge)).toBe(bridge.appraisal);
        const all = addBridges(bridges);
        expect(end(all)).toBe(all.appraisal);
        expect(all.self).toBe(bridges.reduce((total, bridge) => total + bridge.self, 0));
        const listed = units.flatMap((each) => deductionsOf(set, each));
        for (const reason of [...deductionReasons, "unstated"] as const) {
          const ofReason = listed.filter((each) => each.reason === reason);
          expect(all.taken[reason]).toEqual({
            count: ofReason.length,
            points: ofReason.reduce((total, each) => total + each.taken, 0),
          });
        }
      }),
      { seed: 161, numRuns: 200 },
    );
  });
});

describe("lost points", () => {
  it("[R163] are maximum minus score of what is scored, the largest first, with cause and remedy", () => {
    const remarks = new Map([["1.2", { cause: "Thiếu người", remedy: "Bổ sung công chức" }]]);
    const { rows, total } = lostPoints(set, { ...pairs.appraisal, "2.1": aside }, pairs.reasons, remarks);
    // 1.1.1: 1 − 0,5; 1.1.2: 2 − 2 (nothing lost); 1.2: 1 − 0,25; III: 1 − 1.
    expect(rows).toEqual([
      {
        code: "1.2",
        name: "Tên 1.2",
        field: "I",
        maximum: 100,
        score: 25,
        lost: 75,
        reason: null,
        cause: "Thiếu người",
        remedy: "Bổ sung công chức",
      },
      expect.objectContaining({
        code: "1.1.1",
        field: "I",
        lost: 50,
        reason: "late",
        cause: "Nộp ngày 20/12",
        remedy: "",
      }),
    ]);
    expect(total).toBe(125);
  });

  it("[R163] counts no missing score as lost", () => {
    expect(lostPoints(set, {})).toEqual({ rows: [], total: 0 });
    expect(lostPoints(set, { "2.1": of(0) }).rows.map(({ code, lost }) => [code, lost])).toEqual([["2.1", 500]]);
  });
});
