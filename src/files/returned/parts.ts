/** The small parts of a workbook: its sheets, what they refer to, shared texts, number formats, properties. */
import type { PartText } from "./openPackage";
import { parsePart, parseXml, unescapeText } from "./xml";
import type { XmlHandlers } from "./xmlHandlers";

export interface Relationship {
  readonly id: string;
  /** Last word of the relationship's type: "worksheet", "styles", "sharedStrings", "externalLink", "vbaProject". */
  readonly type: string;
  /** Path in the package; as written where it is outside of it. */
  readonly target: string;
}

/** @param folder of the part the relationships belong to, without a slash at its end ("xl"). */
export function readRelationships(xml: string, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  parseXml(xml, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      const target = TargetMode === "External" ? Target : resolve(folder, Target);
      found.push({ id: Id, type: (Type ?? "").split("/").pop() ?? "", target });
    },
  });
  return found;
}

/** "/xl/styles.xml" stands for itself, "../a.xml" goes up. */
function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

export function readSheetList(xml: string): readonly SheetEntry[] {
  const sheets: SheetEntry[] = [];
  parseXml(xml, {
    open(name, attributes) {
      if (name !== "sheet") return;
      const relationship = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
      const state = attributes["state"] ?? "visible";
      sheets.push({ name: unescapeText(attributes["name"] ?? ""), isHidden: state !== "visible", relationship });
    },
  });
  return sheets;
}

/** Texts by index; phonetic readings (rPh) are no text of the cell. */
export function readSharedStrings(part: PartText): readonly string[] {
  return parsePart(part, createTextReader).texts;
}

function createTextReader() {
  const texts: string[] = [];
  let text: string | null = null;
  let isText = false;
  let isPhonetic = false;
  const handlers: XmlHandlers = {
    open(name) {
      if (name === "si") text = "";
      else if (name === "rPh") isPhonetic = true;
      else if (name === "t") isText = !isPhonetic;
    },
    text(chunk) {
      if (isText && text !== null) text += chunk;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") {
        texts.push(unescapeText(text ?? ""));
        text = null;
      }
    },
  };
  return { ...handlers, texts };
}

/**
 * Built-in formats that show dates, with the en-US codes Excel gives them; those of East Asian locales (27–36, 50–58) are
 * dates, too (ECMA-376 18.8.30). Other built-in formats are told by "General" and "@" alone: only dates matter here.
 */
const builtIn: Readonly<Record<string, string>> = {
  "49": "@",
  ...Object.fromEntries([14, 15, 16, 17, 22].map((id) => [String(id), "m/d/yyyy"])),
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [String(id), "yyyy/m/d"])),
};

/** en-US number format by index of the cell style. */
export function readNumberFormats(xml: string): readonly string[] {
  const codes = new Map<string, string>(Object.entries(builtIn));
  const formats: string[] = [];
  let isCellStyle = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "General");
      else if (name === "cellXfs") isCellStyle = true;
      else if (name === "xf" && isCellStyle) formats.push(codes.get(attributes["numFmtId"] ?? "0") ?? "General");
    },
    close(name) {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return formats;
}

/** Text of the first element of this name; null where there is none, or it is empty. */
export function readElement(xml: string, wanted: string): string | null {
  let text: string | null = null;
  let isInside = false;
  parseXml(xml, {
    open(name) {
      isInside = name === wanted && text === null;
    },
    text(chunk) {
      if (isInside) text = (text ?? "") + chunk;
    },
    close() {
      isInside = false;
    },
  });
  return text;
}

/** Whether the content types say that the workbook holds macros (ECMA-376 part 2, 10.1.2). */
export function saysMacros(contentTypes: string): boolean {
  let found = false;
  parseXml(contentTypes, {
    open(_name, { ContentType }) {
      if (ContentType !== undefined && /macroEnabled|vbaProject|macrosheet/i.test(ContentType)) found = true;
    },
  });
  return found;
}
