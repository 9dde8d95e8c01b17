/** Whether a return is written over what the organizer's workbook holds. */
import {
  differencesBetween,
  isSame,
  isUntouched,
  type Delivery,
  type EntryDifference,
  type UnitEntries,
} from "./delivery";

/** What the workbook remembers of the return it holds for a unit. */
export interface TakenReturn {
  /** Fingerprint of the entries as they were taken over. */
  readonly digest: string;
  readonly savedAt: string | null;
  /** It was complete: it is the unit's word, until somebody agrees to another. */
  readonly isAccepted: boolean;
}

export interface TakeOptions {
  /** ISO dates. */
  readonly received: string;
  readonly deadline: string | null;
  /** Why a late return is admitted all the same; "": it is not. */
  readonly admitted: string;
  /** The organizer agrees to what would be asked otherwise. */
  readonly isAgreed: boolean;
  /** What was shown when it was agreed to: what differs otherwise by now is asked about again. Absent: agreed to whatever it is. */
  readonly seen?: readonly EntryDifference[];
  readonly digestOf: (entries: UnitEntries) => string;
}

export type Verdict =
  /** Written over what is there. */
  | "take"
  /** Nothing differs: nothing is written. */
  | "same"
  | "faulty"
  | "late"
  /** It would replace an accepted return, a newer one, or what was typed into the workbook since. */
  | "ask-accepted"
  | "ask-older"
  | "ask-edited";

export interface TakeDecision {
  readonly verdict: Verdict;
  /** Against what the workbook holds. */
  readonly differences: readonly EntryDifference[];
  readonly isLate: boolean;
}

/** R218: a return is late when it is received after the day of the deadline, whatever its file says of itself. */
export function isLate(received: string, deadline: string | null): boolean {
  return deadline !== null && received > deadline;
}

/**
 * R219: a faulty return is never taken over, a late one only when it is admitted with a reason; an accepted or newer
 * return, and what was typed into the workbook itself, is never written over without being asked for.
 * @param present entries as they stand in the workbook now. @param taken what it remembers; null: nothing was taken yet.
 */
export function decideReturn(
  delivery: Delivery,
  present: UnitEntries,
  taken: TakenReturn | null,
  options: TakeOptions,
): TakeDecision {
  const differences = differencesBetween(present, delivery.entries);
  const late = isLate(options.received, options.deadline);
  return { verdict: verdictOf(delivery, present, taken, options, differences), differences, isLate: late };
}

function verdictOf(
  delivery: Delivery,
  present: UnitEntries,
  taken: TakenReturn | null,
  { received, deadline, admitted, isAgreed, seen, digestOf }: TakeOptions,
  differences: readonly EntryDifference[],
): Verdict {
  const differs = differences.length > 0;
  const isAgreedTo = isAgreed && (seen === undefined || differences.every((each) => isAmong(seen, each)));
  if (delivery.isFaulty) return "faulty";
  if (!differs && taken !== null) return "same";
  if (isLate(received, deadline) && admitted.trim() === "") return "late";
  if (isAgreedTo || isUntouched(present) || !differs) return "take";
  if (taken === null || taken.digest !== digestOf(present)) return "ask-edited";
  if (taken.isAccepted) return "ask-accepted";
  return isNewer(delivery.savedAt, taken.savedAt) ? "take" : "ask-older";
}

function isAmong(seen: readonly EntryDifference[], { code, column, before, after }: EntryDifference): boolean {
  return seen.some(
    (each) => each.code === code && each.column === column && isSame(each.before, before) && isSame(each.after, after),
  );
}

/** Unknown times are not newer: then somebody is asked. */
function isNewer(delivered: string | null, taken: string | null): boolean {
  return delivered !== null && taken !== null && delivered > taken;
}
