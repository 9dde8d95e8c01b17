import {
  applicableMaximum,
  classRescaled,
  isMark,
  isWhollySetAside,
  keepScores,
  mark,
  percentOfApplicable,
  shareOf,
  usualBasis,
} from "../../../src/domain/appraisal/setAside";
import { points } from "../../../src/domain/points";
import { rollUp, type NodeTotal } from "../../../src/domain/rollUp";
import { scored, unscored, type Score } from "../../../src/domain/scores";
import { fieldsOf } from "../../../src/domain/setTree";
import { deepSet, floorSet } from "../../sheets/smallSets";

const of = (hundredths: number): Score => scored(points(hundredths));
const aside: Score = { kind: "notApplicable", reason: "Không có" };

function totalsOf(scores: Readonly<Record<string, Score>>, set = deepSet) {
  const { nodes, total } = rollUp(set, scores);
  const fields = fieldsOf(set).map((field) => ({
    code: field.code,
    total: nodes[set.nodes.indexOf(field)] ?? total,
  }));
  return { total, fields };
}

describe("the mark", () => {
  it("[R182] is neither empty nor 0 nor any other text", () => {
    expect([mark, " kad ", "KAD"].map(isMark)).toEqual([true, true, true]);
    expect([null, undefined, "", 0, false, "K", "KADX"].map(isMark)).toEqual(Array(7).fill(false));
  });

  it("[R183] keeps what stood in the cells, exactly; once more drops nothing and keeps no mark", () => {
    const kept = keepScores({}, { self: 1.5, appraisal: "1,5", chair: null, "member:1": "" });
    expect(kept).toEqual({ self: 1.5, appraisal: "1,5" });
    expect(keepScores(kept, { self: mark, appraisal: 0 })).toEqual({ self: 1.5, appraisal: 0 });
  });
});

describe("the maximum that applies", () => {
  it("[R184] is the maxima of what was not set aside", () => {
    const codes = new Set(["1.1.2", "2.2"]);
    const [first, second] = fieldsOf(deepSet);
    // 10 − 2 − 2,5; field I 6 − 2; field II 4 − 2,5
    expect(applicableMaximum(deepSet, null, codes)).toBe(550);
    expect(first && applicableMaximum(deepSet, first, codes)).toBe(400);
    expect(second && applicableMaximum(deepSet, second, codes)).toBe(150);
    expect(applicableMaximum(deepSet, null, new Set())).toBe(1000);
  });

  it("[R187] a node of which nothing applies is not applicable", () => {
    const field = fieldsOf(deepSet)[1];
    expect(field && isWhollySetAside(deepSet, field, new Set(["2.1"]))).toBe(false);
    expect(field && isWhollySetAside(deepSet, field, new Set(["2.1", "2.2"]))).toBe(true);
    const { total } = totalsOf({
      "1.1.1": aside,
      "1.1.2": aside,
      "1.2": aside,
      "1.3.1": aside,
      "2.1": aside,
      "2.2": aside,
    });
    expect([total.isComplete, total.applicable, shareOf(total)]).toEqual([true, 0, null]);
  });
});

describe("rescaled points", () => {
  const full = { "1.1.1": of(100), "1.1.2": of(200), "1.2": of(100), "1.3.1": of(200) };

  it("[R185] reach a class by the exact fraction: 79,99… is not 80", () => {
    // 6 of 7,5 = 80 %: 8 of 10, the threshold of the best class.
    const even = totalsOf({ ...full, "2.1": of(0), "2.2": aside });
    expect(shareOf(even.total)).toEqual({ part: 600, whole: 750 });
    expect(classRescaled(deepSet, even.total, even.fields)).toBe("Tốt");
    // 5,99 of 7,5 = 79,87 %
    const below = totalsOf({ ...full, "1.1.1": of(99), "2.1": of(0), "2.2": aside });
    expect(classRescaled(deepSet, below.total, below.fields)).toBe("Khá");
    // 7,5 − 5,00 ÷ 7,5 …: 3,74 of 7,5 = 49,87 %; 3,75 of 7,5 = 50 %
    const half = (hundredths: number) =>
      totalsOf({
        ...full,
        "1.1.2": of(hundredths - 175),
        "1.1.1": of(0),
        "1.2": of(0),
        "1.3.1": of(175),
        "2.1": of(0),
        "2.2": aside,
      });
    expect([374, 375].map((each) => classRescaled(deepSet, half(each).total, half(each).fields))).toEqual([
      "Yếu",
      "Khá",
    ]);
    const open = totalsOf({ ...full, "2.1": unscored, "2.2": aside });
    expect(classRescaled(deepSet, open.total, open.fields)).toBeNull();
  });

  it("[R185] hold floors against what applies of a field", () => {
    // Only field I applies: 55 of 60 = 91,67 %, and the field is above its floor of 80 %.
    const one = totalsOf({ I: of(5500), II: aside }, floorSet);
    expect(classRescaled(floorSet, one.total, one.fields)).toBe("Xuất sắc");
    const low = totalsOf({ I: of(6000), II: of(1000) }, floorSet);
    // 70 of 100, field II at 25 %: below every floor
    expect(classRescaled(floorSet, low.total, low.fields)).toBe("Không hoàn thành");
  });

  it("[R186] are not what rank and class follow unless the specialist chose so", () => {
    expect(usualBasis).toBe("points");
  });

  it("[R188] make averages of fields in percent of what applies", () => {
    const total = (reached: number, applicable: number, isComplete = true): NodeTotal => ({
      points: points(reached),
      leaves: 1,
      scored: 1,
      notApplicable: 0,
      applicable: points(applicable),
      open: points(0),
      isComplete,
    });
    // (5,5 + 4,75) of (6 + 6) = 85,416… %; what is incomplete or does not apply is left out
    expect(percentOfApplicable([total(550, 600), total(475, 600), total(600, 600, false), total(0, 0)])).toBe(8542);
    expect(percentOfApplicable([total(0, 0)])).toBeNull();
  });
});
