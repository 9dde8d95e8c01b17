/** A year against the one before, as its sheet shows it, and what a report says of it. */

/** Last year's, this year's and the change; null where there is none. Points and percentages with two decimals. */
export interface Figures {
  readonly before: number | null;
  readonly after: number | null;
  readonly change: number | null;
}

export interface ChangedUnit {
  readonly unit: string;
  /** How the unit came to be, as it is written: unchanged, merged, new, not compared. */
  readonly kind: string;
  /** Last year's figures are a mean of several units. */
  readonly isMerged: boolean;
  /** Last year's names, as they are written. */
  readonly predecessors: string;
  readonly points: Figures;
  /** Percent of each year's maximum; the change in percentage points. */
  readonly percent: Figures;
  /** Ranks; a positive change is a better rank. */
  readonly rank: Figures;
  /** Change in percentage points by group of fields, in the order of `fields`. */
  readonly fields: readonly (number | null)[];
}

export interface ChangedField {
  /** This year's codes: several where fields were rearranged. */
  readonly codes: readonly string[];
  readonly name: string;
  /** Means over all units in percent of the maximum. */
  readonly mean: Figures;
}

export interface ChangedCriterion {
  readonly code: string;
  readonly name: string;
  readonly mean: Figures;
}

export interface ChangedYear {
  /** The other year as it is written: "2019". */
  readonly before: string;
  /** Name of the sheet the figures stand on. */
  readonly sheet: string;
  /** The file last year's figures come from. */
  readonly source: string;
  /** In the order of the score table. */
  readonly units: readonly ChangedUnit[];
  readonly mean: Figures;
  readonly fields: readonly ChangedField[];
  /** Empty where one of the years knows no criteria below its fields. */
  readonly criteria: readonly ChangedCriterion[];
  /** Last year's units that nobody continues. */
  readonly gone: readonly string[];
}

/** Units with the same, most extreme change. */
export interface MostChanged {
  readonly change: number;
  readonly units: readonly string[];
}

export interface ChangeSummary {
  /** Units with a percentage in both years. */
  readonly compared: number;
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly mostUp: MostChanged | null;
  readonly mostDown: MostChanged | null;
  readonly rankUp: MostChanged | null;
  readonly rankDown: MostChanged | null;
  readonly merged: readonly string[];
  readonly notCompared: readonly string[];
}

/**
 * R211: a report says of last year how many units rose, fell and stayed in percent of the maximum, who changed most in
 * percent and in rank (all of them where several did alike), whose last year is a mean, and who is not compared. Changes
 * are those printed, rounded once to two decimals.
 */
export function summariseChange({ units }: ChangedYear): ChangeSummary {
  const changes = units.flatMap(({ unit, percent: { change } }) => (change === null ? [] : [{ unit, change }]));
  const ranks = units.flatMap(({ unit, rank: { change } }) => (change === null ? [] : [{ unit, change }]));
  const known = new Set(changes.map(({ unit }) => unit));
  return {
    compared: changes.length,
    up: changes.filter(({ change }) => change > 0).length,
    down: changes.filter(({ change }) => change < 0).length,
    same: changes.filter(({ change }) => change === 0).length,
    mostUp: most(changes, 1),
    mostDown: most(changes, -1),
    rankUp: most(ranks, 1),
    rankDown: most(ranks, -1),
    merged: units.filter(({ isMerged, unit }) => isMerged && known.has(unit)).map(({ unit }) => unit),
    notCompared: units.filter(({ unit }) => !known.has(unit)).map(({ unit }) => unit),
  };
}

/** The largest change in one direction; null where nothing changed that way. */
function most(
  changes: readonly { readonly unit: string; readonly change: number }[],
  direction: 1 | -1,
): MostChanged | null {
  const largest = changes.reduce((found, { change }) => Math.max(found, direction * change), 0);
  if (largest === 0) return null;
  return {
    change: largest,
    units: changes.filter(({ change }) => direction * change === largest).map(({ unit }) => unit),
  };
}
