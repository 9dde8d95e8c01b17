/** Faults in statistics, provisional bounds, robustness, comparison of years and survey. */
import { faultsIn } from "./fault";

export const analysisFaults = [
  ...faultsIn("analysis/statistics.ts", {
    // 90 % counts as above 90 %.
    R70: ["each.points * 10_000 > mark * maximum", "each.points * 10_000 >= mark * maximum"],
    // One of those that share the best score is picked.
    R71: [
      "units: scored.filter((each) => each.points === points)",
      "units: scored.filter((each) => each.points === points).slice(0, 1)",
    ],
  }),
  // What is missing has lost everything.
  ...faultsIn("analysis/lostPoints.ts", {
    R72: ["points(maximum - score.points) : null", "points(maximum - score.points) : maximum"],
  }),
  // A unit is tied with itself.
  ...faultsIn("analysis/explainClass.ts", { R73: ["tiedUnits.filter((each) => each !== unit)", "tiedUnits"] }),
  // A rise is told as a fall.
  ...faultsIn("analysis/reportText.ts", {
    R74: ['value > 0 ? "report-up" : "report-down"', 'value < 0 ? "report-up" : "report-down"'],
  }),
  ...faultsIn("analysis/progress.ts", {
    // Between two steps.
    R80: ["most: maximum - (maximum % step)", "most: maximum"],
    R83: ['if (!returned) return "notReturned";', ""],
  }),
  // The unit counts itself among those above it.
  ...faultsIn("analysis/rankRanges.ts", {
    R81: ["worst: 1 + countAbove(mosts, least) - itself", "worst: 1 + countAbove(mosts, least)"],
  }),
  ...faultsIn("analysis/provisional.ts", {
    R82: ['best: classAt(set, maximum, range, "most")', 'best: classAt(set, maximum, range, "least")'],
    R84: ["scored > 0", "scored >= 0"],
  }),
  // The field left out is left in.
  ...faultsIn("analysis/leaveOneOut.ts", {
    R90: ['left?.kind === "scored" ? points(row.appraisal - left.points) : row.appraisal', "row.appraisal"],
  }),
  ...faultsIn("analysis/shiftScores.ts", {
    // No score is ever lowered.
    R91: ["random.below(3) - 1", "random.below(2)"],
    // Scores are raised above their maximum.
    R92: ["score.points + step <= score.maximum", "score.points <= score.maximum"],
  }),
  ...faultsIn("analysis/yearChange.ts", {
    // Points of different maxima are compared.
    R100: ["points: before.maximum === after.maximum ?", "points: hasPercent ?"],
    // A criterion that is missing counts as 0.
    R101: ["scores[code] ?? unscored", '{ kind: "scored", points: points(0), ...scores[code] }'],
    // Predecessors count alike whatever their weight.
    R102: [
      "part += value * weight",
      "part += (value * predecessors.reduce((all, each) => all + each.weight, 0)) / predecessors.length",
    ],
    // Units that were not there last year are ranked along.
    R103: ["both.map((each) => each?.[which].points ?? null)", "sides.map((each) => each[which]?.points ?? null)"],
  }),
  // A unit that was renamed is gone.
  ...faultsIn("analysis/compareYears.ts", {
    R104: [".filter((unit) => !named.has(unit))", ".filter((unit) => !known.has(unit))"],
  }),
  ...faultsIn("analysis/surveyBallots.ts", {
    R110: ["if (found !== ballots.returned)", "if (found > ballots.returned)"],
    R111: ["found < design.leastBallots", "found <= design.leastBallots"],
    R205: ["found >= least)", "found > least)"],
  }),
  ...faultsIn("analysis/survey.ts", {
    // No opinion counts as a negative answer.
    R112: ["if (weight === null) continue;", "if (weight === null) { count += counts[code] ?? 0; continue; }"],
    R113: ["Math.min(steps, Math.floor(maximum / step)) * step", "steps * step"],
    // What was typed wins over the survey.
    R114: ["fed[code] = score", "fed[code] ??= score"],
  }),
  ...faultsIn("analysis/surveyDesign.ts", { R206: ["items.length > 1", "items.length > 2"] }),
  // What is left open counts as the first answer, a positive one.
  ...faultsIn("analysis/surveyCount.ts", {
    R207: ["ballot.answers[question] ?? noOpinion", "ballot.answers[question] ?? design.answers[0]?.code ?? null"],
  }),
  // Another unit's points are shown.
  ...faultsIn("analysis/surveyLink.ts", { R208: ["${at.unitName}=${quote(unit)}", "TRUE"] }),
  ...faultsIn("analysis/surveyFlow.ts", { R209: ['return mayReplace ? "replace" : "refuse"', 'return "replace"'] }),
  ...faultsIn("analysis/distribution.ts", { R210: ["[50, 55, 60,", "[50, 60,"] }),
  ...faultsIn("analysis/changedYear.ts", {
    R211: [
      "units: changes.filter(({ change }) => direction * change === largest)",
      "units: changes.filter(({ change }) => direction * change === largest).slice(0, 1)",
    ],
  }),
  // Criteria of the same code are compared whatever they ask for.
  ...faultsIn("analysis/compareCriteria.ts", { R212: ["codeKey(path)} ${plain}`", "codeKey(path)}`"] }),
];
