/**
 * Every sentence a person can read, by key, in the reader's language. Vietnamese first; English is the other one.
 * Numbers in sentences are written with the language's decimal mark; what comes from people is put in as plain text.
 */
import i18next, { type i18n } from "i18next";
import type { Detail } from "../domain/finding";
import { catalogues } from "./catalogues";
import type { vi } from "./vi/vi";

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

/** Loads what `createTexts` needs for the language; rejects when it cannot be loaded. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === "en") await import("./english");
}

/** @throws Error for a language that was not loaded (a bug) */
export function createTexts(language: Language): Texts {
  const spaces = catalogues[language];
  if (spaces === null) throw new Error(`the language ${language} is not loaded`);
  return { language, ...sayings(language, { [language]: spaces }), number: numberIn(language) };
}

/** Sentences of a part of the pane that are loaded when it is first opened: files of their own, the same rules. */
export interface LaterTexts<Key extends string> {
  say(key: Key, details?: Readonly<Record<string, Detail>>): string;
  has(key: string): key is Key;
}

/** @param spaces both languages' sentences; what they are about is the file's name. */
export function laterTexts<Key extends string>(
  { language }: Pick<Texts, "language">,
  spaces: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): LaterTexts<Key> {
  return sayings(language, { [language]: { later: spaces[language] } });
}

function numberIn(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(locale[language], { maximumFractionDigits: 2, useGrouping: false });
  return (value) => format.format(value);
}

type Resources = Readonly<Partial<Record<Language, Readonly<Record<string, Readonly<Record<string, string>>>>>>>;

/** Keys are "space.key", or the key alone where there is one space. */
function sayings<Key extends string>(language: Language, resources: Resources): LaterTexts<Key> {
  const spaces = Object.keys(resources[language] ?? {});
  const catalogue: i18n = i18next.createInstance();
  void catalogue.init({
    lng: language,
    resources,
    ns: spaces,
    ...(spaces[0] === undefined ? {} : { defaultNS: spaces[0] }),
    nsSeparator: ".",
    keySeparator: false,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const number = numberIn(language);
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
    say(key, details = {}) {
      const blanks: Record<string, string> = {};
      for (const [name, detail] of Object.entries(details)) blanks[name] = write(detail);
      const named: string = key;
      return catalogue.t(named, blanks);
    },
    has: (key): key is Key => catalogue.exists(key),
  };
}
