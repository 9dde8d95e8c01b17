/** What a step needs before it can begin, and the sentences when it is not there. */
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { unitKey } from "../domain/unitName";
import { openWorkbook, usualNames, type OpenWorkbook } from "./openWorkbook";
import type { Outcome } from "./outcome";
import type { WorkbookPort } from "./workbookPort";

export interface ReadyWorkbook {
  readonly open: OpenWorkbook;
  /** All maxima are known. */
  readonly set: CriteriaSet;
  readonly year: number;
}

/** Reads the workbook and fails with everything that is missing before scores can be taken: set, maxima, year, units. */
export async function readyWorkbook(port: WorkbookPort): Promise<Outcome<ReadyWorkbook>> {
  const open = await openWorkbook(port);
  const { criteria } = open;
  const findings: Finding[] = [];
  if (criteria === null) findings.push(errorAt("no-set", {}));
  else {
    findings.push(...criteria.findings);
    if (criteria.year === null) findings.push(errorAt("no-year", { sheet: criteria.sheet }));
    if (criteria.set !== null) findings.push(...openMaxima(criteria.set, criteria.sheet));
  }
  if (open.state.units.length === 0) findings.push(errorAt("no-unit-list", {}));
  findings.push(...repeatedUnits(open));
  const set = criteria?.set ?? null;
  const year = criteria?.year ?? null;
  if (hasErrors(findings) || set === null || year === null) return fail(findings);
  return succeed({ open, set, year });
}

/** People may type into the list: a unit that stands twice would be scored and ranked twice. */
function repeatedUnits({ units }: OpenWorkbook): readonly Finding[] {
  const first = new Map<string, number>();
  return (units?.units ?? []).flatMap(({ name: unit, address }) => {
    const row = Number(/\d+$/.exec(address)?.[0]);
    const firstRow = first.get(unitKey(unit));
    if (firstRow !== undefined)
      return [errorAt("duplicate-unit", { sheet: units?.sheet ?? "", address, unit }, { unit, firstRow })];
    first.set(unitKey(unit), row);
    return [];
  });
}

/** One finding for all maxima that the user still has to enter. */
function openMaxima(set: CriteriaSet, sheet: string): readonly Finding[] {
  const open = set.nodes.filter((node) => node.maximum === null);
  const first = open[0];
  if (first === undefined) return [];
  return [errorAt("maxima-open", { sheet, code: first.code }, { number: open.length, first: first.name })];
}

/** The sheet's name for a step's result: its own when it is there, else the usual one unless someone else's has it. */
export function sheetNameOf(
  open: OpenWorkbook,
  kind: keyof typeof usualNames,
  present: { readonly sheet: string } | null,
): Outcome<string> {
  if (present !== null) return succeed(present.sheet);
  const name = usualNames[kind];
  return isTaken(open, name) ? fail([errorAt("name-taken", { sheet: name }, { name })]) : succeed(name);
}

/** Excel compares names of sheets without regard to case. */
export function isTaken(open: OpenWorkbook, name: string): boolean {
  const like = name.normalize("NFC").toLowerCase();
  return open.sheetNames.some((each) => each.normalize("NFC").toLowerCase() === like);
}
