/** Whether crosswalk and matched units can be used to compare two years. */
import type { CriteriaSet } from "../criteria";
import { errorAt, warningAt, type Finding } from "../finding";
import type { CrosswalkGroup, UnitMatch, YearScores } from "./yearScores";

/** Populations of provinces fit in; keeps weighted sums of 90 predecessors of the largest set exact. */
export const mostWeight = 10_000_000;

/** Everything wrong; only errors keep the years from being compared. */
export function checkComparison(
  before: YearScores,
  after: YearScores,
  crosswalk: readonly CrosswalkGroup[],
  matches: readonly UnitMatch[],
): readonly Finding[] {
  const empty = crosswalk
    .filter(({ from, to }) => from.length === 0 || to.length === 0)
    .map(({ from, to }) => errorAt("crosswalk-empty-side", {}, { codes: { names: [...from, ...to] } }));
  return [
    ...empty,
    ...checkCodes(
      before,
      crosswalk.flatMap(({ from }) => from),
    ),
    ...checkCodes(
      after,
      crosswalk.flatMap(({ to }) => to),
    ),
    ...checkMatches(before, after, matches),
  ];
}

/** Every code stands in the set, once, and none under another: its points would count twice. */
function checkCodes({ set, year }: YearScores, codes: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const known = new Set(set.nodes.map(({ code }) => code));
  const used = new Set<string>();
  for (const code of codes) {
    if (!known.has(code)) findings.push(errorAt("crosswalk-unknown-code", { code }, { year }));
    else if (used.has(code)) findings.push(errorAt("crosswalk-repeated-code", { code }, { year }));
    used.add(code);
  }
  for (const code of used)
    for (const above of codesAbove(set, code))
      if (used.has(above)) findings.push(errorAt("crosswalk-nested-code", { code }, { year, above }));
  return findings;
}

function codesAbove(set: CriteriaSet, code: string): readonly string[] {
  const above: string[] = [];
  let node = set.nodes.find((each) => each.code === code);
  while (node !== undefined && node.parent !== null) {
    node = set.nodes[node.parent];
    if (node !== undefined) above.push(node.code);
  }
  return above;
}

function checkMatches(before: YearScores, after: YearScores, matches: readonly UnitMatch[]): readonly Finding[] {
  const findings: Finding[] = [];
  const old = new Set(before.units.map(({ unit }) => unit));
  const present = new Set(after.units.map(({ unit }) => unit));
  const matched = new Set<string>();
  const successors = new Map<string, string[]>();
  for (const { unit, predecessors } of matches) {
    if (!present.has(unit)) findings.push(errorAt("match-unknown-unit", { unit }, { year: after.year }));
    if (matched.has(unit)) findings.push(errorAt("match-repeated-unit", { unit }));
    matched.add(unit);
    const own = new Set<string>();
    for (const { unit: predecessor, weight } of predecessors) {
      if (!old.has(predecessor))
        findings.push(errorAt("match-unknown-unit", { unit: predecessor }, { year: before.year }));
      if (own.has(predecessor)) findings.push(errorAt("predecessor-repeated", { unit }, { predecessor }));
      if (!Number.isInteger(weight) || weight < 1 || weight > mostWeight)
        findings.push(errorAt("predecessor-weight", { unit }, { predecessor, most: mostWeight }));
      if (!own.has(predecessor)) successors.set(predecessor, [...(successors.get(predecessor) ?? []), unit]);
      own.add(predecessor);
    }
  }
  for (const [unit, units] of successors)
    if (units.length > 1) findings.push(warningAt("predecessor-shared", { unit }, { units: { names: units } }));
  return findings;
}
