/**
 * Screenshots as small pictures: PNG with a palette. A screenshot of a page has few colours that matter (areas,
 * text) and many that don't (edges of letters): those go to the nearest colour that is kept.
 */
import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../src/files/crc32";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly colors: Uint32Array;
}

/** Enough for text and icons on several grounds; half as many as with 128 make a picture a quarter smaller. */
const mostColors = 64;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** @param png 8 bits per channel, RGB or RGBA, not interlaced: what Chromium writes; others throw */
export function withPalette(png: Buffer): Buffer {
  const pixels = readPng(png);
  const palette = paletteOf(pixels.colors);
  return writePng(pixels, palette);
}

/** PNG specification, 5.3: length, type, data, checksum. */
function* chunksOf(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

export function readPng(png: Buffer): Pixels {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header === undefined) throw new Error("not a PNG file");
  const [width, height, depth, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9]];
  if (depth !== 8 || (kind !== 2 && kind !== 6) || header[12] !== 0)
    throw new Error("only 8-bit RGB(A), not interlaced");
  const size = kind === 2 ? 3 : 4;
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data)));
  const stride = width * size;
  const colors = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = unfiltered(data[start] ?? 0, data.subarray(start + 1, start + 1 + stride), above, size);
    for (let x = 0; x < width; x += 1) {
      const at = x * size;
      colors[y * width + x] = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0);
    }
    above = row;
  }
  return { width, height, colors };
}

/** PNG specification, 9.2: every byte was predicted from its left, upper and upper-left neighbours. */
function unfiltered(filter: number, bytes: Uint8Array, above: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const row = new Uint8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const left = at < size ? 0 : (row[at - size] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < size ? 0 : (above[at - size] ?? 0);
    row[at] = (bytes[at] ?? 0) + predicted(filter, left, up, corner);
  }
  return row;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
    default:
      throw new Error(`unknown filter ${filter}`);
  }
}

/**
 * Alike colours (the same upper four bits of every channel) are one, seen as the commonest of them; the commonest of these
 * are kept, ties in the order of their numbers.
 */
function paletteOf(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const alike = new Map<number, { readonly color: number; readonly count: number }>();
  for (const [color, count] of byCount(counts)) {
    const known = alike.get(color & 0xf0f0f0);
    alike.set(color & 0xf0f0f0, { color: known?.color ?? color, count: count + (known?.count ?? 0) });
  }
  const whole = new Map([...alike.values()].map(({ color, count }) => [color, count]));
  return byCount(whole)
    .slice(0, mostColors)
    .map(([color]) => color);
}

/** The commonest first. */
function byCount(counts: ReadonlyMap<number, number>): readonly (readonly [color: number, count: number])[] {
  return [...counts].sort(([color, count], [otherColor, otherCount]) => otherCount - count || color - otherColor);
}

function writePng({ width, height, colors }: Pixels, palette: readonly number[]): Buffer {
  const known = new Map(palette.map((color, index) => [color, index]));
  const indexOf = (color: number): number => {
    const index = known.get(color) ?? nearest(color, palette);
    known.set(color, index);
    return index;
  };
  const data = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data[y * (width + 1) + 1 + x] = indexOf(colors[y * width + x] ?? 0);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const entries = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("PLTE", entries),
    chunk("IDAT", deflateSync(data, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, entry] of palette.entries()) {
    const distance =
      ((color >> 16) - (entry >> 16)) ** 2 +
      (((color >> 8) & 255) - ((entry >> 8) & 255)) ** 2 +
      ((color & 255) - (entry & 255)) ** 2;
    if (distance >= least) continue;
    least = distance;
    best = index;
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(data.length + 12);
  frame.writeUInt32BE(data.length, 0);
  frame.set(named, 4);
  frame.writeUInt32BE(crc32(named), data.length + 8);
  return frame;
}
