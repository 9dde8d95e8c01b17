/** Sheets written in the background (the log, with frozen rows) leave people on the sheet they are at. */
import { createEntryChecks } from "../../src/features/checkEntries";
import { keepLog } from "../../src/features/keepLog";
import { quietWork } from "../../src/features/work";
import { done, startWorkbench } from "../features/workbench";
import { allSteps, run } from "../features/year";
import { deepSet } from "../sheets/smallSets";

it("the first writing of the log makes a sheet and shows it to nobody", async () => {
  const bench = await startWorkbench();
  const unit = "Xã An Bình";
  await run(bench, allSteps, { set: deepSet, units: [unit], source: "scoringSheets" });
  const checks = createEntryChecks(bench.port, { findSet: () => null, now: () => new Date("2026-11-20T08:00:00Z") });
  await checks.checkAll(quietWork);
  const { model } = bench.host;
  model.activate(bench.sheet(unit));
  bench.type(unit, "node:1.1.1", "self", 0.5);
  await checks.checkTouched([bench.sheet(unit).id]);
  const before = bench.sheetNames();
  done(await keepLog(bench.port, checks, { zoneOffset: 0 }));
  expect(bench.sheetNames()).toHaveLength(before.length + 1);
  expect(model.active.name).toBe(unit);
});
