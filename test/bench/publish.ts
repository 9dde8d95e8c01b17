/**
 * What publishing costs at 27 and 168 units: the decision pack as usual and with everything in it, the results report and the
 * letters to all units. Exact first: round trips and bytes of the workbook that is read, sheets, charts, cells and bytes of
 * what is written (formulas in it, so that it is calculated, too). Times are the processor's, reading and writing apart. The
 * score table is filled in field by field: no scoring sheet is read. Ends with 1 where round trips grow with the units, or a
 * file more than they do.
 * Run: npm run bench (arguments: numbers of units)
 */
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import { nodeScoresOfFields } from "../../src/domain/analysis/yearScores";
import type { CriteriaSet } from "../../src/domain/criteria";
import { buildReportTables } from "../../src/features/buildReportTables";
import { buildYear } from "../../src/features/buildYear";
import { compareLastYear } from "../../src/features/compareLastYear";
import { publishPack } from "../../src/features/packContents";
import { packParts, usualParts, type PackPart } from "../../src/features/packParts";
import type { Outcome } from "../../src/features/outcome";
import { readPublishedYear } from "../../src/features/publishYear";
import { readCriteriaLost } from "../../src/features/readCriteriaLost";
import { quietWork } from "../../src/features/work";
import type { WordDocument } from "../../src/files/docx/blocks";
import { resultLetters } from "../../src/files/docx/resultLetter";
import { resultsReport } from "../../src/files/docx/resultsReport";
import { writeWord } from "../../src/files/docx/writeWord";
import { writePack } from "../../src/files/publicationFile";
import { seededUnits } from "../sheets/report/reportYear";
import { costOf, kilobytes, printTable, processorTime, times, type Cost } from "./measure";

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [27, 168];
const office = { parentAgency: "UBND tỉnh", agency: "Sở Nội vụ", place: "Thái Nguyên" };
const year = 2026;
const time = new Date("2026-12-20T01:00:00Z");

interface Written {
  readonly bytes: Uint8Array;
  /** Of a workbook; a document has none. */
  readonly sheets: number;
  readonly charts: number;
  /** With something in them. */
  readonly cells: number;
}

interface PublishCost {
  readonly reading: Cost;
  /** Milliseconds of the processor. */
  readonly writing: number;
  readonly written: Written;
}

/** Reads and computes; what it gives writes the file. */
type Publication = (workbook: EmbeddedWorkbook) => Promise<() => Promise<Written>>;

const publications: readonly (readonly [name: string, publication: Publication])[] = [
  ["pack as usual", pack(usualParts)],
  ["pack with everything", pack(new Set(packParts))],
  [
    "results report",
    async ({ port }) => {
      const read = valueOf(await readPublishedYear(port));
      return async () => document(await resultsReport(read));
    },
  ],
  [
    "letters to all units",
    async ({ port }) => {
      const read = valueOf(await readPublishedYear(port));
      const lost = await readCriteriaLost(port, read.set);
      return () => document(resultLetters(read, read.ranking.rows, lost));
    },
  ],
];

function pack(parts: ReadonlySet<PackPart>): Publication {
  return async ({ port }) => {
    const made = valueOf(await publishPack(port, { parts, time })).pack;
    const sheets = made.sheets.map(({ sheet }) => sheet);
    return async () => ({
      bytes: await writePack(made, "formulas"),
      sheets: sheets.length,
      charts: sheets.reduce((sum, { charts }) => sum + charts.length, 0),
      cells: sheets.reduce((sum, { cells }) => sum + cells.flat().filter((cell) => cell !== null).length, 0),
    });
  };
}

async function document(word: WordDocument): Promise<Written> {
  return { bytes: await writeWord(word), sheets: 0, charts: 0, cells: 0 };
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** A year whose every part can be published: analysed, and compared with one of other scores. */
async function yearOf(set: CriteriaSet, units: number): Promise<EmbeddedWorkbook> {
  const workbook = await openEmbeddedWorkbook();
  const { port } = workbook;
  const scores = seededUnits(set, units, units);
  valueOf(await buildYear(port, { set, office, year, ties: "dense", units: scores }, quietWork));
  valueOf(await buildReportTables(port));
  const before = nodeScoresOfFields(seededUnits(set, units, units + 1));
  const lastYear = { year: String(year - 1), set, units: before, tieRule: "dense" } as const;
  valueOf(await compareLastYear(port, { lastYear, source: "last.xlsx", mergers: "", crosswalk: "" }));
  return workbook;
}

async function costsOf(set: CriteriaSet, units: number): Promise<readonly PublishCost[]> {
  const workbook = await yearOf(set, units);
  const costs: PublishCost[] = [];
  for (const [, publication] of publications) {
    const made: { write?: () => Promise<Written> } = {};
    const reading = await costOf(workbook, async () => (made.write = await publication(workbook)));
    const start = processorTime();
    const written = await made.write?.();
    const writing = processorTime() - start;
    if (written === undefined) throw new Error("nothing was made");
    costs.push({ reading, writing, written });
  }
  return costs;
}

const heads = ["round trips", "KB in", "sheets", "charts", "cells", "KB file", "ms reading", "ms writing"];

function line({ reading, writing, written }: PublishCost): readonly string[] {
  const { bytes, sheets, charts, cells } = written;
  return [
    ...[String(reading.roundTrips), kilobytes(reading.back)],
    ...[sheets, charts, cells].map((number) => (number === 0 ? "–" : String(number))),
    kilobytes(bytes.length),
    ...[reading.milliseconds, writing].map((each) => each.toFixed(0)),
  ];
}

function ratios(more: PublishCost, less: PublishCost): readonly string[] {
  const pairs: readonly (readonly [number, number])[] = [
    [more.reading.roundTrips, less.reading.roundTrips],
    [more.reading.back, less.reading.back],
    [more.written.sheets, less.written.sheets],
    [more.written.charts, less.written.charts],
    [more.written.cells, less.written.cells],
    [more.written.bytes.length, less.written.bytes.length],
    [more.reading.milliseconds, less.reading.milliseconds],
    [more.writing, less.writing],
  ];
  return pairs.map(([many, few]) => times(many, few));
}

function growsTooMuch(more: PublishCost, less: PublishCost, most: number): boolean {
  const isLarge = more.written.bytes.length > less.written.bytes.length * most;
  return isLarge || more.reading.roundTrips > less.reading.roundTrips;
}

async function main(): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  // Not counted: what the program costs to get going.
  await costsOf(set, 3);
  const all: { readonly units: number; readonly costs: readonly PublishCost[] }[] = [];
  for (const units of sizes) all.push({ units, costs: await costsOf(set, units) });
  for (const [index, [name]] of publications.entries()) {
    const rows = all.flatMap(({ units, costs }, size) => {
      const cost = costs[index];
      const before = all[size - 1];
      const than = before?.costs[index];
      if (cost === undefined) return [];
      const most = before === undefined ? Infinity : units / before.units;
      if (than !== undefined && growsTooMuch(cost, than, most)) process.exitCode = 1;
      const own = [`${units} units`, ...line(cost)];
      if (before === undefined || than === undefined) return [own];
      return [own, [`  for ${times(units, before.units)} units`, ...ratios(cost, than)]];
    });
    printTable(`Publishing: ${name}`, ["", ...heads], rows);
  }
}

void main();
