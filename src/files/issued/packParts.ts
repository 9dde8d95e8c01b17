/** Archives of parts that are packed once and stand in many files: only what differs is packed for each. */
import { Zip, zipSync, type ZipInputFile } from "fflate";

/** A part as it stands in an archive. */
export interface PackedPart {
  readonly name: string;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  /** Deflated. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** The same date in every archive: files of the same contents are the same bytes. 1980 is the first year zip knows. */
const mtime = new Date(1980, 0, 2);
const deflated = 8;

/** Packs one part. Where the platform packs faster than JavaScript, the edge brings it. */
export type Pack = (name: string, content: Uint8Array) => PackedPart;

export function packPart(name: string, content: Uint8Array): PackedPart {
  // fflate packs archives, so one of one part is made and its entry taken (PKWARE APPNOTE 6.3.10, 4.3.7).
  const archive = zipSync({ [name]: [content, { level: 6, mtime }] });
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const start = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return {
    name,
    crc: view.getUint32(14, true),
    size: view.getUint32(22, true),
    data: archive.subarray(start, start + view.getUint32(18, true)),
  };
}

/** The archive of the parts, in this order. */
export function joinParts(parts: readonly PackedPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const { name, crc, size, data } of parts) {
    const entry: ZipInputFile = { filename: name, crc, size, compression: deflated, mtime };
    zip.add(entry);
    entry.ondata?.(null, data, true);
  }
  zip.end();
  return joined(chunks);
}

/** Files in one archive to download; they are packed already. */
export function archiveOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0, mtime }]])));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
