/** Bytes of a text file as text. */
import { errorAt, type Finding, type Place } from "../domain/finding";
import { fail, succeed, type Result } from "../domain/result";
import { mostBytes } from "./grid";

/**
 * UTF-8 with or without byte order mark, or UTF-16 with one (Excel saves "Unicode Text" so). Anything else, and
 * anything with NUL characters, is refused: guessing a code page would damage Vietnamese names silently.
 */
export function decodeText(bytes: Uint8Array, at: Place): Result<string, readonly Finding[]> {
  if (bytes.length > mostBytes) return fail([errorAt("file-too-large", at, { most: mostBytes / 1_000_000 })]);
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes("\u0000")) return succeed(text);
  } catch {
    // A fatal decoder throws for malformed bytes, and for nothing else (WHATWG Encoding, TextDecoder.decode).
  }
  return fail([errorAt("not-utf8", at)]);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return "utf-8";
}
