import { inflateSync } from "node:zlib";
import { writePng } from "../../src/files/docx/picture/png";
import { withPalette } from "./palettePng";

/** A truecolour PNG as Chromium could write it: every row filtered by the row above. */
async function picture(width: number, colors: readonly number[]): Promise<Buffer> {
  const pixels = Uint8Array.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.from(await writePng({ width, height: colors.length / width, pixels }, 96));
}

/** What the palette picture shows, row by row; its rows are unfiltered. */
function shown(png: Buffer, width: number): { readonly colors: readonly number[]; readonly palette: number } {
  const part = (type: string): Buffer => {
    const at = png.indexOf(type, 0, "latin1");
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = part("PLTE");
  const data = inflateSync(part("IDAT"));
  const indexes = [...data].filter((_, at) => at % (width + 1) !== 0);
  return { colors: indexes.map((index) => palette.readUIntBE(index * 3, 3)), palette: palette.length / 3 };
}

describe("pictures with a palette", () => {
  it("show the same where there are few colours", async () => {
    const colors = [0xffffff, 0xffffff, 0x0b5a3c, 0x0b5a3c, 0xffffff, 0xc50f1f];
    expect(shown(withPalette(await picture(3, colors)), 3)).toEqual({ colors, palette: 3 });
  });

  it("show alike colours as the commonest of them", async () => {
    // 0xfefefe and 0xffffff share their upper four bits everywhere; white stands twice.
    const colors = [0xffffff, 0xfefefe, 0xffffff, 0x000000];
    expect(shown(withPalette(await picture(2, colors)), 2).colors).toEqual([0xffffff, 0xffffff, 0xffffff, 0x000000]);
  });

  it("send colours beyond the 64 kept to the nearest one", async () => {
    // 100 greys-to-blues 16 apart in at least one channel; the first 64 stand twice, the others once.
    const all = Array.from({ length: 100 }, (_, index) => ((index >> 4) << 20) | ((index & 15) << 4));
    const { colors, palette } = shown(withPalette(await picture(164, [...all, ...all.slice(0, 64)])), 164);
    expect(palette).toBe(64);
    expect(colors.slice(0, 64)).toEqual(all.slice(0, 64));
    // 0x400000 is not kept; 0x300000, one step of red away, is.
    expect([all[64], colors[64]]).toEqual([0x400000, 0x300000]);
  });

  it("refuse what is no picture", () => {
    expect(() => withPalette(Buffer.from("not a picture"))).toThrow("not a PNG file");
  });
});
