/** What a zip archive says of its size, read from its directory before anything is unpacked. */

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
const endLength = 22;
const longestComment = 65_535;

export interface ZipSize {
  readonly entries: number;
  /** Bytes after unpacking, as declared. */
  readonly unpacked: number;
}

/**
 * Reads the central directory (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16). Null when the bytes are no zip archive, are
 * cut off, or use ZIP64 (an .xlsx of our size never does).
 */
export function zipSize(bytes: Uint8Array): ZipSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { entries, unpacked };
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at--)
    if (view.getUint32(at, true) === endSignature) return at;
  return null;
}
