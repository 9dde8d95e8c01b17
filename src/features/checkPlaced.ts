/**
 * Whether the locked cells of a sheet that is all formulas (score table, ranking) are still those that were written: a
 * formula overwritten there would change a rank without a word.
 */
import { severities, type CheckCode, type CheckFinding } from "../domain/checking/checkFinding";
import { writeValue } from "../domain/checking/cellValue";
import type { PlacedContent } from "../sheets/placed";
import type { PlacedCells } from "../sheets/placeCells";
import type { OwnCells, PresentCell } from "../sheets/reading";
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
  { placed, isCompared, decimalMark }: PlacedCheck,
  slices: Slices,
): Promise<readonly CheckFinding[]> {
  const width = placed.columns.length;
  const roles = (placed.cells[0] ?? []).map((content, column) => (column === 0 ? firstRole : textOf(content)));
  const keys = placed.cells.map((row) => textOf(row[width - 1] ?? null));
  // Where the placed rows and columns stand now, −1 where they are gone: looked up once, not for every cell.
  const rows = keys.map((key) => (sheet.book.hasRow(key) ? sheet.book.row(key) : -1));
  const columns = roles.map((role) => (sheet.hasColumn(role) ? sheet.book.column(role) : -1));
  const isInPlace = rows.every((at, row) => row === 0 || at === row) && columns.every((at, column) => at === column);
  const findings: CheckFinding[] = [];
  for (const [row, contents] of placed.cells.entries()) {
    await slices.looked(contents.length);
    const key = keys[row] ?? "";
    if (row === 0 || !isCompared(key)) continue;
    const atRow = rows[row] ?? -1;
    if (atRow < 0) {
      findings.push(found("sheet-row-missing", sheet, key, null, { line: lineOf(contents) }));
      continue;
    }
    for (let column = 0; column < width - 1; column += 1) {
      const content = contents[column] ?? null;
      const atColumn = columns[column] ?? -1;
      if (content === null || atColumn < 0 || placed.isEntry(row, column)) continue;
      const present = sheet.at(atRow, atColumn);
      if (isAsPlaced(present, content, isInPlace)) continue;
      findings.push(difference(sheet, key, roles[column] ?? "", present, content, isInPlace, decimalMark));
    }
  }
  return findings;
}

function isAsPlaced({ value, formula }: PresentCell, content: NonNullable<PlacedContent>, isInPlace: boolean): boolean {
  if (content.kind === "formula") return formula !== null && (!isInPlace || isSameFormula(formula, content.formula));
  if (formula !== null) return false;
  return content.kind === "number"
    ? typeof value === "number" && Math.abs(value - content.value) < 1e-9
    : value === content.text || String(value ?? "").trim() === content.text.trim();
}

function difference(
  sheet: OwnCells,
  key: string,
  role: string,
  { value, formula }: PresentCell,
  content: NonNullable<PlacedContent>,
  isInPlace: boolean,
  mark: "," | ".",
): CheckFinding {
  const cell = { row: sheet.book.row(key), column: sheet.book.column(role) };
  const line = sheet.text(key, "unit");
  if (content.kind === "formula") {
    const code = formula === null ? "sheet-formula-replaced" : "sheet-formula-changed";
    const finding = found(code, sheet, key, role, { line, found: formula?.slice(0, 80) ?? writeValue(value, mark) });
    return isInPlace ? { ...finding, fix: { kind: "formula", ...cell, formula: content.formula } } : finding;
  }
  const issued = content.kind === "text" ? content.text : content.value;
  const details = { line, found: writeValue(value, mark), issued: writeValue(issued, mark) };
  return {
    ...found("sheet-cell-changed", sheet, key, role, details),
    fix: { kind: "value", ...cell, value: issued },
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
