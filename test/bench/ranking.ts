/**
 * What a ranking costs at 27, 168 and 3,321 units, from the criteria set to the charts: round trips, bytes, the largest
 * request (an answer or a request on the web may have 5 MB), our own computing without the workbook's, and its growth.
 * Run: node --import tsx test/bench/ranking.ts [units …]
 */
import { openEmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import { buildYear } from "../../src/features/buildYear";
import { quietWork } from "../../src/features/work";
import type { WorkbookPort } from "../../src/features/workbookPort";
import { seededUnits } from "../sheets/report/reportYear";
import { processorTime } from "./measure";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [27, 168, 3321];
const megabyte = 1024 * 1024;

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
      change: (change) => wait(port.change(change)),
    },
  };
}

async function measure(units: number, before: { readonly units: number; readonly own: number } | null) {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const scores = seededUnits(set, units, units);
  const { host, port: plain } = await openEmbeddedWorkbook();
  const { port, waited } = timed(plain);
  const { counters } = host;
  let sent = 0;
  let largest = 0;
  host.setFault(() => {
    largest = Math.max(largest, counters.requestBytes - sent);
    sent = counters.requestBytes;
    return undefined;
  });
  const office = { parentAgency: "", agency: "", place: "" };
  const start = performance.now();
  const busy = processorTime();
  const built = await buildYear(port, { set, office, year: 2026, ties: "dense", units: scores }, quietWork);
  const whole = performance.now() - start;
  const processor = (processorTime() - busy) / 1000;
  if (!built.ok) throw new Error(JSON.stringify(built.failure));
  const own = whole - waited.milliseconds;
  const { roundTrips, requestBytes, responseBytes } = counters;
  const growth =
    before === null ? "" : `, ${(own / before.own).toFixed(1)} × for ${(units / before.units).toFixed(1)} × the units`;
  const sizesOf = `${(requestBytes / megabyte).toFixed(2)} MB out, ${(responseBytes / megabyte).toFixed(2)} MB in`;
  console.log(
    `${String(units).padStart(5)} units: ${roundTrips} round trips, ${sizesOf}, largest request ${(largest / megabyte).toFixed(2)} MB, own computing ${own.toFixed(0)} ms${growth}, with the embedded workbook ${(whole / 1000).toFixed(1)} s (${processor.toFixed(1)} s of the processor)`,
  );
  return { units, own };
}

async function main(): Promise<void> {
  let before: { readonly units: number; readonly own: number } | null = null;
  for (const units of sizes) before = await measure(units, before);
}

void main();
