/** What is set aside as the steps go by it: the list is the truth, sheets written before it are told apart. */
import { checkSetAside, type SetAside } from "../domain/appraisal/notApplicable";
import { isWhollySetAside, keepScores, type KeptScores } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, warningAt, type Finding } from "../domain/finding";
import { fieldsOf, maximumOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import { readAppraisal, type ReadAppraisal } from "../sheets/readAppraisal";
import { linesOf, type ReadNotApplicable, type SetAsideLine } from "../sheets/readNotApplicable";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import type { CodesOf } from "../sheets/scoreTableSetAside";
import type { UnitEntries } from "../sheets/scoreTableFields";
import { isKeptColumn } from "../sheets/setAsideCells";
import { approvedOf, setAsideMark } from "../sheets/setAsideIdentity";
import type { SheetReading } from "./workbookPort";

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

/** What stands in the score cells of a leaf of a scoring sheet, by column; marks and formulas' results are no entries. */
export function presentScores(read: ReadScoringSheet, appraised: ReadAppraisal, code: string): KeptScores {
  const entry = read.entries.get(code);
  const isTyped = appraised.typed.includes(code);
  const links = [...(read.links.get(code) ?? [])].map(([column, formula]) => [`${linkPrefix}${column}`, formula]);
  return keepScores(
    {},
    {
      self: entry?.self ?? null,
      appraisal: isTyped ? (entry?.appraisal ?? null) : null,
      ...Object.fromEntries([...(appraised.entries.get(code) ?? [])].filter(([column]) => isKeptColumn(column))),
      ...Object.fromEntries(links),
    },
  );
}

const linkPrefix = "link.";

/** The column whose link onto the survey is kept under this name; null for kept scores. */
export function linkedColumn(column: string): string | null {
  return column.startsWith(linkPrefix) ? column.slice(linkPrefix.length) : null;
}

/** Fields of which nothing applies to the unit, and what the list keeps for it. */
export function fieldsSetAside(
  open: WithList,
  set: CriteriaSet,
  unit: string,
): { readonly fields: readonly string[]; readonly kept: KeptScores } {
  const codes = new Set(setAsideFor(open, unit).map(({ code }) => code));
  const fields =
    codes.size === 0 ? [] : fieldsOf(set).flatMap((field) => (isWhollySetAside(set, field, codes) ? [field.code] : []));
  return {
    fields,
    kept: Object.fromEntries(linesOf(open.notApplicable, unit).flatMap(({ kept }) => Object.entries(kept))),
  };
}

/** Whether a kept score stood in a score table, whose columns name the field: "self:I", "member:1:I"; not "self", "member:1". */
export function isTableColumn(column: string): boolean {
  return column.split(":").length === (column.startsWith("member:") ? 3 : 2);
}

/** Whether a column of the score table belongs to the field: "self:I", "member:1:I". */
export function isOfField(column: string, code: string): boolean {
  return column.endsWith(`:${code}`);
}

/** What stands in the cells of these fields of a score table that people fill in, by the table's columns. */
export function presentFieldScores(entries: UnitEntries | undefined, fields: readonly string[]): KeptScores {
  return keepScores(
    {},
    Object.fromEntries([...(entries ?? [])].filter(([column]) => fields.some((code) => isOfField(column, code)))),
  );
}

/** Scores that would be written over by marks although the list does not hold them: then nothing is written. */
export function lostBySetAside(reading: SheetReading, set: CriteriaSet, open: WithList): readonly Finding[] {
  const read = readScoringSheet(reading, set);
  const appraised = readAppraisal(reading, set);
  if (read === null || appraised === null) return [];
  const { sheet, unit } = read;
  const counting = new Set(setAsideFor(open, unit).map(({ code }) => code));
  return linesOf(open.notApplicable, unit)
    .filter(({ code }) => counting.has(code))
    .flatMap(({ code, kept }) => unkept(presentScores(read, appraised, code), kept, { sheet, unit, code }));
}

/** One finding for the first score that the list does not hold. */
export function unkept(present: KeptScores, kept: KeptScores, at: Finding["at"]): readonly Finding[] {
  const lost = Object.entries(present).find(([column, value]) => kept[column] !== value);
  if (lost === undefined) return [];
  return [errorAt("set-aside-scored", at, { code: at.code ?? "", found: String(lost[1]).replace(".", ",") })];
}
