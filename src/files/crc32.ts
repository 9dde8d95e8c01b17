/** The checksum of archives (PKWARE APPNOTE 6.3.10, 4.4.7) and of PNG pictures (annex D). */

const first = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** What a byte does to the checksum from one, two and three places further on: four bytes then take one step. */
const second = shifted(first);
const third = shifted(second);
const fourth = shifted(third);

function shifted(table: Int32Array): Int32Array {
  return table.map((value) => (first[value & 255] ?? 0) ^ (value >>> 8));
}

export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let crc = -1;
  for (let at = 0; at < whole; at += 4) {
    const next = crc ^ view.getInt32(at, true);
    crc =
      (fourth[next & 255] ?? 0) ^
      (third[(next >>> 8) & 255] ?? 0) ^
      (second[(next >>> 16) & 255] ?? 0) ^
      (first[next >>> 24] ?? 0);
  }
  for (let at = whole; at < bytes.length; at += 1) crc = (first[(crc ^ view.getUint8(at)) & 255] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
