/** The list of units that workbooks are issued to: who they are, and whether they can be told apart. */
import { errorAt, warningAt, type Finding, type Place } from "../finding";
import { isFormulaLike, unitKey } from "../unitName";

export interface IssuedUnit {
  /** Tidied (see unitName). */
  readonly name: string;
  /** "xã", "phường", "sở"; "" where not given. */
  readonly kind: string;
  readonly shortName: string;
  /** The office's own code of the unit; "" where not given. */
  readonly code: string;
  /** Names of last year's units that became this one. */
  readonly predecessors: readonly string[];
}

export interface PlacedUnit {
  readonly unit: IssuedUnit;
  readonly at: Place;
}

/** Excel's cells hold more, but no name of a unit does. */
export const longestUnitName = 255;

/**
 * R215: units are told apart by their names without regard to case, blanks, invisible marks and the form of accents
 * (NFC or NFD), and by their codes where they have any. Errors: no-units, unit-name-missing, unit-name-too-long,
 * duplicate-unit, unit-name-collides, unit-name-formula, unit-code-twice, unit-predecessor-self. Warning:
 * unit-predecessor-twice (a unit may have been split).
 */
export function checkUnitList(units: readonly PlacedUnit[], at: Place = {}): readonly Finding[] {
  if (units.length === 0) return [errorAt("no-units", at)];
  const findings: Finding[] = [];
  const byName = new Map<string, PlacedUnit>();
  const byCode = new Map<string, PlacedUnit>();
  const byPredecessor = new Map<string, PlacedUnit>();
  for (const placed of units) {
    const { unit, at: here } = placed;
    const { name, code } = unit;
    findings.push(...nameFaults(placed, byName.get(unitKey(name))));
    if (!byName.has(unitKey(name))) byName.set(unitKey(name), placed);
    const sameCode = code === "" ? undefined : byCode.get(unitKey(code));
    if (sameCode !== undefined)
      findings.push(errorAt("unit-code-twice", { ...here, unit: name }, { code, other: sameCode.unit.name }));
    else if (code !== "") byCode.set(unitKey(code), placed);
    for (const predecessor of unit.predecessors) {
      const other = byPredecessor.get(unitKey(predecessor));
      // A unit that goes on under its own name, with others merged into it, is named among its predecessors as well.
      if (unit.predecessors.length === 1 && unitKey(predecessor) === unitKey(name))
        findings.push(errorAt("unit-predecessor-self", { ...here, unit: name }, { unit: name }));
      if (other !== undefined)
        findings.push(
          warningAt(
            "unit-predecessor-twice",
            { ...here, unit: name },
            { predecessor, unit: name, other: other.unit.name },
          ),
        );
      else byPredecessor.set(unitKey(predecessor), placed);
    }
  }
  return findings;
}

function nameFaults({ unit: { name }, at }: PlacedUnit, same: PlacedUnit | undefined): readonly Finding[] {
  if (unitKey(name) === "") return [errorAt("unit-name-missing", at)];
  const here: Place = { ...at, unit: name };
  if (name.length > longestUnitName) return [errorAt("unit-name-too-long", at, { most: longestUnitName })];
  if (isFormulaLike(name)) return [errorAt("unit-name-formula", here, { unit: name.slice(0, 80) })];
  if (same === undefined) return [];
  return same.unit.name === name
    ? [errorAt("duplicate-unit", here, { unit: name, firstRow: same.at.row ?? 0 })]
    : [errorAt("unit-name-collides", here, { unit: name, other: same.unit.name })];
}
