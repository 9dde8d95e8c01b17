/** What identities say of items set aside. */
import { approvedCodes, type SetAside } from "../domain/appraisal/notApplicable";
import { rankBases, usualBasis, type RankBasis } from "../domain/appraisal/setAside";
import { unitKey } from "../domain/unitName";

/** What is set aside on the sheet, so that it can be read and checked by itself; absent: nothing. */
export interface ForSetAside {
  readonly setAside?: readonly SetAside[];
}

/** Which items were set aside for any unit when the score table was written (see `setAsideMark`); absent: none. */
export interface ForApplicable {
  readonly applicable?: string;
}

/** What the ranking goes by where something is set aside; absent: points. */
export interface ForBasis {
  readonly basis?: RankBasis;
}

/** Only what counts, approved and with a reason, is carried. */
export function forSetAside(list: readonly SetAside[] | undefined): ForSetAside {
  const approved = approvedOf(list);
  return approved.length === 0 ? {} : { setAside: approved };
}

/** Each code once, approver and reason named. */
export function approvedOf(list: readonly SetAside[] | undefined): readonly SetAside[] {
  const codes = approvedCodes(list ?? []);
  const byCode = new Map((list ?? []).map(({ code, approver, reason }) => [code, { code, approver, reason }]));
  return [...byCode.values()].filter(({ code }) => codes.has(code));
}

export function forBasis(basis: RankBasis | undefined): ForBasis {
  return basis === undefined || basis === usualBasis ? {} : { basis };
}

/** The codes set aside by unit as one short text, equal for equal lists in whatever order; "" for none. */
export function setAsideMark(units: readonly string[], codesOf: (unit: string) => ReadonlySet<string>): string {
  const lines = units
    .map((unit) => [unitKey(unit), ...[...codesOf(unit)].sort()])
    .filter((line) => line.length > 1)
    .map((line) => line.join("\t"))
    .sort();
  if (lines.length === 0) return "";
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(lines.join("\n")))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
}

export function readSetAside(raw: unknown): ForSetAside {
  if (!Array.isArray(raw)) return {};
  const list = raw.flatMap((each: unknown): SetAside[] => {
    if (typeof each !== "object" || each === null) return [];
    const { code, approver, reason } = each as Readonly<Record<string, unknown>>;
    return typeof code === "string" && typeof approver === "string" && typeof reason === "string"
      ? [{ code, approver, reason }]
      : [];
  });
  return forSetAside(list);
}

export function readApplicable(raw: unknown): ForApplicable {
  return typeof raw === "string" && raw !== "" ? { applicable: raw } : {};
}

export function readBasis(raw: unknown): ForBasis {
  return forBasis(rankBases.find((each) => each === raw));
}
