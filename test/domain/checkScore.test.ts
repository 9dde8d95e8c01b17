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

describe("what a refused score says", () => {
  it.each([
    [" năm ", { found: "năm" }],
    ["x".repeat(41), { found: "x".repeat(40) }],
    ["1.234,5", { found: "1.234,5" }],
    ["0,125", { found: "0,125", step: { points: 25 } }],
    ["0,3", { found: "0,3", step: { points: 25 } }],
    [-0.25, { found: "-0.25" }],
    [1.25, { found: { points: 125 }, maximum: { points: 100 } }],
  ])("about %j", (written, details) => {
    const findings: Finding[] = [];
    readScore(written, { maximum: points(100), step: points(25) }, { row: 3 }, findings);
    expect(findings.map((finding) => [finding.at, finding.details])).toEqual([[{ row: 3 }, details]]);
  });
});
