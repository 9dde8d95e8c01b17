/** From ballots to the points of the criteria a survey feeds. */
import type { CriteriaNode, CriteriaSet } from "../criteria";
import { hasErrors, warningAt, type Finding } from "../finding";
import { percent, points, type Percent, type Points } from "../points";
import { fail, succeed, type Result } from "../result";
import { scored, unscored, type Score } from "../scores";
import { knownMaximum, leavesOf } from "../setTree";
import { add, divide, fraction, multiply, round, type Fraction, type Rounding } from "./exact";
import { ballotsOf, checkBallots, type UnitBallots } from "./surveyBallots";
import { checkSurveyDesign, type SurveyDesign } from "./surveyDesign";

export interface SurveyedCriterion {
  readonly code: string;
  /** Share of positive answers by their weights, for print; null when no answer counts. */
  readonly share: Percent | null;
  /** Missing when no answer counts or the unit's ballots cannot stand: never zero for that. */
  readonly score: Score;
}

export interface SurveyedUnit {
  readonly unit: string;
  readonly ballots: number;
  /** In the order of the set. */
  readonly criteria: readonly SurveyedCriterion[];
  readonly findings: readonly Finding[];
}

/**
 * Converts the ballots of each unit; units in the order given, each with what is wrong with its ballots. Fails with the
 * faults of the design. Throws a RangeError when a maximum of the set was never entered (a bug).
 */
export function convertSurvey(
  set: CriteriaSet,
  design: SurveyDesign,
  units: readonly UnitBallots[],
): Result<readonly SurveyedUnit[], readonly Finding[]> {
  const faults = checkSurveyDesign(set, design);
  if (faults.length > 0) return fail(faults);
  const fed = new Set(design.questions.map(({ criterion }) => criterion));
  const criteria = leavesOf(set).filter(({ code }) => fed.has(code));
  return succeed(
    units.map((ballots) => {
      const findings = checkBallots(design, ballots);
      const withheld = hasErrors(findings);
      const converted = criteria.map((criterion) => convert(set.step, design, ballots, criterion, withheld));
      const silent = withheld ? [] : converted.filter(({ share }) => share === null);
      return {
        unit: ballots.unit,
        ballots: ballotsOf(ballots),
        criteria: converted,
        findings: [
          ...findings,
          ...silent.map(({ code }) => warningAt("survey-nothing-counted", { unit: ballots.unit, code })),
        ],
      };
    }),
  );
}

function convert(
  step: Points,
  design: SurveyDesign,
  ballots: UnitBallots,
  criterion: CriteriaNode,
  withheld: boolean,
): SurveyedCriterion {
  const share = withheld ? null : shareOf(design, ballots, criterion.code);
  if (share === null) return { code: criterion.code, share: null, score: unscored };
  return {
    code: criterion.code,
    share: percent(round(multiply(share, fraction(10_000)), "nearest")),
    score: scored(pointsOf(share, knownMaximum(criterion), step, design.rounding)),
  };
}

/**
 * R112: the share is the weights of the answers given to the criterion's questions over the number of these answers,
 * those without an opinion left out; over all ballots together, or as the mean of the groups' shares by their weights.
 * Null when no answer counts; in the mean of groups also when a group has none.
 */
function shareOf(design: SurveyDesign, ballots: UnitBallots, criterion: string): Fraction | null {
  const tallies = design.groups.map(({ code, weight }) => ({ weight, ...tally(design, ballots, code, criterion) }));
  if (design.pooling === "ballots") {
    const count = tallies.reduce((sum, each) => sum + each.count, 0);
    const weighed = tallies.reduce((sum, each) => sum + each.weighed, 0);
    return count === 0 ? null : fraction(weighed, count * 10_000);
  }
  let mean = fraction(0);
  for (const { weight, weighed, count } of tallies) {
    if (count === 0) return null;
    mean = add(mean, multiply(fraction(weighed, count * 10_000), fraction(weight)));
  }
  return divide(
    mean,
    tallies.reduce((sum, { weight }) => sum + weight, 0),
  );
}

/** Answers of one group that count, and their weights' sum in hundredths of a percent. */
function tally(
  { questions, answers }: SurveyDesign,
  ballots: UnitBallots,
  group: string,
  criterion: string,
): { readonly weighed: number; readonly count: number } {
  let weighed = 0;
  let count = 0;
  for (const question of questions) {
    if (question.criterion !== criterion) continue;
    const counts = ballots.groups[group]?.counts[question.code] ?? {};
    for (const { code, weight } of answers) {
      if (weight === null) continue;
      weighed += weight * (counts[code] ?? 0);
      count += counts[code] ?? 0;
    }
  }
  return { weighed, count };
}

/** R113: points are the share of the maximum, rounded once to the set's step as stated, never above the maximum. */
function pointsOf(share: Fraction, maximum: Points, step: Points, rounding: Rounding): Points {
  const steps = round(divide(multiply(share, fraction(maximum)), step), rounding);
  return points(Math.min(steps, Math.floor(maximum / step)) * step);
}

/**
 * R114: the survey's points are the appraisal scores of the criteria it feeds: what was entered there otherwise gives
 * way, which is found; where the survey has none, what was entered stays. Gives the unit's leaves anew, by code.
 */
export function feedCriteria(
  appraisal: Readonly<Record<string, Score>>,
  surveyed: SurveyedUnit,
): { readonly appraisal: Readonly<Record<string, Score>>; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const fed: Record<string, Score> = { ...appraisal };
  for (const { code, score } of surveyed.criteria) {
    if (score.kind !== "scored") continue;
    const entered = appraisal[code];
    if (entered?.kind === "scored" && entered.points !== score.points)
      findings.push(
        warningAt(
          "survey-replaces-score",
          { unit: surveyed.unit, code },
          { found: { points: entered.points }, expected: { points: score.points } },
        ),
      );
    if (entered?.kind === "notApplicable")
      findings.push(warningAt("survey-of-not-applicable", { unit: surveyed.unit, code }));
    fed[code] = score;
  }
  return { appraisal: fed, findings };
}
