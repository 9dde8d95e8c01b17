/** The cells of a scoring sheet that people fill in, and which of them a role has open: for sheets that are there already. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { EntryPlace, Role } from "../domain/appraisal/assignment";
import type { CriteriaSet } from "../domain/criteria";
import { leavesOf } from "../domain/setTree";
import {
  appraisalAccess,
  appraisersOf,
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  forAppraisal,
  reasonCodeColumn,
  reasonColumn,
} from "./appraisalColumns";
import { memberColumn } from "./assignmentSheet";
import type { ColumnRole } from "./document";
import { entryColumns, entryColumnsOf } from "./entryRoles";

/** Leaves of one column that are open, or closed, to the role. */
export interface EntryCells {
  readonly column: ColumnRole;
  readonly codes: readonly string[];
  readonly isOpen: boolean;
}

/** R142 in the sheet. With members the appraisal score is a formula: nobody fills it in, so it is not among them. */
export function entryCellsFor(set: CriteriaSet, appraisal: Appraisal | null, role: Role): readonly EntryCells[] {
  const codes = leavesOf(set).map((leaf) => leaf.code);
  const usual = entryColumnsOf(role);
  const whole = entryColumns
    .filter((column) => appraisal === null || column !== "appraisal")
    .map((column) => ({ column, codes, isOpen: usual.includes(column) }));
  const { coverage, isOpen } = appraisalAccess({ set, role, ...forAppraisal(appraisal) });
  const split = (column: ColumnRole, among: readonly string[], place: (code: string) => EntryPlace): EntryCells[] =>
    [true, false]
      .map((open) => ({ column, isOpen: open, codes: among.filter((code) => isOpen(place(code)) === open) }))
      .filter((cells) => cells.codes.length > 0);
  const membersOf = (code: string): readonly string[] => coverage.membersOf.get(code) ?? [];
  const shared = codes.filter((code) => membersOf(code).length > 1);
  return [
    ...whole,
    ...split(reasonCodeColumn, codes, (code) => ({ kind: "reasonCode", code })),
    ...split(reasonColumn, codes, (code) => ({ kind: "reason", code })),
    ...(appraisal === null ? [] : appraisersOf(set, appraisal)).flatMap(({ id }) =>
      split(
        memberColumn(id),
        codes.filter((code) => membersOf(code).includes(id)),
        (code) => ({ kind: "member", member: id, code }),
      ),
    ),
    ...(shared.length === 0
      ? []
      : [chairColumn, chairReasonColumn, decidedOverColumn].map((column) => ({
          column,
          codes: shared,
          isOpen: role.kind === "organizer",
        }))),
  ];
}
