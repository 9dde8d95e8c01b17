/** XML written again with some attributes or texts changed, element by element. */
import { SaxesParser } from "saxes";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEdit {
  /** The element's attributes as they shall be. */
  readonly attributes?: (element: string, attributes: Attributes) => Attributes;
  /** The text as it shall be; `path` from the root to the element it stands in. */
  readonly text?: (text: string, path: readonly string[]) => string;
}

/** For parts that this program wrote itself: no namespaces are moved, comments and instructions go. */
export function rewriteXml(xml: string, { attributes, text }: XmlEdit): string {
  const parser = new SaxesParser({ position: false, xmlns: false } as const);
  const path: string[] = [];
  let written = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  let isOpen = false;
  const closeStart = (): void => {
    if (isOpen) written += ">";
    isOpen = false;
  };
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    closeStart();
    path.push(tag.name);
    const changed = attributes === undefined ? tag.attributes : attributes(tag.name, tag.attributes);
    const list = Object.entries(changed).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    written += `<${tag.name}${list.join("")}`;
    isOpen = true;
  });
  parser.on("text", (found) => {
    if (path.length === 0) return;
    closeStart();
    written += escapeXml(text === undefined ? found : text(found, path));
  });
  parser.on("closetag", (tag) => {
    written += isOpen ? "/>" : `</${tag.name}>`;
    isOpen = false;
    path.pop();
  });
  parser.write(xml).close();
  return written;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // Line ends in attributes would be read as blanks.
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character);
}
