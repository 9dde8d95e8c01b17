/**
 * The letters of pictures: outlines of a font with the widths of Times New Roman, carried along so that a picture looks
 * the same in every browser and on every server, whatever fonts are installed.
 */
import data from "./glyphs.json";

/** One point of a closed outline, in pixels; y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Glyph {
  /** In parts of the font's height. */
  readonly width: number;
  readonly contours: readonly (readonly Point[])[];
}

const raw: Readonly<Record<string, readonly (string | number)[]>> = data.glyphs;
const known = new Map<string, Glyph>();

/** Straight pieces per curve: at the sizes of chart labels no corner can be seen. */
const pieces = 4;

/** Width in pixels of a text at this font size (pixels). */
export function textWidth(text: string, size: number): number {
  return lettersOf(text).reduce((sum, letter) => sum + glyphOf(letter).width * size, 0);
}

/** Outlines of a text whose baseline begins at `from`, to be filled together (non-zero winding). */
export function textOutlines(text: string, from: Point, size: number): readonly (readonly Point[])[] {
  let left = from.x;
  return lettersOf(text).flatMap((letter) => {
    const { width, contours } = glyphOf(letter);
    const start = left;
    left += width * size;
    return contours.map((contour) => contour.map(({ x, y }) => ({ x: start + x * size, y: from.y - y * size })));
  });
}

/** As much of the text as fits the width, ending in "…" where something was cut off. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = lettersOf(text);
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** The text on at most so many lines, broken at blanks, the last one cut off where it is still too long. */
export function fitLines(text: string, size: number, width: number, most: number): readonly string[] {
  const words = text.split(" ");
  let line = words.shift() ?? "";
  if (most > 1) {
    for (let next = words[0]; next !== undefined && textWidth(`${line} ${next}`, size) <= width; next = words[0]) {
      line = `${line} ${next}`;
      words.shift();
    }
    if (words.length > 0) return [line, ...fitLines(words.join(" "), size, width, most - 1)];
  }
  return [fitText([line, ...words].join(" "), size, width)];
}

/** Composed letters; a letter the font lacks goes by its base letter, else by "?". */
function lettersOf(text: string): string[] {
  return [...text.normalize("NFC")].map((letter) => {
    if (Object.hasOwn(raw, letter)) return letter;
    const [base = ""] = letter.normalize("NFD");
    return Object.hasOwn(raw, base) ? base : "?";
  });
}

function glyphOf(letter: string): Glyph {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const [advance, path] = raw[letter] ?? [0, ""];
  const glyph = { width: Number(advance) / data.unitsPerEm, contours: contoursOf(String(path)) };
  known.set(letter, glyph);
  return glyph;
}

/** "M x y L x y Q x y x y Z …" in font units, as closed polygons of a font one high. */
function contoursOf(path: string): readonly (readonly Point[])[] {
  const contours: Point[][] = [];
  for (const [, command = "", numbers = ""] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const values = numbers
      .trim()
      .split(/\s+/)
      .map((text) => Number(text) / data.unitsPerEm);
    const [a = 0, b = 0, c = 0, d = 0] = values;
    const contour = contours.at(-1);
    if (command === "M") contours.push([{ x: a, y: b }]);
    else if (command === "L") contour?.push({ x: a, y: b });
    else if (command === "Q") contour?.push(...curve(contour.at(-1) ?? { x: a, y: b }, { x: a, y: b }, { x: c, y: d }));
  }
  return contours;
}

function curve(from: Point, control: Point, to: Point): readonly Point[] {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const s = 1 - t;
    return {
      x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
      y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
    };
  });
}
