/**
 * Equal texts and formulas of a workbook are one string: 168 scoring sheets hold the same names of criteria and the same
 * formulas, and every request brings them anew.
 */

/** Known texts of a workbook. */
const known = new WeakMap<object, Map<string, string>>();
/** More different texts than that are people's own; then sharing begins anew. */
const most = 20_000;

export function sharedText(workbook: object, text: string): string {
  const texts = known.get(workbook) ?? new Map<string, string>();
  known.set(workbook, texts);
  const shared = texts.get(text);
  if (shared !== undefined) return shared;
  if (texts.size >= most) texts.clear();
  texts.set(text, text);
  return text;
}
