/** The words of sheets: Vietnamese, whatever language the pane speaks. */
import type { Detail } from "../domain/finding";
import { createTexts } from "../texts/texts";
import type { sheet } from "../texts/vi/sheet";

const texts = createTexts("vi");
const plain = new Map<string, string>();

/** The word or sentence of the sheet namespace, its blanks filled. Plain words stand in every row's formulas: said once. */
export function word(key: keyof typeof sheet, details?: Readonly<Record<string, Detail>>): string {
  if (details !== undefined) return texts.say(`sheet.${key}`, details);
  const said = plain.get(key) ?? texts.say(`sheet.${key}`);
  plain.set(key, said);
  return said;
}

/** A text inside a formula: quoted, its quotes doubled. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** "2021-12-30" → "30/12/2021"; other texts stay. */
export function writtenDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match === null ? iso : `${match[3]}/${match[2]}/${match[1]}`;
}
