/** XML of a package's parts, element by element: nothing is built that is not asked for. */
import { SaxesParser } from "saxes";
import type { PartText } from "./openPackage";
import { NotBytewise, parsePlainBytes, parsePlainXml, startOfPlain } from "./plainXml";
import { DamagedPart, EnoughRead, localName, type XmlHandlers } from "./xmlHandlers";

/**
 * @throws DamagedPart for XML that is not well-formed, for a DOCTYPE (no spreadsheet program writes one; entities that
 * grow stand in it) and for entities other than XML's own five.
 */
export function parseXml(xml: string, handlers: XmlHandlers): void {
  const start = startOfPlain(xml);
  try {
    if (start === null) parseFully(xml, handlers);
    else parsePlainXml(xml, start, handlers);
  } catch (error) {
    if (error instanceof EnoughRead) return;
    throw error;
  }
}

/**
 * A large part, byte by byte where that can be. The handlers are made anew when it turns out in the middle that it can't.
 * @throws DamagedPart as parseXml
 */
export function parsePart<Handlers extends XmlHandlers>(part: PartText, create: () => Handlers): Handlers {
  if (part.bytewise !== null) {
    const handlers = create();
    try {
      parsePlainBytes(part.bytewise.bytes, part.bytewise.way, handlers);
      return handlers;
    } catch (error) {
      if (error instanceof EnoughRead) return handlers;
      if (!(error instanceof NotBytewise)) throw error;
    }
  }
  const handlers = create();
  parseXml(part.decoded(), handlers);
  return handlers;
}

/** With a parser of all of XML: comments, CDATA, every character. Says the same as parsePlainXml, more slowly. */
export function parseFully(xml: string, { open, text, close }: XmlHandlers): void {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  parser.on("error", (error) => {
    throw new DamagedPart(error.message);
  });
  parser.on("doctype", () => {
    throw new DamagedPart("DOCTYPE");
  });
  if (open !== undefined) parser.on("opentag", ({ name, attributes }) => open(localName(name), attributes));
  if (text !== undefined) parser.on("text", text);
  if (close !== undefined) parser.on("closetag", ({ name }) => close(localName(name)));
  parser.write(xml).close();
}

/** "1" and "true" are yes (ECMA-376 22.9.2.7 and XML Schema's boolean). */
export function isYes(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** Characters that XML cannot hold stand as _x000D_ in texts (ECMA-376 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text;
}
