/** What an archive says it holds. Nothing is unpacked here, and nothing believed. */

export interface Entry {
  readonly name: string;
  /** Bytes after unpacking, as declared. */
  readonly size: number;
  readonly checksum: number;
  /** How it is packed (PKWARE APPNOTE 4.4.5). */
  readonly method: number;
  /** Bytes in the file. */
  readonly packed: number;
  /** Where they begin; null when the file is cut off before. */
  readonly start: number | null;
  readonly isEncrypted: boolean;
}

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;

/** The central directory (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16); null when there is none, or it is cut off. */
export function directoryOf(bytes: Uint8Array): readonly Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < lowest) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    const isEncryptedEntry = (view.getUint16(at + 8, true) & 1) === 1;
    if (!name.endsWith("/"))
      entries.push({
        name,
        checksum: view.getUint32(at + 16, true),
        size: view.getUint32(at + 24, true),
        isEncrypted: isEncryptedEntry,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        start: startOf(view, view.getUint32(at + 42, true)),
      });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** Behind the part's own header, whose name and extra field have lengths of their own (PKWARE APPNOTE 4.3.7). */
function startOf(view: DataView, header: number): number | null {
  if (header + 30 > view.byteLength) return null;
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}
