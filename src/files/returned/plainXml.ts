/**
 * XML as spreadsheet programs write it, read many times faster than by a parser of all of XML: elements, attributes, text,
 * XML's own entities, nothing else. It accepts what a full parser accepts of that and nothing more (see the test beside it).
 */
import type { Bytewise } from "./unpacking";
import { DamagedPart, localName, type XmlHandlers } from "./xmlHandlers";

/** The declaration, also with the line's end after it that Excel writes. */
const declaration =
  /\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>[\t\n\r ]*)?/y;

/**
 * Comments, CDATA, processing instructions, DOCTYPE, characters that XML forbids or changes, and those beyond 16 bits: all
 * this is for the full parser.
 */
const special = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|<[!?]|\]\]>/g;

/** The same in a text of one character a byte: UTF-8 of four bytes, U+FFFE and U+FFFF. */
const specialBytes = /[\0-\x08\x0b-\x1f\xf0-\xff]|\xef\xbf[\xbe\xbf]|<[!?]|\]\]>/g;
const markInBytes = "\xef\xbb\xbf";

/** Where the elements begin; null when the full parser has to read it. */
export function startOfPlain(xml: string): number | null {
  return startIn(xml, 0, special);
}

function startIn(xml: string, from: number, refused: RegExp): number | null {
  declaration.lastIndex = from;
  const start = from + (declaration.exec(xml)?.[0].length ?? 0);
  refused.lastIndex = start;
  return refused.test(xml) ? null : start;
}

/** The bytes have to be decoded first: for the full parser, or since a name has other than ASCII's characters. */
export class NotBytewise extends Error {}

const less = 60;
const quote = 34;
const apostrophe = 39;
const slash = 47;
const equals = 61;
const greater = 62;

/** What an ASCII character may do in a name (XML 1.0, productions 4 and 4a): 1 stand in it, 2 begin it. */
const inNames = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_:]/.test(character) ? 3 : /[-.0-9]/.test(character) ? 1 : 0;
});
const beginsName =
  /[\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD]/;
const addsToName = /[\u0300-\u036F\u203F\u2040\xB7]/;

