/** How far a unit's scores have come, and what its fields can still become. */
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { points, sum, type Points } from "../points";
import type { Score, ScorePair } from "../scores";
import { fieldsOf, knownMaximum, leavesUnder } from "../setTree";

/** Where a unit stands. */
export interface UnitProgress {
  readonly unit: string;
  /** Its own scores have come in. */
  readonly returned: boolean;
  /** By code of the items: every leaf, or every field where only fields are scored. An item without an entry is blank. */
  readonly items: Readonly<Record<string, ScorePair>>;
}

/** What is scored: the leaves of the set, or its fields as in a score table. */
export type ItemLevel = "fields" | "leaves";

/** Codes of items without an appraisal score, by what is awaited, in the order of the set. */
export interface Pending {
  /** The unit has not sent its scores. */
  readonly notReturned: readonly string[];
  /** The unit has sent its scores but left this one blank. */
  readonly blank: readonly string[];
  /** The unit has given its score (or called the item not applicable); the appraisal has not. */
  readonly notAppraised: readonly string[];
}

export interface FieldRange {
  readonly code: string;
  readonly maximum: Points;
  readonly least: Points;
  readonly most: Points;
  /** False when all of the field is not applicable. */
  readonly applies: boolean;
}

export interface ProgressRange {
  readonly unit: string;
  readonly fields: readonly FieldRange[];
  readonly least: Points;
  readonly most: Points;
  /** Items that have an appraisal score. */
  readonly scored: number;
  readonly pending: Pending;
}

export interface FieldItems {
  readonly field: CriteriaNode;
  readonly items: readonly CriteriaNode[];
}

/** The fields of a set with the items scored under each; to be made once for all units. */
export function itemsOf(set: CriteriaSet, level: ItemLevel): readonly FieldItems[] {
  return fieldsOf(set).map((field) => ({ field, items: level === "fields" ? [field] : leavesUnder(set, field) }));
}

/** Least and most of a unit's fields and total, and what it waits for. */
export function progressRange(fields: readonly FieldItems[], step: Points, progress: UnitProgress): ProgressRange {
  const pending: Record<PendingKind, string[]> = { notReturned: [], blank: [], notAppraised: [] };
  let scored = 0;
  const ranges = fields.map(({ field, items }): FieldRange => {
    let least = 0;
    let most = 0;
    let applies = items.length === 0;
    for (const item of items) {
      const pair = progress.items[item.code];
      const range = rangeOf(pair?.appraisal, knownMaximum(item), step);
      if (range === null) continue;
      applies = true;
      least += range.least;
      most += range.most;
      if (pair?.appraisal.kind === "scored") scored += 1;
      else pending[awaited(progress.returned, pair?.self)].push(item.code);
    }
    return { code: field.code, maximum: knownMaximum(field), least: points(least), most: points(most), applies };
  });
  return {
    unit: progress.unit,
    fields: ranges,
    least: sum(ranges.map(({ least }) => least)),
    most: sum(ranges.map(({ most }) => most)),
    scored,
    pending,
  };
}

type PendingKind = keyof Pending;

/**
 * R80: a pending item can still bring anything from 0 to its maximum in whole steps; a score, also 0, is what it is;
 * an item appraised as not applicable brings nothing (null).
 */
function rangeOf(
  appraisal: Score | undefined,
  maximum: Points,
  step: Points,
): { readonly least: number; readonly most: number } | null {
  switch (appraisal?.kind) {
    case "scored":
      return { least: appraisal.points, most: appraisal.points };
    case "notApplicable":
      return null;
    default:
      return { least: 0, most: maximum - (maximum % step) };
  }
}

/** R83: what is awaited is told apart: the unit's return, the unit's own score of the item, or its appraisal. */
function awaited(returned: boolean, self: Score | undefined): PendingKind {
  if (!returned) return "notReturned";
  return self === undefined || self.kind === "unscored" ? "blank" : "notAppraised";
}
