/** Criteria of two years compared, where both workbooks have scoring sheets. */
import { points, toDecimal } from "../../src/domain/points";
import { leavesOf } from "../../src/domain/setTree";
import { compareLastYear } from "../../src/features/compareLastYear";
import { readPublishedYear } from "../../src/features/publishYear";
import { readLastYear } from "../../src/files/lastYearFile";
import { deepSet } from "../sheets/smallSets";
import { done, startWorkbench, type Workbench } from "./workbench";
import { allSteps, run } from "./year";

const units = ["Xã A", "Xã B"];
const leaves = leavesOf(deepSet);
const [first, second] = leaves;
if (first === undefined || second === undefined) throw new Error("two leaves");

/** Everything at its maximum, but for the first leaf of the first unit. */
async function scoredYear(year: number, firstScore: number): Promise<Workbench> {
  const bench = await startWorkbench();
  await run(bench, allSteps, { set: deepSet, units, source: "scoringSheets", year });
  for (const unit of units)
    for (const { code, maximum } of leaves)
      for (const column of ["self", "appraisal"])
        bench.type(unit, `node:${code}`, column, toDecimal(maximum ?? points(0)));
  bench.type("Xã A", `node:${first?.code ?? ""}`, "appraisal", firstScore);
  return bench;
}

it("[R212] gives every criterion's mean of both years, by code and name or as the crosswalk says", async () => {
  const maximum = toDecimal(first.maximum ?? points(0));
  const before = await scoredYear(2024, 0);
  const bench = await scoredYear(2025, maximum);
  const last = await readLastYear(await before.save(), "2024.xlsx", { set: deepSet, year: null });
  if (!last.ok) throw new Error(JSON.stringify(last.failure));
  expect(last.value.criteria.map(({ unit }) => unit)).toEqual(units);
  const { scores: lastYear, criteria: lastCriteria } = last.value;
  const input = { lastYear, lastCriteria, source: "2024.xlsx", mergers: "", crosswalk: "" };
  done(await compareLastYear(bench.port, input));
  const year = await readPublishedYear(bench.port);
  if (!year.ok) throw new Error(JSON.stringify(year.failure));
  const criteria = year.value.changed?.criteria ?? [];
  expect(criteria.map(({ code }) => code)).toEqual(leaves.map(({ code }) => code));
  // (0 + maximum) / 2 of the maximum: 50 % last year, 100 % this year.
  expect(criteria[0]).toEqual({ code: first.code, name: first.name, mean: { before: 50, after: 100, change: 50 } });
  expect(criteria.slice(1).every(({ mean }) => mean.change === 0)).toBe(true);

  // The first two taken together, as the crosswalk says; the others stay.
  const both = `${first.code}+${second.code}`;
  const crosswalk = `${both}\t${both}`;
  done(await compareLastYear(bench.port, { ...input, crosswalk }));
  const again = await readPublishedYear(bench.port);
  const grouped = (again.ok ? again.value.changed?.criteria : null) ?? [];
  expect(grouped.map(({ code }) => code)).toEqual([
    `${first.code}+${second.code}`,
    ...leaves.slice(2).map(({ code }) => code),
  ]);

  // Without last year's scoring sheets nothing is known of criteria: said, not guessed.
  const blind = done(await compareLastYear(bench.port, { ...input, lastCriteria: [], crosswalk }));
  expect(blind.findings.map(({ code }) => code)).toContain("criteria-not-known");
}, 180_000);
