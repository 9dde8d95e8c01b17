/** The ranking read back: how it ranks, and the line that people filled in. Its results are formulas and are not read. */
import { usualBasis, type RankBasis } from "../domain/appraisal/setAside";
import type { TieRule } from "../domain/rank";
import type { EntryValue } from "./cells";
import type { AddressBook } from "./document";
import { openSheet, type SheetReading } from "./reading";

export interface ReadRankingSheet {
  readonly sheet: string;
  readonly set: string;
  readonly fingerprint: string;
  readonly year: number;
  readonly ties: TieRule;
  /** What rank and class go by where something is set aside. */
  readonly basis: RankBasis;
  /** The line "Ban hành kèm theo Quyết định …" as it stands. */
  readonly decision: EntryValue;
  readonly book: AddressBook;
}

/** Null when it is no ranking of ours. */
export function readRankingSheet(reading: SheetReading): ReadRankingSheet | null {
  const sheet = openSheet(reading, "ranking");
  if (sheet === null) return null;
  const { set, fingerprint, year, ties } = sheet.identity;
  return {
    sheet: sheet.name,
    set,
    fingerprint,
    year,
    ties,
    basis: sheet.identity.basis ?? usualBasis,
    decision: sheet.value("decision", "number"),
    book: sheet.book,
  };
}
