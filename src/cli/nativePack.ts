/** Packing by Node itself, several times faster than in JavaScript. */
import { deflateRawSync } from "node:zlib";
import { crc32 } from "../files/crc32";
import type { Pack } from "../files/issued/packParts";

export const nativePack: Pack = (name, content) => ({
  name,
  crc: crc32(content),
  size: content.length,
  data: Uint8Array.from(deflateRawSync(content, { level: 6 })),
});
