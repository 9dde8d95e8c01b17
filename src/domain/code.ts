/** Codes of criteria: "I", "1.1", "1.1.1" and their relatives, as places in a tree. */

/** Place in the tree: [1] is the first field, [1, 2] its second criterion. */
export type CodePath = readonly number[];

const romanDigits: ReadonlyMap<string, number> = new Map([
  ["I", 1],
  ["V", 5],
  ["X", 10],
]);

/** "XIV" → 14, null for what is not a Roman numeral from I to XXXIX (no set has more fields). */
export function parseRoman(text: string): number | null {
  if (!/^X{0,3}(IX|IV|V?I{0,3})$/.test(text) || text === "") return null;
  let value = 0;
  let following = 0;
  for (const letter of [...text].reverse()) {
    const digit = romanDigits.get(letter) ?? 0;
    value += digit < following ? -digit : digit;
    following = digit;
  }
  return value;
}

/** 14 → "XIV", for 1 to 39; other numbers in digits. */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 39) return String(value);
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
  return "X".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "");
}

/** The first part may also be a letter, as in "A", "B": its place in the alphabet. I, V and X are Roman numerals. */
function parseFirst(part: string): number | null {
  if (/^[A-Z]$/.test(part) && !romanDigits.has(part)) return part.charCodeAt(0) - 64;
  return parseRoman(part) ?? parseNumber(part);
}

function parseNumber(part: string): number | null {
  return /^[1-9]\d{0,3}$/.test(part) ? Number(part) : null;
}

/**
 * R1: the place a code names. Fields are "I", "1" or "A" (all [1]); below them come dotted numbers whose first part is
 * the field in any of these writings: "1.2" and "I.2" are both [1, 2]. A closing point or bracket is ignored ("1.2.").
 * Null when the text is no code; small letters are none ("a)" and "-" mark ways of scoring, not criteria).
 */
export function parseCode(text: string): CodePath | null {
  const parts = text.trim().replace(/[.)]$/, "").split(".");
  const path: number[] = [];
  for (const [index, part] of parts.entries()) {
    const value = index === 0 ? parseFirst(part) : parseNumber(part);
    if (value === null) return null;
    path.push(value);
  }
  return path;
}

/** Order of a printed set: a parent before its children, 1.2 before 1.10. Negative, zero or positive, as for sort. */
export function compareCodes(left: CodePath, right: CodePath): number {
  for (const [index, value] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (value !== other) return value - other;
  }
  return left.length - right.length;
}

/** One text per place, equal for equal places: "1.2". */
export function codeKey(path: CodePath): string {
  return path.join(".");
}

/** The parent's key, null for a field. */
export function parentKey(path: CodePath): string | null {
  return path.length <= 1 ? null : codeKey(path.slice(0, -1));
}
