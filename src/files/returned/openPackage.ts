/**
 * A workbook's package, opened with bounds: whatever is in the file, only parts that are asked for are unpacked, and
 * never more of them than the bounds allow.
 */
import { errorAt, type Finding, type Place } from "../../domain/finding";
import { crc32 } from "../crc32";
import { fail, succeed, type Result } from "../../domain/result";
import { directoryOf, type Entry } from "./directory";
import type { Bytewise, Unpacking } from "./unpacking";
import { DamagedPart } from "./xmlHandlers";

/** A returned workbook has 30 to 60 KB; ten thousand times that is somebody's album. */
export const mostReturnedBytes = 20_000_000;
/** Bytes of one part after unpacking; a scoring sheet of 155 rows has 160 KB. */
const mostPartBytes = 30_000_000;
/** Bytes of all XML parts together: a file that declares more was made to hurt. */
const mostXmlBytes = 60_000_000;
const mostEntries = 2000;

/** Ways of packing (PKWARE APPNOTE 4.4.5). */
const stored = 0;
const deflated = 8;

export interface Package {
  /** Paths as written, without folders. */
  readonly names: readonly string[];
  /** Text of the parts that are there, UTF-8. @throws DamagedPart when one is not what its checksum says. */
  read(names: readonly string[]): ReadonlyMap<string, string>;
  /** A large part, to be read with `parsePart`; null where there is none. @throws DamagedPart as above */
  part(name: string): PartText | null;
}

/** The text of a part, in two ways. */
export interface PartText {
  /** Null where the platform has no fast way to read them. */
  readonly bytewise: { readonly bytes: Uint8Array; readonly way: Bytewise } | null;
  decoded(): string;
}

/**
 * Findings: return-too-large, return-old-format, return-password, return-not-workbook, return-unsafe-names,
 * return-unpacks-too-large.
 */
export function openPackage(bytes: Uint8Array, at: Place, unpacking: Unpacking): Result<Package, readonly Finding[]> {
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
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  if (!known.has("[Content_Types].xml")) return fail([errorAt("return-not-workbook", at)]);
  const decoder = new TextDecoder();
  const { bytewise } = unpacking;
  return succeed({
    names,
    part: (name) => {
      const entry = known.get(name);
      if (entry === undefined) return null;
      const unpacked = partOf(bytes, entry, unpacking);
      return {
        bytewise: bytewise === undefined ? null : { bytes: unpacked, way: bytewise },
        decoded: () => decoder.decode(unpacked),
      };
    },
    read: (wanted) =>
      new Map(
        wanted.flatMap((name) => {
          const entry = known.get(name);
          return entry === undefined ? [] : [[name, decoder.decode(partOf(bytes, entry, unpacking))]];
        }),
      ),
  });
}

/** @throws DamagedPart */
function partOf(
  bytes: Uint8Array,
  { name, method, packed, size, start, checksum }: Entry,
  { inflate }: Unpacking,
): Uint8Array {
  if (start === null || start + packed > bytes.length || (method !== stored && method !== deflated))
    throw new DamagedPart(name);
  const content = bytes.subarray(start, start + packed);
  // Stored bytes that are more than declared would be read beyond the bounds.
  if (method === stored && packed > size) throw new DamagedPart(name);
  const part = method === stored ? content : inflate(content, size);
  // No unpacker compares checksums: a byte lost on the way could be another score.
  if (crc32(part) !== checksum) throw new DamagedPart(name);
  return part;
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
