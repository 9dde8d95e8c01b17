/** Range.format and RangeAreas.format with their children. */
import {
  asBoolean,
  asNumber,
  asOneOf,
  asText,
  HostObject,
  type Json,
  type ObjectTable,
  type Property,
} from "../hostObject";
import { invalidArgument } from "../errors";
import * as color from "../model/color";
import { columnPoints, rowPoints, setColumnPoints, setRowPoints } from "../model/layout";
import { assertAllowed } from "../model/protection";
import type { CellStyle } from "../model/cellStyle";
import { editStyles, uniform } from "../model/styles";
import { autofitColumns, autofitRows } from "../model/autofit";
import type { Area } from "./area";
import { bordersTable } from "./borders";

/** A property of the cells' style: mixed reads as null, as in Excel. */
export function styleProperty(
  read: (style: CellStyle) => Json,
  write: (style: CellStyle, value: Json) => CellStyle,
  mixed: Json = null,
): Property<Area> {
  return {
    get: (area) => uniform(area.sheet, area.blocks, read) ?? mixed,
    set: (area, value) => {
      assertAllowed(area.sheet, "formatCells");
      editStyles(area.sheet, area.blocks, (style) => write(style, value));
      area.note("format");
    },
  };
}

type Font = NonNullable<CellStyle["font"]>;
type Alignment = NonNullable<CellStyle["alignment"]>;

const DEFAULT_FONT = { name: "Calibri", size: 11 };

function fontProperty(
  read: (font: Partial<Font>) => Json,
  write: (value: Json) => Partial<Font>,
  mixed: Json = null,
): Property<Area> {
  return styleProperty(
    (style) => read(style.font ?? {}),
    (style, value) => ({ ...style, font: { ...DEFAULT_FONT, ...style.font, ...write(value) } }),
    mixed,
  );
}

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const FILE_UNDERLINES = ["none", "single", "double", "singleAccounting", "doubleAccounting"] as const;

const fontTable: ObjectTable<Area> = {
  type: "RangeFont",
  properties: {
    Bold: fontProperty(
      (font) => font.bold === true,
      (value) => ({ bold: asBoolean(value) }),
    ),
    Italic: fontProperty(
      (font) => font.italic === true,
      (value) => ({ italic: asBoolean(value) }),
    ),
    Strikethrough: fontProperty(
      (font) => font.strike === true,
      (value) => ({ strike: asBoolean(value) }),
    ),
    Name: fontProperty(
      (font) => font.name ?? DEFAULT_FONT.name,
      (value) => ({ name: asText(value) }),
    ),
    Size: fontProperty(
      (font) => font.size ?? DEFAULT_FONT.size,
      (value) => {
        const size = asNumber(value);
        // support.microsoft.com "Excel specifications and limits": font sizes from 1 to 409 points.
        if (size < 1 || size > 409) throw invalidArgument("A font is from 1 to 409 points high.");
        return { size };
      },
    ),
    Color: fontProperty(
      (font) => color.fromFile(font.color, "#000000"),
      (value) => ({ color: color.toFile(asText(value)) }),
      "",
    ),
    Underline: fontProperty(
      (font) => {
        const at = font.underline === true ? 1 : FILE_UNDERLINES.findIndex((one) => one === font.underline);
        return UNDERLINES[Math.max(0, at)] ?? "None";
      },
      (value) => ({ underline: FILE_UNDERLINES[UNDERLINES.indexOf(asOneOf(value, UNDERLINES))] ?? "none" }),
    ),
  },
};

function fillColor(style: CellStyle): Json {
  const fill = style.fill;
  if (fill?.type !== "pattern" || fill.pattern === "none") return "#FFFFFF";
  return color.fromFile(fill.fgColor, "#FFFFFF");
}

const fillTable: ObjectTable<Area> = {
  type: "RangeFill",
  properties: {
    Color: styleProperty(
      fillColor,
      (style, value) => ({
        ...style,
        fill: { type: "pattern", pattern: "solid", fgColor: color.toFile(asText(value)) },
      }),
      "",
    ),
  },
  methods: {
    Clear: (area) => {
      assertAllowed(area.sheet, "formatCells");
      editStyles(area.sheet, area.blocks, ({ fill: _, ...style }) => style);
      area.note("format");
    },
  },
};