function nameFlags(code: number): number {
  if (code < 128) return inNames[code] ?? 0;
  // Past the end of the text.
  if (Number.isNaN(code)) return 0;
  const character = String.fromCharCode(code);
  return beginsName.test(character) ? 3 : addsToName.test(character) ? 1 : 0;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

function afterSpaces(xml: string, at: number): number {
  let next = at;
  while (isSpace(xml.charCodeAt(next))) next += 1;
  return next;
}

/** Behind the name that begins here. */
function afterName(xml: string, at: number, isBytewise: boolean): number {
  if (isBytewise) return afterAsciiName(xml, at);
  if (nameFlags(xml.charCodeAt(at)) !== 3) throw new DamagedPart("name");
  let next = at + 1;
  while (nameFlags(xml.charCodeAt(next)) > 0) next += 1;
  return next;
}

function afterAsciiName(xml: string, at: number): number {
  let next = at;
  let code = xml.charCodeAt(next);
  if (code < 128 && inNames[code] !== 3) throw new DamagedPart("name");
  while (code < 128 && (inNames[code] ?? 0) > 0) {
    next += 1;
    code = xml.charCodeAt(next);
  }
  if (code >= 128) throw new NotBytewise();
  return next;
}

/** Attributes by name. Nothing is inherited: any name may stand in a file. */
class Attributes {
  [name: string]: string;
}
Object.setPrototypeOf(Attributes.prototype, null);
Reflect.deleteProperty(Attributes.prototype, "constructor");

/**
 * @param start as told by startOfPlain
 * @throws DamagedPart when it is not well-formed
 */
export function parsePlainXml(xml: string, start: number, handlers: XmlHandlers): void {
  const state: Elements = { names: [], hasRoot: false };
  readOn(xml, start, handlers, state, null);
  finish(state);
}

/**
 * The same from a part's bytes. Handlers may have been told of some elements when it throws.
 * @throws DamagedPart when it is not well-formed; NotBytewise
 */
export function parsePlainBytes(bytes: Uint8Array, { read, decode, portion }: Bytewise, handlers: XmlHandlers): void {
  const state: Elements = { names: [], hasRoot: false };
  for (let from = 0; from < bytes.length;) {
    const to = endOfPortion(bytes, from, portion);
    const text = read(bytes.subarray(from, to));
    const start = startIn(text, from === 0 && text.startsWith(markInBytes) ? markInBytes.length : 0, specialBytes);
    if (start === null || (from > 0 && start > 0)) throw new NotBytewise();
    readOn(text, start, handlers, state, decode);
    from = to;
  }
  finish(state);
}

/** Before a "<": it begins a tag, since no attribute, comment or CDATA that holds one is plain. */
function endOfPortion(bytes: Uint8Array, from: number, portion: number): number {
  if (bytes.length - from <= portion) return bytes.length;
  const last = bytes.lastIndexOf(less, from + portion);
  const end = last > from ? last : bytes.indexOf(less, from + portion);
  return end < 0 ? bytes.length : end;
}

interface Elements {
  /** Names of the elements that are open, the root's first. */
  readonly names: string[];
  hasRoot: boolean;
}

function finish({ names, hasRoot }: Elements): void {
  if (!hasRoot || names.length > 0) throw new DamagedPart("unfinished");
}

/**
 * One loop over the places in the text: this is what reading a returned workbook spends its time with.
 * @param decode of a text of one character a byte
 */
function readOn(
  xml: string,
  start: number,
  { open, text, close }: XmlHandlers,
  elements: Elements,
  decode: Bytewise["decode"] | null,
): void {
  const { names } = elements;
  const isBytewise = decode !== null;
  // Where the next byte stands that is not a character of its own.
  let high = decode === null ? xml.length : nextHigh(xml, start);
  // Where the next of each stands: looked for only when the last one was passed.
  let ampersand = next(xml, "&", start);
  let line = next(xml, "\n", start);
  let tab = next(xml, "\t", start);
  let at = start;
  let tag = next(xml, "<", start);
  for (;;) {
    if (at < tag) {
      if (names.length === 0) {
        if (afterSpaces(xml, at) < tag) throw new DamagedPart("text outside of the root");
      } else {
        if (ampersand < at) ampersand = next(xml, "&", at);
        if (high < at) high = nextHigh(xml, at);
        const content = decode !== null && high < tag ? decode(xml.slice(at, tag)) : xml.slice(at, tag);
        text?.(ampersand < tag ? withEntities(content) : content);
      }
    }
    if (tag === xml.length) break;
    const following = next(xml, "<", tag + 1);
    at = tag + 1;
    if (xml.charCodeAt(at) === slash) {
      const name = names.pop();
      if (name === undefined || !xml.startsWith(name, at + 1)) throw new DamagedPart("end of another element");
      at = afterSpaces(xml, at + 1 + name.length);
      if (xml.charCodeAt(at) !== greater) throw new DamagedPart("end of another element");
      close?.(localName(name));
    } else {
      if (names.length === 0 && elements.hasRoot) throw new DamagedPart("second root");
      elements.hasRoot = true;
      const nameEnd = afterName(xml, at, isBytewise);
      const name = xml.slice(at, nameEnd);
      const attributes = new Attributes();
      at = afterSpaces(xml, nameEnd);
      let isApart = at > nameEnd;
      for (let code = xml.charCodeAt(at); code !== greater && code !== slash; code = xml.charCodeAt(at)) {
        if (!isApart) throw new DamagedPart("attribute");
        const end = afterName(xml, at, isBytewise);
        const attribute = xml.slice(at, end);
        at = afterSpaces(xml, end);
        if (xml.charCodeAt(at) !== equals) throw new DamagedPart("attribute without value");
        at = afterSpaces(xml, at + 1);
        const mark = xml.charCodeAt(at);
        if (mark !== quote && mark !== apostrophe) throw new DamagedPart("attribute without quotes");
        at += 1;
        const valueEnd = xml.indexOf(mark === quote ? '"' : "'", at);
        // A value holds no "<".
        if (valueEnd < 0 || valueEnd > following) throw new DamagedPart("attribute without end");
        let value = xml.slice(at, valueEnd);
        if (high < at) high = nextHigh(xml, at);
        if (decode !== null && high < valueEnd) value = decode(value);
        if (line < at) line = next(xml, "\n", at);
        if (tab < at) tab = next(xml, "\t", at);
        if (line < valueEnd || tab < valueEnd) value = value.replace(/[\t\n]/g, " ");
        if (ampersand < at) ampersand = next(xml, "&", at);
        if (ampersand < valueEnd) value = withEntities(value);
        if (attributes[attribute] !== undefined) throw new DamagedPart("attribute twice");
        attributes[attribute] = value;
        at = afterSpaces(xml, valueEnd + 1);
        isApart = at > valueEnd + 1;
      }
      open?.(localName(name), attributes);
      if (xml.charCodeAt(at) === slash) {
        at += 1;
        if (xml.charCodeAt(at) !== greater) throw new DamagedPart("tag");
        close?.(localName(name));
      } else names.push(name);
    }
    at += 1;
    tag = following;
  }
}

const aboveAscii = /[^\0-\x7f]/g;

function nextHigh(text: string, from: number): number {
  aboveAscii.lastIndex = from;
  return aboveAscii.test(text) ? aboveAscii.lastIndex - 1 : text.length;
}

/** The next place of the character; behind the end where it stands no more. */
function next(xml: string, character: string, from: number): number {
  const found = xml.indexOf(character, from);
  return found < 0 ? xml.length : found;
}

const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function withEntities(text: string): string {
  let plain = "";
  let at = 0;
  for (let mark = text.indexOf("&"); mark >= 0; mark = text.indexOf("&", at)) {
    const end = text.indexOf(";", mark);
    const name = text.slice(mark + 1, end);
    const character = end < 0 ? undefined : (entities.get(name) ?? numbered(name));
    if (character === undefined) throw new DamagedPart("entity");
    plain += text.slice(at, mark) + character;
    at = end + 1;
  }
  return plain + text.slice(at);
}

/** "#10" and "#xA" (XML 1.0, productions 2 and 66). */
function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : parseInt(digits[1], 16);
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isAllowed ? String.fromCodePoint(code) : undefined;
}
