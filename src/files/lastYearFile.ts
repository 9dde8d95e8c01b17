/** Last year's scores from a file: a workbook of this add-in, which knows its set and year, or a plain table of scores. */
import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import {
  nodeScoresOfFields,
  nodeScoresOfLeaves,
  type NodeScores,
  type YearScores,
} from "../domain/analysis/yearScores";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { maximumOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { readCriteriaSheet } from "../sheets/readCriteriaSheet";
import { readRankingSheet } from "../sheets/readRankingSheet";
import { readScoringSheet } from "../sheets/readScoringSheet";
import { readScoreTable } from "../sheets/readScoreTable";
import type { SheetReading } from "../sheets/reading";
import type { EntryValue } from "../sheets/cells";
import { fingerprintOf, readIdentity, type SheetKind } from "../sheets/identity";
import { mostCells } from "./grid";
import { openBook } from "./openBook";
import { readScores } from "./scoresFile";
import { readTable } from "./tableFile";
import { isXlsx } from "./xlsxTable";

export interface LastYear {
  readonly scores: YearScores;
  /** Scores of every node, where the workbook's score table comes from scoring sheets. */
  readonly criteria: readonly NodeScores[];
  readonly findings: readonly Finding[];
}

export interface AssumedYear {
  /** For a plain table, which names neither. */
  readonly set: CriteriaSet;
  readonly year: number | null;
}

/**
 * A workbook's formulas give the values it was saved with. Findings: no-last-year, last-year-without-year, those of
 * readTable and readScores.
 */
export async function readLastYear(
  bytes: Uint8Array,
  file: string,
  assumed: AssumedYear,
): Promise<Result<LastYear, readonly Finding[]>> {
  const readings = isXlsx(bytes) ? await readingsOf(bytes) : [];
  const own = readings.filter((reading) => kindOf(reading) !== null);
  if (own.length > 0) return fromWorkbook(own, file);
  const grid = await readTable(bytes, file);
  if (!grid.ok) return grid;
  const read = readScores(grid.value, assumed.set);
  if (!read.ok) return read;
  if (assumed.year === null) return fail([errorAt("last-year-without-year", { file })]);
  const { units, findings } = read.value;
  return succeed({
    scores: {
      year: String(assumed.year),
      set: assumed.set,
      units: nodeScoresOfFields(units),
      tieRule: "dense",
    },
    criteria: [],
    findings,
  });
}

function fromWorkbook(own: readonly SheetReading[], file: string): Result<LastYear, readonly Finding[]> {
  const first = <Read>(read: (reading: SheetReading) => Read | null): Read | null => {
    for (const reading of own) {
      const found = read(reading);
      if (found !== null) return found;
    }
    return null;
  };
  const criteria = first(readCriteriaSheet);
  const set = criteria?.set ?? null;
  if (set === null || maximumOf(set) === null) return fail([errorAt("no-last-year", { file })]);
  const table = first((reading) => readScoreTable(reading, set));
  if (table === null) return fail([errorAt("no-last-year", { file })]);
  return succeed({
    scores: {
      year: String(table.year),
      set,
      units: nodeScoresOfFields(table.scores),
      tieRule: first(readRankingSheet)?.ties ?? "dense",
    },
    criteria: table.source === "scoringSheets" ? criteriaOf(own, set) : [],
    findings: table.findings.map((finding) => ({ ...finding, at: { ...finding.at, file } })),
  });
}

/** The first scoring sheet of every unit that was made for this set. */
function criteriaOf(own: readonly SheetReading[], set: CriteriaSet): readonly NodeScores[] {
  const units = new Map<string, NodeScores>();
  for (const reading of own) {
    const read = readScoringSheet(reading, set);
    if (read === null || read.fingerprint !== fingerprintOf(set) || units.has(unitKey(read.unit))) continue;
    const leaves = Object.fromEntries([...read.scores].map(([code, { appraisal }]) => [code, appraisal]));
    units.set(unitKey(read.unit), nodeScoresOfLeaves(set, read.unit, leaves));
  }
  return [...units.values()];
}

function kindOf({ values }: SheetReading): SheetKind | null {
  for (const value of values.slice(0, 4).flat()) {
    const kind = readIdentity(value)?.identity.kind;
    if (kind !== undefined) return kind;
  }
  return null;
}

/** All sheets; none when the file is too large or no workbook: reading it as a table says what is wrong. */
async function readingsOf(bytes: Uint8Array): Promise<readonly SheetReading[]> {
  const opened = await openBook(bytes, {});
  if (!opened.ok) return [];
  // Our own sheets are far below the bound; a sheet with one cell in the last corner would fill the memory.
  return opened.value.worksheets
    .filter(({ rowCount, columnCount }) => rowCount * columnCount <= mostCells)
    .map(readingOf);
}

function readingOf(sheet: Worksheet): SheetReading {
  const grid = <Value>(take: (cell: Cell) => Value): Value[][] =>
    Array.from({ length: sheet.rowCount }, (_, row) =>
      Array.from({ length: sheet.columnCount }, (__, column) => take(sheet.getCell(row + 1, column + 1))),
    );
  return { name: sheet.name, row: 0, column: 0, values: grid(valueOf), formulas: grid(formulaOf) };
}

function formulaOf(cell: Cell): string | null {
  return typeof cell.formula === "string" && cell.formula !== "" ? `=${cell.formula}` : null;
}

function valueOf(cell: Cell): EntryValue {
  const value: unknown = formulaOf(cell) === null ? cell.value : cell.result;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  // Dates, links and rich texts are no scores, and none of our own texts are such.
  return value === null || value === undefined ? null : cell.text;
}
