/** For people who set the program up, before any language is known: every sentence in Vietnamese, then in English. */
import type { Detail } from "../domain/finding";
import "../texts/english";
import { createTexts, type TextKey } from "../texts/texts";

const languages = [createTexts("vi"), createTexts("en")] as const;

/** Both sentences, one per line. */
export function inBothLanguages(key: TextKey, details?: Readonly<Record<string, Detail>>): string {
  return languages.map((texts) => texts.say(key, details)).join("\n");
}
