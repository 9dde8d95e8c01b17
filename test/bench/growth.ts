/**
 * How the work grows when there is ten times and a hundred times as much of it: units in a ranking, criteria on a scoring
 * sheet, returned files. Counts are exact; times are the processor's. Below each step stands how many times as much it is
 * as the step before: about ten is proportional, a hundred would be quadratic.
 * Run: npm run bench
 */
import { openEmbeddedWorkbook } from "../../src/cli/embeddedWorkbook";
import { findShippedSet } from "../../src/criteria/catalogue";
import { buildCriteriaSet } from "../../src/domain/buildCriteriaSet";
import type { CriteriaSet } from "../../src/domain/criteria";
import { leavesOf } from "../../src/domain/setTree";
import { buildYear } from "../../src/features/buildYear";
import { createReturnJudge } from "../../src/features/checkReturn";
import { createScoringSheet } from "../../src/features/createScoringSheet";
import { planFor } from "./issuePlan";
import { quietWork } from "../../src/features/work";
import { issueFiles } from "../../src/files/issued/issueFiles";
import { readReturned } from "../../src/files/returned/readReturned";
import { fillIn } from "../files/returned/issuedSample";
import { seededUnits } from "../sheets/report/reportYear";
import {
  costCells,
  costHeads,
  costOf,
  kilobytes,
  printTable,
  processorTime,
  ratioCells,
  times,
  type Cost,
} from "./measure";

const office = { parentAgency: "UBND tỉnh", agency: "Sở Nội vụ", place: "Thái Nguyên" };
const year = 2026;

/** So many leaves in four fields, a point each. */
function setOf(like: CriteriaSet, leaves: number): CriteriaSet {
  const perField = leaves / 4;
  const rows = ["I", "II", "III", "IV"].flatMap((code, field) => [
    { code, name: `Lĩnh vực ${code}`, maximum: perField },
    ...Array.from({ length: perField }, (_, index) => ({
      code: `${field + 1}.${index + 1}`,
      name: `Tiêu chí thành phần ${index + 1} của lĩnh vực ${code}`,
      maximum: 1,
    })),
  ]);
  const built = buildCriteriaSet(
    rows.map((each, index) => ({ row: index + 1, ...each })),
    { ...like, id: `growth-${leaves}`, maxima: "given" },
  );
  if (!built.ok) throw new Error(JSON.stringify(built.failure.slice(0, 3)));
  return built.value;
}

async function rankingOf(set: CriteriaSet, units: number): Promise<Cost> {
  const workbook = await openEmbeddedWorkbook();
  const scores = seededUnits(set, units, units);
  return costOf(workbook, async () => {
    const built = await buildYear(workbook.port, { set, office, year, ties: "dense", units: scores }, quietWork);
    if (!built.ok) throw new Error(JSON.stringify(built.failure));
  });
}

async function scoringSheetOf(set: CriteriaSet): Promise<Cost> {
  const workbook = await openEmbeddedWorkbook();
  return costOf(workbook, async () => {
    const made = await createScoringSheet(workbook.port, { set, office, year, unit: "Xã A" });
    if (!made.ok) throw new Error(JSON.stringify(made.failure));
  });
}

interface FilesCost {
  readonly bytes: number;
  readonly issuing: number;
  readonly reading: number;
}

async function filesOf(set: CriteriaSet, count: number): Promise<FilesCost> {
  const files: Uint8Array[] = [];
  let start = processorTime();
  for await (const { bytes } of issueFiles(planFor(count, set), new Date())) files.push(bytes);
  const issuing = processorTime() - start;
  const returned = files.map((bytes, index) => fillIn(bytes, index + 1).bytes);
  const judge = createReturnJudge({ findSet: () => set, typedIn: year });
  start = processorTime();
  for (const [index, bytes] of returned.entries()) {
    const read = readReturned(bytes, `${index}.xlsx`);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    judge(read.value);
  }
  return { bytes: returned.reduce((sum, { length }) => sum + length, 0), issuing, reading: processorTime() - start };
}

/** Each step with what it is to the one before. */
function steps(names: readonly string[], costs: readonly Cost[]): readonly (readonly string[])[] {
  return costs.flatMap((cost, index) => {
    const before = costs[index - 1];
    const line = [names[index] ?? "", ...costCells(cost)];
    return before === undefined ? [line] : [line, ["  to the step before", ...ratioCells(cost, before)]];
  });
}

async function main(): Promise<void> {
  const set = findShippedSet("thai-nguyen-4203-2021-commune")?.set;
  if (set === undefined) throw new Error("the set is not shipped");
  // Not counted: what the program costs to get going.
  await rankingOf(set, 3);
  await scoringSheetOf(set);
  await filesOf(set, 2);

  const rankings: Cost[] = [];
  const units = [3, 30, 300];
  for (const count of units) rankings.push(await rankingOf(set, count));
  const unitNames = units.map((count) => `${count} units`);
  printTable("Score table, ranking and charts", ["", ...costHeads], steps(unitNames, rankings));

  const sets = [12, 120, 1200].map((leaves) => setOf(set, leaves));
  const sheets: Cost[] = [];
  for (const each of sets) sheets.push(await scoringSheetOf(each));
  const leafNames = sets.map((each) => `${leavesOf(each).length} leaves`);
  printTable("A scoring sheet", ["", ...costHeads], steps(leafNames, sheets));

  const counts = [2, 17, 168];
  const files: FilesCost[] = [];
  for (const count of counts) files.push(await filesOf(set, count));
  printTable(
    "Workbooks issued, and returned ones read and compared",
    ["", "KB", "ms issuing", "ms reading"],
    files.flatMap(({ bytes, issuing, reading }, index) => {
      const before = files[index - 1];
      const line = [`${counts[index] ?? 0} files`, kilobytes(bytes), issuing.toFixed(0), reading.toFixed(0)];
      if (before === undefined) return [line];
      const ratios = [times(bytes, before.bytes), times(issuing, before.issuing), times(reading, before.reading)];
      return [line, ["  to the step before", ...ratios]];
    }),
  );
}

void main();
