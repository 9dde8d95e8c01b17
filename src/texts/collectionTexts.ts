/** Sentences of issuing, collecting, deadlines and merging, loaded with these parts. */
import { boardShown as boardEn } from "./en/boardShown";
import { calendarShown as calendarEn } from "./en/calendarShown";
import { mergeShown as mergeEn } from "./en/mergeShown";
import { laterTexts, type Language, type LaterTexts, type Texts } from "./texts";
import { boardShown as boardVi } from "./vi/boardShown";
import { calendarShown as calendarVi } from "./vi/calendarShown";
import { mergeShown as mergeVi } from "./vi/mergeShown";

export type BoardKey = keyof typeof boardVi;
type Spaces<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;
type Given = Pick<Texts, "language">;

/** Made once for a language: a board has hundreds of rows. */
function oncePerLanguage<Key extends string>(spaces: Spaces<Key>): (texts: Given) => LaterTexts<Key> {
  const made = new Map<Language, LaterTexts<Key>>();
  return (texts) => {
    const known = made.get(texts.language) ?? laterTexts(texts, spaces);
    made.set(texts.language, known);
    return known;
  };
}

export const boardTexts = oncePerLanguage<BoardKey>({ vi: boardVi, en: boardEn });
export const mergeTexts = oncePerLanguage<keyof typeof mergeVi>({ vi: mergeVi, en: mergeEn });
export const calendarTexts = oncePerLanguage<keyof typeof calendarVi>({ vi: calendarVi, en: calendarEn });
