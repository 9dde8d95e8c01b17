/** The audit over ranges of a workbook: recognised columns in, findings with cell addresses out. */
import type { AuditFinding } from "../domain/audit/auditFinding";
import { auditPublished, type Audit } from "../domain/audit/auditPublished";
import { publishedRows, type LeftOutRow } from "../domain/audit/publishedRows";
import { fieldRoles, rankingRoles, type RecognisedColumn } from "../domain/audit/recogniseColumns";
import type { Cells, TableHead } from "../domain/audit/tableHead";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { addressOf, columnLetters } from "../sheets/addressBook";
import { gridOfValues, type Grid } from "./grid";
import { readFieldTable, readRankingTable } from "./publishedTables";

/** A table as it was selected. */
export interface SelectedTable {
  readonly sheet: string;
  /** 0-based place of its first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: Cells;
  readonly head: TableHead;
  readonly columns: readonly RecognisedColumn[];
}

export interface RangesToAudit {
  readonly set: CriteriaSet;
  readonly ranking: SelectedTable;
  readonly fields: SelectedTable | null;
  /** Whether the ranking table's self score is the sum of the field table's (see TotalsContext). */
  readonly selfTotalsCompare: boolean;
}

export interface LeftOut {
  readonly at: Place;
  readonly label: string;
}

export interface RangeAudit extends Audit {
  /** Units read from the ranking table and from the field table. */
  readonly units: { readonly ranking: number; readonly fields: number | null };
  /** Rows of the selections that are neither units nor averages. */
  readonly leftOut: readonly LeftOut[];
}

/** Which of the two tables a finding is about: both may stand on one sheet. Held in the place's `file` while auditing. */
type Which = "ranking" | "fields";

/**
 * Fails with missing-column for roles that no column was given, audit-role-twice, and with every figure that cannot be
 * read (see readRankingTable); each at its cell.
 */
export function auditRanges(input: RangesToAudit): Result<RangeAudit, readonly Finding[]> {
  const { set, ranking, fields, selfTotalsCompare } = input;
  const tables: Readonly<Record<Which, SelectedTable>> = { ranking, fields: fields ?? ranking };
  const placed = <Code extends string, Found extends Finding<Code>>(finding: Found): Found => ({
    ...finding,
    at: cellOf(tables[finding.at.file === "fields" ? "fields" : "ranking"], finding.at),
  });
  const twice = [ranking, ...(fields === null ? [] : [fields])].flatMap(rolesTwice);
  if (twice.length > 0) return fail(twice);
  const rankingGrid = canonicalGrid(ranking, "ranking", rankingRoles);
  const fieldsGrid = fields === null ? null : canonicalGrid(fields, "fields", fieldRoles(set));
  const rankingTable = readRankingTable(rankingGrid.grid);
  const fieldTable = fieldsGrid === null ? succeed(null) : readFieldTable(fieldsGrid.grid, set);
  if (!rankingTable.ok || !fieldTable.ok) {
    const faults = [rankingTable, fieldTable].flatMap((each) => (each.ok ? [] : each.failure));
    return fail(faults.map(placed));
  }
  const { rule, findings } = auditPublished(set, rankingTable.value, fieldTable.value, selfTotalsCompare);
  return succeed({
    rule,
    findings: findings.map((finding): AuditFinding => placed(finding)),
    units: { ranking: rankingTable.value.rows.length, fields: fieldTable.value?.rows.length ?? null },
    leftOut: [
      ...leftOutOf(ranking, rankingGrid.leftOut),
      ...(fields === null ? [] : leftOutOf(fields, fieldsGrid?.leftOut ?? [])),
    ],
  });
}

/**
 * The selection as the table that the command line reads: one head row of roles, then units and averages. A column that
 * the audit can do without (see isRequired) is there and empty.
 */
function canonicalGrid(
  { row, cells, head, columns }: SelectedTable,
  file: Which,
  all: readonly string[],
): { readonly grid: Grid; readonly leftOut: readonly LeftOutRow[] } {
  const byRole = new Map(columns.flatMap(({ index, role }) => (role === null ? [] : [[role, index] as const])));
  const { rows, leftOut } = publishedRows(cells, head, byRole);
  const roles = all.filter((role) => byRole.has(role) || !isRequired(role));
  const headRow = gridOfValues([roles], { file }, row + head.first + 1).rows;
  const body = rows.flatMap(
    ({ index, values }) => gridOfValues([roles.map((role) => values.get(role) ?? null)], {}, row + index + 1).rows,
  );
  return { grid: { at: { file }, rows: [...headRow, ...body] }, leftOut };
}

/** Without names and appraisal scores there is nothing to judge. */
export function isRequired(role: string): boolean {
  return role === "unit" || role.startsWith("appraisal") || role.endsWith("_appraisal");
}

function rolesTwice(table: SelectedTable): readonly Finding[] {
  const first = new Map<string, RecognisedColumn>();
  return table.columns.flatMap((column) => {
    const { role } = column;
    if (role === null) return [];
    const earlier = first.get(role);
    if (earlier === undefined) {
      first.set(role, column);
      return [];
    }
    const letters = [earlier, column].map(({ index }) => columnLetters(table.column + index));
    return [errorAt("audit-role-twice", { sheet: table.sheet }, { first: letters[0] ?? "", second: letters[1] ?? "" })];
  });
}

/** Row and role as the cell; a row alone is its unit's cell, a role that no column has is the table's first cell. */
function cellOf(table: SelectedTable, { row, column: role, unit, code }: Place): Place {
  const { sheet, columns, head } = table;
  const indexOf = (wanted: string): number | undefined => columns.find((column) => column.role === wanted)?.index;
  const index = (role === undefined ? undefined : indexOf(role)) ?? indexOf("unit") ?? 0;
  const address = addressOf(row === undefined ? table.row + head.first : row - 1, table.column + index);
  return {
    sheet,
    address,
    ...(unit === undefined ? {} : { unit }),
    ...(code === undefined ? {} : { code }),
  };
}

function leftOutOf(table: SelectedTable, rows: readonly LeftOutRow[]): readonly LeftOut[] {
  return rows.map(({ index, label }) => ({
    at: { sheet: table.sheet, address: addressOf(table.row + index, table.column) },
    label,
  }));
}
