/**
 * What our steps ask of a workbook beside an add-in written cell by cell (naive/naiveAddin.ts), over the same client library
 * and workbook: counts first, then the processor's time of both in one run. The cell-by-cell add-in would take minutes over
 * 168 sheets: it writes and reads eight, and its counts are said for as many sheets as it did.
 * Run: npm run bench
 */
import { openEmbeddedWorkbook, type EmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import type { CriteriaSet } from "../../src/domain/criteria";
import { applyCriteriaSet } from "../../src/features/applyCriteriaSet";
import { buildYear } from "../../src/features/buildYear";
import { createEntryChecks } from "../../src/features/checkEntries";
import { createScoringSheets } from "../../src/features/createScoringSheets";
import { readPublishedYear } from "../../src/features/publishYear";
import { saveUnits } from "../../src/features/saveUnits";
import { quietWork } from "../../src/features/work";
import { place } from "../../src/sheets/place";
import { scoringSheet } from "../../src/sheets/scoringSheet";
import { reportYear, seededUnits } from "../sheets/report/reportYear";
import { costCells, costHeads, costOf, printTable, ratioCells, type Cost } from "./measure";
import { readNaively, writeNaively } from "./naive/naiveAddin";

const office = { parentAgency: "UBND tỉnh", agency: "Sở Nội vụ", place: "Thái Nguyên" };
const year = 2026;
const few = 8;

async function main(): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  // What the program costs to load and to get going is no part of either.
  await ours(set, 1);
  await naive(set, 1);
  const one = { ours: await ours(set, 1), naive: await naive(set, 1) };
  const several = { ours: await ours(set, few), naive: await naive(set, few) };
  const all = await ours(set, 168);
  const ranking = { ours: await rankingOf(set, 27), naive: await naiveRanking(set, 27) };
  const pair = (name: string, each: { readonly ours: Cost; readonly naive: Cost }): string[][] => [
    [name, ...costCells(each.ours)],
    ["  cell by cell", ...costCells(each.naive)],
    ["  cell by cell to ours", ...ratioCells(each.naive, each.ours)],
  ];
  printTable(
    `Ours and cell by cell (${set.nodes.length} rows a scoring sheet)`,
    ["", ...costHeads],
    [
      ...pair("a scoring sheet written", { ours: one.ours.written, naive: one.naive.written }),
      ...pair(`${few} scoring sheets written`, { ours: several.ours.written, naive: several.naive.written }),
      ["168 scoring sheets written", ...costCells(all.written)],
      ...pair(`${few} scoring sheets read and checked`, { ours: several.ours.read, naive: several.naive.read }),
      ["168 scoring sheets read and checked", ...costCells(all.read)],
      ["  after an edit of one", ...costCells(all.edited)],
      ...pair("table and ranking of 27 units written", { ours: ranking.ours.written, naive: ranking.naive }),
      ["27 units read for publication", ...costCells(ranking.ours.published)],
    ],
  );
}

async function ours(set: CriteriaSet, units: number) {
  const workbook = await openEmbeddedWorkbook();
  const { port, host } = workbook;
  const names = Array.from({ length: units }, (_, index) => `Xã ${index + 1}`);
  await applyCriteriaSet(port, { set, office, year });
  await saveUnits(port, { names });
  const written = await costOf(workbook, () => createScoringSheets(port, { units: "all" }, quietWork));
  const checks = createEntryChecks(port, { findSet: () => null, now: () => new Date() });
  const read = await costOf(workbook, () => checks.checkAll(quietWork));
  const id = host.model.sheet(names[0] ?? "").id;
  const edited = await costOf(workbook, () => checks.checkTouched([id]));
  return { written, read, edited };
}

async function naive(set: CriteriaSet, units: number): Promise<{ readonly written: Cost; readonly read: Cost }> {
  const workbook = await openEmbeddedWorkbook();
  const sheets = Array.from({ length: units }, (_, index) =>
    place(scoringSheet({ sheet: `Xã ${index + 1}`, set, office, year, unit: `Xã ${index + 1}` })),
  );
  const written = await costOf(workbook, async () => {
    for (const sheet of sheets) await writeNaively(sheet);
  });
  const read = await costOf(workbook, async () => {
    for (const { name } of sheets) await readNaively(name);
  });
  return { written, read };
}

async function rankingOf(set: CriteriaSet, units: number) {
  const workbook: EmbeddedWorkbook = await openEmbeddedWorkbook();
  const scores = seededUnits(set, units, units);
  const written = await costOf(workbook, async () => {
    const built = await buildYear(workbook.port, { set, office, year, ties: "dense", units: scores }, quietWork);
    if (!built.ok) throw new Error(JSON.stringify(built.failure));
  });
  const published = await costOf(workbook, async () => {
    const read = await readPublishedYear(workbook.port);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
  });
  return { written, published };
}

/** Without charts, criteria sheet and list of units, which ours has written as well. */
async function naiveRanking(set: CriteriaSet, units: number): Promise<Cost> {
  const workbook = await openEmbeddedWorkbook();
  const { sheets } = reportYear(set, seededUnits(set, units, units));
  return costOf(workbook, async () => {
    await writeNaively(sheets.table);
    await writeNaively(sheets.ranking);
  });
}

void main();
