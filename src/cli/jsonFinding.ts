/** A finding for machines: flat, points as decimals, with its sentence. */
import type { Detail, Finding, Place } from "../domain/finding";

export interface JsonFinding {
  readonly code: string;
  readonly severity: Finding["severity"];
  /** Row of the file, 1-based; null where the finding is about no row. */
  readonly row: number | null;
  readonly at: Place;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export function jsonFinding(finding: Finding, message: string): JsonFinding {
  const details = Object.fromEntries(Object.entries(finding.details).map(([name, value]) => [name, plain(value)]));
  const { code, severity, at } = finding;
  return { ...details, code, severity, row: at.row ?? null, at, message };
}

function plain(detail: Detail): string | number | readonly string[] {
  if (typeof detail !== "object") return detail;
  if ("points" in detail) return detail.points / 100;
  if ("percent" in detail) return detail.percent / 100;
  return "count" in detail ? detail.count : detail.names;
}
