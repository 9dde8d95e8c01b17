/** Range: one block of cells. */
import {
  HostObject,
  numberArgument,
  optionalText,
  type Arguments,
  type Json,
  type ObjectTable,
  asBoolean,
  asOneOf,
} from "../hostObject";
import { invalidArgument, itemNotFound } from "../errors";
import { typeOf } from "../events";
import { clearContents, gridOf, writeBlock, type ClearWhat } from "../model/edit";
import { columnPoints, isColumnHidden, isRowHidden, leftOf, rowPoints, topOf } from "../model/layout";
import { cellText, numberFormatOf } from "../model/numberFormat";
import { assertAllowed, assertEditable } from "../model/protection";
import { cellsOf, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "../model/rect";
import { isError, type Scalar } from "../model/scalar";
import { editStyles, styleAt } from "../model/styles";
import { copyBlock, type CopyWhat } from "../model/copy";
import { merge, unmerge, mergedBlock } from "../model/merges";
import { group, ungroup } from "../model/outline";
import { deleteCells, insertCells } from "../model/shift";
import { replaceValidation } from "../model/validation";
import { Area, areaArgument } from "./area";
import { conditionalFormatsTable } from "./conditionalFormats";
import { formatTable } from "./format";
import { validationTable } from "./dataValidation";
import { worksheetObject } from "./links";

/** Reading more cells than this is refused: "the range contains too many cells" (Range.values of unbounded ranges, docs). */
const MAX_READ_CELLS = 5_000_000;

function readGrid(area: Area, read: (row: number, column: number) => Json): Json {
  const { row, column, rows, columns } = area.rect;
  if (rows * columns > MAX_READ_CELLS || isWholeColumns(area.rect) || isWholeRows(area.rect)) return null;
  area.model.calculate();
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => read(row + r, column + c)));
}

function wireValue(value: Scalar): Json {
  return value === null ? "" : isError(value) ? value.error : value;
}

function wireFormula(area: Area, row: number, column: number): Json {
  const { value, formula } = area.sheet.content(row, column);
  return formula === undefined ? wireValue(value) : `=${formula}`;
}

export function rangeObject(area: Area): HostObject {
  return HostObject.of(rangeTable, area);
}

export function rangeOf(from: Area, block: Rect): HostObject {
  return rangeObject(new Area(from.model, from.sheet, [block]));
}

