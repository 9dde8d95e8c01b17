/** What a Range's cells hold: grids of values, number formats, hiding and clearing. */
import { asBoolean, type Json } from "../hostObject";
import { invalidArgument } from "../errors";
import { clearContents, gridOf, type ClearWhat } from "../model/edit";
import { setLinesHidden } from "../model/hiddenLines";
import { unmerge } from "../model/merges";
import { assertAllowed } from "../model/protection";
import { cellsOf, intersect, isWholeColumns, isWholeRows, rect, type Rect } from "../model/rect";
import { isError, type Scalar } from "../model/scalar";
import { editStyles } from "../model/styles";
import { replaceValidation } from "../model/validation";
import type { Area } from "./area";

/** Reading more cells than this is refused: "the range contains too many cells" (Range.values of unbounded ranges, docs). */
const MAX_READ_CELLS = 5_000_000;

export function readGrid(area: Area, read: (row: number, column: number) => Json): Json {
  const { row, column, rows, columns } = area.rect;
  if (rows * columns > MAX_READ_CELLS || isWholeColumns(area.rect) || isWholeRows(area.rect)) return null;
  area.model.calculate();
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => read(row + r, column + c)));
}

export function wireValue(value: Scalar): Json {
  return value === null ? "" : isError(value) ? value.error : value;
}

export function wireFormula(area: Area, row: number, column: number): Json {
  const { value, formula } = area.sheet.content(row, column);
  return formula === undefined ? wireValue(value) : `=${formula}`;
}

/** One format for all, or one per cell; null leaves a cell's format alone. */
export function setNumberFormat(area: Area, value: Json): void {
  assertAllowed(area.sheet, "formatCells");
  const set = (block: Rect, format: string): void =>
    editStyles(area.sheet, [block], (style) => ({ ...style, numFmt: format }));
  if (!Array.isArray(value)) {
    // Range.numberFormat, docs.
    if (typeof value !== "string") throw invalidArgument("A number format is text.");
    set(area.rect, value);
  } else {
    const grid = gridOf(value, area.rect);
    const uniform = grid[0]?.[0];
    if (typeof uniform === "string" && grid.every((row) => row.every((format) => format === uniform)))
      set(area.rect, uniform);
    else {
      for (const [row, column] of cellsOf(area.rect)) {
        const format = grid[row - area.rect.row]?.[column - area.rect.column] ?? null;
        if (format !== null) set(rect(row, column), String(format));
      }
    }
  }
  area.note("format");
}

export function setHidden(area: Area, value: Json, of: "rows" | "columns"): void {
  setLinesHidden(area.model, area.sheet, area.rect, of, asBoolean(value));
}

export function allSame(values: readonly boolean[]): Json {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

export function clear(area: Area, what: ClearWhat): void {
  if (what === "All" || what === "Contents") clearContents(area.model, area.sheet, area.rect);
  if (what === "All" || what === "Formats") {
    assertAllowed(area.sheet, "formatCells");
    editStyles(area.sheet, area.blocks, () => ({}));
    area.sheet.conditionalRules = area.sheet.conditionalRules.filter(
      ({ areas }) => !areas.every((one) => intersect(one, area.rect) !== null),
    );
    area.note("format");
  }
  if (what === "All") {
    unmerge(area.sheet, area.rect);
    replaceValidation(area.sheet, area.blocks, undefined);
  }
}
