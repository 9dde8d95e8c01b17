/** What a change of the assignment would take away. */
import type { Coverage } from "./assignment";

/** An entry of the appraisal: a member's score, or one of the chair's cells. */
export interface AppraisalEntry {
  readonly code: string;
  /** Null: the chair's. */
  readonly member: string | null;
}

export interface LostEntries {
  /** By member: codes with a score but no longer assigned. */
  readonly scores: ReadonlyMap<string, readonly string[]>;
  /** Entries of the chair's on what several members no longer share; a code once for every cell. */
  readonly decisions: readonly string[];
}

/** R196: entries that would have no place, or no longer count, under this assignment; they stand in the way of it. */
export function lostEntries(entries: readonly AppraisalEntry[], { membersOf }: Coverage): LostEntries {
  const scores = new Map<string, string[]>();
  const decisions: string[] = [];
  for (const { code, member } of entries) {
    const own = membersOf.get(code) ?? [];
    if (member === null) {
      if (own.length < 2) decisions.push(code);
    } else if (!own.includes(member)) scores.set(member, [...(scores.get(member) ?? []), code]);
  }
  return { scores, decisions };
}
