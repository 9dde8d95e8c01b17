/** RangeFormat.borders: eight sides, of which the inner ones are those between the block's cells. */
import { asOneOf, asText, HostObject, type Json, type ObjectTable } from "../hostObject";
import { HostError } from "../errors";
import * as color from "../model/color";
import { assertAllowed } from "../model/protection";
import { rect, type Rect } from "../model/rect";
import type { CellStyle } from "../model/cellStyle";
import { sharedStyle } from "../model/sharedStyles";
import { editStyles, styleAt } from "../model/styles";
import type { SheetModel } from "../model/sheetModel";
import type { Area } from "./area";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

type Borders = NonNullable<CellStyle["border"]>;
type FileStyle = NonNullable<NonNullable<Borders["top"]>["style"]>;
type CellSide = "top" | "bottom" | "left" | "right";

interface Line {
  readonly style: (typeof STYLES)[number];
  readonly weight: (typeof WEIGHTS)[number];
  readonly color: string;
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** Excel's pairs of style and weight and the one word files have for them. */
const FILE_STYLES: { readonly [style in FileStyle]: readonly [Line["style"], Line["weight"]] } = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

const STYLE_OF_LINE = new Map(
  (Object.entries(FILE_STYLES) as [FileStyle, readonly [string, string]][]).map(([file, [style, weight]]) => [
    `${style} ${weight}`,
    file,
  ]),
);

/** Of pairs Excel does not draw, the nearest with the same style. */
function fileStyle(line: Line): FileStyle | undefined {
  if (line.style === "None") return undefined;
  const exact = STYLE_OF_LINE.get(`${line.style} ${line.weight}`);
  return exact ?? [...STYLE_OF_LINE].find(([key]) => key.startsWith(`${line.style} `))?.[1];
}

const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

function readLine(style: CellStyle, side: CellSide): Line {
  const border = style.border?.[side];
  if (border?.style === undefined) return NO_LINE;
  const [lineStyle, weight] = FILE_STYLES[border.style];
  return { style: lineStyle, weight, color: color.fromFile(border.color, "#000000") };
}

/** Which cells' which sides a border of the block is. */
function strips(block: Rect, side: Side): readonly (readonly [Rect, CellSide])[] {
  const { row, column, rows, columns } = block;
  switch (side) {
    case "EdgeTop":
      return [[rect(row, column, 1, columns), "top"]];
    case "EdgeBottom":
      return [[rect(row + rows - 1, column, 1, columns), "bottom"]];
    case "EdgeLeft":
      return [[rect(row, column, rows, 1), "left"]];
    case "EdgeRight":
      return [[rect(row, column + columns - 1, rows, 1), "right"]];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            [rect(row, column, rows - 1, columns), "bottom"],
            [rect(row + 1, column, rows - 1, columns), "top"],
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            [rect(row, column, rows, columns - 1), "right"],
            [rect(row, column + 1, rows, columns - 1), "left"],
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      throw new HostError("ApiNotFound", "The embedded workbook draws no diagonal borders.");
  }
}

/** The line a neighbour outside draws on the shared edge goes with ours: later wins, as in Excel. */
const FACING: { readonly [side in Side]?: readonly [rows: number, columns: number, side: CellSide] } = {
  EdgeTop: [-1, 0, "bottom"],
  EdgeBottom: [1, 0, "top"],
  EdgeLeft: [0, -1, "right"],
  EdgeRight: [0, 1, "left"],
};

function clearFacing(sheet: SheetModel, strip: Rect, side: Side): void {
  const facing = FACING[side];
  if (facing === undefined) return;
  const [rows, columns, opposite] = facing;
  if (strip.row + rows < 0 || strip.column + columns < 0) return;
  const beyond = rect(strip.row + rows, strip.column + columns, strip.rows, strip.columns);
  sheet.forEachCell(beyond, (cell) => {
    const border = cell.style.border;
    if (border?.[opposite] === undefined) return;
    const { [opposite]: _, ...kept } = border;
    cell.style = sharedStyle(sheet, { ...cell.style, border: kept });
  });
}

class Border {
  constructor(
    readonly area: Area,
    readonly side: Side,
  ) {}

  read(): Line | null {
    let first: Line | undefined;
    for (const block of this.area.blocks) {
      const [strip] = strips(block, this.side);
      if (strip === undefined) continue;
      const [cells, side] = strip;
      const limited = this.area.sheet.limitToUsed(cells);
      for (let row = limited.row; row < limited.row + limited.rows; row++) {
        for (let column = limited.column; column < limited.column + limited.columns; column++) {
          const line = readLine(styleAt(this.area.sheet, row, column), side);
          first ??= line;
          if (line.style !== first.style || line.weight !== first.weight || line.color !== first.color) return null;
        }
      }
    }
    return first ?? NO_LINE;
  }

  write(part: Partial<Line>): void {
    const { sheet, blocks } = this.area;
    assertAllowed(sheet, "formatCells");
    for (const block of blocks) {
      for (const [cells, side] of strips(block, this.side)) {
        editStyles(sheet, [cells], (style) => {
          const before = readLine(style, side);
          // A colour or weight given to no line draws one, as in Excel.
          const visible: Partial<Line> =
            before.style === "None" && part.style === undefined ? { style: "Continuous" } : {};
          const line = { ...before, ...visible, ...part };
          const file = fileStyle(line);
          const { [side]: _, ...others } = style.border ?? {};
          return {
            ...style,
            border:
              file === undefined ? others : { ...others, [side]: { style: file, color: color.toFile(line.color) } },
          };
        });
        clearFacing(sheet, cells, this.side);
      }
    }
    this.area.note("format");
  }
}

const borderTable: ObjectTable<Border> = {
  type: "RangeBorder",
  identity: (border) => ({ Id: border.side }),
  properties: {
    SideIndex: { get: (border) => border.side },
    Style: {
      get: (border) => border.read()?.style ?? null,
      set: (border, value) => border.write({ style: asOneOf(value, STYLES) }),
    },
    Weight: {
      get: (border) => border.read()?.weight ?? null,
      set: (border, value) => border.write({ weight: asOneOf(value, WEIGHTS) }),
    },
    Color: {
      get: (border) => border.read()?.color ?? "",
      set: (border, value) => border.write({ color: `#${color.parseColor(asText(value))}` }),
    },
  },
};

function border(area: Area, key: Json): HostObject {
  return HostObject.of(borderTable, new Border(area, asOneOf(key, SIDES)));
}

export const bordersTable: ObjectTable<Area> = {
  type: "RangeBorderCollection",
  properties: { Count: { get: () => SIDES.length } },
  objects: {
    GetItem: (area, args) => border(area, asOneOf((args[0] ?? null) as Json, SIDES)),
  },
  items: (area) => SIDES.filter((side) => !side.startsWith("Diagonal")).map((side) => border(area, side)),
  item: border,
};
