/** The heading's texts as typed, before they are applied. */
import type { Office } from "../sheets/heading";

export interface Heading extends Office {
  /** As typed. */
  readonly year: string;
}

/** A year of four digits from 2000 to 2100, else null. */
export function parseYear(typed: string): number | null {
  const year = /^\s*(\d{4})\s*$/.exec(typed)?.[1];
  if (year === undefined) return null;
  const value = Number(year);
  return value >= 2000 && value <= 2100 ? value : null;
}

/**
 * The year people most likely score now: until March last year's index is still being settled
 * (QĐ 2452/QĐ-UBND Hải Dương: ranking and publication by 28 February), then this year's.
 */
export function proposedYear(now: Date): number {
  return now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
}
