/** Looks of placed cells, in ExcelTS's words. */
import type { Worksheet } from "@cj-tech-master/excelts";
import type { Style, StyledRectangle } from "../sheets/placed";

type CellStyle = Worksheet["getCell"] extends (...of: never[]) => infer Cell
  ? Cell extends { style: infer Look }
    ? Look
    : never
  : never;

/** Rectangles come in the order in which they are painted: later ones lie over earlier ones. */
export function stylePackCells(worksheet: Worksheet, rectangles: readonly StyledRectangle[]): void {
  const looks = new Map<string, Style>();
  for (const { row, column, rows, columns, style } of rectangles) {
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const key = `${r + 1},${c + 1}`;
        const before = looks.get(key);
        looks.set(key, { ...before, ...style, font: { ...before?.font, ...style.font } });
      }
    }
  }
  // Equal looks share one object: the file then has few styles.
  const known = new Map<string, Partial<CellStyle>>();
  for (const [key, look] of looks) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const text = JSON.stringify(look);
    const style = known.get(text) ?? cellStyle(look);
    known.set(text, style);
    worksheet.getCell(row, column).style = style;
  }
}

function cellStyle(look: Style): Partial<CellStyle> {
  const { font, fill, horizontal, vertical, wrap, numberFormat, borders, indent } = look;
  const line = borders === undefined ? undefined : ({ style: "thin", color: { argb: argb(borders) } } as const);
  return {
    font: {
      name: font?.name ?? "Times New Roman",
      size: font?.size ?? 12,
      ...(font?.bold === undefined ? {} : { bold: font.bold }),
      ...(font?.italic === undefined ? {} : { italic: font.italic }),
      ...(font?.underline === undefined ? {} : { underline: font.underline }),
      ...(font?.color === undefined ? {} : { color: { argb: argb(font.color) } }),
    },
    alignment: {
      ...(horizontal === undefined || horizontal === "General" ? {} : { horizontal: horizontals[horizontal] }),
      ...(vertical === undefined ? {} : { vertical: verticals[vertical] }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
      ...(indent === undefined ? {} : { indent }),
    },
    ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } } }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    ...(line === undefined ? {} : { border: { top: line, bottom: line, left: line, right: line } }),
  };
}

const horizontals = { Left: "left", Center: "center", Right: "right" } as const;
const verticals = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

/** "#1F4E79" → "FF1F4E79" */
function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
