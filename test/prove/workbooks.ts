/**
 * Two independent computations of the same years: the pure domain, and the sheets' formulas as LibreOffice computes them
 * from scratch. `npm run prove:workbooks -- [number of workbooks] [first seed]`; ends with 1 when anything differs.
 */
import type { Workbook } from "@cj-tech-master/excelts";
import type { RankBasis } from "../../src/domain/appraisal/setAside";
import { buildRanking } from "../../src/features/buildRanking";
import { buildYear } from "../../src/features/buildYear";
import { quietWork } from "../../src/features/work";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { allSteps, office, run } from "../features/year";
import { recalculateAll } from "../office/libreOffice";
import { expectedRanking, formulaCells, ownRows, read, shownRanking, typed } from "../office/yearBooks";
import { asideCodes, expectedAside, setAside } from "./asideYears";
import { writeFigures } from "./figures";
import { randomYear, type RandomYear } from "./randomYears";

/** Of so many workbooks one is typed leaf by leaf into scoring sheets, and one more with items set aside. */
const everyOtherKind = 5;
const isTyped = (seed: number): boolean => seed % everyOtherKind < 2;
const hasAside = (seed: number): boolean => seed % everyOtherKind === 1;
const basisOf = (seed: number): RankBasis => (seed % 2 === 0 ? "points" : "rescaled");
/** Files of one start of LibreOffice. */
const batchSize = 25;

interface Tally {
  workbooks: number;
  units: number;
  formulaCells: number;
  withTies: number;
  withItemsSetAside: number;
  incompleteUnits: number;
  levels: Record<string, number>;
  mismatches: string[];
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 500);
  const first = Number(process.argv[3] ?? 1);
  const tally: Tally = {
    workbooks: 0,
    units: 0,
    formulaCells: 0,
    withTies: 0,
    withItemsSetAside: 0,
    incompleteUnits: 0,
    levels: {},
    mismatches: [],
  };
  for (let start = first; start < first + count; start += batchSize) {
    const seeds = Array.from({ length: Math.min(batchSize, first + count - start) }, (_, index) => start + index);
    const years = seeds.map((seed) => randomYear(seed, isTyped(seed) ? "sheets" : "table"));
    const files: Uint8Array[] = [];
    for (const year of years) files.push(await build(year));
    const recalculated = await recalculateAll(files);
    for (const [index, year] of years.entries()) {
      const [before, after] = [files[index], recalculated[index]];
      if (before !== undefined && after !== undefined) await compare(year, before, after, tally);
    }
    console.log(`${tally.workbooks} of ${count}: ${tally.mismatches.length} mismatches`);
  }
  const { mismatches, ...figures } = tally;
  for (const each of mismatches.slice(0, 50)) console.log(each);
  console.log(JSON.stringify(tally.levels));
  writeFigures("workbooks", { ...figures, mismatches: mismatches.length });
  if (mismatches.length > 0) process.exitCode = 1;
}

async function build(year: RandomYear): Promise<Uint8Array> {
  const { set, ties, units, leaves } = year;
  const bench = await startWorkbench();
  if (leaves === null) done(await buildYear(bench.port, { set, office, year: 2025, ties, units }, quietWork));
  else {
    const names = units.map(({ unit }) => unit);
    await run(bench, allSteps, { set, units: names, source: "scoringSheets", ties });
    for (const [index, scores] of leaves.entries()) await enter(bench, names[index] ?? "", scores);
    if (hasAside(year.seed)) {
      await setAside(bench, names, asideCodes(set, names.length, year.seed));
      done(await buildRanking(bench.port, { ties, basis: basisOf(year.seed) }));
    }
  }
  return bench.save();
}

async function enter(
  bench: Workbench,
  sheet: string,
  scores: NonNullable<RandomYear["leaves"]>[number],
): Promise<void> {
  const { book } = bench.own(sheet);
  await bench.port.change({
    write: [...scores].map(([code, { self, appraisal }]) => ({
      sheet,
      at: { row: book.row(`node:${code}`), column: book.column("self"), rows: 1, columns: 2 },
      values: [[typed(self), typed(appraisal)]],
    })),
  });
}

/** Sums in another order differ in the last of some sixteen digits: one in 10^11 is the same number. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= Math.abs(one) * 1e-11;
}

async function compare(year: RandomYear, before: Uint8Array, after: Uint8Array, tally: Tally): Promise<void> {
  const own = formulaCells(await read(before));
  const recalculated = await read(after);
  const theirs = formulaCells(recalculated);
  const differ = (text: string): void => void tally.mismatches.push(`seed ${year.seed}: ${text}`);
  for (const [cell, value] of own) {
    const other = theirs.get(cell);
    if (!isSame(value, other)) differ(`${cell} is ${String(value)} here, ${String(other)} in LibreOffice`);
    if (typeof value !== "number" && typeof value !== "string") differ(`${cell} is ${String(value)}`);
  }
  const expected = expectedRanking(year.set, year.units, year.ties);
  if (hasAside(year.seed)) compareAside(year, recalculated, differ);
  else {
    const shown = shownRanking(recalculated, year.units.length);
    for (const [index, row] of expected.entries()) {
      const [wanted, found] = [JSON.stringify(row), JSON.stringify(shown[index])];
      if (wanted !== found) differ(`row ${index + 1} of the ranking is ${found}, by the domain ${wanted}`);
    }
  }
  tally.workbooks += 1;
  if (hasAside(year.seed)) tally.withItemsSetAside += 1;
  tally.units += year.units.length;
  tally.formulaCells += own.size;
  const rows = expected as readonly { readonly rank: number | null; readonly isTied: boolean }[];
  if (rows.some(({ isTied }) => isTied)) tally.withTies += 1;
  tally.incompleteUnits += rows.filter(({ rank }) => rank === null).length;
  const levels = String(Math.max(...year.set.nodes.map(({ level }) => level)));
  tally.levels[levels] = (tally.levels[levels] ?? 0) + 1;
}

function compareAside(year: RandomYear, recalculated: Workbook, differ: (text: string) => void): void {
  const { set, seed, ties, leaves } = year;
  const units = year.units.map(({ unit }) => unit);
  const codes = asideCodes(set, units.length, seed);
  const wanted = expectedAside({ set, units, leaves: leaves ?? [], codes }, ties, basisOf(seed));
  const at = ownRows(recalculated, "Xếp hạng");
  const seen = new Set<string>();
  for (const index of units.keys()) {
    const unit = String(at(`unit:${index}`, "unit"));
    const row = wanted.get(unit) ?? {};
    seen.add(unit);
    for (const [column, value] of Object.entries(row)) {
      const found = at(`unit:${index}`, column);
      if (found !== value) differ(`${unit}, ${column}: ${String(found)}, by the domain ${String(value)}`);
    }
  }
  if (seen.size !== units.length) differ(`${seen.size} of ${units.length} units in the ranking`);
}

void main();
