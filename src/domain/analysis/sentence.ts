/** A sentence as data: the text catalogue says it under `analysis.<code>`. */
import type { Detail } from "../finding";

export interface Sentence<Code extends string = string> {
  readonly code: Code;
  /** What fills the sentence's blanks. */
  readonly details: Readonly<Record<string, Detail>>;
}

export function sentence<Code extends string>(code: Code, details: Sentence["details"] = {}): Sentence<Code> {
  return { code, details };
}
