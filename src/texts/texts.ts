/**
 * Every sentence a person can read, by key, in the reader's language. Vietnamese first; English is the other one.
 * Numbers in sentences are written with the language's decimal mark; what comes from people is put in as plain text.
 */
import i18next, { type i18n } from "i18next";
import type { Detail } from "../domain/finding";
import { en } from "./en/en";
import { vi } from "./vi/vi";

export type Language = "vi" | "en";

/** Namespaces and their keys follow the Vietnamese catalogue; a test holds the English one to the same keys. */
export type TextKey = {
  [Space in keyof typeof vi]: `${Space}.${keyof (typeof vi)[Space] & string}`;
}[keyof typeof vi];

export interface Texts {
  readonly language: Language;
  /** The sentence for the key, its blanks {{name}} filled from the details. */
  say(key: TextKey, details?: Readonly<Record<string, Detail>>): string;
  /** Whether the catalogue has the key (keys built from codes that come from data). */
  has(key: string): key is TextKey;
  /** A decimal number as this language writes it: 0,25. At most two decimals. */
  number(value: number): string;
}

const locale: Record<Language, string> = { vi: "vi-VN", en: "en-US" };

/** "vi-VN", "vi" → vi; everything else → en (the display language of the host decides). */
export function languageOf(tag: string): Language {
  return /^vi\b/i.test(tag) ? "vi" : "en";
}

export function createTexts(language: Language): Texts {
  const catalogue: i18n = i18next.createInstance();
  void catalogue.init({
    lng: language,
    resources: { vi, en },
    ns: Object.keys(vi),
    nsSeparator: ".",
    keySeparator: false,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const format = new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2, useGrouping: false });
  const number = (value: number): string => format.format(value);
  const write = (detail: Detail): string => {
    if (typeof detail === "string") return detail;
    if (typeof detail === "number") return number(detail);
    if ("points" in detail) return number(detail.points / 100);
    if ("percent" in detail) return number(detail.percent / 100);
    // Names may hold commas ("Sở Văn hóa, TTDL").
    if ("names" in detail) return detail.names.join("; ");
    return language === "vi" ? String(detail.count).padStart(2, "0") : String(detail.count);
  };
  return {
    language,
    say(key, details = {}) {
      const blanks: Record<string, string> = {};
      for (const [name, detail] of Object.entries(details)) blanks[name] = write(detail);
      return catalogue.t(key, blanks);
    },
    has: (key): key is TextKey => catalogue.exists(key),
    number,
  };
}
