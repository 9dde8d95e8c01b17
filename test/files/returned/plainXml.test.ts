/** The fast reader of plain XML beside a full parser: the same events, the same refusals, on XML no program should write. */
import { nativeUnpacking } from "../../../src/cli/nativeUnpacking";
import { NotBytewise, parsePlainBytes, parsePlainXml, startOfPlain } from "../../../src/files/returned/plainXml";
import { parseFully, parsePart, parseXml } from "../../../src/files/returned/xml";
import type { Bytewise } from "../../../src/files/returned/unpacking";
import { DamagedPart, type XmlHandlers } from "../../../src/files/returned/xmlHandlers";
import { seeded } from "./issuedSample";

type Read = (xml: string, handlers: XmlHandlers) => void;

/** What is told, and whether the XML was refused; runs of text joined: a parser may tell them in pieces. */
function told(read: Read, xml: string): readonly string[] | "damaged" {
  const teller = createTeller();
  try {
    read(xml, teller);
  } catch (error) {
    if (error instanceof DamagedPart) return "damaged";
    throw error;
  }
  return teller.events;
}

function createTeller(): XmlHandlers & { readonly events: readonly string[] } {
  const events: string[] = [];
  let depth = 0;
  return {
    events,
    open: (name, attributes) => {
      depth += 1;
      events.push(`<${name}`, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`));
    },
    text: (text) => {
      if (depth > 0) events.push(`"${text}`);
    },
    close: (name) => {
      depth -= 1;
      events.push(`>${name}`);
    },
  };
}

function inPortions(portion: number): Bytewise {
  if (nativeUnpacking.bytewise === undefined) throw new Error("Node reads byte by byte");
  return { ...nativeUnpacking.bytewise, portion };
}

function isReadBytewise(bytes: Uint8Array): boolean {
  try {
    parsePlainBytes(bytes, inPortions(bytes.length), {});
    return true;
  } catch (error) {
    return !(error instanceof NotBytewise);
  }
}

/** The same of a part's bytes, read byte by byte, so many at a time. */
function toldBytewise(bytes: Uint8Array, portion: number): readonly string[] | "damaged" {
  const way = inPortions(portion);
  const decoded = (): string => new TextDecoder().decode(bytes);
  try {
    return parsePart({ bytewise: { bytes, way }, decoded }, createTeller).events;
  } catch (error) {
    if (error instanceof DamagedPart) return "damaged";
    throw error;
  }
}

const sample = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<x:worksheet xmlns:x="http://schemas/main" mc:Ignorable='x14 "xr"'>
 <sheetData><row r="1" spans="1:3" hidden = "true"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> Xã &amp; &#x110;ường &lt;1&gt; </t></is></c>
<c r="B1" s="3"/><c r="C1"><f t="shared" si="0">IF(A1&lt;&gt;"",1,&quot;&quot;)</f><v>0.5</v></c></row >
<row
	r="2"/></sheetData><dataValidation prompt="dòng 1&#10;dòng 2
dòng 3" sqref="A1"></dataValidation></x:worksheet>
`;

const odd = [
  "<",
  ">",
  "&",
  ";",
  '"',
  "'",
  "=",
  "/",
  " ",
  "\n",
  "\t",
  "\r\n",
  "]]>",
  "&bogus;",
  "&#0;",
  "&#x10FFFF;",
  "&#x110000;",
  "&#xD800;",
  "&#10",
  "&#;",
  "&amp",
  "<a>",
  "</a>",
  "<a/>",
  "<a b='<'/>",
  "<a b='1' b='2'/>",
  '<a b="1"c="2"/>',
  "<a constructor='1' toString='2'/>",
  "<a __proto__='1' __proto__='2'/>",
  "<đơn vị='1'/>",
  "<-a/>",
  "<a.b-c·/>",
  "<!-- a -->",
  "<!DOCTYPE x>",
  "<![CDATA[<a>]]>",
  "<?pi?>",
  "\u0000",
  "\uFFFE",
  "\u0085",
  "\u2028",
  "😀",
  "\uD800",
  "×",
];

function damaged(xml: string, random: () => number): string {
  let text = xml;
  for (let times = Math.floor(random() * 3); times >= 0; times -= 1) {
    const at = Math.floor(random() * (text.length + 1));
    const length = random() < 0.5 ? 0 : Math.floor(random() * 6);
    const what = random() < 0.3 ? "" : (odd[Math.floor(random() * odd.length)] ?? "");
    text = text.slice(0, at) + what + text.slice(at + length);
  }
  return random() < 0.05 ? text.slice(0, Math.floor(random() * text.length)) : text;
}

describe("plain XML", () => {
  it("tells elements, attributes and text", () => {
    expect(startOfPlain(sample)).not.toBeNull();
    expect(told(parseXml, sample)).toEqual(told(parseFully, sample));
    expect(told(parseXml, '<x:a b="1&#9;2"> &lt;</x:a>')).toEqual(["<a", "b=1\t2", '" <', ">a"]);
  });

  it("is told and refused exactly as by a full parser, over 20,000 damaged texts", () => {
    const random = seeded(6);
    const differing: object[] = [];
    const counts = { plain: 0, refused: 0, told: 0 };
    for (let times = 0; times < 20_000; times += 1) {
      const xml = damaged(sample, random);
      const start = startOfPlain(xml);
      if (start === null) continue;
      counts.plain += 1;
      const mine = told((text, handlers) => parsePlainXml(text, start, handlers), xml);
      const theirs = told(parseFully, xml);
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) differing.push({ xml, mine, theirs });
      counts[mine === "damaged" ? "refused" : "told"] += 1;
    }
    expect(differing.slice(0, 3)).toEqual([]);
    expect(counts.refused).toBeGreaterThan(2000);
    expect(counts.told).toBeGreaterThan(2000);
  });

  it("is told and refused just so byte by byte, over 20,000 damaged parts, half of them no UTF-8", () => {
    const random = seeded(7);
    const differing: object[] = [];
    const counts = { bytewise: 0, damaged: 0 };
    for (let times = 0; times < 20_000; times += 1) {
      const isText = times % 2 === 0;
      const bytes = Buffer.from(isText ? damaged(sample, random) : sample);
      if (!isText)
        for (let often = random() * 4; often > 0; often -= 1)
          bytes[Math.floor(random() * bytes.length)] = 0x80 + Math.floor(random() * 0x80);
      if (isReadBytewise(bytes)) counts.bytewise += 1;
      const portion = 1 + Math.floor(random() * bytes.length * 1.2);
      const mine = toldBytewise(bytes, portion);
      const theirs = told(parseXml, new TextDecoder().decode(bytes));
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) differing.push({ bytes, portion, mine, theirs });
      if (mine === "damaged") counts.damaged += 1;
    }
    expect(differing.slice(0, 3)).toEqual([]);
    expect(counts.bytewise).toBeGreaterThan(8000);
    expect(counts.damaged).toBeGreaterThan(4000);
    expect(counts.damaged).toBeLessThan(18_000);
  });

  it("reads byte by byte with a byte order mark, and anew where names have other characters", () => {
    const xml = `\uFEFF<?xml version="1.0"?><a><b đơn-vị="Xã &amp; phường">Đã chấm</b><b>2</b></a>`;
    expect(toldBytewise(Buffer.from(xml), 10)).toEqual([
      ...'<a|<b|đơn-vị=Xã & phường|"Đã chấm|>b|<b|"2|>b|>a'.split("|"),
    ]);
  });

  it("hands over what is not plain: comments, CDATA, other characters", () => {
    const start = sample.indexOf("<x:");
    for (const piece of ["<!-- a -->", "<![CDATA[a]]>", "<?pi?>", "😀", "a]]>", "\r", "\u0001"]) {
      const xml = `${sample.slice(0, start)}<a>${piece}</a>`;
      expect([piece, startOfPlain(xml)]).toEqual([piece, null]);
      expect([piece, told(parseXml, xml)]).toEqual([piece, told(parseFully, xml)]);
    }
    expect(told(parseXml, "<!DOCTYPE a><a/>")).toBe("damaged");
  });
});
