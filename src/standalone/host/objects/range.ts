/** Range: one block of cells. */
import {
  asOneOf,
  HostObject,
  numberArgument,
  optionalText,
  recordArgument,
  type Arguments,
  type Json,
  type ObjectTable,
} from "../hostObject";
import { invalidArgument, itemNotFound } from "../errors";
import { typeOf } from "../events";
import { copyBlock, type CopyWhat } from "../model/copy";
import { columnPoints, isColumnHidden, isRowHidden, leftOf, rowPoints, topOf } from "../model/layout";
import { merge, mergedBlock, unmerge } from "../model/merges";
import { writeBlock } from "../model/edit";
import { cellText, numberFormatOf } from "../model/numberFormat";
import { group, ungroup } from "../model/outline";
import { assertAllowed, assertEditable } from "../model/protection";
import { intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, rect, type Rect } from "../model/rect";
import { deleteCells, insertCells } from "../model/shift";
import { styleAt } from "../model/styles";
import { Area, areaArgument } from "./area";
import { conditionalFormatsTable } from "./conditionalFormats";
import { validationTable } from "./dataValidation";
import { formatTable } from "./format";
import { worksheetObject } from "./links";
import { allSame, clear, readGrid, setHidden, setNumberFormat, wireFormula, wireValue } from "./rangeContents";

export function rangeObject(area: Area): HostObject {
  return HostObject.of(rangeTable, area);
}

export function rangeOf(from: Area, block: Rect): HostObject {
  return rangeObject(new Area(from.model, from.sheet, [block]));
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

/** The smallest block around what is used inside the range (Range.getUsedRange, docs). */
function usedPart(area: Area, args: Arguments): Rect | null {
  return area.sheet.usedArea(args[0] === true, area.rect);
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
    // Range.getUsedRange, docs: ItemNotFound when there are no used cells within the range.
    GetUsedRange: (area, args) => {
      const used = usedPart(area, args);
      if (used === null) throw itemNotFound("a used cell within the range");
      return rangeOf(area, used);
    },
    GetUsedRangeOrNullObject: (area, args) => {
      const used = usedPart(area, args);
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
      // Range.values, docs.
      if (args[0] !== area.rect.rows || args[1] !== area.rect.columns) {
        throw invalidArgument("The array has not as many rows and columns as the range.");
      }
    },
    // Range.getRowProperties, docs: one record per row, with what was asked for. Only rowHidden is kept here.
    GetRowProperties: (area, args) => {
      const asked = Object.keys(recordArgument(args[0]));
      const strange = asked.find((name) => name !== "rowHidden");
      if (strange !== undefined) throw invalidArgument(`Rows have no "${strange}" here.`);
      return Array.from({ length: area.rect.rows }, (_, i) => ({
        rowHidden: isRowHidden(area.sheet, area.rect.row + i),
      }));
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
