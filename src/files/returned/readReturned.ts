/** A returned .xlsx read for collecting: only the parts that are asked for, sheet by sheet, without a workbook model. */
import { errorAt, type Finding, type Place } from "../../domain/finding";
import { fail, succeed, type Result } from "../../domain/result";
import type { ReturnedBook, ReturnedSheet } from "../../features/returnedBook";
import { openPackage, type Package, type PartText } from "./openPackage";
import {
  readElement,
  readNumberFormats,
  readRelationships,
  readSharedStrings,
  readSheetList,
  saysMacros,
  type Relationship,
} from "./parts";
import { mostReturnedRows, readReturnedSheet, TooManyRows } from "./readSheet";
import { plainUnpacking, type Unpacking } from "./unpacking";
import { DamagedPart } from "./xmlHandlers";

const contentTypes = "[Content_Types].xml";
const coreProperties = "docProps/core.xml";
const appProperties = "docProps/app.xml";
/** More sheets than that are nobody's scoring sheet. */
const mostSheets = 400;

/**
 * Findings: those of `openPackage`, and return-damaged, return-too-many-rows. Takes time and memory in proportion to the
 * bounds of `openPackage`, whatever is in the file.
 */
export function readReturned(
  bytes: Uint8Array,
  file: string,
  unpacking: Unpacking = plainUnpacking,
): Result<ReturnedBook, readonly Finding[]> {
  const at: Place = { file };
  const opened = openPackage(bytes, at, unpacking);
  if (!opened.ok) return opened;
  try {
    return succeed(readBook(opened.value, file));
  } catch (error) {
    if (error instanceof TooManyRows) return fail([errorAt("return-too-many-rows", at, { most: mostReturnedRows })]);
    if (error instanceof DamagedPart) return fail([errorAt("return-damaged", at)]);
    throw error;
  }
}

function readBook(source: Package, file: string): ReturnedBook {
  const root = source.read(["_rels/.rels", contentTypes, coreProperties]);
  const workbookPath = find(readRelationships(root.get("_rels/.rels") ?? "", ""), "officeDocument")?.target;
  if (workbookPath === undefined) throw new DamagedPart("no workbook");
  const folder = workbookPath.split("/").slice(0, -1).join("/");
  const relationshipsPath = `${folder}/_rels/${workbookPath.split("/").pop() ?? ""}.rels`;
  const workbook = source.read([workbookPath, relationshipsPath]);
  const relationships = readRelationships(required(workbook, relationshipsPath), folder);
  const texts = find(relationships, "sharedStrings")?.target;
  const styles = find(relationships, "styles")?.target;
  const links = relationships.filter(({ type }) => type === "externalLink").map(({ target }) => target);
  const shared = source.read([styles ?? "", ...links.map(relationshipsOf)]);
  const sources = {
    texts: texts === undefined ? [] : readSharedStrings(requiredPart(source, texts)),
    numberFormats: styles === undefined ? [] : readNumberFormats(required(shared, styles)),
  };
  const list = readSheetList(required(workbook, workbookPath));
  if (list.length > mostSheets) throw new DamagedPart("sheets");
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  const own: ReturnedSheet[] = [];
  const others: { name: string; isHidden: boolean }[] = [];
  for (const entry of list) {
    const path = targets.get(entry.relationship) ?? "";
    const part = source.part(path);
    const sheet = part === null ? null : readReturnedSheet(part, entry, sources);
    if (sheet === null) others.push({ name: entry.name, isHidden: entry.isHidden });
    else own.push(sheet);
  }
  const core = root.get(coreProperties);
  return {
    file,
    own,
    others,
    hasMacros: saysMacros(root.get(contentTypes) ?? "") || find(relationships, "vbaProject") !== undefined,
    externalLinks: links.map((link) => linkedFile(shared.get(relationshipsOf(link)), link)),
    producer: isFromGoogle(source.names) ? "googleSheets" : "other",
    savedAt: core === undefined ? null : savedAt(core),
  };
}

function find(relationships: readonly Relationship[], type: string): Relationship | undefined {
  return relationships.find((each) => each.type === type);
}

function required(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new DamagedPart(path);
  return part;
}

function requiredPart(source: Package, path: string): PartText {
  const part = source.part(path);
  if (part === null) throw new DamagedPart(path);
  return part;
}

/** "xl/externalLinks/externalLink1.xml" → "xl/externalLinks/_rels/externalLink1.xml.rels" */
function relationshipsOf(path: string): string {
  const steps = path.split("/");
  const last = steps.pop() ?? "";
  return [...steps, "_rels", `${last}.rels`].join("/");
}

function linkedFile(relationships: string | undefined, link: string): string {
  return (relationships === undefined ? undefined : readRelationships(relationships, "")[0]?.target) ?? link;
}

/**
 * Google Sheets exports a drawing for every sheet and no properties at all, and drops sheet protection: that is not the
 * person's doing. Every other program writes at least the application's properties.
 */
function isFromGoogle(names: readonly string[]): boolean {
  return (
    !names.includes(appProperties) && !names.includes(coreProperties) && names.includes("xl/drawings/drawing1.xml")
  );
}

function savedAt(core: string): string | null {
  const text = readElement(core, "modified") ?? readElement(core, "created");
  const time = text === null ? new Date(NaN) : new Date(text);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
