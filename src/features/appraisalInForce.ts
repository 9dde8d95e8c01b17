/** The assignment as the steps go by it, and what a change of it would take away. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { coverageOf } from "../domain/appraisal/assignment";
import { nameLikeness, wordsOf } from "../domain/audit/nameLikeness";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, type Finding } from "../domain/finding";
import { leavesOf } from "../domain/setTree";
import { chairColumn, chairReasonColumn, decidedOverColumn, forAppraisal } from "../sheets/appraisalColumns";
import { memberColumn, memberIds } from "../sheets/assignmentSheet";
import { readAppraisal, type ReadAppraisal } from "../sheets/readAppraisal";
import type { ReadScoreTable } from "../sheets/readScoreTable";
import type { SheetReading } from "./workbookPort";

/** Null while no member is named: then one appraisal column is filled in for the whole council. */
export function appraisalOf({ assignment }: { readonly assignment: Appraisal | null }): Appraisal | null {
  return assignment === null || assignment.assignment.length === 0 ? null : assignment;
}

/** Whether the scoring sheets have the columns of the present assignment. */
export function isApplied(
  assignment: Appraisal | null,
  scoringSheets: readonly { readonly appraisal: Appraisal | null }[],
): boolean {
  const wanted = JSON.stringify(forAppraisal(appraisalOf({ assignment })));
  return scoringSheets.every(({ appraisal }) => JSON.stringify(forAppraisal(appraisal)) === wanted);
}

/** Whether the table has the columns of the present assignment; a table of formulas has none of its own. */
export function isTableApplied(
  assignment: Appraisal | null,
  table: Pick<ReadScoreTable, "source" | "appraisal"> | null,
): boolean {
  if (table === null || table.source !== "entry") return true;
  const wanted = JSON.stringify(forAppraisal(appraisalOf({ assignment })));
  return JSON.stringify(forAppraisal(table.appraisal)) === wanted;
}

/**
 * Entries of a scoring sheet that would have no place, or no longer count, when it is written for this assignment: they
 * are never dropped, the person empties the cells or changes the assignment.
 */
export function lostByAssignment(
  reading: SheetReading,
  set: CriteriaSet,
  appraisal: Appraisal | null,
): readonly Finding[] {
  const read = readAppraisal(reading, set);
  if (read === null) return [];
  const { membersOf } = coverageOf(set, appraisal?.assignment ?? []);
  const findings: Finding[] = [];
  const [typed] = read.typed;
  if (appraisal !== null && typed !== undefined)
    findings.push(errorAt("appraisal-typed", placeOf(read, typed, "appraisal"), { number: read.typed.length }));
  for (const id of memberIds) {
    const column = memberColumn(id);
    const lost = scoredIn(read, set, column).filter((code) => !(membersOf.get(code)?.includes(id) ?? false));
    const [first] = lost;
    const renamed = replacedMember(read.appraisal, appraisal, id);
    const [kept] = renamed === null ? [] : scoredIn(read, set, column);
    if (renamed !== null && kept !== undefined)
      findings.push(
        errorAt("member-replaced", placeOf(read, kept, column), {
          ...renamed,
          number: scoredIn(read, set, column).length,
        }),
      );
    const member = appraisal?.assignment.find((each) => each.id === id)?.name ?? id;
    if (first !== undefined)
      findings.push(errorAt("member-scores-lost", placeOf(read, first, column), { number: lost.length, member }));
  }
  const undecided = [chairColumn, chairReasonColumn, decidedOverColumn].flatMap((column) =>
    scoredIn(read, set, column)
      .filter((code) => (membersOf.get(code)?.length ?? 0) < 2)
      .map((code) => placeOf(read, code, column)),
  );
  const [first] = undecided;
  if (first !== undefined) findings.push(errorAt("decision-lost", first, { number: undecided.length }));
  return findings;
}

/** A name with less in common is another person's; a title added, or a letter put right, leaves more. */
const sameName = 0.6;

/** The names of a column before and now where they are two people's; null for the same person, or a new column. */
export function replacedMember(
  before: Appraisal | null,
  now: Appraisal | null,
  id: string,
): { readonly before: string; readonly member: string } | null {
  const [old, present] = [before, now].map((each) => each?.assignment.find((member) => member.id === id)?.name ?? "");
  if (old === undefined || present === undefined || old === "" || present === "") return null;
  const isSame = hasSameWords(old, present) || nameLikeness(old, present) >= sameName;
  return isSame ? null : { before: old, member: present };
}

/** One name holds all words of the other: a title or an office was added or left out. */
function hasSameWords(left: string, right: string): boolean {
  const [one, other] = [wordsOf(left), wordsOf(right)].map((words) => new Set(words));
  if (one === undefined || other === undefined) return false;
  return [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word));
}

function scoredIn(read: ReadAppraisal, set: CriteriaSet, column: string): readonly string[] {
  return leavesOf(set)
    .map((leaf) => leaf.code)
    .filter((code) => read.entries.get(code)?.has(column) ?? false);
}

function placeOf(read: ReadAppraisal, code: string, column: string): Finding["at"] {
  const address = read.addressOf(code, column);
  return { sheet: read.sheet, unit: read.unit, code, ...(address === null ? {} : { address }) };
}
