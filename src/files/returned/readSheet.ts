/** One worksheet of a returned workbook: contents, and what tells whether it was touched. */
import type { CellValue } from "../../features/workbookPort";
import type { ReturnedSheet } from "../../features/returnedBook";
import { readIdentity } from "../../sheets/identity";
import type { Rectangle } from "../../sheets/placed";
import { shiftFormula } from "../../sheets/relativeFormula";
import type { PartText } from "./openPackage";
import { isYes, parsePart, unescapeText } from "./xml";
import { DamagedPart, EnoughRead } from "./xmlHandlers";

/** Rows and columns that may hold something; a scoring sheet has some 180 × 40. */
export const mostReturnedRows = 5_000;
const mostColumns = 200;
/** A sheet of ours carries its identity in one of its first rows (see sheets/reading). */
const identityRows = 10;

/** Contents further down than on any sheet of ours: the file is not taken apart further. */
export class TooManyRows extends Error {}

export interface SheetSources {
  readonly texts: readonly string[];
  readonly numberFormats: readonly string[];
}

/** Null when the sheet carries no identity of ours. @throws DamagedPart, TooManyRows */
export function readReturnedSheet(
  part: PartText,
  { name, isHidden }: { readonly name: string; readonly isHidden: boolean },
  sources: SheetSources,
): ReturnedSheet | null {
  const reader = parsePart(part, () => createReader(sources));
  return reader.hasIdentity() ? { name, isHidden, ...reader.result() } : null;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function createReader({ texts, numberFormats }: SheetSources) {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const formats: string[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const validations: { type: string; areas: readonly Rectangle[] }[] = [];
  const shared = new Map<string, SharedFormula>();
  let isProtected = false;
  let found = false;

  let row = -1;
  let column = -1;
  let type = "n";
  let style = "0";
  /** Address of the cell being read, taken apart only where the cell holds something. */
  let reference: string | undefined;
  let isCell = false;
  let value = "";
  let formula: string | null = null;
  let sharing: string | undefined;
  let collects: "value" | "formula" | "sqref" | null = null;
  let validation: string | null = null;
  let sqref = "";

  const putCell = (): void => {
    isCell = false;
    if (value === "" && formula === null) return;
    takePlace();
    const text = formulaText();
    const content = contentOf();
    if ((content === null && text === null) || column >= mostColumns) return;
    if (row >= mostReturnedRows) throw new TooManyRows();
    rowOf(values, row)[column] = content;
    if (text !== null) rowOf(formulas, row)[column] = text;
    const format = numberFormats[Number(style)] ?? "General";
    if (format !== "General") rowOf(formats, row)[column] = format;
    if (!found && row < identityRows && typeof content === "string") found = readIdentity(content) !== null;
  };

  const takePlace = (): void => {
    const at = placeOf(reference);
    row = at?.row ?? row;
    column = at?.column ?? column;
    reference = undefined;
  };

  const formulaText = (): string | null => {
    if (formula === null) return null;
    if (sharing === undefined) return `=${formula}`;
    if (formula !== "") {
      shared.set(sharing, { formula: `=${formula}`, row, column });
      return `=${formula}`;
    }
    const master = shared.get(sharing);
    if (master === undefined) throw new DamagedPart(`shared formula ${sharing}`);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  };

  const contentOf = (): CellValue => {
    if (type === "inlineStr" || type === "str") return value === "" ? null : unescapeText(value);
    if (value === "") return null;
    if (type === "s") return texts[Number(value)] ?? null;
    if (type === "b") return value === "1" || value === "true";
    if (type === "e" || type === "d") return value;
    const number = Number(value);
    if (!Number.isFinite(number)) throw new DamagedPart(`number ${value.slice(0, 40)}`);
    return number;
  };

  return {
    open(name: string, attributes: Readonly<Record<string, string>>): void {
      switch (name) {
        case "c": {
          // A cell without an address stands right of the one before it.
          if (attributes["r"] === undefined) {
            takePlace();
            column += 1;
          }
          reference = attributes["r"];
          type = attributes["t"] ?? "n";
          style = attributes["s"] ?? "0";
          value = "";
          formula = null;
          sharing = undefined;
          isCell = true;
          return;
        }
        case "v":
          if (isCell) collects = "value";
          return;
        case "t":
          if (isCell && type === "inlineStr") collects = "value";
          return;
        case "f":
          if (!isCell) return;
          collects = "formula";
          formula = "";
          if (attributes["t"] === "shared") sharing = attributes["si"] ?? "";
          return;
        case "row": {
          const number = Number(attributes["r"] ?? row + 2);
          if (!Number.isInteger(number) || number < 1) throw new DamagedPart("row");
          row = number - 1;
          column = -1;
          reference = undefined;
          if (row >= identityRows && !found) throw new EnoughRead();
          if (isYes(attributes["hidden"])) hiddenRows.add(row);
          return;
        }
        case "col":
          if (isYes(attributes["hidden"])) addColumns(hiddenColumns, attributes["min"], attributes["max"]);
          return;
        case "sheetProtection":
          isProtected = isYes(attributes["sheet"]);
          return;
        case "dataValidation":
          validation = attributes["type"] ?? "none";
          sqref = attributes["sqref"] ?? "";
          return;
        case "sqref":
          // Rules onto other sheets stand in an extension, their cells in an element ([MS-XLSX] 2.4.41).
          if (validation !== null) collects = "sqref";
          return;
      }
    },
    text(chunk: string): void {
      if (collects === "value") value += chunk;
      else if (collects === "formula") formula = (formula ?? "") + chunk;
      else if (collects === "sqref") sqref += chunk;
    },
    close(name: string): void {
      if (name === "c") putCell();
      else if (name === "dataValidation") {
        validations.push({ type: validation ?? "none", areas: areasOf(sqref) });
        validation = null;
      }
      collects = null;
    },
    hasIdentity: () => found,
    result() {
      const width = values.reduce((widest, cells) => Math.max(widest, cells.length), 0);
      const grid = <Value>(rows: readonly (readonly Value[])[], empty: Value): readonly (readonly Value[])[] =>
        values.map((_, index) => {
          const line = new Array<Value>(width).fill(empty);
          // Passes over the gaps.
          rows[index]?.forEach((cell, column) => {
            line[column] = cell;
          });
          return line;
        });
      return {
        row: 0,
        column: 0,
        values: grid<CellValue>(values, null),
        formulas: grid<string | null>(formulas, null),
        numberFormats: grid(formats, "General"),
        hiddenRows,
        hiddenColumns,
        isProtected,
        validations,
      };
    },
  };
}

/** The row of a grid, with all rows above it. */
function rowOf<Value>(grid: Value[][], row: number): Value[] {
  while (grid.length <= row) grid.push([]);
  return grid[row] ?? [];
}

/** "D12" → 0-based; null for anything else. */
function placeOf(reference: string | undefined): { readonly row: number; readonly column: number } | null {
  if (reference === undefined) return null;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  return at === 0 || at > 3 || !Number.isInteger(row) || row < 1 ? null : { row: row - 1, column: column - 1 };
}

function addColumns(hidden: Set<number>, min: string | undefined, max: string | undefined): void {
  for (let column = Number(min); column <= Math.min(Number(max), mostColumns); column += 1) hidden.add(column - 1);
}

function areasOf(sqref: string): readonly Rectangle[] {
  return sqref.split(/\s+/).flatMap((area) => {
    const [from, to = from] = area.replaceAll("$", "").split(":");
    const first = placeOf(from);
    const last = placeOf(to);
    if (first === null || last === null) return [];
    const { row, column } = first;
    return [{ row, column, rows: last.row - row + 1, columns: last.column - column + 1 }];
  });
}
