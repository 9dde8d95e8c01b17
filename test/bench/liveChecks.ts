/**
 * What live checking asks of the workbook: round trips, bytes and sheets read, for everything and after one edit, over the
 * embedded workbook; beside them our own computing, without the host's. Prints counts and ratios.
 * Run: npm run bench
 */
import { performance } from "node:perf_hooks";
import { openEmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import { leavesOf } from "../../src/domain/setTree";
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createEntryChecks } from "../../src/features/checkEntries";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { saveUnits } from "../../src/features/saveUnits";
import { quietWork } from "../../src/features/work";
import type { WorkbookPort } from "../../src/features/workbookPort";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";

const units = Number(process.argv[2] ?? 168);

/** The port, with the time spent waiting for its answers. */
function timed(port: WorkbookPort): { readonly port: WorkbookPort; readonly waited: { milliseconds: number } } {
  const waited = { milliseconds: 0 };
  const wait = async <Value>(answer: Promise<Value>): Promise<Value> => {
    const start = performance.now();
    try {
      return await answer;
    } finally {
      waited.milliseconds += performance.now() - start;
    }
  };
  return {
    waited,
    port: {
      ...port,
      survey: (contentsOf) => wait(port.survey(contentsOf)),
      readForChecks: (sheets) => wait(port.readForChecks(sheets)),
    },
  };
}

async function main(): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const { host, port: plain } = await openEmbeddedWorkbook();
  const names = Array.from({ length: units }, (_, index) => `Xã ${index + 1}`);
  await applyCriteriaSet(plain, { set, office: { parentAgency: "", agency: "", place: "" }, year: 2026 });
  await saveUnits(plain, { names });
  await createScoringSheets(plain, { units: "all" }, quietWork);
  await buildScoreTable(plain, { source: "scoringSheets" });
  await buildRanking(plain, { ties: "dense" });
  const { port, waited } = timed(plain);
  const checks = createEntryChecks(port, { findSet: () => null, now: () => new Date() });

  const measure = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    host.counters.reset();
    waited.milliseconds = 0;
    const start = performance.now();
    await work();
    const own = performance.now() - start - waited.milliseconds;
    const { roundTrips, responseBytes, requestBytes } = host.counters;
    const bytes = `${(requestBytes / 1024).toFixed(0)} KB out, ${(responseBytes / 1024).toFixed(0)} KB in`;
    console.log(`${name.padEnd(34)} ${roundTrips} round trips, ${bytes}, own computing ${own.toFixed(1)} ms`);
  };

  console.log(`${units} sheets, ${leavesOf(set).length} leaves`);
  await measure("everything, first time", () => checks.checkAll(quietWork));
  await measure("everything, nothing changed", () => checks.checkAll(quietWork));
  const sheet = host.model.sheet(names[Math.floor(units / 2)] ?? "");
  for (const value of [0.25, 99]) {
    userEdit(host.model, sheet.id, rect(20, 3), value, { source: "pasted" });
    await measure(`after one edit (${value})`, () => checks.checkTouched([sheet.id]));
  }
}

void main();