const protectionTable: ObjectTable<Area> = {
  type: "FormatProtection",
  properties: {
    Locked: styleProperty(
      (style) => style.protection?.locked !== false,
      (style, value) => ({ ...style, protection: { ...style.protection, locked: asBoolean(value) } }),
    ),
    FormulaHidden: styleProperty(
      (style) => style.protection?.hidden === true,
      (style, value) => ({ ...style, protection: { ...style.protection, hidden: asBoolean(value) } }),
    ),
  },
};

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const FILE_HORIZONTAL = [
  undefined,
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const FILE_VERTICAL = ["top", "middle", "bottom", "justify", "distributed"] as const;

function alignmentProperty(
  read: (alignment: Partial<Alignment>) => Json,
  write: (value: Json) => Partial<Alignment>,
): Property<Area> {
  return styleProperty(
    (style) => read(style.alignment ?? {}),
    (style, value) => ({ ...style, alignment: { ...style.alignment, ...write(value) } }),
  );
}

/** Sizes of the rows or columns the blocks cover; different ones read as null. */
function common(values: readonly number[]): Json {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function columnsOf(area: Area): number[] {
  return area.blocks.flatMap((block) => Array.from({ length: block.columns }, (_, index) => block.column + index));
}

function rowsOf(area: Area): number[] {
  return area.blocks.flatMap((block) => Array.from({ length: block.rows }, (_, index) => block.row + index));
}

export const formatTable: ObjectTable<Area> = {
  type: "RangeFormat",
  properties: {
    HorizontalAlignment: alignmentProperty(
      (alignment) => HORIZONTAL[FILE_HORIZONTAL.findIndex((one) => one === alignment.horizontal)] ?? "General",
      (value) =>
        ({ horizontal: FILE_HORIZONTAL[HORIZONTAL.indexOf(asOneOf(value, HORIZONTAL))] }) as Partial<Alignment>,
    ),
    VerticalAlignment: alignmentProperty(
      (alignment) => VERTICAL[FILE_VERTICAL.findIndex((one) => one === alignment.vertical)] ?? "Bottom",
      (value) => ({ vertical: FILE_VERTICAL[VERTICAL.indexOf(asOneOf(value, VERTICAL))] ?? "bottom" }),
    ),
    WrapText: alignmentProperty(
      (alignment) => alignment.wrapText === true,
      (value) => ({ wrapText: asBoolean(value) }),
    ),
    ShrinkToFit: alignmentProperty(
      (alignment) => alignment.shrinkToFit === true,
      (value) => ({ shrinkToFit: asBoolean(value) }),
    ),
    IndentLevel: alignmentProperty(
      (alignment) => alignment.indent ?? 0,
      (value) => {
        const indent = asNumber(value);
        // RangeFormat.indentLevel, docs: an integer from 0 to 250.
        if (!Number.isInteger(indent) || indent < 0 || indent > 250)
          throw invalidArgument("An indent is from 0 to 250.");
        return { indent };
      },
    ),
    TextOrientation: alignmentProperty(
      (alignment) => (alignment.textRotation === "vertical" ? 180 : (alignment.textRotation ?? 0)),
      (value) => {
        const degrees = asNumber(value);
        // RangeFormat.textOrientation, docs: -90 to 90, or 180 for vertical text.
        if (degrees !== 180 && (degrees < -90 || degrees > 90))
          throw invalidArgument("Text turns by -90 to 90 degrees.");
        return { textRotation: degrees === 180 ? "vertical" : degrees };
      },
    ),
    ColumnWidth: {
      get: (area) => common(columnsOf(area).map((column) => columnPoints(area.sheet, column))),
      set: (area, value) => {
        assertAllowed(area.sheet, "formatColumns");
        for (const column of columnsOf(area)) setColumnPoints(area.sheet, column, asNumber(value));
        area.note("layout");
      },
    },
    RowHeight: {
      get: (area) => common(rowsOf(area).map((row) => rowPoints(area.sheet, row))),
      set: (area, value) => {
        assertAllowed(area.sheet, "formatRows");
        for (const row of rowsOf(area)) setRowPoints(area.sheet, row, asNumber(value));
        area.note("layout");
      },
    },
  },
  objects: {
    Fill: (area) => HostObject.of(fillTable, area),
    Font: (area) => HostObject.of(fontTable, area),
    Protection: (area) => HostObject.of(protectionTable, area),
    Borders: (area) => HostObject.of(bordersTable, area),
  },
  methods: {
    AutofitColumns: (area) => {
      assertAllowed(area.sheet, "formatColumns");
      autofitColumns(area.sheet, columnsOf(area), area.model.culture);
      area.note("layout");
    },
    AutofitRows: (area) => {
      assertAllowed(area.sheet, "formatRows");
      autofitRows(area.sheet, rowsOf(area), area.model.culture);
      area.note("layout");
    },
  },
};
