/** The erratum between two states of a year's publication, for the command line and the pane. */
import { errorAt, type Finding } from "../../domain/finding";
import { fail, succeed, type Result } from "../../domain/result";
import { correctionsBetween, type Correction, type PublishedValues } from "../../features/publishedValues";
import type { Office } from "../../sheets/heading";
import type { WordDocument } from "./blocks";
import { erratum } from "./erratum";

/** A pack read back, or the open workbook as its pack would be. */
export interface PublishedState {
  readonly values: PublishedValues;
  readonly fingerprint: string;
  readonly time: Date;
}

export interface ErratumBetween {
  readonly document: WordDocument;
  readonly corrections: readonly Correction[];
}

/** Fails with packs-of-other-years. */
export function erratumBetween(
  before: PublishedState,
  after: PublishedState,
  { number, office }: { readonly number: number; readonly office: Office },
): Result<ErratumBetween, readonly Finding[]> {
  const years = { before: String(before.values.year), after: String(after.values.year) };
  if (years.before !== years.after) return fail([errorAt("packs-of-other-years", {}, years)]);
  const corrections = correctionsBetween(before.values, after.values);
  const document = erratum({ number, year: after.values.year, office, corrections, before, after });
  return succeed({ document, corrections });
}
