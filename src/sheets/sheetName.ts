/** Names of sheets: legal in Excel and unique in the workbook. Source: "Rename a worksheet" and excel-facts, limits. */

const maximumLength = 31;
const forbidden = /[[\]:*?/\\\p{Cc}]/u;

/** Excel and LibreOffice compare sheet names without regard to case. */
export function sameSheetName(left: string, right: string): boolean {
  return foldName(left) === foldName(right);
}

function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** What is wrong with a sheet name, or null. "History" is reserved by Excel. */
export function sheetNameFault(name: string): "empty" | "tooLong" | "character" | "apostrophe" | "reserved" | null {
  if (name.trim() === "") return "empty";
  if (name.length > maximumLength) return "tooLong";
  if (forbidden.test(name)) return "character";
  if (name.startsWith("'") || name.endsWith("'")) return "apostrophe";
  return foldName(name) === "history" ? "reserved" : null;
}

/**
 * A legal sheet name for a unit, different from all `taken` names: forbidden characters become "-", long names are cut,
 * and where a name is taken " (2)", " (3)" … is added. A unit without any usable character gets `fallback`.
 */
export function sheetNameFor(unit: string, taken: Iterable<string>, fallback = "Đơn vị"): string {
  const used = new Set([...taken].map(foldName));
  used.add("history");
  const wished = unit
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[[\]:*?/\\]/gu, "-")
    .replace(/\p{Cc}/gu, "");
  const base = trim(wished) === "" ? fallback : wished;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = trim(cut(trim(base), maximumLength - suffix.length)) + suffix;
    if (!used.has(foldName(name))) return name;
  }
}

/** Blanks and apostrophes may stand at neither end. */
function trim(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, "");
}

/** At most so many UTF-16 units, no character cut in half. */
function cut(name: string, length: number): string {
  let result = "";
  for (const character of name) {
    if (result.length + character.length > length) break;
    result += character;
  }
  return result;
}
