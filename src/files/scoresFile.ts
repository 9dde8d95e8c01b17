/** A scores file: one row per unit, per field a self and an appraisal score. */
import { averageRowName } from "../domain/audit/auditAverages";
import { readScore } from "../domain/checkScore";
import type { CriteriaNode, CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, noteAt, warningAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { unscored, type Score, type ScorePair, type UnitScores } from "../domain/scores";
import { fieldsOf } from "../domain/setTree";
import { isFormulaLike, tidyName, unitKey } from "../domain/unitName";
import { isDate, textOf, type Grid, type GridCell, type GridRow } from "./grid";
import { findColumns, type WantedColumn } from "./headings";

export interface ScoresTable {
  /** In the order of the file. */
  readonly units: readonly UnitScores[];
  /** Warnings and notes: formula-like-text, average-row-left-out. */
  readonly findings: readonly Finding[];
}

export const unitColumn: WantedColumn = { key: "unit", names: ["unit", "đơn vị", "tên đơn vị"] };
/** Units of the whole country (3,321 communes in 34 provinces), and half as many again. */
export const mostUnits = 5000;
export const longestUnit = 255;

/** Columns a field-level table has for the set: `I_self`, `I_appraisal` … */
export function scoreColumns(set: CriteriaSet): readonly WantedColumn[] {
  return fieldsOf(set).flatMap(({ code }) =>
    ["self", "appraisal"].map((which) => ({ key: `${code}_${which}`, names: [`${code}_${which}`] })),
  );
}

/** A row of published averages, which is no unit. */
export function isAverageRow(name: string): boolean {
  return unitKey(name) === unitKey(averageRowName);
}

/**
 * Reads the table; columns other than `unit` and the set's score columns are ignored, an empty cell is a missing score.
 * Fails with all faults: missing-column, duplicate-column, unit-name-missing, unit-name-too-long, duplicate-unit,
 * score-… (see readScore), score-is-date, no-units, too-many-units.
 */
export function readScores(grid: Grid, set: CriteriaSet): Result<ScoresTable, readonly Finding[]> {
  const [head, ...below] = grid.rows;
  if (head === undefined) return fail([errorAt("empty-file", grid.at)]);
  const found = findColumns(head.cells, [unitColumn, ...scoreColumns(set)], { ...grid.at, row: head.row });
  if (found.findings.length > 0) return fail(found.findings);
  const findings: Finding[] = [];
  const names = readUnitNames(below, found.columns.get("unit") ?? 0, grid.at, findings);
  const units = names.map(({ unit, row }): UnitScores => ({
    unit,
    fields: readPairs(set, row, found.columns, { ...grid.at, row: row.row, unit }, findings),
  }));
  if (units.length === 0 && !hasErrors(findings)) findings.push(errorAt("no-units", grid.at));
  return hasErrors(findings) ? fail(findings) : succeed({ units, findings });
}

export interface UnitRow {
  readonly unit: string;
  readonly row: GridRow;
}

/** The rows that are units, their names tidied; adds what is wrong with the names. */
function readUnitNames(rows: readonly GridRow[], column: number, at: Place, findings: Finding[]): readonly UnitRow[] {
  if (rows.length > mostUnits) {
    findings.push(errorAt("too-many-units", at, { found: rows.length, most: mostUnits }));
    return [];
  }
  const firstRows = new Map<string, number>();
  return rows.flatMap((row): UnitRow[] => {
    const here: Place = { ...at, row: row.row };
    const unit = tidyName(textOf(row.cells[column]) ?? "");
    const key = unitKey(unit);
    const firstRow = firstRows.get(key);
    if (key === "") findings.push(errorAt("unit-name-missing", here));
    else if (unit.length > longestUnit) findings.push(errorAt("unit-name-too-long", here, { most: longestUnit }));
    else if (isAverageRow(unit)) findings.push(noteAt("average-row-left-out", here, { unit }));
    else if (firstRow !== undefined) findings.push(errorAt("duplicate-unit", { ...here, unit }, { unit, firstRow }));
    else {
      firstRows.set(key, row.row);
      if (isFormulaLike(unit)) findings.push(warningAt("formula-like-text", { ...here, unit }, { text: unit }));
      return [{ unit, row }];
    }
    return [];
  });
}

/** A row's pairs by field code; faulty scores are unscored and their faults added. */
export function readPairs(
  set: CriteriaSet,
  row: GridRow,
  columns: ReadonlyMap<string, number>,
  at: Place,
  findings: Finding[],
): Readonly<Record<string, ScorePair>> {
  const read = (field: CriteriaNode, which: string): Score => {
    const column = `${field.code}_${which}`;
    const index = columns.get(column);
    const cell = index === undefined ? null : (row.cells[index] ?? null);
    return readCell(cell, field, set, { ...at, column, code: field.code }, findings);
  };
  return Object.fromEntries(
    fieldsOf(set).map((field) => [field.code, { self: read(field, "self"), appraisal: read(field, "appraisal") }]),
  );
}

function readCell(cell: GridCell, field: CriteriaNode, set: CriteriaSet, at: Place, findings: Finding[]): Score {
  if (!isDate(cell)) return readScore(cell, { maximum: field.maximum, step: set.step }, at, findings);
  findings.push(errorAt("score-is-date", at, { found: cell.date }));
  return unscored;
}
