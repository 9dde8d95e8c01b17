/**
 * Whether the locked cells of a sheet that is all formulas (score table, ranking) are still those that were written: a
 * formula overwritten there would change a rank without a word.
 */
import { severities, type CheckCode, type CheckFinding } from "../domain/checking/checkFinding";
import { writeValue } from "../domain/checking/cellValue";
import type { PlacedContent } from "../sheets/placed";
import type { PlacedCells } from "../sheets/placeCells";
import type { OwnCells } from "../sheets/reading";
import type { Slices } from "./slices";

export interface PlacedCheck {
  /** The sheet as it would be written now, around what stands in it. */
  readonly placed: PlacedCells;
  /** Rows that hold the office's own words are not compared. */
  readonly isCompared: (rowKey: string) => boolean;
  readonly decimalMark: "," | ".";
}

/** R128 for sheets without entries of their own: formulas by their wording while everything is in its place. */
export async function checkPlaced(
  sheet: OwnCells,
  check: PlacedCheck,
  slices: Slices,
): Promise<readonly CheckFinding[]> {
  const { placed } = check;
  const roles = (placed.cells[0] ?? []).map((content, column) => (column === 0 ? firstRole : textOf(content)));
  const keys = placed.cells.map((row) => textOf(row[row.length - 1] ?? null));
  const isInPlace =
    keys.every((key, row) => row === 0 || (sheet.book.hasRow(key) && sheet.book.row(key) === row)) &&
    roles.every((role, column) => sheet.hasColumn(role) && sheet.book.column(role) === column);
  const findings: CheckFinding[] = [];
  for (const [row, contents] of placed.cells.entries()) {
    await slices.looked(contents.length);
    const key = keys[row] ?? "";
    if (row === 0 || !check.isCompared(key)) continue;
    if (!sheet.book.hasRow(key)) {
      findings.push(found("sheet-row-missing", sheet, key, null, { line: lineOf(contents) }));
      continue;
    }
    for (const [column, content] of contents.entries()) {
      const role = roles[column] ?? "";
      if (content === null || placed.isEntry(row, column) || role === "key" || !sheet.hasColumn(role)) continue;
      const finding = compare(sheet, key, role, content, isInPlace, check.decimalMark);
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}

function compare(
  sheet: OwnCells,
  key: string,
  role: string,
  content: NonNullable<PlacedContent>,
  isInPlace: boolean,
  mark: "," | ".",
): CheckFinding | null {
  const formula = sheet.formula(key, role);
  const value = sheet.value(key, role);
  const cellOf = (): NonNullable<CheckFinding["cell"]> => ({
    row: sheet.book.row(key),
    column: sheet.book.column(role),
  });
  if (content.kind === "formula") {
    if (formula !== null && (!isInPlace || isSameFormula(formula, content.formula))) return null;
    const details = { line: sheet.text(key, "unit"), found: formula?.slice(0, 80) ?? writeValue(value, mark) };
    const finding = found(
      formula === null ? "sheet-formula-replaced" : "sheet-formula-changed",
      sheet,
      key,
      role,
      details,
    );
    return isInPlace ? { ...finding, fix: { kind: "formula", ...cellOf(), formula: content.formula } } : finding;
  }
  const issued = content.kind === "text" ? content.text : content.value;
  const isSame =
    typeof issued === "number"
      ? typeof value === "number" && Math.abs(value - issued) < 1e-9
      : sheet.text(key, role) === issued.trim();
  if (formula === null && isSame) return null;
  const details = { line: sheet.text(key, "unit"), found: writeValue(value, mark), issued: writeValue(issued, mark) };
  return {
    ...found("sheet-cell-changed", sheet, key, role, details),
    fix: { kind: "value", ...cellOf(), value: issued },
  };
}

function found(
  code: CheckCode,
  sheet: OwnCells,
  key: string,
  role: string | null,
  details: CheckFinding["details"],
): CheckFinding {
  const has = role !== null && sheet.book.hasRow(key) && sheet.hasColumn(role);
  const cell = has ? { row: sheet.book.row(key), column: sheet.book.column(role) } : null;
  const unit = sheet.text(key, "unit");
  return {
    code,
    severity: severities[code],
    at: {
      sheet: sheet.name,
      ...(unit === "" ? {} : { unit }),
      ...(cell === null ? {} : { row: cell.row + 1 }),
    },
    details,
    role,
    cell,
  };
}

/** Column A's role stands in the identity, not beside it; in both sheets it is this one. */
const firstRole = "number";

function textOf(content: PlacedContent): string {
  return content?.kind === "text" ? content.text : "";
}

function lineOf(contents: readonly PlacedContent[]): string {
  return (
    contents
      .map(textOf)
      .find((text) => text !== "")
      ?.slice(0, 60) ?? ""
  );
}

function isSameFormula(present: string, issued: string): boolean {
  return present === issued || normal(present) === normal(issued);
}

/** Programs write blanks, capitals of functions and quotes of plain sheet names their own way; texts stay as they are. */
function normal(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 0
        ? part
            .replace(/'((?:[^']|'')+)'!/g, "$1!")
            .replace(/\s/g, "")
            .toUpperCase()
        : part,
    )
    .join('"');
}
