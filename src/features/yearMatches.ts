/** What people write down to compare two years: merged units and the crosswalk of criteria, pasted as lines. */
import {
  sameFields,
  sameNames,
  type CrosswalkGroup,
  type UnitMatch,
  type YearScores,
} from "../domain/analysis/yearScores";
import type { Predecessor } from "../domain/analysis/yearScores";
import { errorAt, type Finding } from "../domain/finding";
import { fieldsOf } from "../domain/setTree";
import { tidyName, unitKey } from "../domain/unitName";

/** In place of an old unit: this unit shall not be compared. */
const noComparison = "-";

/**
 * Units of the same name, and what the lines "new unit<TAB>old unit<TAB>weight" say instead. Without a weight: 1. Adds
 * merger-line for lines that say nothing; unknown names are left for checkComparison to find.
 */
export function matchesFromText(
  text: string,
  before: YearScores,
  after: YearScores,
  findings: Finding[],
): readonly UnitMatch[] {
  const oldNames = new Map(before.units.map(({ unit }) => [unitKey(unit), unit]));
  const newNames = new Map(after.units.map(({ unit }) => [unitKey(unit), unit]));
  const written = new Map<string, Predecessor[]>();
  const apart = new Set<string>();
  for (const { line, cells, found } of linesOf(text)) {
    const [unit = "", old = "", weight = "1"] = cells;
    const name = newNames.get(unitKey(unit)) ?? tidyName(unit);
    if (name === "" || old === "" || cells.length > 3 || !/^\d+$/.test(weight)) {
      findings.push(errorAt("merger-line", {}, { line, found }));
    } else if (old === noComparison) apart.add(name);
    else {
      const predecessor = { unit: oldNames.get(unitKey(old)) ?? tidyName(old), weight: Number(weight) };
      written.set(name, [...(written.get(name) ?? []), predecessor]);
    }
  }
  const matches = sameNames(before.units, after.units).map((match): UnitMatch => ({
    unit: match.unit,
    predecessors: written.get(match.unit) ?? match.predecessors,
    compare: !apart.has(match.unit),
  }));
  const known = new Set(matches.map(({ unit }) => unit));
  const unknown = [...written].filter(([unit]) => !known.has(unit));
  return [...matches, ...unknown.map(([unit, predecessors]) => ({ unit, predecessors, compare: true }))];
}

export interface WrittenCrosswalk {
  /** Of fields, for the comparison unit by unit. */
  readonly fields: readonly CrosswalkGroup[];
  /** With anything below a field, for the comparison over all units. */
  readonly criteria: readonly CrosswalkGroup[];
}

/**
 * The lines "I+II<TAB>I" and "1.1<TAB>1.2"; for fields those of the same code and name where there are no lines. Adds
 * crosswalk-line, crosswalk-unknown-code, nothing-matched.
 */
export function crosswalkFromText(
  text: string,
  before: YearScores,
  after: YearScores,
  findings: Finding[],
): WrittenCrosswalk {
  const groups: CrosswalkGroup[] = [];
  for (const { line, cells, found } of linesOf(text)) {
    const [from = "", to = ""] = cells;
    const group = { from: codesOf(from), to: codesOf(to) };
    if (cells.length !== 2 || group.from.length === 0 || group.to.length === 0)
      findings.push(errorAt("crosswalk-line", {}, { line, found }));
    else groups.push(group);
    findings.push(...unknownCodes(before, group.from), ...unknownCodes(after, group.to));
  }
  const isOfFields = ({ from, to }: CrosswalkGroup): boolean => areFields(before, from) && areFields(after, to);
  const written = groups.filter(isOfFields);
  const fields = written.length > 0 ? written : sameFields(before.set, after.set);
  if (fields.length === 0 && findings.length === 0) findings.push(errorAt("nothing-matched", {}));
  return { fields, criteria: groups.filter((group) => !isOfFields(group)) };
}

function unknownCodes({ set, year }: YearScores, codes: readonly string[]): readonly Finding[] {
  const known = new Set(set.nodes.map(({ code }) => code));
  return codes.filter((code) => !known.has(code)).map((code) => errorAt("crosswalk-unknown-code", { code }, { year }));
}

function areFields({ set }: YearScores, codes: readonly string[]): boolean {
  const known = new Set(fieldsOf(set).map(({ code }) => code));
  return codes.every((code) => known.has(code));
}

function codesOf(cell: string): readonly string[] {
  return cell
    .split("+")
    .map((code) => code.trim())
    .filter((code) => code !== "");
}

/** Lines that say something, numbered from 1. */
function linesOf(text: string) {
  return text
    .split(/\r?\n/u)
    .flatMap((found, index) =>
      found.trim() === ""
        ? []
        : [{ line: index + 1, found: found.trim().slice(0, 60), cells: found.split("\t").map((cell) => cell.trim()) }],
    );
}
