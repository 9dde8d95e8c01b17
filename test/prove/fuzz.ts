/**
 * Every reader of files from outside, on files out of a seeded generator: it gives a result or findings with sentences in
 * both languages, in bounded time and memory, and never throws. `npm run prove:fuzz -- [inputs per reader] [seed]`.
 */
import { findShippedSet } from "../../src/criteria/catalogue";
import type { Finding } from "../../src/domain/finding";
import type { Result } from "../../src/domain/result";
import { readLastYear } from "../../src/files/lastYearFile";
import { readMembers } from "../../src/files/membersFile";
import { readFieldTable, readRankingTable } from "../../src/files/publishedTables";
import { readPack } from "../../src/files/readPack";
import { readReturned } from "../../src/files/returned/readReturned";
import { readScores, scoreColumns } from "../../src/files/scoresFile";
import { setFromTable } from "../../src/files/setFromTable";
import { readTable } from "../../src/files/tableFile";
import { readUnits } from "../../src/files/unitsFile";
import type { Grid } from "../../src/files/grid";
import "../../src/texts/english";
import { sayFinding } from "../../src/texts/sayFinding";
import { createTexts } from "../../src/texts/texts";
import { startWorkbench } from "../features/workbench";
import { allSteps, run } from "../features/year";
import { seeded } from "../office/yearBooks";
import { writeFigures } from "./figures";
import { damageBytes, damageParts, oddTable, type Random } from "./hostileBytes";

/** Longest a reader may think over one file (ms); files here are below 1 MB. */
const longest = 3000;
/** Most memory of the whole run (MB). */
const mostMemory = 1000;

type Findings = readonly Finding[];
type Reader = (bytes: Uint8Array) => Promise<Result<unknown, Findings>> | Result<unknown, Findings>;

async function overTable(
  bytes: Uint8Array,
  read: (grid: Grid) => Result<unknown, Findings>,
): Promise<Result<unknown, Findings>> {
  const grid = await readTable(bytes, "x");
  return grid.ok ? read(grid.value) : grid;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 2000);
  const seed = Number(process.argv[3] ?? 1);
  const set = findShippedSet("thanh-hoa-4606-2019-department")?.set;
  if (set === undefined) throw new Error("the set is not there");
  const headings = scoreColumns(set).map(({ key }) => key);
  const readers: readonly { name: string; headings: readonly string[]; read: Reader }[] = [
    { name: "set", headings: ["code", "name", "maximum"], read: (b) => overTable(b, (g) => setFromTable(g, "x")) },
    { name: "scores", headings: ["unit", ...headings], read: (b) => overTable(b, (g) => readScores(g, set)) },
    { name: "units", headings: ["name", "kind", "code"], read: (b) => overTable(b, readUnits) },
    { name: "members", headings: ["name", "codes"], read: (b) => overTable(b, (g) => readMembers(g, set)) },
    {
      name: "ranking",
      headings: ["unit", "self_score", "appraisal_score", "published_rank", "published_class"],
      read: (b) => overTable(b, readRankingTable),
    },
    {
      name: "fields",
      headings: ["unit", ...headings, "total", "published_class"],
      read: (b) => overTable(b, (g) => readFieldTable(g, set)),
    },
    { name: "lastYear", headings: ["unit", ...headings], read: (b) => readLastYear(b, "x", { set, year: 2024 }) },
    { name: "pack", headings: ["unit"], read: (b) => readPack(b, "x") },
    { name: "returned", headings: ["unit"], read: (b) => readReturned(b, "x") },
  ];
  const sound = await soundWorkbook();
  for (const { name, read } of readers) {
    const outcome = await read(sound);
    if (!outcome.ok && ["lastYear", "returned"].includes(name))
      throw new Error(`${name} refuses a sound file: ${JSON.stringify(outcome.failure)}`);
  }
  const random = seeded(seed);
  const faults: string[] = [];
  const figures: Record<string, { inputs: number; accepted: number; slowest: number }> = {};
  for (const { name, headings: head, read } of readers) {
    const tally = { inputs: 0, accepted: 0, slowest: 0 };
    for (let input = 0; input < count; input += 1) {
      const bytes = hostile(sound, head, random);
      const before = performance.now();
      const fault = await judge(read, bytes, tally);
      const took = performance.now() - before;
      tally.inputs += 1;
      tally.slowest = Math.max(tally.slowest, Math.round(took));
      if (fault !== null) faults.push(`${name}, input ${input}: ${fault}`);
      if (took > longest) faults.push(`${name}, input ${input}: took ${Math.round(took)} ms`);
    }
    figures[name] = tally;
    console.log(name, JSON.stringify(tally), `${faults.length} faults so far`);
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  if (memory > mostMemory) faults.push(`${memory} MB of memory`);
  for (const each of faults.slice(0, 50)) console.log(each);
  const inputs = Object.values(figures).reduce((sum, each) => sum + each.inputs, 0);
  const slowest = Math.max(...Object.values(figures).map((each) => each.slowest));
  writeFigures("fuzz", {
    readers: readers.length,
    inputs,
    faults: faults.length,
    slowestMs: slowest,
    memoryMb: memory,
  });
  if (faults.length > 0) process.exitCode = 1;
}

/** What the reader did wrong, or null. */
async function judge(read: Reader, bytes: Uint8Array, tally: { accepted: number }): Promise<string | null> {
  let outcome: Result<unknown, Findings>;
  try {
    outcome = await read(bytes);
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`;
  }
  if (outcome.ok) tally.accepted += 1;
  else if (outcome.failure.length === 0) return "refused without saying why";
  else
    for (const finding of outcome.failure.slice(0, 20)) {
      const fault = sentenceFault(finding);
      if (fault !== null) return fault;
    }
  return null;
}

const languages = (["vi", "en"] as const).map(createTexts);
const unknown = languages.map((texts) => texts.say("finding.unknown", { code: "" }).slice(0, 12));

function sentenceFault(finding: Finding): string | null {
  for (const [index, texts] of languages.entries()) {
    const sentence = sayFinding(texts, finding);
    if (sentence.trim() === "" || sentence.includes("{{") || sentence.startsWith(unknown[index] ?? "\0"))
      return `says “${sentence.slice(0, 200)}” of ${finding.code}`;
  }
  return null;
}

function hostile(sound: Uint8Array, headings: readonly string[], random: Random): Uint8Array {
  const draw = random();
  if (draw < 0.45) return oddTable(headings, random);
  if (draw < 0.55) return damageBytes(oddTable(headings, random), random);
  if (draw < 0.7) return damageBytes(sound, random);
  return damageParts(sound, random);
}

/** A small year with scoring sheets, table and ranking. */
async function soundWorkbook(): Promise<Uint8Array> {
  const set = findShippedSet("thanh-hoa-4606-2019-department")?.set;
  if (set === undefined) throw new Error("the set is not there");
  const bench = await startWorkbench();
  await run(bench, allSteps, { set, units: ["Sở A", "Sở B"], source: "scoringSheets" });
  return bench.save();
}

void main();
