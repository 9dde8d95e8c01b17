/** What is set aside as the steps go by it: the list is the truth, sheets written before it are told apart. */
import { checkSetAside, type SetAside } from "../domain/appraisal/notApplicable";
import { isMark, keepScores, type KeptScores } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { maximumOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import type { ReadAppraisal } from "../sheets/readAppraisal";
import { linesOf, type ReadNotApplicable, type SetAsideLine } from "../sheets/readNotApplicable";
import type { ReadScoringSheet } from "../sheets/readScoringSheet";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import { fieldColumn, scoreColumns } from "../sheets/rowKeys";
import type { CodesOf } from "../sheets/scoreTableSetAside";
import type { UnitEntries } from "../sheets/scoreTableFields";
import { isKeptColumn } from "../sheets/setAsideCells";
import { approvedOf, setAsideMark } from "../sheets/setAsideIdentity";

interface WithList {
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
  findings.push(...unfitSheets(ground, codesOf));
  if (table !== null && table.applicable !== setAsideMark(table.units, codesOf))
    findings.push(errorAt("set-aside-table-old", { sheet: table.sheet }));
  return findings;
}

/** Scoring sheets that were written for another list. */
export function unfitSheets(
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

/** What stands in the score cells of a leaf of a scoring sheet, by column; marks and formulas' results are no entries. */
export function presentScores(read: ReadScoringSheet, appraised: ReadAppraisal, code: string): KeptScores {
  const entry = read.entries.get(code);
  const isTyped = appraised.typed.includes(code);
  const own = [
    ["self", entry?.self ?? null],
    ["appraisal", isTyped ? (entry?.appraisal ?? null) : null],
    ...[...(appraised.entries.get(code) ?? [])].filter(([column]) => isKeptColumn(column)),
  ] as const;
  return keepScores({}, Object.fromEntries(own));
}

/** The same for a field of a score table that people fill in. */
export function presentFieldScores(entries: UnitEntries | undefined, code: string): KeptScores {
  return keepScores(
    {},
    Object.fromEntries(scoreColumns.map((score) => [score, entries?.get(fieldColumn(score, code)) ?? null])),
  );
}

/** Scores that would be written over by marks although the list does not hold them: then nothing is written. */
export function lostBySetAside(
  read: ReadScoringSheet,
  appraised: ReadAppraisal,
  lines: readonly SetAsideLine[],
): readonly Finding[] {
  return lines.flatMap(({ code, kept }) =>
    unkept(presentScores(read, appraised, code), kept, { sheet: read.sheet, unit: read.unit, code }),
  );
}

/** One finding for the first score that the list does not hold. */
export function unkept(present: KeptScores, kept: KeptScores, at: Finding["at"]): readonly Finding[] {
  const lost = Object.entries(present).find(([column, value]) => kept[column] !== value && !isMark(value));
  return lost === undefined
    ? []
    : [errorAt("set-aside-scored", at, { code: at.code ?? "", found: String(lost[1]).replace(".", ",") })];
}
