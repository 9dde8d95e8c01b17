/** What is issued to whom: every unit's sheet and file name, and the record of it. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { checkUnitList, type IssuedUnit, type PlacedUnit } from "../domain/collection/unitList";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, noteAt, type Finding } from "../domain/finding";
import { fail, succeed } from "../domain/result";
import { maximumOf } from "../domain/setTree";
import type { Office } from "../sheets/heading";
import { fileNameFor } from "../sheets/fileName";
import { sheetNameFor } from "../sheets/sheetName";
import type { Outcome } from "./outcome";

export interface IssueInput {
  readonly set: CriteriaSet;
  readonly office: Office;
  readonly year: number;
  readonly units: readonly PlacedUnit[];
  /** ISO date until which units return their sheets; null: none is set. */
  readonly deadline: string | null;
  /** Who appraises; null: one appraisal column. */
  readonly appraisal: Appraisal | null;
}

export interface IssuedFile {
  readonly unit: IssuedUnit;
  readonly sheet: string;
  /** Safe on every system, unique among the files. */
  readonly file: string;
}

export interface IssuePlan extends Omit<IssueInput, "units"> {
  /** In the order of the list. */
  readonly files: readonly IssuedFile[];
  /** Notes: names that had to be told apart by a number. */
  readonly findings: readonly Finding[];
}

/** Fails with maxima-open, and everything that is wrong with the list of units (see checkUnitList). */
export function planIssue(input: IssueInput): Outcome<IssuePlan> {
  const open = input.set.nodes.filter((node) => node.maximum === null);
  if (open.length > 0 || maximumOf(input.set) === null)
    return fail([errorAt("maxima-open", {}, { number: open.length, first: open[0]?.name ?? "" })]);
  const findings = [...checkUnitList(input.units)];
  if (hasErrors(findings)) return fail(findings);
  // In the organizer's workbook the sheets will stand side by side: what is unique there is unique here.
  const sheets = new Map<string, string>();
  const files = new Map<string, string>();
  const { units, ...common } = input;
  const planned = units.map(({ unit, at }): IssuedFile => {
    const sheet = sheetNameFor(unit.name, sheets.keys());
    const wished = sheetNameFor(unit.name, []);
    const sharedBy = sheet === wished ? undefined : sheets.get(wished);
    if (sharedBy !== undefined)
      findings.push(noteAt("unit-sheet-name-shared", at, { unit: unit.name, other: sharedBy, name: wished }));
    const label = unit.code === "" ? unit.name : `${unit.code} ${unit.name}`;
    const file = fileNameFor(label, ".xlsx", files.keys());
    const wishedFile = fileNameFor(label, ".xlsx", []);
    const fileSharedBy = file === wishedFile ? undefined : files.get(wishedFile);
    if (fileSharedBy !== undefined)
      findings.push(noteAt("unit-file-name-shared", at, { unit: unit.name, other: fileSharedBy, name: wishedFile }));
    sheets.set(sheet, unit.name);
    files.set(file, unit.name);
    return { unit, sheet, file };
  });
  return succeed({ ...common, files: planned, findings });
}
