import { readScore } from "../../src/domain/checkScore";
import type { Finding } from "../../src/domain/finding";
import { points } from "../../src/domain/points";
import { scored, unscored, type Score } from "../../src/domain/scores";

function read(
  written: string | number | null,
  step = 1,
  maximum: number | null = 100,
): { score: Score; codes: string[] } {
  const findings: Finding[] = [];
  const limits = { maximum: maximum === null ? null : points(maximum), step: points(step) };
  const score = readScore(written, limits, { row: 3 }, findings);
  return { score, codes: findings.map((finding) => finding.code) };
}

describe("a written score", () => {
  it.each([
    [null, unscored],
    ["", unscored],
    [" \u00a0", unscored],
    ["0", scored(points(0))],
    ["1", scored(points(100))],
    ["0,25", scored(points(25))],
    [0.25, scored(points(25))],
  ])("[R14] %j stands", (written, score) => {
    expect(read(written)).toEqual({ score, codes: [] });
  });

  it.each([
    ["1,01", "score-above-maximum"],
    [1.01, "score-above-maximum"],
    ["-0,01", "score-negative"],
    ["0,125", "score-finer-than-step"],
    [0.125, "score-finer-than-step"],
    ["đạt", "score-not-a-number"],
    [Number.NaN, "score-not-a-number"],
    ["1.234,5", "score-ambiguous"],
  ])("[R14] %j can't stand: %s", (written, code) => {
    expect(read(written)).toEqual({ score: unscored, codes: [code] });
  });

  it("[R14] keeps to the set's step, and to no maximum that is not known", () => {
    expect(read("0,30", 25).codes).toEqual(["score-finer-than-step"]);
    expect(read("0,75", 25).codes).toEqual([]);
    expect(read("500", 1, null).codes).toEqual([]);
  });
});
