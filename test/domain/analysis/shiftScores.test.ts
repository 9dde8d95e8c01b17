/** Which units take part in shifting, and what of a band holds whatever the draws are. */
import { fieldsToShift, leavesToShift, shiftScores } from "../../../src/domain/analysis/shiftScores";
import { points } from "../../../src/domain/points";
import { rankUnits } from "../../../src/domain/rankUnits";
import { unscored, type Score } from "../../../src/domain/scores";
import { mixedSet, rowsOf, setOf } from "../exampleSets";
import { of } from "./years";

const setAside: Score = { kind: "notApplicable", reason: "" };

describe("units whose scores are shifted", () => {
  it("[R91] are the ranked ones with what is scored in their fields", () => {
    const fields = (...scores: Score[]) =>
      Object.fromEntries(
        ["I", "II", "III"].map((code, index) => [code, { self: unscored, appraisal: scores[index] ?? unscored }]),
      );
    const units = [
      { unit: "A", fields: fields(of(3000), setAside, of(500)) },
      { unit: "B", fields: fields(of(3000), of(4000)) },
    ];
    expect(fieldsToShift(mixedSet, rankUnits(mixedSet, units, "dense"))).toEqual([
      {
        unit: "A",
        scores: [
          { points: 3000, maximum: 4000 },
          { points: 500, maximum: 1000 },
        ],
      },
    ]);
  });

  it("[R91] are those with no leaf missing and one scored", () => {
    const set = setOf(rowsOf("I 10", "1.1 4", "1.2 6"));
    const unit = (name: string, appraisal: Record<string, Score>) => ({ unit: name, appraisal });
    const found = leavesToShift(set, [
      unit("scored", { "1.1": of(100), "1.2": of(200) }),
      unit("one not applicable", { "1.1": of(100), "1.2": setAside }),
      unit("blank", { "1.1": of(100), "1.2": unscored }),
      unit("absent", { "1.1": of(100) }),
      unit("nothing applies", { "1.1": setAside, "1.2": setAside }),
    ]);
    expect(found.map(({ unit: name, scores }) => [name, scores.map((score) => score.points)])).toEqual([
      ["scored", [100, 200]],
      ["one not applicable", [100]],
    ]);
  });
});

describe("bands of ranks", () => {
  const options = { tieRule: "dense", step: points(25), seed: 0, runs: 1 } as const;
  const units = ["A", "B"].map((unit) => ({ unit, scores: [{ points: points(500), maximum: points(1000) }] }));

  it("[R91] hold the rank without shifts, also where no run led to it", () => {
    const bands = Array.from({ length: 20 }, (_, seed) => shiftScores(units, { ...options, seed }).rows).flat();
    expect(bands.every(({ rank, band }) => rank === 1 && band.best === 1)).toBe(true);
    // Equal totals: in one run, two thirds of the time, one of them is the lower.
    expect(new Set(bands.map(({ band, kept }) => `${band.worst} ${kept.part}`))).toEqual(new Set(["1 1", "2 0"]));
  });

  it("[R91] come from one to a thousand runs", () => {
    expect(shiftScores(units, { ...options, runs: 1000 }).rows[0]?.kept.whole).toBe(1000);
    for (const runs of [0, 1001, 1.5]) expect(() => shiftScores(units, { ...options, runs })).toThrow(RangeError);
  });
});
