import fc from "fast-check";
import { progressOf } from "../../../src/domain/checking/progress";
import type { ClassRequirement } from "../../../src/domain/criteria";
import { percent, points } from "../../../src/domain/points";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { leavesOf } from "../../../src/domain/setTree";
import { set } from "./exampleSheet";

const of = (hundredths: number): Score => scored(points(hundredths));
const aside: Score = { kind: "notApplicable", reason: "Không có" };

describe("progress", () => {
  it("[R132] counts per field and bounds the total and the class", () => {
    // Scored: 1.1.1 = 1, 1.2 = 0,5, 2.1 = 4. Missing: 1.1.2 (2), III (1). So far 5,5; best 8,5 of 10.
    const progress = progressOf(set, { "1.1.1": of(100), "1.2": of(50), "2.1": of(400) });
    expect(progress.total).toEqual({
      scored: 3,
      notApplicable: 0,
      leaves: 5,
      points: 550,
      worst: 550,
      best: 850,
      applicable: 1000,
      isComplete: false,
    });
    expect(
      progress.fields.map(({ code, name, scored: done, leaves, worst, best, isComplete }) => [
        code,
        name,
        done,
        leaves,
        worst,
        best,
        isComplete,
      ]),
    ).toEqual([
      ["I", "Tên I", 2, 3, 150, 350, false],
      ["II", "Tên II", 1, 1, 400, 400, true],
      ["III", "Tên III", 0, 1, 0, 100, false],
    ]);
    // 55 %: Trung bình (from 50); 85 %: Tốt (from 80).
    expect([progress.worstClass.name, progress.bestClass.name]).toEqual(["Trung bình", "Tốt"]);
  });

  it("[R132] what is set aside is neither missing nor possible", () => {
    const progress = progressOf(set, {
      "1.1.1": of(100),
      "1.1.2": of(200),
      "1.2": of(100),
      "2.1": of(500),
      III: aside,
    });
    expect(progress.total).toMatchObject({
      scored: 4,
      notApplicable: 1,
      leaves: 4,
      worst: 900,
      best: 900,
      applicable: 900,
      isComplete: true,
    });
    expect([progress.worstClass.name, progress.bestClass.name]).toEqual(["Xuất sắc", "Xuất sắc"]);
    expect(progress.fields[2]).toMatchObject({ leaves: 0, notApplicable: 1, isComplete: true });
  });

  it("[R132] floors of fields count at both bounds", () => {
    const classes: ClassRequirement[] = [
      { name: "Hoàn thành tốt", atLeast: 8000, fieldFloor: percent(7000) },
      { name: "Không hoàn thành", atLeast: 0, fieldFloor: null },
    ];
    const floors = { ...set, classification: { basis: "percent" as const, classes } };
    const scores = { "1.1.1": of(100), "1.1.2": of(200), "1.2": of(100), "2.1": of(500) };
    // 9 of 10, but field III has 0 % so far.
    const { worstClass, bestClass } = progressOf(floors, scores);
    expect([worstClass.name, bestClass.name]).toEqual(["Không hoàn thành", "Hoàn thành tốt"]);
    // Where III does not apply nothing holds back 9 of 10.
    const without = progressOf(floors, { ...scores, III: aside });
    expect([without.worstClass.name, without.bestClass.name]).toEqual(["Hoàn thành tốt", "Hoàn thành tốt"]);
  });

  it("[R132] the total lies between its bounds however the rest is scored", () => {
    const leaves = leavesOf(set);
    const choice = fc.tuple(fc.nat(100), fc.boolean());
    fc.assert(
      fc.property(fc.tuple(...leaves.map(() => choice)), (choices) => {
        const all = Object.fromEntries(
          leaves.map((leaf, index) => {
            const most = leaf.maximum ?? 0;
            return [leaf.code, of(Math.floor(((choices[index]?.[0] ?? 0) * most) / 100))];
          }),
        );
        const known = Object.fromEntries(
          leaves.map((leaf, index) => [
            leaf.code,
            choices[index]?.[1] === true ? (all[leaf.code] ?? unscored) : unscored,
          ]),
        );
        const before = progressOf(set, known);
        const after = progressOf(set, all);
        expect(after.total.worst).toBe(after.total.best);
        expect(before.total.worst).toBeLessThanOrEqual(after.total.points);
        expect(before.total.best).toBeGreaterThanOrEqual(after.total.points);
        // Classes count from the best, 0.
        expect(before.worstClass.index).toBeGreaterThanOrEqual(after.worstClass.index);
        expect(before.bestClass.index).toBeLessThanOrEqual(after.worstClass.index);
      }),
      { seed: 134, numRuns: 200 },
    );
  });
});
