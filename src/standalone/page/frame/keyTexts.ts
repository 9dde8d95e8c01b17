/** Sentences about the page's keys: the pane in Excel has no use for them. */
import { pageKeys as en } from "../../../texts/en/pageKeys";
import { laterTexts, type LaterTexts, type Texts } from "../../../texts/texts";
import { pageKeys as vi } from "../../../texts/vi/pageKeys";

export type KeyTexts = LaterTexts<keyof typeof vi>;

export const keyTexts = (texts: Texts): KeyTexts => laterTexts(texts, { vi, en });
