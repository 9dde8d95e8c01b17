/** Sentences of the pictures of the year, loaded with them. */
import { viewsShown as en } from "../../texts/en/viewsShown";
import { laterTexts, type LaterTexts, type Texts } from "../../texts/texts";
import { viewsShown as vi } from "../../texts/vi/viewsShown";

export type ViewTexts = LaterTexts<keyof typeof vi>;

export const viewTexts = (texts: Texts): ViewTexts => laterTexts(texts, { vi, en });
