/** What a chosen file is, told from its first and telling bytes, before anything reads it. Pure. */

export type FileFault =
  /** Larger than this page opens. */
  | { readonly kind: "tooLarge"; readonly megabytes: number }
  | { readonly kind: "empty" }
  /** Encrypted with a password (an OLE container around the package, MS-OFFCRYPTO 2.3.1). */
  | { readonly kind: "password" }
  /** Excel 97–2003. */
  | { readonly kind: "oldFormat" }
  /** Excel's binary workbook. */
  | { readonly kind: "binaryFormat" }
  /** A zip or something else, but no Excel workbook. */
  | { readonly kind: "notWorkbook" }
  /** Looks like a workbook and cannot be read. */
  | { readonly kind: "damaged"; readonly cause: string };

/** A province's workbook of 27 scoring sheets has about 1 MB. */
export const largestMegabytes = 30;

/** Null: worth reading as .xlsx. */
export function faultOf(bytes: Uint8Array): FileFault | null {
  if (bytes.length === 0) return { kind: "empty" };
  if (bytes.length > largestMegabytes * 1024 * 1024) {
    return { kind: "tooLarge", megabytes: Math.ceil(bytes.length / 1024 / 1024) };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { kind: holds(bytes, utf16("EncryptedPackage")) ? "password" : "oldFormat" };
  }
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { kind: "notWorkbook" };
  if (holds(bytes, ascii("xl/workbook.bin"))) return { kind: "binaryFormat" };
  return holds(bytes, ascii("xl/workbook.xml")) ? null : { kind: "notWorkbook" };
}

/** Macros are not kept by this page: names of parts stand uncompressed in a zip's directory. */
export function hasMacros(bytes: Uint8Array): boolean {
  return holds(bytes, ascii("xl/vbaProject.bin"));
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function utf16(text: string): readonly number[] {
  return ascii(text).flatMap((code) => [code, 0]);
}

function holds(bytes: Uint8Array, needle: readonly number[]): boolean {
  const first = needle[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
