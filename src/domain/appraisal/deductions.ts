/** Why the appraisal gave less than the unit: coded reasons, and the bridge from self score to appraisal score. */
import type { CriteriaSet } from "../criteria";
import { points, type Points } from "../points";
import type { Score } from "../scores";
import { leavesOf } from "../setTree";

/** Thiếu tài liệu kiểm chứng, chậm thời hạn, tính sai, không đạt yêu cầu, khác. */
export const deductionReasons = ["noEvidence", "late", "wrongSum", "unmet", "other"] as const;
export type DeductionReason = (typeof deductionReasons)[number];

/** R160: "khác" says nothing by itself: it needs words. */
export function needsText(reason: DeductionReason): boolean {
  return reason === "other";
}

/** What the appraiser wrote beside a leaf; reason null: none chosen. */
export interface StatedReason {
  readonly reason: DeductionReason | null;
  readonly text: string;
}

/** One leaf where points were taken off. */
export interface Deduction {
  readonly code: string;
  readonly self: Points;
  readonly appraisal: Points;
  readonly taken: Points;
  readonly reason: DeductionReason | "unstated";
  readonly text: string;
}

/** Some leaves of a bridge: how many, and how many points (never negative). */
export interface Step {
  readonly count: number;
  readonly points: Points;
}

export interface Bridge {
  /** Points of all leaves with a self score. */
  readonly self: Points;
  /** Taken off, by reason. */
  readonly taken: Readonly<Record<DeductionReason | "unstated", Step>>;
  /** The appraisal gave more than the unit. */
  readonly raised: Step;
  /** Self scores that wait for their appraisal. */
  readonly pending: Step;
  /** Self scores of items set aside in the appraisal. */
  readonly setAside: Step;
  /** Appraised without a self score. */
  readonly unclaimed: Step;
  /** Points of all leaves with an appraisal score. */
  readonly appraisal: Points;
}

/** Self and appraisal scores of a unit's leaves by code; a leaf without an entry is missing. */
export interface LeafPairs {
  readonly self: Readonly<Record<string, Score>>;
  readonly appraisal: Readonly<Record<string, Score>>;
  readonly reasons: ReadonlyMap<string, StatedReason>;
}

/** The leaves where points were taken off, the largest first, otherwise in the order of the set. */
export function deductionsOf(set: CriteriaSet, { self, appraisal, reasons }: LeafPairs): readonly Deduction[] {
  return leavesOf(set)
    .flatMap(({ code }): Deduction[] => {
      const given = self[code];
      const found = appraisal[code];
      if (given?.kind !== "scored" || found?.kind !== "scored" || found.points >= given.points) return [];
      const stated = reasons.get(code);
      return [
        {
          code,
          self: given.points,
          appraisal: found.points,
          taken: points(given.points - found.points),
          reason: stated?.reason ?? "unstated",
          text: stated?.text.trim() ?? "",
        },
      ];
    })
    .sort((left, right) => right.taken - left.taken);
}

/**
 * R161: the bridge adds up exactly: self − taken off + raised − pending − set aside + unclaimed = appraisal. Every leaf
 * stands in at most one of its steps, with its whole difference.
 */
export function bridgeOf(set: CriteriaSet, pairs: LeafPairs): Bridge {
  const bridge = emptyBridge();
  const take = (step: Counter, amount: number): void => {
    step.count += 1;
    step.points += amount;
  };
  for (const { code } of leavesOf(set)) {
    const self = pairs.self[code] ?? { kind: "unscored" };
    const appraisal = pairs.appraisal[code] ?? { kind: "unscored" };
    if (self.kind === "scored") bridge.self += self.points;
    if (appraisal.kind === "scored") bridge.appraisal += appraisal.points;
    if (self.kind === "scored" && appraisal.kind === "scored") {
      const taken = self.points - appraisal.points;
      if (taken > 0) take(bridge.taken[pairs.reasons.get(code)?.reason ?? "unstated"], taken);
      else if (taken < 0) take(bridge.raised, -taken);
    } else if (self.kind === "scored") {
      take(appraisal.kind === "notApplicable" ? bridge.setAside : bridge.pending, self.points);
    } else if (appraisal.kind === "scored") take(bridge.unclaimed, appraisal.points);
  }
  return finish(bridge);
}

/** R162: over all units every part is the sum of the units' parts, so that it adds up again. */
export function addBridges(bridges: readonly Bridge[]): Bridge {
  const total = emptyBridge();
  const add = (step: Counter, more: Step): void => {
    step.count += more.count;
    step.points += more.points;
  };
  for (const bridge of bridges) {
    total.self += bridge.self;
    total.appraisal += bridge.appraisal;
    for (const reason of allReasons) add(total.taken[reason], bridge.taken[reason]);
    for (const step of ["raised", "pending", "setAside", "unclaimed"] as const) add(total[step], bridge[step]);
  }
  return finish(total);
}

const allReasons = [...deductionReasons, "unstated"] as const;

interface Counter {
  count: number;
  points: number;
}

interface OpenBridge {
  self: number;
  readonly taken: Record<DeductionReason | "unstated", Counter>;
  readonly raised: Counter;
  readonly pending: Counter;
  readonly setAside: Counter;
  readonly unclaimed: Counter;
  appraisal: number;
}

function emptyBridge(): OpenBridge {
  const none = (): Counter => ({ count: 0, points: 0 });
  return {
    self: 0,
    taken: { noEvidence: none(), late: none(), wrongSum: none(), unmet: none(), other: none(), unstated: none() },
    raised: none(),
    pending: none(),
    setAside: none(),
    unclaimed: none(),
    appraisal: 0,
  };
}

function finish({ self, appraisal, taken, raised, pending, setAside, unclaimed }: OpenBridge): Bridge {
  const step = (counter: Counter): Step => ({ count: counter.count, points: points(counter.points) });
  return {
    self: points(self),
    taken: {
      noEvidence: step(taken.noEvidence),
      late: step(taken.late),
      wrongSum: step(taken.wrongSum),
      unmet: step(taken.unmet),
      other: step(taken.other),
      unstated: step(taken.unstated),
    },
    raised: step(raised),
    pending: step(pending),
    setAside: step(setAside),
    unclaimed: step(unclaimed),
    appraisal: points(appraisal),
  };
}
