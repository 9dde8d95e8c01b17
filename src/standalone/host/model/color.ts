/** Colours: "#RRGGBB" on the wire, "FFRRGGBB" or a theme's place in the file. */
import { invalidArgument } from "../errors";

export interface FileColor {
  readonly argb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly tint?: number;
}

/** Colours by name that Excel takes (a choice of HTML's). */
const NAMED: { readonly [name: string]: string } = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  purple: "800080",
};

/** The Office theme's colours in the order files number them (ECMA-376 20.1.6.2; light and dark are exchanged). */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

export function parseColor(text: string): string {
  const hex = /^#?([0-9A-Fa-f]{6})$/.exec(text)?.[1] ?? /^#([0-9A-Fa-f]{3})$/.exec(text)?.[1]?.replace(/./g, "$&$&");
  const found = hex ?? NAMED[text.toLowerCase()];
  // RangeFill.color, docs: #RRGGBB or a named HTML colour.
  if (found === undefined) throw invalidArgument(`"${text}" is no colour.`);
  return found.toUpperCase();
}

export function toFile(text: string): { argb: string } {
  return { argb: `FF${parseColor(text)}` };
}

/** A tint lightens (positive) or darkens (negative) a colour (ECMA-376 18.8.19). */
function tinted(hex: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return channels
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
}

/** @param none what no colour or an automatic one reads as */
export function fromFile(color: FileColor | undefined, none: string): string {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined) {
    const base = OFFICE_THEME[color.theme] ?? "000000";
    return `#${color.tint === undefined ? base : tinted(base, color.tint)}`;
  }
  return none;
}
