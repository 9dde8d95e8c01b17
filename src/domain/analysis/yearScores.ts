/** What two years are compared by: scores of each, criteria of one year against the other's, units likewise. */
import { codeKey, parseCode } from "../code";
import type { CriteriaSet } from "../criteria";
import type { TieRule } from "../rank";
import { rollUp, scoreOf } from "../rollUp";
import type { Score, UnitScores } from "../scores";
import { fieldsOf } from "../setTree";

/** A unit's appraisal scores by code: of all fields, and of whatever other node is compared. */
export interface NodeScores {
  readonly unit: string;
  readonly scores: Readonly<Record<string, Score>>;
}

export interface YearScores {
  /** As it is to be written: "2019". */
  readonly year: string;
  readonly set: CriteriaSet;
  readonly units: readonly NodeScores[];
  /** The year's own rule for ties. */
  readonly tieRule: TieRule;
}

/**
 * Criteria that ask for the same in both years: one for one, several that became one (n:1), one that was split (1:n),
 * or several rearranged (n:m). Codes of any level, no code and no node above or below it twice.
 */
export interface CrosswalkGroup {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Where a unit of this year comes from. */
export interface UnitMatch {
  readonly unit: string;
  /** Units of last year: none (new), one (the same, perhaps renamed) or several (merged). */
  readonly predecessors: readonly Predecessor[];
  /** False: the user wants no comparison for this unit. */
  readonly compare: boolean;
}

export interface Predecessor {
  readonly unit: string;
  /** Share in the mean: a whole number from 1 to 10 000 000 such as the population; 1 each for equal shares. */
  readonly weight: number;
}

/** Scores of a score table, which knows fields only. */
export function nodeScoresOfFields(units: readonly UnitScores[]): readonly NodeScores[] {
  return units.map(({ unit, fields }) => ({
    unit,
    scores: Object.fromEntries(Object.entries(fields).map(([code, { appraisal }]) => [code, appraisal])),
  }));
}

/** Scores of every node from those of the leaves. */
export function nodeScoresOfLeaves(
  set: CriteriaSet,
  unit: string,
  leaves: Readonly<Record<string, Score>>,
): NodeScores {
  const { nodes } = rollUp(set, leaves);
  const scores = set.nodes.flatMap((node, index) => {
    const total = nodes[index];
    return total === undefined ? [] : [[node.code, leaves[node.code] ?? scoreOf(total)] as const];
  });
  return { unit, scores: Object.fromEntries(scores) };
}

/** Fields that have place and name in common: the crosswalk to start from when criteria changed little. */
export function sameFields(before: CriteriaSet, after: CriteriaSet): readonly CrosswalkGroup[] {
  const known = new Map(fieldsOf(before).map((field) => [keyOf(field.code, field.name), field.code]));
  return fieldsOf(after).flatMap(({ code, name }) => {
    const old = known.get(keyOf(code, name));
    return old === undefined ? [] : [{ from: [old], to: [code] }];
  });
}

function keyOf(code: string, name: string): string {
  const path = parseCode(code);
  return `${path === null ? code : codeKey(path)} ${plainName(name)}`;
}

/** Units of the same name in both years, blanks and ways of writing accents aside; all others are new. */
export function sameNames(before: readonly NodeScores[], after: readonly NodeScores[]): readonly UnitMatch[] {
  const known = new Map(before.map(({ unit }) => [plainName(unit), unit]));
  return after.map(({ unit }) => {
    const old = known.get(plainName(unit));
    return { unit, predecessors: old === undefined ? [] : [{ unit: old, weight: 1 }], compare: true };
  });
}

function plainName(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/gu, " ").toLowerCase();
}
