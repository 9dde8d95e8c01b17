/** Sentences about work without network, which only this page needs. */
import { offline as en } from "../../../texts/en/offline";
import { laterTexts, type LaterTexts, type Texts } from "../../../texts/texts";
import { offline as vi } from "../../../texts/vi/offline";

export const offlineTexts = (texts: Texts): LaterTexts<keyof typeof vi> => laterTexts(texts, { vi, en });
