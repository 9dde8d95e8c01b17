/**
 * Two independent computations of the same years: the pure domain, and the sheets' formulas as LibreOffice computes them
 * from scratch. `npm run prove:workbooks -- [number of workbooks] [first seed]`; ends with 1 when anything differs.
 */
import { buildYear } from "../../src/features/buildYear";
import { quietWork } from "../../src/features/work";
import { done, startWorkbench, type Workbench } from "../features/workbench";
import { allSteps, office, run } from "../features/year";
import { recalculateAll } from "../office/libreOffice";
import { expectedRanking, formulaCells, read, shownRanking, typed } from "../office/yearBooks";
import { writeFigures } from "./figures";
import { randomYear, type RandomYear } from "./randomYears";

/** Of so many workbooks one is typed leaf by leaf into scoring sheets. */
const everyOtherKind = 5;
/** Files of one start of LibreOffice. */
const batchSize = 25;

interface Tally {
  workbooks: number;
  units: number;
  formulaCells: number;
  withTies: number;
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
    incompleteUnits: 0,
    levels: {},
    mismatches: [],
  };
  for (let start = first; start < first + count; start += batchSize) {
    const seeds = Array.from({ length: Math.min(batchSize, first + count - start) }, (_, index) => start + index);
    const years = seeds.map((seed) => randomYear(seed, seed % everyOtherKind === 0 ? "sheets" : "table"));
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

async function compare(year: RandomYear, before: Uint8Array, after: Uint8Array, tally: Tally): Promise<void> {
  const own = formulaCells(await read(before));
  const recalculated = await read(after);
  const theirs = formulaCells(recalculated);
  const differ = (text: string): void => void tally.mismatches.push(`seed ${year.seed}: ${text}`);
  for (const [cell, value] of own) {
    const other = theirs.get(cell);
    if (other !== value) differ(`${cell} is ${String(value)} here, ${String(other)} in LibreOffice`);
    if (typeof value !== "number" && typeof value !== "string") differ(`${cell} is ${String(value)}`);
  }
  const expected = expectedRanking(year.set, year.units, year.ties);
  const shown = shownRanking(recalculated, year.units.length);
  for (const [index, row] of expected.entries()) {
    const [wanted, found] = [JSON.stringify(row), JSON.stringify(shown[index])];
    if (wanted !== found) differ(`row ${index + 1} of the ranking is ${found}, by the domain ${wanted}`);
  }
  tally.workbooks += 1;
  tally.units += year.units.length;
  tally.formulaCells += own.size;
  const rows = expected as readonly { readonly rank: number | null; readonly isTied: boolean }[];
  if (rows.some(({ isTied }) => isTied)) tally.withTies += 1;
  tally.incompleteUnits += rows.filter(({ rank }) => rank === null).length;
  const levels = String(Math.max(...year.set.nodes.map(({ level }) => level)));
  tally.levels[levels] = (tally.levels[levels] ?? 0) + 1;
}

void main();
