/**
 * What ExcelTS misreads in packages of other programs is put right before it reads them: flags written as words
 * (LibreOffice writes protection and unlocked cells so), bounds of validations that are formulas, apostrophe texts.
 */
import { unzip, zip } from "@cj-tech-master/excelts/archive";

/** Attributes that carry people's words: "true" in them is no flag. */
const WORDS = new Set([
  "name",
  "prompt",
  "promptTitle",
  "error",
  "errorTitle",
  "text",
  "display",
  "tooltip",
  "uniqueName",
]);

/** A tag, its attribute values included. */
const TAG = /<[A-Za-z][^<>]*>/g;
const FLAG = /(\s)([A-Za-z:]+)="(true|false)"/g;

export function flagsAsDigits(xml: string): string {
  if (!xml.includes('="true"') && !xml.includes('="false"')) return xml;
  return xml.replace(TAG, (tag) =>
    tag.replace(FLAG, (attribute, space: string, name: string, value: string) =>
      WORDS.has(name) ? attribute : `${space}${name}="${value === "true" ? 1 : 0}"`,
    ),
  );
}

/** Kinds whose bounds ExcelTS reads as numbers only; under this mark it keeps them as written. */
export const KEPT = "kept-";

export function keepBounds(xml: string): string {
  return xml.replace(/<dataValidation [^<>]*>/g, (tag) =>
    tag.replace(/(\stype=")(whole|decimal|date|textLength)"/, `$1${KEPT}$2"`),
  );
}

/** Back to the file format's own kinds. */
export function freeBounds(xml: string): string {
  return xml.replaceAll(`type="${KEPT}`, 'type="');
}

/** Ends the number format of cells whose text was entered with an apostrophe, while ExcelTS handles them. */
export const QUOTED = '"\u2060"';

const FORMATS = /<numFmts[^>]*>.*?<\/numFmts>|<numFmts[^>]*\/>/s;
const FORMAT = /<numFmt\s[^<>]*>/g;
const CELL_FORMATS = /<cellXfs[^>]*>.*?<\/cellXfs>/s;
const CELL_FORMAT = /<xf\s[^<>]*>/g;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Built-in formats files refer to by number only, as far as texts have them (ECMA-376 18.8.30). */
const BUILT_IN: { readonly [id: string]: string } = {
  "0": "General",
  "1": "0",
  "2": "0.00",
  "9": "0%",
  "10": "0.00%",
  "49": "@",
};

const MARK = "&quot;\u2060&quot;";

/** Styles with quotePrefix get a number format that says so, because ExcelTS does not read quotePrefix. */
export function quotePrefixAsFormat(styles: string): string {
  const cellFormats = CELL_FORMATS.exec(styles)?.[0] ?? "";
  if (!/quotePrefix="1"/.test(cellFormats)) return styles;
  const codes = new Map<string, string>();
  for (const [tag] of styles.matchAll(FORMAT))
    codes.set(attribute(tag, "numFmtId") ?? "", attribute(tag, "formatCode") ?? "General");
  const added = new Map<string, string>();
  let next = 300 + codes.size;
  const marked = cellFormats.replace(CELL_FORMAT, (tag) => {
    if (attribute(tag, "quotePrefix") !== "1") return tag;
    const id = attribute(tag, "numFmtId") ?? "0";
    const code = `${codes.get(id) ?? BUILT_IN[id] ?? "General"}${MARK}`;
    const marker = added.get(code) ?? String(next++);
    added.set(code, marker);
    return tag
      .replace(/\sapplyNumberFormat="\d"/, "")
      .replace(/numFmtId="\d*"/, `numFmtId="${marker}" applyNumberFormat="1"`);
  });
  const formats = [...added].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("");
  const withFormats = FORMATS.test(styles)
    ? styles.replace(/<numFmts[^>]*\/>/, "<numFmts></numFmts>").replace("</numFmts>", `${formats}</numFmts>`)
    : styles.replace(/(<styleSheet[^>]*>)/, `$1<numFmts>${formats}</numFmts>`);
  return withFormats.replace(CELL_FORMATS, () => marked);
}

/** The other way round when a file is written. */
export function formatAsQuotePrefix(styles: string): string {
  const ids = new Set<string>();
  for (const [tag] of styles.matchAll(FORMAT)) {
    if (attribute(tag, "formatCode")?.endsWith(MARK) === true) ids.add(attribute(tag, "numFmtId") ?? "");
  }
  if (ids.size === 0) return styles;
  return styles
    .replace(FORMAT, (tag) => tag.replace(MARK, ""))
    .replace(CELL_FORMATS, (all) =>
      all.replace(CELL_FORMAT, (tag) =>
        ids.has(attribute(tag, "numFmtId") ?? "") ? tag.replace(/^<xf /, '<xf quotePrefix="1" ') : tag,
      ),
    );
}

const READ = new Set(["xl/workbook.xml", "xl/styles.xml"]);

function isSheet(name: string): boolean {
  return /^xl\/worksheets\/[^/]+\.xml$/.test(name);
}

/** @param level of compression: none for what is read again at once */
async function rewrite(
  bytes: Uint8Array,
  level: 0 | 6,
  change: (name: string, xml: string) => string,
): Promise<Uint8Array> {
  const decoder = new TextDecoder();
  const archive = zip({ level });
  let changed = false;
  for await (const entry of unzip(bytes).entries()) {
    if (entry.type === "directory") continue;
    const data = await entry.bytes();
    if (!READ.has(entry.path) && !isSheet(entry.path)) {
      archive.add(entry.path, data);
      continue;
    }
    const before = decoder.decode(data);
    const after = change(entry.path, before);
    changed ||= after !== before;
    archive.add(entry.path, after);
  }
  return changed ? archive.bytes() : bytes;
}

export function prepareForReading(bytes: Uint8Array): Promise<Uint8Array> {
  return rewrite(bytes, 0, (name, xml) => {
    const plain = flagsAsDigits(xml);
    if (name === "xl/styles.xml") return quotePrefixAsFormat(plain);
    return isSheet(name) ? keepBounds(plain) : plain;
  });
}

export function finishWriting(bytes: Uint8Array): Promise<Uint8Array> {
  return rewrite(bytes, 6, (name, xml) => {
    if (name === "xl/styles.xml") return formatAsQuotePrefix(xml);
    return isSheet(name) ? freeBounds(xml) : xml;
  });
}
