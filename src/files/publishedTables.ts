/** Published ranking and field tables from a TSV or xlsx file or a selected range. */
import { readScore } from "../domain/checkScore";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, type Finding, type Place } from "../domain/finding";
import { points, type Points } from "../domain/points";
import { fail, succeed, type Result } from "../domain/result";
import { tidyName } from "../domain/unitName";
import type { AverageRow, FieldTable, RankingTable } from "../domain/audit/publishedTables";
import { parsePrinted, type PrintedNumber } from "../domain/audit/printedNumber";
import { isDate, textOf, type Grid, type GridCell, type GridRow } from "./grid";
import { findColumns, type WantedColumn } from "./headings";
import { isAverageRow, longestUnit, mostUnits, readPairs, scoreColumns, unitColumn } from "./scoresFile";

const rankingColumns: readonly WantedColumn[] = [
  { key: "appraisal_score", names: ["appraisal_score", "điểm thẩm định", "tổng điểm", "chỉ số", "chỉ số cchc"] },
  { key: "published_rank", names: ["published_rank", "xếp hạng", "thứ hạng", "hạng", "xếp thứ"] },
];
const selfColumn: WantedColumn = {
  key: "self_score",
  names: ["self_score", "điểm tự chấm", "điểm tự đánh giá", "tự chấm", "tự đánh giá"],
};
const classColumn: WantedColumn = { key: "published_class", names: ["published_class", "xếp loại", "loại"] };
const totalColumn: WantedColumn = { key: "total", names: ["total", "tổng điểm", "tổng", "tổng cộng"] };

/** A published score is taken as it stands, to be judged later; it only has to be a number of hundredths. */
const anyScore = { maximum: null, step: points(1) };

/**
 * The ranking table: unit, appraisal_score, published_rank, and self_score and published_class where they are there.
 * Fails with missing-column, duplicate-column, unit-name-missing, rank-not-a-number, score-… and too-many-units.
 */
export function readRankingTable(grid: Grid): Result<RankingTable, readonly Finding[]> {
  const table = locate(grid, [unitColumn, ...rankingColumns], [selfColumn, classColumn]);
  if (!table.ok) return table;
  const { cell, findings, units, averages } = table.value;
  const rows = units.map(({ row, unit }) => {
    const at = { ...grid.at, row: row.row, unit };
    const score = (column: string): Points | null => readPoints(cell(row, column), { ...at, column }, findings);
    return {
      row: row.row,
      unit,
      self: score("self_score"),
      appraisal: score("appraisal_score"),
      rank: readRank(cell(row, "published_rank"), { ...at, column: "published_rank" }, findings),
      class: textOf(cell(row, "published_class")),
    };
  });
  const printed = averages(["self_score", "appraisal_score"]);
  return hasErrors(findings) ? fail(findings) : succeed({ at: grid.at, rows, averages: printed });
}

/** The field table: as a scores file, with total and published_class where they are there. Fails as the ranking table. */
export function readFieldTable(grid: Grid, set: CriteriaSet): Result<FieldTable, readonly Finding[]> {
  const scores = scoreColumns(set);
  const table = locate(grid, [unitColumn, ...scores], [totalColumn, classColumn]);
  if (!table.ok) return table;
  const { cell, columns, findings, units, averages } = table.value;
  const unlimited = { ...set, step: anyScore.step, nodes: set.nodes.map((node) => ({ ...node, maximum: null })) };
  const rows = units.map(({ row, unit }) => {
    const at = { ...grid.at, row: row.row, unit };
    return {
      row: row.row,
      unit,
      fields: readPairs(unlimited, row, columns, at, findings),
      total: readPoints(cell(row, "total"), { ...at, column: "total" }, findings),
      class: textOf(cell(row, "published_class")),
    };
  });
  const printed = averages([...scores.map(({ key }) => key), "total"]);
  return hasErrors(findings) ? fail(findings) : succeed({ at: grid.at, rows, averages: printed });
}

interface Located {
  readonly columns: ReadonlyMap<string, number>;
  readonly units: readonly { readonly unit: string; readonly row: GridRow }[];
  readonly findings: Finding[];
  cell(row: GridRow, column: string): GridCell;
  averages(columns: readonly string[]): readonly AverageRow[];
}

function locate(
  grid: Grid,
  required: readonly WantedColumn[],
  optional: readonly WantedColumn[],
): Result<Located, readonly Finding[]> {
  const [head, ...below] = grid.rows;
  if (head === undefined) return fail([errorAt("empty-file", grid.at)]);
  if (below.length > mostUnits)
    return fail([errorAt("too-many-units", grid.at, { found: below.length, most: mostUnits })]);
  const at = { ...grid.at, row: head.row };
  const must = findColumns(head.cells, required, at);
  const may = findColumns(head.cells, optional, at);
  const faults = [...must.findings, ...may.findings.filter(({ code }) => code !== "missing-column")];
  if (faults.length > 0) return fail(faults);
  const columns = new Map([...must.columns, ...may.columns]);
  const cell = (row: GridRow, column: string): GridCell => row.cells[columns.get(column) ?? -1] ?? null;
  const named = below.map((row) => ({ row, unit: tidyName(textOf(cell(row, "unit")) ?? "") }));
  // A commune may be called Trung Bình: then it has a rank.
  const isAverage = ({ row, unit }: (typeof named)[number]): boolean =>
    isAverageRow(unit) && textOf(cell(row, "published_rank")) === null;
  const units = named.filter((each) => !isAverage(each));
  const findings: Finding[] = units.flatMap(({ row, unit }): Finding[] => {
    const here = { ...grid.at, row: row.row };
    if (unit === "") return [errorAt("unit-name-missing", here)];
    return unit.length > longestUnit ? [errorAt("unit-name-too-long", here, { most: longestUnit })] : [];
  });
  const averages = (wanted: readonly string[]): readonly AverageRow[] =>
    named
      .filter(isAverage)
      .map(({ row }) => ({ row: row.row, averages: readAverages(row, wanted, cell, grid.at, findings) }));
  return succeed({ columns, units, findings, cell, averages });
}

function readAverages(
  row: GridRow,
  wanted: readonly string[],
  cell: Located["cell"],
  at: Place,
  findings: Finding[],
): Readonly<Record<string, PrintedNumber>> {
  const entries = wanted.flatMap((column): [string, PrintedNumber][] => {
    const found = cell(row, column);
    const text = textOf(found);
    if (text === null) return [];
    const printed = isDate(found) || found === null ? null : parsePrinted(found);
    if (printed !== null) return [[column, printed]];
    findings.push(errorAt("score-not-a-number", { ...at, row: row.row, column }, { found: text }));
    return [];
  });
  return Object.fromEntries(entries);
}

function readPoints(cell: GridCell, at: Place, findings: Finding[]): Points | null {
  if (isDate(cell)) {
    findings.push(errorAt("score-is-date", at, { found: cell.date }));
    return null;
  }
  const score = readScore(cell, anyScore, at, findings);
  return score.kind === "scored" ? score.points : null;
}

function readRank(cell: GridCell, at: Place, findings: Finding[]): number | null {
  const text = textOf(cell);
  if (text === null) return null;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  findings.push(errorAt("rank-not-a-number", at, { found: text }));
  return null;
}
