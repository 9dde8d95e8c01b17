/**
 * What a sheet of the report is, as JSON text in A1 of its hidden first row. These sheets are written anew; only the
 * comparison is read back, for reports. They have an identity of their own beside those in `identity.ts`.
 */
import type { IdentityText } from "../document";

export const reportParts = ["tables", "charts", "explanation", "comparison"] as const;
export type ReportPart = (typeof reportParts)[number];

export interface ReportIdentity {
  readonly part: ReportPart;
  /** Fingerprint of the set's codes and maxima. */
  readonly fingerprint: string;
  readonly year: number;
  /** How many units the sheet was made for. */
  readonly units: number;
  /** Of the comparison: the other year, where its figures come from, and this year's codes by group of the crosswalk. */
  readonly against?: {
    readonly before: string;
    readonly source: string;
    readonly groups: readonly (readonly string[])[];
  };
}

const version = 1;
const kind = "report";

export function writeReportIdentity(identity: ReportIdentity, firstColumn: string): IdentityText {
  return JSON.stringify({ cchc: version, kind, ...identity, column: firstColumn });
}

/** The identity in a text, or null where it holds anything else. */
export function readReportIdentity(text: string | null): ReportIdentity | null {
  if (text === null) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return null;
  const raw = parsed as Readonly<Record<string, unknown>>;
  const part = reportParts.find((each) => each === raw["part"]);
  const { fingerprint, year, units } = raw;
  if (raw["cchc"] !== version || raw["kind"] !== kind || part === undefined) return null;
  if (typeof fingerprint !== "string" || typeof year !== "number" || typeof units !== "number") return null;
  const against = readAgainst(raw["against"]);
  return { part, fingerprint, year, units, ...(against === null ? {} : { against }) };
}

function readAgainst(raw: unknown): NonNullable<ReportIdentity["against"]> | null {
  if (typeof raw !== "object" || raw === null) return null;
  const { before, source, groups } = raw as Readonly<Record<string, unknown>>;
  if (typeof before !== "string" || typeof source !== "string" || !Array.isArray(groups)) return null;
  const codes = groups.map((group: unknown) =>
    Array.isArray(group) ? group.filter((code) => typeof code === "string") : [],
  );
  return { before, source, groups: codes };
}
