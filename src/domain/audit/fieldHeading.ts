/** Which field of a set a column's headings name. */
import type { CriteriaSet } from "../criteria";
import { fieldsOf } from "../setTree";
import { nameLikeness } from "./nameLikeness";
import { folded } from "./tableHead";

/** Names this much alike are one field's: headings shorten them. */
const alike = 0.75;
/** What may stand before a code: "Lĩnh vực I", "LV 1". */
const before = /^(linh vuc|lv|noi dung|nd|chi so thanh phan|cstp|nhom|phan|muc)\s*/u;
/** A code alone, or one with its name behind it: "II. Cải cách thể chế", "I self". */
const code = /^([ivxlc]+|\d{1,2})(?:$|[.):\-–\s(/,])/u;

/**
 * The code of the field: from the lowest heading upwards by its code as the set writes it, by its number in the set
 * (arabic for roman), or by its name; null where none is named.
 */
export function fieldOfHeading(path: readonly string[], set: CriteriaSet): string | null {
  const fields = fieldsOf(set);
  for (const heading of [...path].reverse()) {
    const text = folded(heading).replace(before, "");
    const written = code.exec(text)?.[1];
    const found =
      fields.find((field) => folded(field.code) === text) ??
      fields.find((field, index) => folded(field.code) === written || String(index + 1) === written);
    if (found !== undefined) return found.code;
    const name = text.replace(/\(.*?\)/gu, "").trim();
    if (!/\p{L}{2}.*\s/u.test(name)) continue;
    const [best] = fields
      .map((field) => ({ code: field.code, likeness: nameLikeness(name, field.name) }))
      .filter(({ likeness }) => likeness >= alike)
      .sort((left, right) => right.likeness - left.likeness);
    if (best !== undefined) return best.code;
  }
  return null;
}
