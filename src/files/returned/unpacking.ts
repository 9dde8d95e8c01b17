/** Unpacking of a part, bounded by what its directory declares; where the platform is faster, the edge brings its way. */
import { Inflate as Stream, inflateSync } from "fflate";
import { DamagedPart } from "./xmlHandlers";

export interface Unpacking {
  /**
   * The bytes of a packed part (RFC 1951), at most `size` of them. Throws DamagedPart for what is no such stream or unpacks to
   * more.
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly bytewise?: Bytewise;
}

/**
 * UTF-8 read as a text of one character a byte, and only those pieces of it decoded that are asked for: a third of the time of
 * reading a sheet goes into decoding, and nearly all of a sheet is markup.
 */
export interface Bytewise {
  read(bytes: Uint8Array): string;
  /** So many bytes at a time, or a few more. */
  readonly portion: number;
  /** What a piece of such a text says; malformed bytes as U+FFFD. */
  decode(text: string): string;
}

/** Of so few bytes nothing comes that is long in coming: a byte unpacks to 1032 at most. */
const fewBytes = 32_768;
const portion = 4096;

/** In plain JavaScript, for the pane. */
export const plainUnpacking: Unpacking = {
  inflate: (packed, size) => {
    try {
      return packed.length > fewBytes ? inPortions(packed, size) : inflateSync(packed, { out: new Uint8Array(size) });
    } catch (error) {
      // The unpacker's own errors, and a RangeError where a stored block goes beyond the declared size.
      throw new DamagedPart(error instanceof Error ? error.message : "packed bytes");
    }
  },
};

/** Ends as soon as more comes out than was declared. */
function inPortions(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  const seen = { length: 0, isFinished: false };
  const stream = new Stream((bytes, isLast) => {
    unpacked.set(bytes, seen.length);
    seen.length += bytes.length;
    seen.isFinished ||= isLast;
  });
  for (let at = 0; at < packed.length; at += portion)
    stream.push(packed.subarray(at, at + portion), at + portion >= packed.length);
  if (!seen.isFinished) throw new DamagedPart("packed bytes");
  return unpacked.subarray(0, seen.length);
}
