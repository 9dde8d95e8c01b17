/** Formulas that mean the same in neighbouring cells are recognised by how far their references are. */
import { columnLetters } from "./addressBook";

/** A reference (A1, $A$1, A1 in A1:B2) or a quoted text or sheet name, which is left as it is. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![A-Za-z0-9_(.])/g;

/** The formula with its relative references written as distances from the cell it stands in (0-based): D12 in E12 → R[0]C[-1]. */
export function relativeForm(formula: string, row: number, column: number): string {
  return formula.replace(
    token,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const targetRow = Number(digits) - 1;
      const targetColumn = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const r = fixedRow === "$" ? `R${targetRow}` : `R[${targetRow - row}]`;
      const c = fixedColumn === "$" ? `C${targetColumn}` : `C[${targetColumn - column}]`;
      return r + c;
    },
  );
}

/** The formula as it reads when copied so many rows down and columns to the right: relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    token,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const c = fixedColumn === "$" ? letters : columnLetters(column + columns);
      const r = fixedRow === "$" ? digits : String(Number(digits) + rows);
      return `${fixedColumn ?? ""}${c}${fixedRow ?? ""}${r}`;
    },
  );
}

/**
 * The formula as programs write it once rows and columns (0-based) have taken other places: every reference goes with its
 * cell. Null when a cell it refers to is gone: programs then write what they can (#REF!, a shorter area).
 */
export function relocateFormula(
  formula: string,
  rowTo: (row: number) => number | null,
  columnTo: (column: number) => number | null,
): string | null {
  const gone: string[] = [];
  const moved = formula.replace(
    token,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const row = rowTo(Number(digits) - 1);
      const column = columnTo([...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);
      if (row === null || column === null) gone.push(whole);
      return `${fixedColumn ?? ""}${columnLetters(column ?? 0)}${fixedRow ?? ""}${(row ?? 0) + 1}`;
    },
  );
  return gone.length === 0 ? moved : null;
}
