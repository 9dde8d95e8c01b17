/** The languages at hand. Vietnamese always is, sheets are written in it; English comes with `english.ts`. */
import type { en } from "./en/en";
import { vi } from "./vi/vi";

interface Catalogues {
  readonly vi: typeof vi;
  /** Null: not loaded. */
  en: typeof en | null;
}

export const catalogues: Catalogues = { vi, en: null };
