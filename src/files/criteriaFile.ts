/** A criteria set from a table: a TSV or xlsx file, or the selected range of a sheet. */
import { buildCriteriaSet, type CriteriaRow, type SetHeader } from "../domain/buildCriteriaSet";
import { parseCode } from "../domain/code";
import type { CriteriaSet } from "../domain/criteria";
import { readDecimal } from "../domain/decimal";
import { errorAt, type Finding, type Place } from "../domain/finding";
import type { Points } from "../domain/points";
import { fail, succeed, type Result } from "../domain/result";
import { isDate, textOf, type Grid, type GridCell, type GridRow } from "./grid";
import { findColumns, type FoundColumns, type WantedColumn } from "./headings";

/** What a table can say of a set; the rest (title, classes …) comes from the person. */
export interface CriteriaTable {
  readonly rows: readonly CriteriaRow[];
  /** Maximum of the row "Tổng cộng", where there is one. */
  readonly declaredTotal: Points | null;
}

const wanted: readonly WantedColumn[] = [
  { key: "code", names: ["code", "mã", "mã số", "mã tiêu chí", "ký hiệu", "stt", "số tt", "tt", "số thứ tự"] },
  {
    key: "name",
    names: [
      "name",
      "tên",
      "tên tiêu chí",
      "nội dung",
      "nội dung đánh giá",
      "tiêu chí",
      "lĩnh vực",
      "lĩnh vực, tiêu chí",
    ],
  },
  { key: "maximum", names: ["maximum", "max", "điểm tối đa", "điểm chuẩn", "thang điểm", "điểm"] },
];

/** Rows above the heading in a sheet: agency, title, decision. */
const mostHeadRows = 20;
const totalName = /^(tổng( cộng| số| điểm| số điểm)?|cộng|total)$/iu;

/**
 * Reads a set; `about` is what the table doesn't say. Findings carry row (and file or sheet) and are complete: those of
 * reading and those of the rules (see buildCriteriaSet).
 */
export function readCriteriaSet(
  grid: Grid,
  about: Omit<SetHeader, "declaredTotal" | "maxima">,
): Result<CriteriaSet, readonly Finding[]> {
  const table = readCriteriaTable(grid);
  if (!table.ok) return table;
  const built = buildCriteriaSet(table.value.rows, {
    ...about,
    declaredTotal: table.value.declaredTotal,
    maxima: "given",
  });
  return built.ok ? built : fail(built.failure.map((finding) => ({ ...finding, at: { ...grid.at, ...finding.at } })));
}

/** The rows below the heading. Fails on missing or duplicate columns and on codes or maxima that became dates. */
export function readCriteriaTable(grid: Grid): Result<CriteriaTable, readonly Finding[]> {
  const head = findHead(grid);
  if (!head.ok) return head;
  const { columns, below } = head.value;
  const findings: Finding[] = [];
  const rows: CriteriaRow[] = [];
  let declaredTotal: Points | null = null;
  for (const row of below) {
    const cell = (key: string): GridCell => row.cells[columns.get(key) ?? -1] ?? null;
    const code = textOf(cell("code")) ?? "";
    const name = textOf(cell("name")) ?? "";
    const maximum = cell("maximum");
    const total = totalOf(code, name, maximum);
    if (total !== null) {
      declaredTotal = total;
      continue;
    }
    const at: Place = { ...grid.at, row: row.row };
    if (isDate(cell("code"))) findings.push(errorAt("code-is-date", at, { found: code }));
    if (isDate(maximum)) findings.push(errorAt("maximum-is-date", at, { found: maximum.date }));
    rows.push({ row: row.row, code, name, maximum: isDate(maximum) ? null : maximum });
  }
  return findings.length > 0 ? fail(findings) : succeed({ rows, declaredTotal });
}

/** The maximum of a row that is the table's total and no criterion; null for every other row. */
function totalOf(code: string, name: string, maximum: GridCell): Points | null {
  const isTotal = totalName.test(code) || (totalName.test(name) && parseCode(code) === null);
  if (!isTotal || maximum === null || isDate(maximum)) return null;
  const value = readDecimal(maximum);
  return value.kind === "points" ? value.points : null;
}

interface Head extends FoundColumns {
  readonly below: readonly GridRow[];
}

/** The first row that has all three headings, or two rows that have them together (a heading over "Điểm tối đa"). */
function findHead(grid: Grid): Result<Head, readonly Finding[]> {
  const first = grid.rows[0];
  if (first === undefined) return fail([errorAt("empty-file", grid.at)]);
  let best: FoundColumns | null = null;
  for (let index = 0; index < Math.min(mostHeadRows, grid.rows.length); index++) {
    for (const height of [1, 2]) {
      const lines = grid.rows.slice(index, index + height);
      const found = findColumns(mergeHeads(lines), wanted, { ...grid.at, row: lines[0]?.row ?? 1 });
      if (found.findings.length === 0) return succeed({ ...found, below: grid.rows.slice(index + height) });
      if (best === null || found.columns.size > best.columns.size) best = found;
    }
  }
  return fail(best?.findings ?? []);
}

/** Two heading rows as one: the lower one counts where it says something. */
function mergeHeads(lines: readonly GridRow[]): readonly GridCell[] {
  const width = Math.max(...lines.map((line) => line.cells.length));
  return Array.from({ length: width }, (_, column) =>
    lines.reduce<GridCell>(
      (cell, line) => (textOf(line.cells[column]) === null ? cell : (line.cells[column] ?? null)),
      null,
    ),
  );
}
