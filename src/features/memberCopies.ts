/** Copies of scoring sheets on which members appraised: whose they are, their scores, and what else differs in them. */
import { isBlank } from "../domain/checking/cellValue";
import { isSame } from "../domain/collection/delivery";
import type { MemberCopy } from "../domain/collection/mergeScores";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, warningAt, type Finding, type Place } from "../domain/finding";
import { leavesOf } from "../domain/setTree";
import { unitKey } from "../domain/unitName";
import {
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  reasonCodeColumn,
  reasonColumn,
} from "../sheets/appraisalColumns";
import { memberColumn, memberIds } from "../sheets/assignmentSheet";
import { entryColumns } from "../sheets/entryRoles";
import { openSheet, type OwnSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import type { JudgedReturn, ReturnVerdict } from "./checkReturn";
import type { ReturnedBook } from "./returnedBook";

export interface ReadCopy extends MemberCopy {
  readonly kind: "read";
  /** The member's name. */
  readonly name: string;
  readonly findings: readonly Finding[];
}

export interface RefusedCopy {
  readonly kind: "refused";
  readonly file: string;
  readonly findings: readonly Finding[];
}

export interface CopyGround {
  readonly set: CriteriaSet;
  /** Names of the members by id, as the organizer's sheets have them. */
  readonly members: ReadonlyMap<string, string>;
  /** The organizer's scoring sheets, by unitKey. */
  readonly sheets: ReadonlyMap<string, OwnSheet<"scoring">>;
  /** Judges a workbook with one scoring sheet. */
  readonly judge: (book: ReturnedBook) => ReturnVerdict;
}

/** Columns that are not a member's own: differences in them are told, and never taken. */
const otherColumns: readonly string[] = [
  ...entryColumns,
  chairColumn,
  chairReasonColumn,
  decidedOverColumn,
  reasonCodeColumn,
  reasonColumn,
];

/**
 * Refused with merge-no-sheets (no scoring sheet of ours), merge-no-member (no sheet was opened in a member's role),
 * merge-several-members, merge-member-unknown (another assignment), and everything a single sheet is refused for. Sheets
 * that differ from what was issued so that their scores can't be relied on are left out, and reported.
 */
export function readCopy(book: ReturnedBook, ground: CopyGround): ReadCopy | RefusedCopy {
  const at: Place = { file: book.file };
  const refuse = (...findings: readonly Finding[]): RefusedCopy => ({ kind: "refused", file: book.file, findings });
  const ofMembers = book.own.flatMap((reading) => {
    const own = openSheet(reading, "scoring");
    return own === null ? [] : [{ reading, own, member: memberOf(own) }];
  });
  if (ofMembers.length === 0) return refuse(errorAt("merge-no-sheets", at));
  const ids = new Set(ofMembers.flatMap(({ member }) => member?.id ?? []));
  const [id] = ids;
  if (id === undefined) return refuse(errorAt("merge-no-member", at));
  if (ids.size > 1) return refuse(errorAt("merge-several-members", at, { number: ids.size }));
  const name = ofMembers.find(({ member }) => member?.id === id)?.member?.name ?? "";
  if (ground.members.get(id) !== name) return refuse(errorAt("merge-member-unknown", at, { member: name }));

  const findings: Finding[] = [];
  const scores: MemberCopy["scores"][number][] = [];
  for (const { reading, member } of ofMembers) {
    if (member?.id !== id) continue;
    // What the file has beside this sheet is told once, with the first one.
    const isFirst = findings.length === 0 && scores.length === 0;
    const verdict = ground.judge({ ...book, own: [reading], others: [], ...(isFirst ? {} : plainFile) });
    if (verdict.kind === "refused") {
      findings.push(...verdict.refused.findings);
      continue;
    }
    const { judged } = verdict;
    const told = judged.deviations.filter(({ code }) => isTold(code));
    findings.push(...told);
    if (told.some(({ severity }) => severity === "error")) continue;
    const there = ground.sheets.get(unitKey(judged.unit));
    if (there === undefined) {
      findings.push(errorAt("merge-no-target", { ...at, unit: judged.unit }));
      continue;
    }
    findings.push(...elsewhere(judged, there, id, ground.set));
    for (const { code } of leavesOf(ground.set))
      scores.push({ unit: judged.unit, code, member: id, value: judged.valueAt(code, memberColumn(id)) });
  }
  return { kind: "read", file: book.file, name, scores, findings };
}

const plainFile = { hasMacros: false, externalLinks: [] } as const;

function memberOf({ identity }: OwnSheet<"scoring">): { readonly id: string; readonly name: string } | null {
  const { role, appraisal } = identity;
  if (role?.kind !== "member") return null;
  const member = appraisal?.assignment.find(({ id }) => id === role.member);
  return member === undefined ? null : { id: member.id, name: member.name };
}

/** Entries of others are compared with the organizer's own, not with an empty sheet; scores are judged when they are merged. */
function isTold(code: string): boolean {
  return code !== "return-foreign-entry" && !code.startsWith("entry-");
}

/** One finding for a sheet: entries outside the member's column that stand otherwise in the organizer's workbook. */
function elsewhere(
  { file, unit, valueAt }: JudgedReturn,
  there: OwnSheet<"scoring">,
  id: string,
  set: CriteriaSet,
): readonly Finding[] {
  const columns = [...otherColumns, ...memberIds.map(memberColumn).filter((column) => column !== memberColumn(id))];
  const different = leavesOf(set).flatMap(({ code }) =>
    columns.some((column) => {
      const value = valueAt(code, column);
      // Final scores by formula follow the members' columns.
      const isOpen = there.hasColumn(column) && there.formula(nodeRow(code), column) === null;
      return isOpen && !isBlank(value) && !isSame(value, there.value(nodeRow(code), column));
    })
      ? [code]
      : [],
  );
  if (different.length === 0) return [];
  const codes = { names: different.slice(0, 10) };
  return [warningAt("merge-elsewhere", { file, unit }, { number: different.length, codes })];
}
