/** A picture of pixels that polygons are filled into, with smooth edges. */
import { textOutlines, textWidth, type Point } from "./font";

/** Rows into which a pixel is cut; across, coverage is exact. */
const slices = 4;

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly pixels: Uint8Array;
}

/** White. */
export function createCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/** @param color "#RRGGBB" */
export function fillBox(canvas: Canvas, left: number, top: number, width: number, height: number, color: string): void {
  const [right, bottom] = [left + width, top + height];
  const box = [left, right, right, left].map((x, index) => ({ x, y: index < 2 ? top : bottom }));
  fillShape(canvas, [box], color);
}

export type Anchor = "start" | "middle" | "end";

/** Writes a text on one line; `at` is on its baseline. Size in pixels. */
export function drawText(canvas: Canvas, text: string, at: Point, size: number, anchor: Anchor, color: string): void {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  fillShape(canvas, textOutlines(text, { x: at.x - textWidth(text, size) * share, y: at.y }, size), color);
}

interface Edge {
  readonly top: Point;
  readonly bottom: Point;
  readonly winding: number;
}

/** Fills closed outlines by the non-zero winding rule. */
export function fillShape(canvas: Canvas, outlines: readonly (readonly Point[])[], color: string): void {
  const edges = outlines.flatMap(edgesOf).sort((left, right) => left.top.y - right.top.y);
  const ends = edges.map(({ bottom }) => bottom.y);
  const first = Math.max(0, Math.floor(edges[0]?.top.y ?? 0));
  const last = Math.min(canvas.height, Math.ceil(ends.reduce((most, y) => Math.max(most, y), 0)));
  const across = outlines.flatMap((outline) => outline.map(({ x }) => x));
  const left = Math.max(0, Math.floor(across.reduce((least, x) => Math.min(least, x), canvas.width)));
  const right = Math.min(canvas.width, Math.ceil(across.reduce((most, x) => Math.max(most, x), 0)));
  const ink = [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16));
  const coverage = new Float64Array(canvas.width);
  let active: readonly Edge[] = [];
  let next = 0;
  for (let y = first; y < last; y += 1) {
    coverage.fill(0, left, right);
    const arrived: Edge[] = [];
    for (let edge = edges[next]; edge !== undefined && edge.top.y < y + 1; edge = edges[next]) {
      arrived.push(edge);
      next += 1;
    }
    active = [...active.filter(({ bottom }) => bottom.y > y), ...arrived];
    for (let slice = 0; slice < slices; slice += 1) cover(coverage, active, y + (slice + 0.5) / slices);
    blend(canvas, y, { left, right }, coverage, ink);
  }
}

function edgesOf(outline: readonly Point[]): readonly Edge[] {
  return outline.flatMap((from, index): Edge[] => {
    const to = outline[(index + 1) % outline.length] ?? from;
    if (from.y === to.y) return [];
    return [from.y < to.y ? { top: from, bottom: to, winding: 1 } : { top: to, bottom: from, winding: -1 }];
  });
}

/** Adds what lies inside along one line across the picture. */
function cover(coverage: Float64Array, active: readonly Edge[], y: number): void {
  const crossings = active
    .filter(({ top, bottom }) => top.y <= y && y < bottom.y)
    .map(({ top, bottom, winding }) => ({
      x: top.x + ((y - top.y) / (bottom.y - top.y)) * (bottom.x - top.x),
      winding,
    }))
    .sort((left, right) => left.x - right.x);
  let inside = 0;
  for (const [index, { x, winding }] of crossings.entries()) {
    inside += winding;
    if (inside !== 0) coverSpan(coverage, x, crossings[index + 1]?.x ?? x);
  }
}

function coverSpan(coverage: Float64Array, from: number, to: number): void {
  const left = Math.max(0, from);
  const right = Math.min(coverage.length, to);
  if (right <= left) return;
  const first = Math.floor(left);
  const last = Math.ceil(right) - 1;
  const add = (x: number, part: number): void => {
    coverage[x] = (coverage[x] ?? 0) + part / slices;
  };
  if (first === last) return add(first, right - left);
  add(first, first + 1 - left);
  for (let x = first + 1; x < last; x += 1) coverage[x] = (coverage[x] ?? 0) + 1 / slices;
  add(last, right - last);
}

function blend(
  { width, pixels }: Canvas,
  y: number,
  { left, right }: { readonly left: number; readonly right: number },
  coverage: Float64Array,
  ink: readonly number[],
): void {
  for (let x = left; x < right; x += 1) {
    const part = coverage[x] ?? 0;
    if (part === 0) continue;
    const index = (y * width + x) * 3;
    if (part >= 1) {
      pixels.set(ink, index);
      continue;
    }
    for (let channel = 0; channel < 3; channel += 1)
      pixels[index + channel] = Math.round((pixels[index + channel] ?? 255) * (1 - part) + (ink[channel] ?? 0) * part);
  }
}
