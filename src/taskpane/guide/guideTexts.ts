/** Sentences of tour and help, loaded with them. */
import { guideShown as en } from "../../texts/en/guideShown";
import { laterTexts, type LaterTexts, type Texts } from "../../texts/texts";
import { guideShown as vi } from "../../texts/vi/guideShown";

export type GuideTexts = LaterTexts<keyof typeof vi>;

export const guideTexts = (texts: Texts): GuideTexts => laterTexts(texts, { vi, en });
