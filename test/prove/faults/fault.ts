/** A deliberate, realistic fault in the code of one rule: what a hurried change might make of it. */
export interface RuleFault {
  readonly rule: string;
  /** Under src/domain. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly put: string;
}

/** Faults of one file: rule → what stands there, what is put there. */
export function faultsIn(
  file: string,
  faults: Readonly<Record<string, readonly [find: string, put: string]>>,
): readonly RuleFault[] {
  return Object.entries(faults).map(([rule, [find, put]]) => ({ rule, file, find, put }));
}

/** A file's text with the fault in it. Throws an Error when what is to be found does not stand there exactly once. */
export function withFault({ rule, find, put }: RuleFault, text: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`${rule}: "${find}" stands ${parts.length - 1} times in its file`);
  return parts.join(put);
}
