/** Names of units (đơn vị) as people write them. */

/** Controls that are not seen: C0 and C1 controls; zero-width and direction marks; soft hyphen; byte order mark. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The name as kept: composed accents (NFC), one blank between words, no control characters. */
export function tidyName(name: string): string {
  return name.normalize("NFC").replace(/\s+/gu, " ").replace(controls, "").trim();
}

/**
 * Equal for names that people read as the same: whatever their case, blanks, invisible marks and form of accents.
 * Accents themselves count: "Xã Hà" is not "Xã Ha".
 */
export function unitKey(name: string): string {
  return tidyName(name.replace(invisible, "")).toLowerCase();
}

/** Whether a spreadsheet could take the text for a formula (OWASP, "CSV injection": = + - @ and their wide forms). */
export function isFormulaLike(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\r]/u.test(text.replace(invisible, "").trimStart());
}
