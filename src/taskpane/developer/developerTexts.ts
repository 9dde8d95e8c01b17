/** Sentences of the part for developers, loaded with it. */
import { developerShown as en } from "../../texts/en/developerShown";
import { laterTexts, type LaterTexts, type Texts } from "../../texts/texts";
import { developerShown as vi } from "../../texts/vi/developerShown";

export type DeveloperTexts = LaterTexts<keyof typeof vi>;

export const developerTexts = (texts: Texts): DeveloperTexts => laterTexts(texts, { vi, en });
