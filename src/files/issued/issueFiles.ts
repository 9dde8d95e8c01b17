/**
 * A workbook for every unit of a plan. What all have in common is made and packed once, from one placed sheet; for each
 * unit only its texts, its sheet's name and the properties are written: about a tenth of the bytes.
 */
import { unzipSync } from "fflate";
import type { IssuedFile, IssuePlan } from "../../features/planIssue";
import { forAppraisal, scoringColumnsFor } from "../../sheets/appraisalColumns";
import { quotedSheet } from "../../sheets/addressBook";
import type { Column, Row } from "../../sheets/document";
import { readIdentity, writeIdentity } from "../../sheets/identity";
import { place } from "../../sheets/place";
import { scoringHeading, scoringSheet } from "../../sheets/scoringSheet";
import { word } from "../../sheets/words";
import { readSharedStrings } from "../returned/parts";
import { joinParts, packPart, type Pack, type PackedPart } from "./packParts";
import { escapeXml, rewriteXml } from "./rewriteXml";
import { writeTemplate } from "./writeTemplate";

export interface IssuedBytes {
  readonly issued: IssuedFile;
  readonly bytes: Uint8Array;
}

/** Parts that differ from unit to unit. */
const texts = "xl/sharedStrings.xml";
const workbook = "xl/workbook.xml";
const application = "docProps/app.xml";
const core = "docProps/core.xml";
const worksheet = "xl/worksheets/sheet1.xml";

/** Stand for a unit in the template: no unit is called so. */
const templateUnit = "⟦đơn vị⟧";
const templateSheet = "Phiếu";

interface Template {
  /** The parts all files share, packed. */
  readonly common: readonly PackedPart[];
  /** Place of each shared text, and how it is written. */
  readonly places: ReadonlyMap<string, number>;
  readonly items: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly identity: string;
  readonly columns: readonly Column[];
  readonly heading: readonly Row[];
  /** The worksheet, packed, by the heights of the heading's rows. */
  readonly worksheets: Map<string, PackedPart>;
}

/** Nobody waits: the command line has nothing else to do. */
const noPause = (): Promise<void> => Promise.resolve();

/**
 * File after file, in the order of the plan. @param now stands in the files' properties.
 * @param pause ends when others had their turn; asked for between the steps that take a tenth of a second
 */
export async function* issueFiles(
  plan: IssuePlan,
  now: Date,
  pause: () => Promise<void> = noPause,
  packed: Pack = packPart,
): AsyncGenerator<IssuedBytes> {
  const template = await makeTemplate(plan, pause, packed);
  for (const issued of plan.files) yield { issued, bytes: fileFor(template, plan, issued, now, packed) };
}

async function makeTemplate(plan: IssuePlan, pause: () => Promise<void>, packed: Pack): Promise<Template> {
  const { set, office, year, deadline } = plan;
  const document = scoringSheet({
    sheet: templateSheet,
    set,
    office,
    year,
    unit: templateUnit,
    role: { kind: "unit" },
    ...forAppraisal(plan.appraisal),
    ...(deadline === null ? {} : { deadline }),
  });
  await pause();
  const placed = place(document);
  await pause();
  const written = await writeTemplate(placed, pause);
  await pause();
  const decoder = new TextDecoder();
  const unpacked = Object.entries(unzipSync(written));
  const parts = Object.fromEntries(unpacked.map(([name, bytes]) => [name, decoder.decode(bytes)]));
  const own = new Set([texts, workbook, application, core, worksheet]);
  for (const name of own) if (parts[name] === undefined) throw new Error(`the template has no part ${name}`);
  const shared = readSharedStrings({ bytewise: null, decoded: () => parts[texts] ?? "" });
  const columns = scoringColumnsFor(set, plan.appraisal ?? undefined);
  return {
    common: unpacked.flatMap(([name, bytes]) => (own.has(name) ? [] : [packed(name, bytes)])),
    places: new Map(shared.map((text, index) => [text, index])),
    items: shared.map(itemOf),
    parts,
    identity: document.identity,
    columns,
    heading: scoringHeading(office, templateUnit, columns),
    worksheets: new Map(),
  };
}

