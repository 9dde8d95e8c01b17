/** How much two spellings of a name have in common. */
import { tidyName } from "../unitName";

/** Words that say what kind of unit it is: shared by most names, so they tell little. */
const commonWords: ReadonlySet<string> = new Set(
  "so ban xa phuong thi tran huyen thanh pho tinh van phong cuc chi uy dan nhan ubnd hdnd".split(" "),
);
const commonWeight = 0.3;
/** A word of this length or more may have one letter mistyped. */
const typoLength = 4;
const typoWeight = 0.75;
const mostWords = 40;

/** Words without case, accents and punctuation; "và" and "&" are left out: "Sở NN&PTNT" → so nn ptnt. */
export function wordsOf(name: string): readonly string[] {
  return tidyName(name)
    .toLowerCase()
    .replace(/(?<!\p{L})và(?!\p{L})/gu, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .split(/[^\p{L}\p{N}]/u)
    .filter((word) => word !== "")
    .slice(0, mostWords);
}

function weight(word: string): number {
  return commonWords.has(word) ? commonWeight : 1;
}

/**
 * From 0 (nothing in common) to 1 (the same words, spelled or abbreviated differently): the weight of the words of both
 * names that pair off in order: equal words, words one letter apart, and an abbreviation with the words whose initials
 * it holds ("KKT" – "Khu kinh tế", "PTNT" – "phát triển nông thôn"). Numbers must be the same: "Phường 1" is not
 * "Phường 2".
 */
export function nameLikeness(left: string, right: string): number {
  const [first, second] = [wordsOf(left), wordsOf(right)];
  if (numbersOf(first) !== numbersOf(second)) return 0;
  const whole = totalWeight(first) + totalWeight(second);
  return whole === 0 ? 0 : bestPairing(first, second) / whole;
}

function numbersOf(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(" ");
}

function totalWeight(words: readonly string[]): number {
  return words.reduce((total, word) => total + weight(word), 0);
}

/** Longest-common-subsequence with abbreviations: best[i][j] pairs off the first i and the first j words. */
function bestPairing(first: readonly string[], second: readonly string[]): number {
  const best: number[][] = [[]];
  // Where nothing was paired off yet: 0.
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (const [before, left] of first.entries()) {
    const i = before + 1;
    const row = [0];
    best.push(row);
    for (const right of second) {
      const j = row.length;
      const options = [at(i - 1, j), at(i, j - 1), at(i - 1, j - 1) + pair(left, right)];
      for (const [long, short, end, other] of [
        [first, right, i, j],
        [second, left, j, i],
      ] as const) {
        const length = abbreviated(long, end, short);
        if (length === 0) continue;
        const gain = totalWeight(long.slice(end - length, end)) + weight(short);
        options.push(gain + (long === first ? at(end - length, other - 1) : at(other - 1, end - length)));
      }
      row.push(Math.max(...options));
    }
  }
  return at(first.length, second.length);
}

function pair(left: string, right: string): number {
  if (left === right) return weight(left) + weight(right);
  const isTypo = Math.min(left.length, right.length) >= typoLength && oneLetterApart(left, right);
  return isTypo ? typoWeight * (weight(left) + weight(right)) : 0;
}

/** How many words up to `end` have the letters of `short` as initials; 0 when they have not. */
function abbreviated(words: readonly string[], end: number, short: string): number {
  const length = short.length;
  if (length < 2 || length > end) return 0;
  const initials = words.slice(end - length, end).map((word) => word.charAt(0));
  return initials.join("") === short ? length : 0;
}

function oneLetterApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start);
  return long.slice(start + 1) === rest;
}
