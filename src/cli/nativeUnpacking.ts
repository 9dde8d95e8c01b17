/** Unpacking by Node itself, many times faster than in JavaScript. */
import { inflateRawSync } from "node:zlib";
import type { Unpacking } from "../files/returned/unpacking";
import { DamagedPart } from "../files/returned/xmlHandlers";

export const nativeUnpacking: Unpacking = {
  inflate: (packed, size) => {
    try {
      // Node refuses 0; a part of no bytes then fails by its checksum.
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw new DamagedPart(error instanceof Error ? error.message : "packed bytes");
    }
  },
  bytewise: {
    read: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"),
    decode: (text) => Buffer.from(text, "latin1").toString(),
  },
};
