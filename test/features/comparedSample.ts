/** The 20 departments of 2020 in a workbook, compared with a made-up 2019. */
import { nodeScoresOfFields, type YearScores } from "../../src/domain/analysis/yearScores";
import { points } from "../../src/domain/points";
import { scored, type UnitScores } from "../../src/domain/scores";
import { sampleYear } from "../../src/criteria/sample";
import { buildReportTables } from "../../src/features/buildReportTables";
import { buildYear } from "../../src/features/buildYear";
import { compareLastYear } from "../../src/features/compareLastYear";
import { quietWork } from "../../src/features/work";
import { sampleOffice, sampleSet } from "./publishedSample";
import { done, startWorkbench, type Workbench } from "./workbench";

/** Field I: every third unit had half a point less, every third (beginning with the second) half a point more. */
export function lastYearOfSample(): YearScores {
  const units = sampleYear().units.map((each, index): UnitScores => {
    const now = each.fields["I"]?.appraisal;
    const shift = [-50, 50, 0][index % 3] ?? 0;
    const before = now?.kind === "scored" ? scored(points(now.points + shift)) : now;
    return before === undefined
      ? each
      : { ...each, fields: { ...each.fields, I: { self: before, appraisal: before } } };
  });
  return { year: "2019", set: sampleSet(), units: nodeScoresOfFields(units), tieRule: "dense" };
}

export async function comparedSample(): Promise<Workbench> {
  const bench = await startWorkbench();
  const { units } = sampleYear();
  const year = { set: sampleSet(), office: sampleOffice, year: 2020, ties: "dense", units } as const;
  done(await buildYear(bench.port, year, quietWork));
  done(await buildReportTables(bench.port));
  const input = { lastYear: lastYearOfSample(), source: "2019.xlsx", mergers: "", crosswalk: "" };
  done(await compareLastYear(bench.port, input));
  return bench;
}
