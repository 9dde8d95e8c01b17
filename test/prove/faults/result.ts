/** Faults in what makes the year's result: criteria, roll-up, rounding, classes, ranks, averages. */
import { faultsIn } from "./fault";

export const resultFaults = [
  // IV is read as six.
  ...faultsIn("code.ts", { R1: ["digit < following ? -digit : digit", "digit"] }),
  // 1.10 stands before 1.2.
  ...faultsIn("buildCriteriaSet.ts", {
    R2: ["compareCodes(path, previous.path) < 0", "codeKey(path) < codeKey(previous.path)"],
  }),
  ...faultsIn("maximum.ts", { R3: ["value.points < 0", "value.points < -largestMaximum"] }),
  ...faultsIn("checkSums.ts", {
    R4: ["maximum === null || expected === maximum", "maximum === null || expected <= maximum"],
    R5: ["expected === declaredTotal", "expected >= declaredTotal"],
  }),
  // Leaves of two levels are forgotten.
  ...faultsIn("setTree.ts", {
    R6: [
      "return set.nodes.filter((node) => node.children.length === 0)",
      "return set.nodes.filter((node) => node.level === 3)",
    ],
  }),
  ...faultsIn("rollUp.ts", {
    R10: ["left.isComplete && right.isComplete", "left.isComplete || right.isComplete"],
    // Missing counts as 0.
    R11: [
      "{ ...nothing, leaves: 1, applicable: maximum, open: maximum, isComplete: false }",
      "{ ...nothing, leaves: 1, scored: 1, applicable: maximum }",
    ],
    R12: ["leaves: 1, notApplicable: 1 }", "leaves: 1, notApplicable: 1, applicable: maximum }"],
  }),
  // A partial sum is called a total.
  ...faultsIn("unitTotal.ts", {
    R13: ['if (field.kind === "unscored") return null', 'if (field.kind === "unscored") continue'],
  }),
  ...faultsIn("checkScore.ts", { R14: ["value > maximum", "value >= maximum"] }),
  // 0,129 is cut to 0,12.
  ...faultsIn("decimal.ts", { R20: ['if (/[1-9]/.test(decimals.slice(2))) return { kind: "tooFine" };', ""] }),
  // Halves towards zero.
  ...faultsIn("ratio.ts", { R21: ["(size * 2n + whole)", "(size * 2n + whole - 1n)"] }),
  ...faultsIn("classify.ts", {
    // 89,99 passes for 90.
    R30: ["needed - total.points", "needed - total.points - 1"],
    // A floor has to be passed, not reached.
    R31: ["return lack > 0 ?", "return lack >= 0 ?"],
    // Floors are ignored.
    R32: ["shortfall.total === 0 && shortfall.fields.length === 0", "shortfall.total === 0"],
    R33: ["index === classes.length - 1 && above !== undefined", "above !== undefined"],
    R34: [
      "Math.max(shortfall.total, sum(shortfall.fields.map((field) => field.points)))",
      "shortfall.total + sum(shortfall.fields.map((field) => field.points))",
    ],
  }),
  ...faultsIn("checkClassification.ts", { R35: ["atLeast >= better.atLeast", "atLeast > better.atLeast"] }),
  ...faultsIn("rank.ts", {
    // Totals are rounded before they are ranked.
    R40: ["(left, right) => left - right", "(left, right) => Math.round(left / 100) - Math.round(right / 100)"],
    // Dense ranks are standard ones.
    R41: ['rule === "dense" ? denseNumbers(groups) : standardNumbers(groups)', "standardNumbers(groups)"],
    // Standard ranks are dense ones.
    R42: ["before += group.members.length", "before += 1"],
    // Two equal units are no tie.
    R43: ["members.length > 1", "members.length > 2"],
    R44: [
      "[...groups.flatMap((group) => group.members), ...missing]",
      "[...missing, ...groups.flatMap((group) => group.members)]",
    ],
  }),
  // Blank counts as 0.
  ...faultsIn("averages.ts", {
    R50: ['if (score.kind !== "scored") continue;', 'if (score.kind !== "scored") { count += 1; continue; }'],
  }),
  // Shares of all units, the unranked ones among them.
  ...faultsIn("classStatistics.ts", { R51: ["ratio(members.length, ranked)", "ratio(members.length, units.length)"] }),
];
