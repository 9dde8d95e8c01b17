/** What is told of a part's XML while it is read, and how reading ends early. */

/** A part that is no well-formed XML, or tries what no spreadsheet program writes. */
export class DamagedPart extends Error {}

/** Thrown by a handler that has seen enough. */
export class EnoughRead extends Error {}

export interface XmlHandlers {
  /** Names without prefix: some programs write <x:row>. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function localName(name: string): string {
  // Most names have one letter: "c", "v", "f".
  if (name.length < 3) return name;
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
