/** Where every unit's return stands: the organizer's board. */

/** In the order of what needs attention first where one unit has several files. */
export const standings = ["notRecognised", "faulty", "late", "incomplete", "received", "missing"] as const;
export type Standing = (typeof standings)[number];

export interface StandingInput {
  readonly isFaulty: boolean;
  readonly isLate: boolean;
  readonly isAdmitted: boolean;
  readonly missing: number;
}

/**
 * R220: a return is faulty before it is late, late before it is incomplete; a late one that was admitted counts like any
 * other and keeps its mark “nộp chậm”. A unit without a return is missing.
 */
export function standingOf(delivery: StandingInput | null): Standing {
  if (delivery === null) return "missing";
  if (delivery.isFaulty) return "faulty";
  if (delivery.isLate && !delivery.isAdmitted) return "late";
  return delivery.missing > 0 ? "incomplete" : "received";
}

/** How many of each. */
export function countStandings(all: readonly Standing[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing): number => all.filter((each) => each === standing).length;
  return {
    notRecognised: count("notRecognised"),
    faulty: count("faulty"),
    late: count("late"),
    incomplete: count("incomplete"),
    received: count("received"),
    missing: count("missing"),
  };
}
