/**
 * A workbook for every unit of a plan. What all have in common is made and packed once, from one placed sheet; for each
 * unit only its texts, its sheet's name and the properties are written: about a tenth of the bytes.
 */
import { unzipSync } from "fflate";
import type { IssuedFile, IssuePlan } from "../../features/planIssue";
import { forAppraisal, scoringColumnsFor } from "../../sheets/appraisalColumns";
import { quotedSheet } from "../../sheets/addressBook";
import type { Row } from "../../sheets/document";
import { readIdentity, writeIdentity } from "../../sheets/identity";
import { place } from "../../sheets/place";
import { scoringHeading, scoringSheet } from "../../sheets/scoringSheet";
import { word } from "../../sheets/words";
import { readSharedStrings } from "../returned/parts";
import { joinParts, packPart, type PackedPart } from "./packParts";
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
  readonly texts: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
  readonly identity: string;
  readonly heading: readonly Row[];
  /** The worksheet, packed, by the heights of the heading's rows. */
  readonly worksheets: Map<string, PackedPart>;
}

/** File after file, in the order of the plan. @param now stands in the files' properties. */
export async function* issueFiles(plan: IssuePlan, now: Date): AsyncGenerator<IssuedBytes> {
  const template = await makeTemplate(plan);
  for (const issued of plan.files) yield { issued, bytes: fileFor(template, plan, issued, now) };
}

async function makeTemplate(plan: IssuePlan): Promise<Template> {
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
  const decoder = new TextDecoder();
  const unpacked = Object.entries(unzipSync(await writeTemplate(place(document))));
  const parts = Object.fromEntries(unpacked.map(([name, bytes]) => [name, decoder.decode(bytes)]));
  const own = new Set([texts, workbook, application, core, worksheet]);
  for (const name of own) if (parts[name] === undefined) throw new Error(`the template has no part ${name}`);
  return {
    common: unpacked.flatMap(([name, bytes]) => (own.has(name) ? [] : [packPart(name, bytes)])),
    texts: readSharedStrings(parts[texts] ?? ""),
    parts,
    identity: document.identity,
    heading: headingOf(plan, templateUnit),
    worksheets: new Map(),
  };
}

function headingOf({ set, office, appraisal }: IssuePlan, unit: string): readonly Row[] {
  return scoringHeading(office, unit, scoringColumnsFor(set, appraisal ?? undefined));
}

function fileFor(template: Template, plan: IssuePlan, issued: IssuedFile, now: Date): Uint8Array {
  const heading = headingOf(plan, issued.unit.name);
  const encoder = new TextEncoder();
  const pack = (name: string, xml: string): PackedPart => packPart(name, encoder.encode(xml));
  const part = (name: string): string => template.parts[name] ?? "";
  return joinParts([
    ...template.common,
    pack(workbook, renamed(part(workbook), issued.sheet)),
    worksheetFor(template, heading),
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
function worksheetFor(template: Template, heading: readonly Row[]): PackedPart {
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
  const packed = packPart(worksheet, new TextEncoder().encode(xml));
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
  for (const text of own.keys()) if (!template.texts.includes(text)) throw new Error(`not in the template: ${text}`);
  const items = template.texts.map(
    (text) => `<si><t xml:space="preserve">${escapeXml(own.get(text) ?? text)}</t></si>`,
  );
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
