/** What the audit of published tables finds. */
import { errorAt, warningAt, type Detail, type Finding, type Place, type Severity } from "../finding";
import { points, type Points } from "../points";

export type AuditCode =
  | "rank-mismatch"
  | "total-mismatch"
  | "self-total-mismatch"
  | "table-mismatch"
  | "above-maximum"
  | "class-mismatch"
  | "average-mismatch"
  | "unit-missing"
  | "name-variant"
  | "duplicate-unit";

/** Names another finding of the same audit. */
export interface Cause {
  readonly code: AuditCode;
  readonly unit: string;
}

/** Details hold `expected` and `found` where there is something of the kind. */
export interface AuditFinding extends Finding<AuditCode> {
  readonly unit: string;
  /** The finding this one follows from: with that one put right, this one is gone. */
  readonly consequenceOf?: Cause;
}

export interface Comparison {
  readonly expected: Detail | null;
  readonly found: Detail | null;
}

/** An error about a unit's figure or rank; `more` fills further blanks of the sentence, which names the unit itself. */
export function auditError(
  code: AuditCode,
  unit: string,
  at: Place,
  { expected, found }: Comparison,
  more: { readonly cause?: Cause | undefined; readonly details?: Readonly<Record<string, Detail>> } = {},
): AuditFinding {
  const details = { unit, expected: expected ?? "–", found: found ?? "–", ...more.details };
  const finding = { ...errorAt(code, at, details), unit };
  return more.cause === undefined ? finding : { ...finding, consequenceOf: more.cause };
}

/** As `auditError`, for what may well be right. */
export function auditWarning(...given: Parameters<typeof auditError>): AuditFinding {
  return { ...auditError(...given), severity: warningAt("", {}).severity };
}

export function inPoints(value: Points | null): Detail | null {
  return value === null ? null : { points: points(value) };
}

/** One finding as the command line prints it: points and ranks as numbers, what is missing as null. */
export interface AuditRecord {
  readonly code: AuditCode;
  readonly severity: Severity;
  readonly unit: string;
  readonly at: Place;
  readonly expected: string | number | null;
  readonly found: string | number | null;
  readonly consequenceOf?: Cause;
  readonly message: string;
}

export function auditRecord(finding: AuditFinding, message: string): AuditRecord {
  const { code, severity, unit, at, details, consequenceOf } = finding;
  const record = {
    code,
    severity,
    unit,
    at,
    expected: plain(details["expected"]),
    found: plain(details["found"]),
    message,
  };
  return consequenceOf === undefined ? record : { ...record, consequenceOf };
}

function plain(detail: Detail | undefined): string | number | null {
  if (detail === undefined || detail === "–") return null;
  if (typeof detail !== "object") return detail;
  if ("points" in detail) return detail.points / 100;
  return "percent" in detail ? detail.percent / 100 : null;
}
