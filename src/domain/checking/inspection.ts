/** One sheet under inspection: where its rows and columns stand now, and the findings collected so far. */
import type { Detail, Place } from "../finding";
import type { CellValue } from "./cellValue";
import type { CheckContext } from "./checkContext";
import { severities, severityAtClosing, type CheckCode, type CheckFinding, type Fix } from "./checkFinding";
import type { EntrySheet } from "./entrySheet";

export interface Inspection {
  readonly context: CheckContext;
  readonly sheet: EntrySheet;
  /** By issued column: position in the grids, −1 when the column is gone. */
  readonly columns: readonly number[];
  /** By issued row: position in the grids, −1 when the row is gone. */
  readonly rows: readonly number[];
  /** Everything stands where it was issued, so that formulas can be compared word by word. */
  readonly isInPlace: boolean;
  /** Codes set aside for the unit with approver and reason. */
  readonly setAside: ReadonlySet<string>;
  readonly findings: CheckFinding[];
}

/** `row` and `column` are indices of the issued sheet. */
export function valueAt({ sheet, rows, columns }: Inspection, row: number, column: number): CellValue {
  const grid = sheet.values[rows[row] ?? -1];
  return grid?.[columns[column] ?? -1] ?? null;
}

export function formulaAt({ sheet, rows, columns }: Inspection, row: number, column: number): string | null {
  return sheet.formulas[rows[row] ?? -1]?.[columns[column] ?? -1] ?? null;
}

/** Whether the cell is there at all: its row and its column both are. */
export function hasCell({ rows, columns }: Inspection, row: number, column: number): boolean {
  return (rows[row] ?? -1) >= 0 && (columns[column] ?? -1) >= 0;
}

export interface ReportExtras {
  readonly details?: Readonly<Record<string, Detail>>;
  /** A certain repair of the same cell. */
  readonly fix?:
    { readonly value: CellValue } | { readonly formula: string } | { readonly confirm: string } | "showRow";
  readonly choices?: CheckFinding["choices"];
}

const nothingMore: ReportExtras = {};

/** Adds a finding about a cell of the issued sheet; `column` −1: about the whole row, `row` −1: about the whole column. */
export function report(
  inspection: Inspection,
  code: CheckCode,
  row: number,
  column: number,
  extras: ReportExtras = nothingMore,
): void {
  const { context, sheet, rows, columns } = inspection;
  const issuedRow = context.issued.rows[row];
  const issuedColumn = context.issued.columns[column];
  const gridRow = rows[row] ?? -1;
  const gridColumn = columns[column === -1 ? context.code : column] ?? -1;
  const cell = gridRow < 0 || gridColumn < 0 ? null : cellAt(gridRow + sheet.firstRow, gridColumn + sheet.firstColumn);
  // Built field by field: an empty workbook of 168 units has 40,000 findings.
  const at: Writable<Place> = { sheet: sheet.sheet, unit: sheet.unit };
  if (cell !== null) at.row = cell.row + 1;
  if (issuedColumn !== undefined) at.column = issuedColumn.label;
  if (issuedRow !== undefined && issuedRow.code !== "") at.code = issuedRow.code;
  const line = context.lines[row] ?? noLine;
  const details = extras.details === undefined ? line : { ...line, ...extras.details };
  const severity = context.stage === "closing" ? (severityAtClosing[code] ?? severities[code]) : severities[code];
  const finding: Writable<CheckFinding> = { code, severity, at, details, role: issuedColumn?.role ?? null, cell };
  if (cell !== null && extras.fix !== undefined) finding.fix = fixOf(extras.fix, cell);
  if (extras.choices !== undefined) finding.choices = extras.choices;
  inspection.findings.push(finding);
}

/** Positions as objects, by column and row: findings of 168 sheets alike point to the same few hundred cells. */
const cells: NonNullable<CheckFinding["cell"]>[][] = [];

function cellAt(row: number, column: number): NonNullable<CheckFinding["cell"]> {
  const ofColumn = (cells[column] ??= []);
  return (ofColumn[row] ??= { row, column });
}

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const noLine: Readonly<Record<string, Detail>> = {};

function fixOf(fix: NonNullable<ReportExtras["fix"]>, cell: { readonly row: number; readonly column: number }): Fix {
  if (fix === "showRow") return { kind: "showRow", row: cell.row };
  if ("confirm" in fix) return { kind: "confirm", ...cell, value: fix.confirm };
  return "formula" in fix
    ? { kind: "formula", ...cell, formula: fix.formula }
    : { kind: "value", ...cell, value: fix.value };
}