/** One format for all, or one per cell; null leaves a cell's format alone. */
function setNumberFormat(area: Area, value: Json): void {
  assertAllowed(area.sheet, "formatCells");
  const set = (block: Rect, format: string): void =>
    editStyles(area.sheet, [block], (style) => ({ ...style, numFmt: format }));
  if (!Array.isArray(value)) {
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

function setHidden(area: Area, value: Json, of: "rows" | "columns"): void {
  const hidden = asBoolean(value);
  const { worksheet } = area.sheet;
  assertAllowed(area.sheet, of === "rows" ? "formatRows" : "formatColumns");
  const { row, column, rows, columns } = area.rect;
  // Showing has nothing to do beyond the rows and columns there are.
  if (of === "rows") {
    const end = hidden ? row + rows : Math.min(row + rows, worksheet.rowCount);
    for (let r = row; r < end; r++) worksheet.getRow(r + 1).hidden = hidden;
  } else {
    const end = hidden ? column + columns : Math.min(column + columns, worksheet.columns.length);
    for (let c = column; c < end; c++) worksheet.getColumn(c + 1).hidden = hidden;
  }
  area.note("layout");
}

function allSame(values: readonly boolean[]): Json {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function clear(area: Area, what: ClearWhat): void {
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

function resized(area: Area, rows: number, columns: number): HostObject {
  const { row, column } = area.rect;
  return rangeOf(area, rect(row, column, area.rect.rows + rows, area.rect.columns + columns));
}

/** The smallest rectangle with both ranges in it; the client library sends large arrays by it. */
function boundingRect(area: Area, args: Arguments): HostObject {
  const other = areaArgument(area.model, area.sheet, args[0]).rect;
  const row = Math.min(area.rect.row, other.row);
  const column = Math.min(area.rect.column, other.column);
  return rangeOf(
    area,
    rect(
      row,
      column,
      Math.max(area.rect.row + area.rect.rows, other.row + other.rows) - row,
      Math.max(area.rect.column + area.rect.columns, other.column + other.columns) - column,
    ),
  );
}

function intersection(area: Area, args: Arguments): HostObject | null {
  const other = areaArgument(area.model, area.sheet, args[0]);
  const common = other.sheet === area.sheet ? intersect(area.rect, other.rect) : null;
  return common === null ? null : rangeOf(area, common);
}

function usedPart(area: Area, valuesOnly: boolean): Rect | null {
  const used = area.sheet.usedArea(valuesOnly);
  return used === null ? null : intersect(area.rect, used);
}

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;
const SHIFTS = ["Down", "Right", "Up", "Left"] as const;
const COPY = ["All", "Formulas", "Values", "Formats"] as const;

export const rangeTable: ObjectTable<Area> = {
  type: "Range",
  properties: {
    Address: { get: (area) => area.address },
    RowIndex: { get: (area) => area.rect.row },
    ColumnIndex: { get: (area) => area.rect.column },
    RowCount: { get: (area) => area.rect.rows },
    ColumnCount: { get: (area) => area.rect.columns },
    CellCount: {
      get: (area) => (area.rect.rows * area.rect.columns > 2 ** 31 - 1 ? -1 : area.rect.rows * area.rect.columns),
    },
    IsEntireColumn: { get: (area) => isWholeColumns(area.rect) },
    IsEntireRow: { get: (area) => isWholeRows(area.rect) },
    Values: {
      get: (area) => readGrid(area, (row, column) => wireValue(area.sheet.content(row, column).value)),
      set: (area, value) => writeBlock(area.model, area.sheet, area.rect, value),
    },
    Formulas: {
      get: (area) => readGrid(area, (row, column) => wireFormula(area, row, column)),
      set: (area, value) => writeBlock(area.model, area.sheet, area.rect, value),
    },
    Text: {
      get: (area) => readGrid(area, (row, column) => cellText(area.sheet.findCell(row, column), area.model.culture)),
    },
    ValueTypes: { get: (area) => readGrid(area, (row, column) => typeOf(area.sheet.content(row, column).value)) },
    NumberFormat: {
      get: (area) => readGrid(area, (row, column) => numberFormatOf(styleAt(area.sheet, row, column))),
      set: setNumberFormat,
    },
    RowHidden: {
      get: (area) =>
        allSame(
          Array.from({ length: Math.min(area.rect.rows, 100_000) }, (_, i) =>
            isRowHidden(area.sheet, area.rect.row + i),
          ),
        ),
      set: (area, value) => setHidden(area, value, "rows"),
    },
    ColumnHidden: {
      get: (area) =>
        allSame(Array.from({ length: area.rect.columns }, (_, i) => isColumnHidden(area.sheet, area.rect.column + i))),
      set: (area, value) => setHidden(area, value, "columns"),
    },
    Left: { get: (area) => leftOf(area.sheet, area.rect.column) },
    Top: { get: (area) => topOf(area.sheet, area.rect.row) },
    Width: {
      get: (area) =>
        Array.from({ length: area.rect.columns }, (_, i) => columnPoints(area.sheet, area.rect.column + i)).reduce(
          (a, b) => a + b,
          0,
        ),
    },
    Height: {
      get: (area) =>
        Array.from({ length: area.rect.rows }, (_, i) => rowPoints(area.sheet, area.rect.row + i)).reduce(
          (a, b) => a + b,
          0,
        ),
    },
  },
  objects: {
    Worksheet: (area) => worksheetObject(area.model, area.sheet),
    Format: (area) => HostObject.of(formatTable, area),
    DataValidation: (area) => HostObject.of(validationTable, area),
    ConditionalFormats: (area) => HostObject.of(conditionalFormatsTable, area),
    GetCell: (area, args) =>
      rangeOf(area, rect(area.rect.row + numberArgument(args, 0), area.rect.column + numberArgument(args, 1))),
    GetRow: (area, args) => rangeOf(area, { ...area.rect, row: area.rect.row + numberArgument(args, 0), rows: 1 }),
    GetColumn: (area, args) =>
      rangeOf(area, { ...area.rect, column: area.rect.column + numberArgument(args, 0), columns: 1 }),
    GetLastRow: (area) => rangeOf(area, { ...area.rect, row: area.rect.row + area.rect.rows - 1, rows: 1 }),
    GetLastColumn: (area) =>
      rangeOf(area, { ...area.rect, column: area.rect.column + area.rect.columns - 1, columns: 1 }),
    GetLastCell: (area) =>
      rangeOf(area, rect(area.rect.row + area.rect.rows - 1, area.rect.column + area.rect.columns - 1)),
    GetEntireRow: (area) => rangeOf(area, { ...area.rect, column: 0, columns: MAX_COLUMNS }),
    GetEntireColumn: (area) => rangeOf(area, { ...area.rect, row: 0, rows: MAX_ROWS }),
    GetOffsetRange: (area, args) =>
      rangeOf(
        area,
        rect(
          area.rect.row + numberArgument(args, 0),
          area.rect.column + numberArgument(args, 1),
          area.rect.rows,
          area.rect.columns,
        ),
      ),
    GetResizedRange: (area, args) => resized(area, numberArgument(args, 0), numberArgument(args, 1)),
    GetAbsoluteResizedRange: (area, args) =>
      rangeOf(area, rect(area.rect.row, area.rect.column, numberArgument(args, 0), numberArgument(args, 1))),
    GetIntersection: (area, args) => {
      const common = intersection(area, args);
      if (common === null) throw itemNotFound("the ranges have no cell in common");
      return common;
    },
    GetIntersectionOrNullObject: intersection,
    GetBoundingRect: boundingRect,
    GetUsedRange: (area, args) =>
      rangeOf(area, usedPart(area, args[0] === true) ?? rect(area.rect.row, area.rect.column)),
    GetUsedRangeOrNullObject: (area, args) => {
      const used = usedPart(area, args[0] === true);
      return used === null ? null : rangeOf(area, used);
    },
    Insert: (area, args) => {
      const shift = asOneOf((args[0] ?? null) as Json, SHIFTS);
      if (shift !== "Down" && shift !== "Right") throw invalidArgument("Cells are inserted by shifting down or right.");
      insertCells(area.model, area.sheet, area.rect, shift);
      return rangeOf(area, area.rect);
    },
    GetMergedAreasOrNullObject: (area) => {
      const merged = mergedBlock(area.sheet, area.rect);
      return merged.length === 0 ? null : HostObject.of(rangeTable, new Area(area.model, area.sheet, merged));
    },
  },
  methods: {
    // Asked by the client library before it sends a large array in parts.
    _ValidateArraySize: (area, args) => {
      if (args[0] !== area.rect.rows || args[1] !== area.rect.columns) {
        throw invalidArgument("The array has not as many rows and columns as the range.");
      }
    },
    Select: (area) => area.model.select(area.sheet, area.rect),
    Clear: (area, args) => clear(area, asOneOf((args[0] ?? "All") as Json, CLEAR)),
    Delete: (area, args) => {
      const shift = asOneOf((args[0] ?? null) as Json, SHIFTS);
      if (shift !== "Up" && shift !== "Left") throw invalidArgument("Cells are deleted by shifting up or left.");
      deleteCells(area.model, area.sheet, area.rect, shift);
    },
    Merge: (area, args) => {
      assertAllowed(area.sheet, "other");
      merge(area.model, area.sheet, area.rect, args[0] === true);
      area.note("structure");
    },
    Unmerge: (area) => {
      assertAllowed(area.sheet, "other");
      unmerge(area.sheet, area.rect);
      area.note("structure");
    },
    Group: (area, args) => {
      assertAllowed(area.sheet, "other");
      group(area.sheet, area.rect, asOneOf((args[0] ?? null) as Json, ["ByRows", "ByColumns"]));
      area.note("layout");
    },
    Ungroup: (area, args) => {
      assertAllowed(area.sheet, "other");
      ungroup(area.sheet, area.rect, asOneOf((args[0] ?? null) as Json, ["ByRows", "ByColumns"]));
      area.note("layout");
    },
    CopyFrom: (area, args) => {
      const source = areaArgument(area.model, area.sheet, args[0]);
      const what: CopyWhat = asOneOf((optionalText(args, 1) ?? "All") as Json, COPY);
      assertEditable(area.sheet, [area.rect]);
      copyBlock(area.model, source.sheet, source.rect, area.sheet, area.rect, what, {
        skipBlanks: args[2] === true,
        transpose: args[3] === true,
      });
      area.note("format");
    },
  },
};
