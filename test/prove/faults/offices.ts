/** Faults in what several people do together: appraisers, the chair, items set aside, the log, returns. */
import { faultsIn } from "./fault";

export const officeFaults = [
  ...faultsIn("appraisal/assignment.ts", {
    // The last member assigned has a leaf alone.
    R140: ["membersOf.get(code)?.push(member.id)", "membersOf.set(code, [member.id])"],
    // Everything under a field that is not covered is named as well.
    R141: ["return isBare(node) && (parent === undefined || !isBare(parent))", "return isBare(node)"],
    R142: ['if (place.kind === "member") return isOwn && isAssigned', 'if (place.kind === "member") return isOwn'],
  }),
  ...faultsIn("appraisal/disagreement.ts", {
    // As far apart as the tolerance is too far.
    R143: ['spread > (rule === "equal" ? 0 : tolerance)', 'spread >= (rule === "equal" ? 0 : tolerance)'],
    // A decision stands whatever the members' scores have become.
    R144: [
      "isPossible(decision.points, limits) && isUpToDate(decision, scores)",
      "isPossible(decision.points, limits)",
    ],
  }),
  ...faultsIn("appraisal/finalScore.ts", {
    // The mean of those who have scored already.
    R145: ["if (first === undefined || missing.length > 0)", "if (first === undefined)"],
    // Cut instead of rounded.
    R146: [
      "points(roundRatio(ratio(total, scores.length * step)) * step)",
      "points(Math.floor(total / (scores.length * step)) * step)",
    ],
  }),
  ...faultsIn("appraisal/deductions.ts", {
    R160: ['return reason === "other"', 'return reason === "unmet"'],
    R161: ["take(bridge.raised, -taken)", "take(bridge.raised, taken)"],
    // Deductions without a reason are left out of the sum.
    R162: ["for (const reason of allReasons)", "for (const reason of deductionReasons)"],
  }),
  // A missing score has lost everything.
  ...faultsIn("appraisal/lostPoints.ts", {
    R163: [
      "const score = scores[leaf.code];",
      'const score = { kind: "scored", points: points(0), ...scores[leaf.code] };',
    ],
  }),
  ...faultsIn("appraisal/notApplicable.ts", {
    // Approved without a reason.
    R170: ['each.approver.trim() !== "" && each.reason.trim() !== ""', 'each.approver.trim() !== ""'],
    // Printed points are ranked.
    R171: [
      "rankBy(shares, compareRatios, rule)",
      "rankBy(shares, (one, other) => roundRatio(one, maximum) - roundRatio(other, maximum), rule)",
    ],
  }),
  // A formula typed over its own result is no change.
  ...faultsIn("appraisal/log.ts", {
    R180: ["const from = old.formula ?? old.value", "const from = old.value"],
    R181: ["mayFill(role, place, coverage)) return", 'mayFill({ kind: "organizer" }, place, coverage)) return'],
  }),
  ...faultsIn("appraisal/setAside.ts", {
    R182: ["textOf(value).toUpperCase() === mark", "textOf(value) === mark"],
    // What was kept before is dropped.
    R183: ["{ ...kept, ...Object.fromEntries(entered) }", "Object.fromEntries(entered)"],
    R184: ["codes.has(leaf.code) ? sum : sum + knownMaximum(leaf)", "sum + knownMaximum(leaf)"],
    R185: ["maximum: total.applicable } }", "maximum } }"],
    R186: ['usualBasis: RankBasis = "points"', 'usualBasis: RankBasis = "rescaled"'],
    R187: ["leavesUnder(set, node).every(", "leavesUnder(set, node).some("],
    R188: ["!total.isComplete || total.applicable === 0", "total.applicable === 0"],
  }),
  // A field of which anything is assigned is scored as a whole.
  ...faultsIn("appraisal/fieldLevel.ts", {
    R195: [".every(({ code }) => own.has(code))", ".some(({ code }) => own.has(code))"],
  }),
  ...faultsIn("appraisal/reassignment.ts", { R196: ["if (own.length < 2)", "if (own.length < 1)"] }),
  // A decision is recorded over a part of the scores.
  ...faultsIn("appraisal/decisionScores.ts", {
    R197: ["parts.length === 0 || parts.length < scores.length ?", "parts.length === 0 ?"],
  }),
  // A formula behind a blank is let through.
  ...faultsIn("appraisal/plainField.ts", { R198: ["/^[\\s'\"]*[=+", "/^[=+"] }),
  ...faultsIn("unitName.ts", { R215: [".toLowerCase();", ";"] }),
  // Stored results that a program left out are reported.
  ...faultsIn("collection/deviations.ts", { R216: ["isResult(finding.code) ||", ""] }),
  ...faultsIn("collection/delivery.ts", {
    R217: ["if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);", ""],
  }),
  ...faultsIn("collection/takeReturn.ts", {
    // Late on the day of the deadline itself.
    R218: ["received > deadline", "received >= deadline"],
    R219: ['if (taken.isAccepted) return "ask-accepted";', ""],
  }),
  ...faultsIn("collection/board.ts", { R220: ["delivery.isLate && !delivery.isAdmitted", "delivery.isLate"] }),
  ...faultsIn("collection/calendar.ts", {
    R221: ["${year}-12-04", "${year}-12-05"],
    R230: ["daysLeft(today, deadline) < 0", "daysLeft(today, deadline) <= 0"],
  }),
  ...faultsIn("collection/mergeScores.ts", {
    R231: ["isMark(value) || !rules.mayScore(cell)", "isMark(value)"],
    R232: ["if (isBlank(present) && offers.length === 1)", "if (isBlank(present))"],
  }),
];
