/** Scores that stood in the cells of what is set aside: kept in the list, and nowhere written over without it. */
import { isWhollySetAside, keepScores, type KeptScores } from "../domain/appraisal/setAside";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { fieldsOf } from "../domain/setTree";
import { readAppraisal, type ReadAppraisal } from "../sheets/readAppraisal";
import { linesOf } from "../sheets/readNotApplicable";
import { readScoringSheet, type ReadScoringSheet } from "../sheets/readScoringSheet";
import type { UnitEntries } from "../sheets/scoreTableFields";
import { isKeptColumn } from "../sheets/setAsideCells";
import { setAsideFor, type WithList } from "./setAsideInForce";
import type { SheetReading } from "./workbookPort";

/** What stands in the score cells of a leaf of a scoring sheet, by column; marks and formulas' results are no entries. */
export function presentScores(read: ReadScoringSheet, appraised: ReadAppraisal, code: string): KeptScores {
  const entry = read.entries.get(code);
  const isTyped = appraised.typed.includes(code);
  const links = [...(read.links.get(code) ?? [])].map(
    ([column, formula]) => [`${linkPrefix}${column}`, formula] as const,
  );
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
