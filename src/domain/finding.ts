/**
 * What is wrong with data, and where. Findings are data; their sentences live in the text catalogue under their code.
 */
export type Severity = "error" | "warning" | "note";

/** Where a finding points to, as far as known; every member is optional because files, sheets and sets name places differently. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address inside the sheet. */
  readonly address?: string;
  /** 1-based row of the file or table. */
  readonly row?: number;
  /** Column heading or key. */
  readonly column?: string;
  readonly unit?: string;
  /** Code of the criteria node. */
  readonly code?: string;
}

export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: Place;
  /** What fills the sentence's blanks: names, typed text, points (hundredths, as {points}), … */
  readonly details: Readonly<Record<string, Detail>>;
}

/**
 * A value in a sentence; the edge writes points and percent with the user's decimal mark, a count of things as officials
 * of the language write it ("07"), and names as a list.
 */
export type Detail =
  | string
  | number
  | { readonly points: number }
  | { readonly percent: number }
  | { readonly count: number }
  | { readonly names: readonly string[] };

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

type Details = Finding["details"];

export function errorAt<Code extends string>(code: Code, at: Place, details: Details = {}): Finding<Code> {
  return { code, severity: "error", at, details };
}

export function warningAt<Code extends string>(code: Code, at: Place, details: Details = {}): Finding<Code> {
  return { code, severity: "warning", at, details };
}

export function noteAt<Code extends string>(code: Code, at: Place, details: Details = {}): Finding<Code> {
  return { code, severity: "note", at, details };
}
