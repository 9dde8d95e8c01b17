/** Sentences of the commands without a pane, loaded with them. */
import { ribbon as en } from "../texts/en/ribbon";
import { laterTexts, type LaterTexts, type Texts } from "../texts/texts";
import { ribbon as vi } from "../texts/vi/ribbon";

export type RibbonTexts = LaterTexts<keyof typeof vi>;

export const ribbonTexts = (texts: Texts): RibbonTexts => laterTexts(texts, { vi, en });
