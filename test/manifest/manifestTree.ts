/** Reading aids for the tests of manifest.xml. */
import { readFileSync } from "node:fs";
import { attr, parseXml, walk, type XmlElement } from "@cj-tech-master/excelts/xml";

export const manifest = parseXml(readFileSync("manifest.xml", "utf8")).root;

export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node): node is XmlElement => node.type === "element");
}

/** All elements of that name below the root, in document order. */
export function all(name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  walk(manifest, (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

/** The attribute, which the schema requires. */
export function required(element: XmlElement, name: string): string {
  const value = attr(element, name);
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
}

export { attr, textContent } from "@cj-tech-master/excelts/xml";
