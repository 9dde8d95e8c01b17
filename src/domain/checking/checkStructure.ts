/** Whether the sheet is still the one that was issued: rows, columns and locked cells. */
import { textOf, writeValue, type CellValue } from "./cellValue";
import { lockedIn, type LockedCell } from "./checkContext";
import { severities, type CheckCode, type CheckFinding } from "./checkFinding";
import { formulaAt, report, valueAt, type Inspection } from "./inspection";
import type { LocatedRows } from "./locateRows";
import { outOfOrder } from "./outOfOrder";

/** R126: every row deleted, added, moved, repeated, renumbered or hidden is reported. */
export function checkRows(inspection: Inspection, located: LocatedRows): void {
  const { context, sheet, rows } = inspection;
  const recoded = new Set(located.recoded);
  for (const [index, row] of context.issued.rows.entries()) {
    if (row.kind === "other") continue;
    const at = rows[index] ?? -1;
    if (at < 0) report(inspection, "sheet-row-missing", index, -1);
    else if (sheet.hiddenRows.has(at + sheet.firstRow))
      report(inspection, "sheet-row-hidden", index, -1, { fix: "showRow" });
    if (recoded.has(index)) {
      const found = textOf(valueAt(inspection, index, context.code)).slice(0, 40);
      report(inspection, "sheet-code-changed", index, context.code, { details: { found }, fix: { value: row.code } });
    }
  }
  for (const index of located.moved) report(inspection, "sheet-row-moved", index, -1);
  for (const { row, of } of located.duplicates)
    inspection.findings.push(strangeRow(inspection, "sheet-row-duplicated", row, of));
  for (const row of located.added) inspection.findings.push(strangeRow(inspection, "sheet-row-added", row, -1));
}

function strangeRow({ context, sheet, columns }: Inspection, code: CheckCode, row: number, of: number): CheckFinding {
  const issued = context.issued.rows[of];
  const first = columns.map((column) => textOf(sheet.values[row]?.[column])).find((text) => text !== "") ?? "";
  return {
    code,
    severity: severities[code],
    at: {
      sheet: sheet.sheet,
      unit: sheet.unit,
      row: row + sheet.firstRow + 1,
      ...(issued === undefined ? {} : { code: issued.code }),
    },
    details: { line: issued?.code ?? first.slice(0, 60) },
    role: null,
    cell: { row: row + sheet.firstRow, column: (columns[context.code] ?? -1) + sheet.firstColumn },
  };
}

/** R127: a column that is gone is an error; one that moved is still recognised by its role, and said so. */
export function checkColumns(inspection: Inspection): void {
  for (const [index, at] of inspection.columns.entries())
    if (at < 0) report(inspection, "sheet-column-missing", -1, index);
  for (const index of outOfOrder(inspection.columns)) report(inspection, "sheet-column-moved", -1, index);
}

/**
 * R128: locked cells hold what was issued. Texts and numbers are compared wherever the row stands now; the wording of a
 * formula only while everything is in its place (Excel rewrites references of shifted rows by itself): otherwise the
 * formula must still be there and its result is checked by the sums.
 */
export function checkLockedCells(inspection: Inspection): void {
  const { context, sheet, rows, columns } = inspection;
  for (const [row, cells] of context.locked.entries()) {
    if ((rows[row] ?? -1) < 0) continue;
    const otherwise = sheet.lockedOtherwise?.get(row);
    const [values, formulas] = [sheet.values[rows[row] ?? -1], sheet.formulas[rows[row] ?? -1]];
    for (const cell of otherwise === undefined ? cells : lockedIn(context.issued, otherwise)) {
      const at = columns[cell.column] ?? -1;
      if (at < 0 || isAsIssued(cell.content, values?.[at], formulas?.[at] ?? null)) continue;
      if (cell.content.kind === "formula") checkFormula(inspection, row, cell.column, cell.content.formula);
      else if (!isCode(inspection, row, cell.column)) checkFixed(inspection, row, cell);
    }
  }
}

/** Nearly all cells, at a glance; the others are looked at closely. */
function isAsIssued(issued: LockedCell["content"], value: CellValue | undefined, formula: string | null): boolean {
  if (issued.kind === "formula") return formula === issued.formula;
  return formula === null && value === (issued.kind === "text" ? issued.text : issued.value);
}

/** A node's code is what its row was found by; a changed one is reported there. A formula in its place is not. */
function isCode(inspection: Inspection, row: number, column: number): boolean {
  const { context } = inspection;
  const isOfNode = column === context.code && context.issued.rows[row]?.kind === "node";
  return isOfNode && formulaAt(inspection, row, column) === null;
}

function checkFormula(inspection: Inspection, row: number, column: number, issued: string): void {
  const present = formulaAt(inspection, row, column);
  if (present === issued) return;
  const fix = inspection.isInPlace ? { fix: { formula: issued } } : {};
  if (present === null) {
    const found = writeValue(valueAt(inspection, row, column), inspection.context.habits.decimalMark);
    report(inspection, "sheet-formula-replaced", row, column, { details: { found }, ...fix });
  } else if (inspection.isInPlace && normalFormula(present) !== normalFormula(issued)) {
    const found = present.slice(0, 80);
    report(inspection, "sheet-formula-changed", row, column, { details: { found }, ...fix });
  }
}

/** Blanks and the case of names are no difference (programs write them their own way); texts in quotes stay as they are. */
export function normalFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(/\s/g, "").toUpperCase() : part))
    .join('"');
}

/** R199: a member's column goes by its role: another name above it is put back, no score passes to another person. */
function checkFixed(inspection: Inspection, row: number, { column, content }: LockedCell): void {
  if (content.kind === "formula") return;
  const { kind } = inspection.context.issued.columns[column] ?? { kind: "other" };
  const present = valueAt(inspection, row, column);
  const hasFormula = formulaAt(inspection, row, column) !== null;
  if (!hasFormula && isSame(content, present)) return;
  const isNode = inspection.context.issued.rows[row]?.kind === "node";
  const mark = inspection.context.habits.decimalMark;
  const issued = content.kind === "text" ? content.text : content.value;
  const code = !isNode
    ? kind === "member"
      ? "member-heading-changed"
      : "sheet-cell-changed"
    : kind === "maximum"
      ? "sheet-maximum-changed"
      : kind === "name"
        ? "sheet-name-changed"
        : "sheet-cell-changed";
  report(inspection, code, row, column, {
    details: { found: writeValue(present, mark), issued: writeValue(issued, mark) },
    fix: { value: issued },
  });
}

function isSame(issued: Exclude<LockedCell["content"], { readonly kind: "formula" }>, present: CellValue): boolean {
  if (issued.kind === "number") return typeof present === "number" && Math.abs(present - issued.value) < 1e-9;
  if (present === issued.text) return true;
  return typeof present !== "boolean" && textOf(present) === issued.text.trim();
}
