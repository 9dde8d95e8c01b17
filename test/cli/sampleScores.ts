/** The shipped sample as the scores file that `rank` reads. */
import { sampleYear } from "../../src/criteria/sample";
import { toDecimal } from "../../src/domain/points";
import type { Score } from "../../src/domain/scores";
import { tsv } from "./fakeConsole";

const decimal = (score: Score | undefined): number | string =>
  score?.kind === "scored" ? toDecimal(score.points) : "";

export function sampleScores(): string {
  const { units } = sampleYear();
  const codes = Object.keys(units[0]?.fields ?? {});
  return tsv([
    ["unit", ...codes.flatMap((code) => [`${code}_self`, `${code}_appraisal`]), "total"],
    ...units.map(({ unit, fields }) => [
      unit,
      ...codes.flatMap((code) => [decimal(fields[code]?.self), decimal(fields[code]?.appraisal)]),
      "",
    ]),
  ]);
}
