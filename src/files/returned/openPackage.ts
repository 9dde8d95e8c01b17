/**
 * A workbook's package, opened with bounds: whatever is in the file, only parts that are asked for are unpacked, and
 * never more of them than the bounds allow.
 */
import { unzipSync } from "fflate";
import { errorAt, type Finding, type Place } from "../../domain/finding";
import { crc32 } from "../crc32";
import { fail, succeed, type Result } from "../../domain/result";
import { DamagedPart } from "./xml";

/** A returned workbook has 30 to 60 KB; ten thousand times that is somebody's album. */
export const mostReturnedBytes = 20_000_000;
/** Bytes of one part after unpacking; a scoring sheet of 155 rows has 160 KB. */
const mostPartBytes = 30_000_000;
/** Bytes of all XML parts together: a file that declares more was made to hurt. */
const mostXmlBytes = 60_000_000;
const mostEntries = 2000;

export interface Package {
  /** Paths as written, without folders. */
  readonly names: readonly string[];
  /** Text of the parts that are there, UTF-8. @throws DamagedPart when one is not what its checksum says. */
  read(names: readonly string[]): ReadonlyMap<string, string>;
}

/**
 * Findings: return-too-large, return-old-format, return-password, return-not-workbook, return-unsafe-names,
 * return-unpacks-too-large.
 */
export function openPackage(bytes: Uint8Array, at: Place): Result<Package, readonly Finding[]> {
  if (bytes.length > mostReturnedBytes)
    return fail([errorAt("return-too-large", at, { most: mostReturnedBytes / 1_000_000 })]);
  if (isCompoundFile(bytes)) return fail([isEncrypted(bytes) ? errorAt("return-password", at) : oldFormat(at)]);
  const entries = directoryOf(bytes);
  if (entries === null || entries.length === 0) return fail([errorAt("return-not-workbook", at)]);
  if (entries.some((entry) => entry.isEncrypted)) return fail([errorAt("return-password", at)]);
  if (entries.some((entry) => isUnsafe(entry.name))) return fail([errorAt("return-unsafe-names", at)]);
  const xml = entries.filter((entry) => /\.(xml|rels)$/i.test(entry.name));
  const unpacked = xml.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > mostEntries || unpacked > mostXmlBytes || xml.some((entry) => entry.size > mostPartBytes))
    return fail([errorAt("return-unpacks-too-large", at, { most: mostPartBytes / 1_000_000 })]);
  const names = entries.map((entry) => entry.name);
  const known = new Map(entries.map((entry) => [entry.name, entry.checksum]));
  if (!known.has("[Content_Types].xml")) return fail([errorAt("return-not-workbook", at)]);
  return succeed({
    names,
    read: (wanted) => {
      const asked = new Set(wanted.filter((name) => known.has(name)));
      // A part never unpacks to more than its directory declares: fflate fills a buffer of that size (unzipSync).
      const parts = unzipSync(bytes, { filter: ({ name }) => asked.has(name) });
      // fflate compares no checksums: a byte lost on the way could be another score.
      for (const [name, part] of Object.entries(parts))
        if (crc32(part) !== known.get(name)) throw new DamagedPart(name);
      const decoder = new TextDecoder();
      return new Map(Object.entries(parts).map(([name, part]) => [name, decoder.decode(part)]));
    },
  });
}

function oldFormat(at: Place): Finding {
  return errorAt("return-old-format", at);
}

/** .xls and encrypted .xlsx are both compound files ([MS-CFB] 2.2; [MS-OFFCRYPTO] 2.3). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** An encrypted workbook holds a stream of this name, in UTF-16 ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = name;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (name.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** Names that would leave the folder they are unpacked into; no program writes them. */
function isUnsafe(name: string): boolean {
  return /^[\\/]|^[A-Za-z]:|\\|\0/.test(name) || name.split("/").includes("..");
}

interface Entry {
  readonly name: string;
  /** Bytes after unpacking, as declared. */
  readonly size: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;

/** The central directory (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16); null when there is none, or it is cut off. */
function directoryOf(bytes: Uint8Array): readonly Entry[] | null {
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
      });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
