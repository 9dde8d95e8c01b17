/** Evidence listed document by document, as the live checks use it: how a unit's items stand, and what is wrong with a row. */
import {
  checkEvidenceEntries,
  standingOf,
  type EvidenceEntry,
  type EvidenceStanding,
  type Period,
} from "../appraisal/evidence";
import type { CriteriaSet } from "../criteria";
import { unitKey } from "../unitName";
import { findingFor, type CheckFinding } from "./checkFinding";

export interface ListedDocument {
  /** As written in the list. */
  readonly unit: string;
  readonly entry: EvidenceEntry;
}

export type Standings = ReadonlyMap<string, EvidenceStanding>;

/**
 * R190: an item with a listed document stands as its documents do, whatever its evidence cell says; an item without one has
 * no standing here and goes by its cell. So either of the two is enough, and the two cannot contradict each other.
 * By unit key (see `unitKey`), then by code.
 */
export function standingsByUnit(documents: readonly ListedDocument[], period: Period): ReadonlyMap<string, Standings> {
  const units = new Map<string, Map<string, EvidenceEntry[]>>();
  for (const { unit, entry } of documents) {
    const key = unitKey(unit);
    const items = units.get(key) ?? new Map<string, EvidenceEntry[]>();
    units.set(key, items);
    const entries = items.get(entry.code);
    if (entries === undefined) items.set(entry.code, [entry]);
    else entries.push(entry);
  }
  return new Map(
    [...units].map(([unit, items]) => [
      unit,
      new Map([...items].map(([code, entries]) => [code, standingOf(entries, period)])),
    ]),
  );
}

/** R191: what is wrong with a document is said once, of its own row: also that the appraiser found it insufficient. */
export function checkListedDocument(
  set: CriteriaSet,
  { unit, entry }: ListedDocument,
  period: Period,
): readonly CheckFinding[] {
  const findings = checkEvidenceEntries(set, unit, [entry], period);
  if (entry.judged !== "insufficient") return findings;
  const named = [entry.number, entry.title, entry.file].map((each) => each.trim()).find((each) => each !== "") ?? "";
  const details = { code: entry.code, document: named.slice(0, 80) };
  return [...findings, findingFor("evidence-insufficient", { unit, code: entry.code }, details)];
}
