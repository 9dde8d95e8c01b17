/** The words of the report's sheets: Vietnamese, whatever language the pane speaks. */
import type { Detail } from "../../domain/finding";
import { createTexts } from "../../texts/texts";
import type { report } from "../../texts/vi/report";

const texts = createTexts("vi");

/** The word or sentence of the report namespace, its blanks filled. */
export function reportWord(key: keyof typeof report, details: Readonly<Record<string, Detail>> = {}): string {
  return texts.say(`report.${key}`, details);
}

/** A decimal number as sheets' sentences write it: 0,25. */
export function writtenNumber(value: number): string {
  return texts.number(value);
}

export { texts as sheetTexts };
