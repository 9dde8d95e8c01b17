/** What comes of a step: what it did, or everything that stands in its way. */
import type { Detail, Finding, Place, Severity } from "../domain/finding";
import { fail, type Result } from "../domain/result";
import type { TextKey } from "../texts/texts";
import type { LogRow } from "./logRow";

/**
 * A failure holds all findings, and the workbook is as it was before. Whatever leaves the workbook in another state, or
 * could not be foreseen, is thrown: a WorkbookError says whether the workbook is unchanged; any other error is a bug.
 */
export type Outcome<Value> = Result<Value, readonly Finding[]>;

/** One sentence of the catalogue with what fills its blanks. */
export interface Sentence {
  readonly key: TextKey;
  readonly details?: Readonly<Record<string, Detail>>;
}

export interface Done {
  /** In the order in which it was done. */
  readonly did: readonly Sentence[];
  /** Sheets written; the pane offers to show them. */
  readonly sheets: readonly string[];
  /** Everything worth knowing that did not stop the step. */
  readonly findings: readonly Finding[];
  /** The person cancelled: `did` is what was finished until then. */
  readonly stopped?: boolean;
  /** What the log says of it beside the cells that changed. */
  readonly log?: readonly LogRow[];
}

/** Findings name their code through the catalogue, so that none is without a sentence. */
export type FindingCode = Extract<TextKey, `finding.${string}`> extends `finding.${infer Code}` ? Code : never;

export function findingOf(
  severity: Severity,
  code: FindingCode,
  at: Place = {},
  details: Readonly<Record<string, Detail>> = {},
): Finding {
  return { code, severity, at, details };
}

/** One error stands in the way. */
export function refuse(code: FindingCode, at: Place = {}, details: Readonly<Record<string, Detail>> = {}) {
  return fail([findingOf("error", code, at, details)] as const);
}
