/** A returned workbook judged: whose it is, every deviation from what was issued, and the entries that can be taken over. */
import type { Appraisal } from "../domain/appraisal/appraisal";
import type { Role } from "../domain/appraisal/assignment";
import type { CheckContext } from "../domain/checking/checkContext";
import type { CheckedSheet } from "../domain/checking/checkEntries";
import { checkReturn } from "../domain/collection/deviations";
import type { Deviation } from "../domain/collection/deviation";
import type { CriteriaSet } from "../domain/criteria";
import { errorAt, hasErrors, type Finding, type Place } from "../domain/finding";
import { leavesOf } from "../domain/setTree";
import { isFormulaLike, unitKey } from "../domain/unitName";
import type { EntryValue } from "../sheets/cells";
import { organizer } from "../sheets/entryRoles";
import type { ColumnRole } from "../sheets/document";
import { fingerprintOf } from "../sheets/identity";
import { entrySheetOf } from "../sheets/issuedSheet";
import { issuedTraits, type IssuedTraits } from "../sheets/issuedTraits";
import { openSheet, type OwnSheet } from "../sheets/reading";
import { nodeRow } from "../sheets/rowKeys";
import { groundFor } from "./checkedWorkbook";
import type { ReturnedBook, ReturnedSheet } from "./returnedBook";
import { traitsOf } from "./returnTraits";

/** What a returned sheet is compared with. */
export interface Expectation {
  /** The set of this id and fingerprint, its maxima all known; null: unknown. */
  readonly findSet: (id: string, fingerprint: string) => CriteriaSet | null;
  /** Units asked; absent: any. */
  readonly units?: readonly string[];
  /** Year asked for; absent: any. */
  readonly year?: number;
  /** The present year: dates that Excel made of scores carry it. */
  readonly typedIn: number;
}

export interface JudgedReturn {
  readonly file: string;
  /** As the file carries it; spelled as in the list of units where that is known. */
  readonly unit: string;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly role: Role;
  readonly appraisal: Appraisal | null;
  readonly savedAt: string | null;
  readonly deviations: readonly Deviation[];
  readonly checked: CheckedSheet;
  /** What stands in a leaf's cell now; "" and null alike mean nothing. */
  readonly valueAt: (code: string, column: ColumnRole) => EntryValue;
}

/** Not recognised or refused: nothing of it can be taken over. */
export interface RefusedReturn {
  readonly file: string;
  /** Where the file says so. */
  readonly unit: string | null;
  readonly findings: readonly Finding[];
}

export type ReturnVerdict =
  | { readonly kind: "judged"; readonly judged: JudgedReturn }
  | { readonly kind: "refused"; readonly refused: RefusedReturn };

/** Refused with return-unrecognised, return-several-units, return-unit-formula, return-other-set, return-other-year, return-unit-unlisted. */
export function createReturnJudge(expectation: Expectation): (book: ReturnedBook) => ReturnVerdict {
  const grounds = new Map<string, Ground>();
  const units = new Map(expectation.units?.map((unit) => [unitKey(unit), unit]));
  const groundOf = (set: CriteriaSet, appraisal: Appraisal | null, role: Role): Ground => {
    const key = JSON.stringify([set.id, fingerprintOf(set), appraisal, role]);
    const known = grounds.get(key) ?? createGround(set, appraisal, role, expectation.typedIn);
    grounds.set(key, known);
    return known;
  };
  return (book) => {
    const at: Place = { file: book.file };
    const own = book.own.flatMap((reading) => {
      const sheet = openSheet(reading, "scoring");
      return sheet === null ? [] : [{ reading, sheet }];
    });
    const [first] = own;
    if (first === undefined) return refuse(book, null, [errorAt("return-unrecognised", at)]);
    if (new Set(own.map(({ sheet }) => unitKey(sheet.identity.unit))).size > 1)
      return refuse(book, null, [errorAt("return-several-units", at, { number: own.length })]);
    const { unit } = first.sheet.identity;
    const findings = strangeness(first.sheet, expectation, units, { ...at, unit });
    const set = expectation.findSet(first.sheet.identity.set, first.sheet.identity.fingerprint);
    if (set === null || hasErrors(findings)) return refuse(book, unit, findings);
    return judge(book, first.reading, first.sheet, set, units.get(unitKey(unit)) ?? unit, groundOf);
  };
}

function refuse(book: ReturnedBook, unit: string | null, findings: readonly Finding[]): ReturnVerdict {
  return { kind: "refused", refused: { file: book.file, unit, findings } };
}

function strangeness(
  { identity }: OwnSheet<"scoring">,
  { findSet, units, year }: Expectation,
  known: ReadonlyMap<string, string>,
  at: Place,
): readonly Finding[] {
  const { unit } = identity;
  if (isFormulaLike(unit)) return [errorAt("return-unit-formula", at, { unit: unit.slice(0, 80) })];
  const findings: Finding[] = [];
  if (findSet(identity.set, identity.fingerprint) === null)
    findings.push(errorAt("return-other-set", at, { set: identity.set }));
  if (year !== undefined && identity.year !== year)
    findings.push(errorAt("return-other-year", at, { found: String(identity.year), expected: String(year) }));
  if (units !== undefined && !known.has(unitKey(unit))) findings.push(errorAt("return-unit-unlisted", at, { unit }));
  return findings;
}

interface Ground {
  readonly context: CheckContext;
  readonly issued: IssuedTraits;
}

/** Most returns come from Vietnamese Excel: decimal comma, days first. */
function createGround(set: CriteriaSet, appraisal: Appraisal | null, role: Role, year: number): Ground {
  const habits = { decimalMark: ",", dateOrder: "dayFirst" } as const;
  return {
    context: groundFor(set, role, habits, year, appraisal).context,
    issued: issuedTraits(set, appraisal, role),
  };
}

function judge(
  book: ReturnedBook,
  reading: ReturnedSheet,
  own: OwnSheet<"scoring">,
  set: CriteriaSet,
  unit: string,
  groundOf: (set: CriteriaSet, appraisal: Appraisal | null, role: Role) => Ground,
): ReturnVerdict {
  const { role = organizer, appraisal = null, year } = own.identity;
  const { context, issued } = groundOf(set, appraisal, role);
  const sheet = entrySheetOf(reading, set, appraisal);
  if (sheet === null) throw new Error("a sheet that was opened is none of ours");
  const { checked, deviations } = checkReturn(context, traitsOf({ book, reading, own, sheet, issued }));
  const leaves = new Set(leavesOf(set).map((leaf) => leaf.code));
  return {
    kind: "judged",
    judged: {
      file: book.file,
      unit,
      year,
      set,
      role,
      appraisal,
      savedAt: book.savedAt,
      deviations: deviations.map((each) => ({ ...each, at: { file: book.file, ...each.at, unit } })),
      checked,
      valueAt: (code, column) => (leaves.has(code) ? own.value(nodeRow(code), column) : null),
    },
  };
}
