/** An ExcelTS cell's look as Univer draws it. Pure. */
import type { Alignment, BorderStyle, Borders, Color, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";

/** Univer's numbers (its enums are runtime code; the conversion runs without it). */
const horizontal: Partial<Record<Alignment["horizontal"], number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  centerContinuous: 2,
  distributed: 6,
};
const vertical: Record<Alignment["vertical"], number> = { top: 1, middle: 2, bottom: 3, distributed: 2, justify: 1 };
const wrap = { overflow: 1, wrap: 3 } as const;
const borderLine: Record<BorderStyle, number> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
/** Office theme of a new workbook: colours 0–9 (light 1, dark 1, light 2, dark 2, accents). */
const themeColors = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
];
const pixelsPerIndent = 9;
/** Stand-ins for fonts of the file that the computer does not have. */
const isSerif = /times|cambria|georgia|vntime|serif$/i;
const serifFonts = "Times New Roman, Liberation Serif, serif";
const sansFonts = "Arial, Liberation Sans, sans-serif";

/** "#RRGGBB" of a colour given by ARGB or theme number; undefined when the file says neither. */
export function rgbOf(color: Partial<Color> | undefined): string | undefined {
  if (color === undefined) return undefined;
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  return color.theme === undefined ? undefined : themeColors[color.theme];
}

/** What a conditional format lays over the cell's own look. */
export interface Overlay {
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
}

/** Undefined for a cell that looks like an untouched one. */
export function univerStyle(style: Partial<Style>, overlay?: Overlay): IStyleData | undefined {
  const looks: IStyleData = {
    ...fontLook({ ...style.font, ...overlay?.font }),
    ...fillLook(overlay?.fill ?? style.fill),
    ...alignmentLook(style.alignment),
  };
  const borders = borderLook(style.border);
  if (borders !== undefined) looks.bd = borders;
  return Object.keys(looks).length === 0 ? undefined : looks;
}

function fontLook(font: Partial<Font>): IStyleData {
  const look: IStyleData = {};
  if (font.name !== undefined) look.ff = `${font.name}, ${isSerif.test(font.name) ? serifFonts : sansFonts}`;
  if (font.size !== undefined) look.fs = font.size;
  if (font.bold === true) look.bl = 1;
  if (font.italic === true) look.it = 1;
  if (font.underline !== undefined && font.underline !== false && font.underline !== "none") look.ul = { s: 1 };
  if (font.strike === true) look.st = { s: 1 };
  const color = rgbOf(font.color);
  if (color !== undefined) look.cl = { rgb: color };
  return look;
}

/** Conditional formats carry their colour as background, cells as foreground of the solid pattern (ECMA-376 18.3.1.32, 18.8.32). */
function fillLook(fill: Fill | undefined): IStyleData {
  if (fill === undefined || fill.type !== "pattern" || fill.pattern === "none") return {};
  const color = rgbOf(fill.fgColor) ?? rgbOf(fill.bgColor);
  return color === undefined ? {} : { bg: { rgb: color } };
}

function alignmentLook(alignment: Partial<Alignment> | undefined): IStyleData {
  const look: IStyleData = {};
  if (alignment === undefined) return look;
  if (alignment.vertical !== undefined) look.vt = vertical[alignment.vertical];
  const across = alignment.horizontal === undefined ? undefined : horizontal[alignment.horizontal];
  if (across !== undefined) look.ht = across;
  if (alignment.wrapText === true) look.tb = wrap.wrap;
  if (typeof alignment.textRotation === "number") look.tr = { a: -alignment.textRotation };
  if (alignment.textRotation === "vertical") look.tr = { a: 0, v: 1 };
  if (alignment.indent !== undefined && alignment.indent > 0) {
    look.pd = { [alignment.horizontal === "right" ? "r" : "l"]: 2 + alignment.indent * pixelsPerIndent };
  }
  return look;
}

function borderLook(border: Partial<Borders> | undefined): IBorderData | undefined {
  if (border === undefined) return undefined;
  const look: IBorderData = {};
  for (const [side, key] of [
    ["top", "t"],
    ["right", "r"],
    ["bottom", "b"],
    ["left", "l"],
  ] as const) {
    const line = border[side];
    if (line?.style === undefined) continue;
    const drawn: IBorderStyleData = { s: borderLine[line.style], cl: { rgb: rgbOf(line.color) ?? "#000000" } };
    look[key] = drawn;
  }
  return Object.keys(look).length === 0 ? undefined : look;
}
