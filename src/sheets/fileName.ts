/** Names of files that every system takes: Windows, macOS, network drives, mail. */

/** Letters of three bytes each still keep to the 255 bytes a name may have on Linux, with room for a folder. */
const longest = 80;
/** Names Windows keeps for devices, with whatever ending ("Naming Files, Paths, and Namespaces", Windows documentation). */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;
const forbidden = /[<>:"/\\|?*\p{Cc}]/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * A file name for the text, with the ending, different from all `taken` ones without regard to case and form of accents:
 * forbidden characters become "-", long names are cut, names reserved by Windows get "_" in front, and where a name is
 * taken " (2)", " (3)" … is added. A text without any usable character gives `fallback`.
 */
export function fileNameFor(text: string, ending: string, taken: Iterable<string>, fallback = "Đơn vị"): string {
  const used = new Set([...taken].map(fold));
  const wished = text.normalize("NFC").replace(invisible, "").replace(forbidden, "-").replace(/\s+/gu, " ");
  const base = trim(wished) === "" ? fallback : trim(wished);
  const safe = reserved.test(base.split(".")[0]?.trim() ?? "") ? `_${base}` : base;
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = trim(cut(safe, longest - suffix.length)) + suffix + ending;
    if (!used.has(fold(name))) return name;
  }
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** Neither blank nor point at an end: Windows drops them, and a leading point hides a file elsewhere. */
function trim(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/gu, "");
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
