/** Step 2: the list of units on the sheet "Đơn vị", in the order of the score table. */
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { isFormulaLike, tidyName, unitKey } from "../domain/unitName";
import { place } from "../sheets/place";
import { unitsSheet } from "../sheets/unitsSheet";
import { openWorkbook, type OpenWorkbook } from "./openWorkbook";
import type { Done, Outcome } from "./outcome";
import { sheetNameOf } from "./readyWorkbook";
import type { WorkbookPort } from "./workbookPort";

/** Excel's cells hold more, but no name of a unit does. */
const longestName = 255;

export interface SaveUnitsInput {
  readonly names: readonly string[];
  /** The list the person had before them when they began: who is on the sheet by now and in neither list was put there since. */
  readonly seen?: readonly string[];
}

/** A unit that has a scoring sheet or scores, or that somebody has just put down, never leaves the list silently. */
export async function saveUnits(port: WorkbookPort, input: SaveUnitsInput): Promise<Outcome<Done>> {
  const names = input.names.map(tidyName).filter((name) => name !== "");
  const findings = checkNames(names);
  const open = await openWorkbook(port);
  findings.push(...leaving(open, names), ...notSeen(open, input.seen ?? null, names));
  const sheet = sheetNameOf(open, "units", open.units);
  if (!sheet.ok) findings.push(...sheet.failure);
  if (!sheet.ok || findings.some((finding) => finding.severity === "error")) return fail(findings);
  const placed = place(unitsSheet({ sheet: sheet.value, units: names, rows: open.units?.rows ?? 0 }));
  await port.change({ [open.units === null ? "create" : "rewrite"]: [placed], activate: sheet.value });
  return succeed({
    did: [{ key: "step.units-saved", details: { number: names.length, sheet: sheet.value } }],
    sheets: [sheet.value],
    findings,
  });
}

function checkNames(names: readonly string[]): Finding[] {
  if (names.length === 0) return [errorAt("no-units", {})];
  const findings: Finding[] = [];
  const first = new Map<string, number>();
  names.forEach((unit, index) => {
    const row = index + 1;
    const key = unitKey(unit);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    else findings.push(errorAt("duplicate-unit", { row, unit }, { unit, firstRow: earlier }));
    if (unit.length > longestName) findings.push(errorAt("unit-name-too-long", { row }, { most: longestName }));
    if (isFormulaLike(unit)) findings.push(warningAt("formula-like-text", { row, unit }, { text: unit }));
  });
  return findings;
}

function notSeen(
  { units }: OpenWorkbook,
  seen: readonly string[] | null,
  names: readonly string[],
): readonly Finding[] {
  if (units === null || seen === null) return [];
  const known = new Set([...seen, ...names].map(unitKey));
  return units.units
    .filter(({ name }) => !known.has(unitKey(name)))
    .map(({ name, address }) => errorAt("unit-not-seen", { sheet: units.sheet, address, unit: name }, { unit: name }));
}

function leaving(open: OpenWorkbook, names: readonly string[]): readonly Finding[] {
  const stay = new Set(names.map(unitKey));
  const sheets = open.scoringSheets
    .filter(({ unit }) => !stay.has(unitKey(unit)))
    .map(({ unit, sheet }) => errorAt("unit-has-sheet", { sheet, unit }, { unit, name: sheet }));
  const scored = open.table?.source === "entry" ? open.table : null;
  const scores = [...(scored?.entries ?? [])]
    .filter(([unit, entries]) => entries.size > 0 && !stay.has(unitKey(unit)))
    .map(([unit]) => errorAt("unit-has-scores", { sheet: scored?.sheet ?? "", unit }, { unit }));
  return [...sheets, ...scores];
}
