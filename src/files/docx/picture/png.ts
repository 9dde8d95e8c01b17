/** A picture as a PNG file. Source: PNG specification (W3C, third edition), chapters 5, 9 to 11. */
import { crc32 } from "../../crc32";
import type { Canvas } from "./canvas";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** 8 bits for each of red, green and blue. `dotsPerInch` is what the picture was drawn for. */
export async function writePng(canvas: Canvas, dotsPerInch: number): Promise<Uint8Array> {
  const { width, height } = canvas;
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const parts = [
    Uint8Array.from(signature),
    chunk("IHDR", [...wholeNumber(width), ...wholeNumber(height), 8, 2, 0, 0, 0]),
    chunk("pHYs", [...wholeNumber(perMetre), ...wholeNumber(perMetre), 1]),
    chunk("IDAT", await deflate(filtered(canvas))),
    chunk("IEND", []),
  ];
  return joined(parts);
}

/** Every row begins with the number of its filter; 2: the difference to the row above, which packs charts well. */
function filtered({ width, height, pixels }: Canvas): Uint8Array<ArrayBuffer> {
  const length = width * 3;
  const rows = new Uint8Array((length + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows[y * (length + 1)] = 2;
    for (let x = 0; x < length; x += 1) {
      const above = y === 0 ? 0 : (pixels[(y - 1) * length + x] ?? 0);
      rows[y * (length + 1) + 1 + x] = (pixels[y * length + x] ?? 0) - above;
    }
  }
  return rows;
}

/** "deflate" is the zlib format (Compression Streams standard), which PNG asks for. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: ArrayLike<number>): Uint8Array {
  const body = joined([new TextEncoder().encode(type), Uint8Array.from(data)]);
  return joined([Uint8Array.from(wholeNumber(data.length)), body, Uint8Array.from(wholeNumber(crc32(body)))]);
}

function wholeNumber(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
