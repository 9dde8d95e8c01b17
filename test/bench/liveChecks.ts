/**
 * What live checking asks of the workbook and of the machine, over the embedded workbook: round trips, bytes, pauses for
 * others, and our own computing without the client library and the host, as milliseconds of the processor (other programs on
 * the machine do not count): least and median of several runs, each with the workbook checked for the first time, and again.
 * Ends with code 1 when the median of a full check is above its budget.
 * Run: npm run bench (an argument: the number of units)
 */
import { existsSync, readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import { leavesOf } from "../../src/domain/setTree";
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildRanking } from "../../src/features/buildRanking";
import { buildScoreTable } from "../../src/features/buildScoreTable";
import { createEntryChecks, type EntryChecks } from "../../src/features/checkEntries";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { saveUnits } from "../../src/features/saveUnits";
import { turnOfOthers } from "../../src/features/slices";
import { quietWork } from "../../src/features/work";
import { rect } from "../../src/standalone/host/model/rect";
import { userEdit } from "../../src/standalone/host/model/userEdit";

const units = Number(process.argv[2] ?? 168);
const runs = 9;
/** Milliseconds of our own computing in a check of everything (median). */
const budget = 150;

/** What the kernel keeps of the thread that asks: nanoseconds of computing come first (Linux, proc_pid_schedstat). */
const ofThread = "/proc/thread-self/schedstat";
const knowsThread = existsSync(ofThread);

/**
 * Milliseconds of computing of the thread the checks run on: what typing has to wait for. Where the kernel does not say,
 * of the whole process, with the helpers of the engine (compiling, clearing away) that run beside it.
 */
function processorTime(): number {
  if (knowsThread) return Number(readFileSync(ofThread, "utf8").split(" ")[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What is left to others: time while Excel answers, pauses. */
interface Others {
  milliseconds: number;
  pauses: number;
}

async function givenAway<Value>(others: Others, wait: () => Promise<Value>): Promise<Value> {
  const start = processorTime();
  try {
    return await wait();
  } finally {
    others.milliseconds += processorTime() - start;
  }
}

/** Clears away what lived for a moment only. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as (how: { readonly type: "minor" }) => void;
  return () => collect({ type: "minor" });
}

/**
 * Every answer of Excel, from the request to the filled-in objects, is the others' time, and so is clearing away what they
 * left behind: 17 MB of text and its pieces, which Excel and its library leave elsewhere.
 */
function watchSyncs(others: Others): void {
  const collect = collector();
  const { prototype } = Excel.RequestContext;
  const sync = Reflect.get(prototype, "sync") as (this: unknown, ...given: unknown[]) => Promise<unknown>;
  Reflect.set(prototype, "sync", function (this: unknown, ...given: unknown[]) {
    return givenAway(others, async () => {
      const answer = await sync.apply(this, given);
      collect();
      return answer;
    });
  });
}

interface Figures {
  readonly own: number;
  readonly pauses: number;
  readonly roundTrips: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
}

async function measure({ host }: EmbeddedWorkbook, others: Others, work: () => Promise<unknown>): Promise<Figures> {
  host.counters.reset();
  Object.assign(others, { milliseconds: 0, pauses: 0 });
  const start = processorTime();
  await work();
  const own = processorTime() - start - others.milliseconds;
  const { roundTrips, requestBytes: bytesOut, responseBytes: bytesIn } = host.counters;
  return { own, pauses: others.pauses, roundTrips, bytesOut, bytesIn };
}

/** Prints one line; gives the median. */
function print(name: string, figures: readonly Figures[]): number {
  const own = figures.map((each) => each.own).sort((left, right) => left - right);
  const [least = 0, median = 0] = [own[0], own[own.length >> 1]];
  const [first] = figures;
  if (first === undefined) return 0;
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `${name.padEnd(40)} ${first.roundTrips} round trips, ${kilobytes(first.bytesOut)} out, ${kilobytes(first.bytesIn)} in, ` +
      `${first.pauses} pauses, own computing ${least.toFixed(1)} ms (median ${median.toFixed(1)})`,
  );
  return median;
}

async function main(): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  const workbook = await openEmbeddedWorkbook();
  const { host, port } = workbook;
  const names = Array.from({ length: units }, (_, index) => `Xã ${index + 1}`);
  await applyCriteriaSet(port, { set, office: { parentAgency: "", agency: "", place: "" }, year: 2026 });
  await saveUnits(port, { names });
  await createScoringSheets(port, { units: "all" }, quietWork);
  await buildScoreTable(port, { source: "scoringSheets" });
  await buildRanking(port, { ties: "dense" });
  const others: Others = { milliseconds: 0, pauses: 0 };
  watchSyncs(others);
  const pause = (): Promise<void> => {
    others.pauses += 1;
    return turnOfOthers();
  };
  const start = (): EntryChecks => createEntryChecks(port, { findSet: () => null, now: () => new Date(), pause });

  console.log(`${units} sheets, ${leavesOf(set).length} leaves, score table, ranking; ${runs} runs`);
  const figures = { first: [] as Figures[], again: [] as Figures[], edit: [] as Figures[] };
  const sheet = host.model.sheet(names[Math.floor(units / 2)] ?? "");
  for (let run = 0; run < runs; run += 1) {
    const checks = start();
    figures.first.push(await measure(workbook, others, () => checks.checkAll(quietWork)));
    figures.again.push(await measure(workbook, others, () => checks.checkAll(quietWork)));
    for (const value of [0.25, 99]) {
      userEdit(host.model, sheet.id, rect(20, 3), value, { source: "pasted" });
      figures.edit.push(await measure(workbook, others, () => checks.checkTouched([sheet.id])));
    }
  }
  print("everything, the very first time", figures.first.slice(0, 1));
  const medians = [print("everything, first time", figures.first), print("everything, again", figures.again)];
  print("after an edit, the first", figures.edit.slice(0, 1));
  const afterEdit = print("after an edit", figures.edit);
  if (Math.max(...medians, afterEdit) > budget) {
    console.error(`above the budget of ${budget} ms`);
    process.exitCode = 1;
  }
}

void main();
