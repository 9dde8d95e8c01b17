/** Files nobody should send, out of a seeded generator: damaged bytes, damaged XML in a sound zip, tables of odd text. */
import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";

export type Random = () => number;

const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const pick = <Value>(random: Random, values: readonly Value[]): Value | undefined =>
  values[Math.floor(random() * values.length)];

/** Text that other programs have stumbled over; all of it may stand in a cell. */
export const oddTexts: readonly string[] = [
  "",
  " ",
  "=1+1",
  '=HYPERLINK("http://example.invalid","x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "]]>",
  "&amp;&#0;&bogus;",
  "\u202Egnud\u202C",
  "\u200B\u200D\uFEFF",
  "Đa\u0306\u0323ng",
  "😀👨‍👩‍👧",
  "\uD800",
  "\u0000\u0001\u001F\uFFFF",
  "../../etc/passwd",
  "C:\\con\\nul.xlsx",
  "__proto__",
  "constructor",
  "1e309",
  "-0",
  "1,5",
  "1.5",
  "01/05/2024",
  "٣",
  "NaN",
  "Infinity",
  '"',
  '"a\nb"',
  "a".repeat(40_000),
  "I".repeat(300),
  "1.1.1.1.1.1.1.1",
  "9".repeat(400),
];

/** Some bytes changed, dropped, doubled, or the end cut off. */
export function damageBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + upTo(random, 20); times > 0; times -= 1) copy[upTo(random, copy.length - 1)] = upTo(random, 255);
  const draw = random();
  if (draw < 0.2) return copy.subarray(0, upTo(random, copy.length));
  if (draw < 0.3) return new Uint8Array([...copy, ...copy.subarray(0, upTo(random, 2000))]);
  return copy;
}

/** A sound zip in which the text of one part is no longer what it should be. */
export function damageParts(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const names = [...parts.keys()];
  for (let times = 1 + upTo(random, 3); times > 0; times -= 1) {
    const name = pick(random, names);
    const part = name === undefined ? undefined : parts.get(name);
    if (name === undefined || part === undefined) continue;
    const draw = random();
    if (draw < 0.1) parts.delete(name);
    else parts.set(name, strToU8(damageText(strFromU8(part), random)));
    if (draw > 0.95) parts.set(pick(random, ["../../x.xml", "/abs.xml", "xl\\y.xml", "__proto__/z.xml"]) ?? "x", part);
  }
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

function damageText(text: string, random: Random): string {
  const at = upTo(random, text.length);
  const end = Math.min(text.length, at + upTo(random, 200));
  const odd = pick(random, [...oddTexts, ...oddXml]) ?? "";
  switch (upTo(random, 6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return text.slice(0, at) + odd + text.slice(at);
    case 3:
      return text.slice(0, end) + text.slice(at, end).repeat(1 + upTo(random, 50)) + text.slice(end);
    case 4:
      // Numbers: rows, columns, styles, indices of shared strings.
      return text.replace(/"\d+"/g, (found) => (random() < 0.1 ? `"${pick(random, oddNumbers) ?? ""}"` : found));
    case 5:
      return text.replace(/r="[A-Z]+\d+"/g, (found) =>
        random() < 0.1 ? `r="${pick(random, oddCells) ?? ""}"` : found,
      );
    default:
      return text.replace(/<v>[^<]*<\/v>/g, (found) => (random() < 0.2 ? `<v>${escape(odd)}</v>` : found));
  }
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const oddXml = [
  "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  "&b;",
  "<c>".repeat(5000),
  "</row></sheetData></worksheet>",
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  "<?xml version='1.1'?>",
  "<![CDATA[",
];
const oddNumbers = ["-1", "0", "1048577", "4294967296", "1e9", "", "x", "99999999999999999999"];
const oddCells = ["A0", "XFE1", "ZZZZZZ1", "A1048577", "a1", "1A", "", "R1C1", "A-1"];

/** A table of odd texts, sometimes under the headings a reader looks for. */
export function oddTable(headings: readonly string[], random: Random): Uint8Array {
  const columns = random() < 0.7 ? headings.length : 1 + upTo(random, 8);
  // From nearly sound to nothing but oddities.
  const oddness = random() ** 3;
  const cell = (): string => {
    const text = random() < oddness ? (pick(random, oddTexts) ?? "") : String(Math.round(random() * 200) / 100);
    return text.replaceAll(/[\t\r\n]/g, " ");
  };
  const row = (): string => Array.from({ length: columns }, cell).join("\t");
  const head =
    random() < 0.8 ? headings.map((heading) => (random() < 1 - oddness / 3 ? heading : cell())).join("\t") : row();
  const text = [head, ...Array.from({ length: upTo(random, 30) }, row)].join(pick(random, ["\n", "\r\n", "\r"]));
  return encode(text, random);
}

/** UTF-8 mostly; the encodings of older programs now and then. */
function encode(text: string, random: Random): Uint8Array {
  const draw = random();
  if (draw < 0.7) return new TextEncoder().encode(text);
  if (draw < 0.8) return new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]);
  if (draw < 0.9) return new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
  return new Uint8Array(Buffer.from(text, "latin1"));
}