function itemOf(text: string): string {
  return `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
}

function fileFor(template: Template, plan: IssuePlan, issued: IssuedFile, now: Date, packed: Pack): Uint8Array {
  const heading = scoringHeading(plan.office, issued.unit.name, template.columns);
  const encoder = new TextEncoder();
  const pack = (name: string, xml: string): PackedPart => packed(name, encoder.encode(xml));
  const part = (name: string): string => template.parts[name] ?? "";
  return joinParts([
    ...template.common,
    pack(workbook, renamed(part(workbook), issued.sheet)),
    worksheetFor(template, heading, packed),
    pack(texts, textsFor(template, heading, issued.unit.name)),
    pack(application, renamed(part(application), issued.sheet)),
    pack(core, coreProperties(plan, issued, now)),
  ]);
}

/** The sheet's name where it stands: in the list of sheets, before the addresses of names, among the titles of parts. */
function renamed(xml: string, sheet: string): string {
  const before = `${quotedSheet(templateSheet)}!`;
  return rewriteXml(xml, {
    attributes: (element, attributes) => (element === "sheet" ? { ...attributes, name: sheet } : attributes),
    text: (text, path) => {
      const element = path[path.length - 1];
      if (element === "vt:lpstr" && text === templateSheet) return sheet;
      return element === "definedName" ? text.replaceAll(before, () => `${quotedSheet(sheet)}!`) : text;
    },
  });
}

/** Rows of the heading are as high as the unit's name needs. */
function worksheetFor(template: Template, heading: readonly Row[], pack: Pack): PackedPart {
  const heights = heading.map(({ height }) => height);
  const key = heights.join(" ");
  const known = template.worksheets.get(key);
  if (known !== undefined) return known;
  // The heading's rows are the first ones below the hidden row.
  const xml = rewriteXml(template.parts[worksheet] ?? "", {
    attributes: (element, attributes) => {
      const height = element === "row" ? heights[Number(attributes["r"]) - 2] : undefined;
      return height === undefined ? attributes : { ...attributes, ht: String(height) };
    },
  });
  const packed = pack(worksheet, new TextEncoder().encode(xml));
  template.worksheets.set(key, packed);
  return packed;
}

/** The shared texts with those of the template's unit put in place by the unit's own. Throws where they don't match (a bug). */
function textsFor(template: Template, heading: readonly Row[], unit: string): string {
  const own = new Map<string, string>([[template.identity, identityFor(template.identity, unit)]]);
  for (const [index, row] of template.heading.entries())
    for (const [role, cell] of Object.entries(row.cells)) {
      const before = cell?.content;
      const after = heading[index]?.cells[role]?.content;
      if (before?.kind !== "text" || after?.kind !== "text") continue;
      if (before.text !== after.text) own.set(before.text, after.text);
    }
  const items = [...template.items];
  for (const [before, after] of own) {
    const at = template.places.get(before);
    if (at === undefined) throw new Error(`not in the template: ${before}`);
    items[at] = itemOf(after);
  }
  const count = String(items.length);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${count}">${items.join("")}</sst>`;
}

function identityFor(template: string, unit: string): string {
  const carried = readIdentity(template);
  if (carried === null || carried.identity.kind !== "scoring") throw new Error("the template has no identity");
  return writeIdentity({ ...carried.identity, unit }, carried.firstColumn);
}

function coreProperties({ office, year }: IssuePlan, { unit }: IssuedFile, now: Date): string {
  const time = now.toISOString().replace(/\.\d+Z$/, "Z");
  const issuer = escapeXml(office.agency);
  const stamp = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(word("scoring-title", { year: String(year) }))}</dc:title><dc:subject>${escapeXml(unit.name)}</dc:subject><dc:creator>${issuer}</dc:creator><cp:lastModifiedBy>${issuer}</cp:lastModifiedBy>${stamp("created")}${stamp("modified")}</cp:coreProperties>`;
}
