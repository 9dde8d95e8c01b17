/** What is set aside as the steps go by it: the list is the truth, sheets written before it are told apart. */
import { checkSetAside, type SetAside } from "../domain/appraisal/notApplicable";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { maximumOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { linesOf, type ReadNotApplicable, type SetAsideLine } from "../sheets/readNotApplicable";
import type { ReadRankingSheet } from "../sheets/readRankingSheet";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import type { CodesOf } from "../sheets/scoreTableSetAside";
import { approvedOf, setAsideMark } from "../sheets/setAsideIdentity";

export interface WithList {
  readonly notApplicable: ReadNotApplicable | null;
}

/** What counts as set aside for a unit. */
export function setAsideFor({ notApplicable }: WithList, unit: string): readonly SetAside[] {
  return approvedOf(linesOf(notApplicable, unit));
}

/** The same as codes, worked out once for all units. */
export function setAsideCodes({ notApplicable }: WithList): CodesOf {
  const byUnit = new Map<string, SetAsideLine[]>();
  for (const line of notApplicable?.lines ?? [])
    byUnit.set(unitKey(line.unit), [...(byUnit.get(unitKey(line.unit)) ?? []), line]);
  const codes = new Map([...byUnit].map(([key, lines]) => [key, new Set(approvedOf(lines).map(({ code }) => code))]));
  return (unit) => codes.get(unitKey(unit)) ?? none;
}

const none: ReadonlySet<string> = new Set();

export interface SetAsideGround extends WithList {
  readonly set: CriteriaSet;
  readonly units: { readonly units: readonly { readonly name: string }[] } | null;
  readonly scoringSheets: readonly {
    readonly unit: string;
    readonly sheet: string;
    readonly setAside: readonly SetAside[];
  }[];
  readonly table: Pick<ReadScoreTable, "sheet" | "units" | "applicable"> | null;
}

/** R170 for the list of a workbook, and every sheet that was written for another list. */
export function checkNotApplicable(ground: SetAsideGround): readonly Finding[] {
  const { set, units, notApplicable, table } = ground;
  const listed = (units?.units ?? []).filter(({ name }) => linesOf(notApplicable, name).length > 0);
  const findings: Finding[] = listed.flatMap(({ name }) =>
    checkSetAside(set, name, linesOf(notApplicable, name)).map(({ code, severity, at, details }): Finding => ({
      code,
      severity,
      at: { ...at, sheet: notApplicable?.sheet ?? "" },
      details,
    })),
  );
  // A workbook that holds only a handed-out sheet has no list; there the sheet speaks for itself.
  if (units === null || maximumOf(set) === null) return findings;
  const codesOf = setAsideCodes(ground);
  findings.push(...unfitToSetAside(ground, codesOf));
  if (table !== null && table.applicable !== setAsideMark(table.units, codesOf))
    findings.push(errorAt("set-aside-table-old", { sheet: table.sheet }));
  return findings;
}

/** Scoring sheets that were written for another list. */
export function unfitToSetAside(
  { scoringSheets }: Pick<SetAsideGround, "scoringSheets">,
  codesOf: CodesOf,
): readonly Finding[] {
  return scoringSheets.flatMap(({ unit, sheet, setAside }): Finding[] => {
    const written = new Set(setAside.map(({ code }) => code));
    const wanted = codesOf(unit);
    const differing = [...new Set([...written, ...wanted])].filter((code) => written.has(code) !== wanted.has(code));
    if (differing.length === 0) return [];
    return [warningAt("set-aside-differs", { sheet, unit }, { codes: { names: differing } })];
  });
}

/** Report, analysis and publication are worked out on raw points: with another official basis they would state other ranks. */
export function basisObstacles(ranking: ReadRankingSheet | null, table: ReadScoreTable | null): readonly Finding[] {
  const isRescaled = ranking?.basis === "rescaled" && table !== null && table.applicable !== "";
  return isRescaled ? [errorAt("basis-needs-points", { sheet: ranking.sheet })] : [];
}

/** The published table has no room for a field that does not apply: its unit would stand there without a total. */
export function publicationObstacles(table: ReadScoreTable): readonly Finding[] {
  return table.scores.flatMap(({ unit, fields }) =>
    Object.entries(fields)
      .filter(([, { self, appraisal }]) => self.kind === "notApplicable" || appraisal.kind === "notApplicable")
      .map(([code]) => errorAt("field-not-published", { sheet: table.sheet, unit, code }, { unit, code })),
  );
}

/** What was published says nothing of single items set aside: whoever publishes is told so. */
export function publicationWarnings(table: ReadScoreTable): readonly Finding[] {
  return table.applicable === "" ? [] : [warningAt("set-aside-not-published", { sheet: table.sheet })];
}
