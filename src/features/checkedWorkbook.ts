/** The sheets of ours that are checked, read as the checks need them. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import { checkContext, type CheckContext } from "../domain/checking/checkContext";
import type { Role } from "../domain/appraisal/assignment";
import { deductionReasons, needsText } from "../domain/appraisal/deductions";
import type { EntryHabits } from "../domain/checking/meantByDate";
import type { CriteriaSet } from "../domain/criteria";
import { points } from "../domain/points";
import { maximumOf } from "../domain/setTree";
import { fingerprintOf } from "../sheets/identity";
import { reasonLabels } from "../sheets/appraisalColumns";
import { issuedScoringSheet } from "../sheets/issuedSheet";
import type { OpenWorkbook } from "./openWorkbook";
import type { TypingHabits } from "./workbookPort";

/** What stays the same from one check to the next while nobody changes set or role. */
export interface CheckGround {
  readonly set: CriteriaSet;
  readonly fingerprint: string;
  readonly role: Role;
  /** Whose columns the sheets have; null: one appraisal column. */
  readonly appraisal: Appraisal | null;
  readonly context: CheckContext;
}

/**
 * The set the sheets were made for: the workbook's own; in a workbook that holds only a handed-out scoring sheet the
 * shipped set of the same fingerprint. Null: neither is there, or its maxima are not all entered.
 */
export function setToCheck(open: OpenWorkbook, findSet: (id: string) => CriteriaSet | null): CriteriaSet | null {
  const own = open.criteria?.set ?? null;
  if (own !== null) return maximumOf(own) === null ? null : own;
  const [first] = open.scoringSheets;
  if (first === undefined) return null;
  const found = findSet(first.set);
  return found !== null && fingerprintOf(found) === first.fingerprint ? found : null;
}

/** @param before the ground of the last check: given back itself where it still holds */
export function groundFor(
  set: CriteriaSet,
  role: Role,
  typing: TypingHabits,
  year: number,
  appraisal: Appraisal | null,
  before: CheckGround | null = null,
): CheckGround {
  if (before !== null && isSameGround(before, set, role, typing, appraisal)) return before;
  // Excel adds the year of typing to "1.5"; a workbook may be filled in over the turn of the year.
  const habits: EntryHabits = { ...typing, years: [year - 1, year, year + 1] };
  const settings = {
    set,
    issued: issuedScoringSheet(set, appraisal),
    assignment: appraisal?.assignment ?? [],
    agreement: appraisal?.agreement ?? ({ rule: "mean", tolerance: points(0) } as const),
    // Without an assignment there is one appraisal column: who appraises is told of its gaps as the organizer is.
    role: role.kind === "member" && appraisal === null ? ({ kind: "organizer" } as const) : role,
    stage: "working" as const,
    habits,
    reasonLabels: new Map(
      deductionReasons.map((reason, index) => [reasonLabels[index] ?? reason, { needsText: needsText(reason) }]),
    ),
  };
  return { set, fingerprint: fingerprintOf(set), role, appraisal, context: checkContext(settings) };
}

/** Whether the ground still holds for these circumstances. */
function isSameGround(
  ground: CheckGround,
  set: CriteriaSet,
  role: Role,
  typing: TypingHabits,
  appraisal: Appraisal | null,
): boolean {
  const { habits } = ground.context;
  return (
    JSON.stringify([ground.set, ground.role, ground.appraisal]) === JSON.stringify([set, role, appraisal]) &&
    habits.decimalMark === typing.decimalMark &&
    habits.dateOrder === typing.dateOrder
  );
}
